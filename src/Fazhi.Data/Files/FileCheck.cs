using System.Runtime.CompilerServices;
using Fazhi.Data.Changes.Verification;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Files;

/// <summary>Compares every file that a record refers to with its hash.</summary>
public sealed class FileCheck(FileStore store) : IVerifiable
{
    /// <inheritdoc/>
    public async Task<(long Compared, Finding? First)> Verify(FazhiDbContext db, CancellationToken ct)
    {
        var compared = await Links(db).Select(f => f.Hash).Distinct().LongCountAsync(ct);
        await foreach (var finding in Findings(db, ct))
            return (compared, finding);
        return (compared, null);
    }

    /// <summary>Files that are missing or altered, in the order of their hashes; each content is read once.</summary>
    public async IAsyncEnumerable<Finding> Findings(
        FazhiDbContext db, [EnumeratorCancellation] CancellationToken ct)
    {
        var links = Links(db).OrderBy(f => f.Hash).ThenBy(f => f.Id)
            .Select(f => new { f.RecordId, f.Name, f.Hash }).AsAsyncEnumerable();
        string? hash = null;
        string? found = null;
        await foreach (var link in links.WithCancellation(ct))
        {
            if (link.Hash != hash)
                (hash, found) = (link.Hash, await store.Recompute(link.Hash, ct));
            if (found is null)
                yield return new Finding($"files/{hash}", link.RecordId, null, $"附件“{link.Name}”的文件缺失");
            else if (found != hash)
                yield return new Finding($"files/{hash}", link.RecordId, null,
                    $"附件“{link.Name}”的内容被改动，现在的摘要是 {found}");
        }
    }

    private static IQueryable<FileLink> Links(FazhiDbContext db) =>
        db.Set<FileLink>().AsNoTracking();
}
