using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Files;

/// <summary>A file that is not what its record says.</summary>
/// <param name="RecordKind">Kind of the record.</param>
/// <param name="RecordId">Key of the record.</param>
/// <param name="Name">Name of the file.</param>
/// <param name="Hash">The hash on the record.</param>
/// <param name="Found">The hash of what is on the disk; null when nothing is.</param>
public sealed record FileFinding(string RecordKind, Guid RecordId, string Name, string Hash, string? Found);

/// <summary>Compares every file with its hash.</summary>
public static class FileCheck
{
    /// <summary>Files that are missing or altered, in the order of their hashes; each content is read once.</summary>
    public static async IAsyncEnumerable<FileFinding> Findings(
        FazhiDbContext db, FileStore store, [EnumeratorCancellation] CancellationToken ct)
    {
        var links = db.Set<FileLink>().AsNoTracking().IgnoreQueryFilters([FazhiDbContext.ScopeFilter])
            .OrderBy(f => f.Hash).ThenBy(f => f.Id)
            .Select(f => new { f.RecordKind, f.RecordId, f.Name, f.Hash }).AsAsyncEnumerable();
        string? hash = null;
        string? found = null;
        await foreach (var link in links.WithCancellation(ct))
        {
            if (link.Hash != hash)
                (hash, found) = (link.Hash, await store.Recompute(link.Hash, ct));
            if (found != hash)
                yield return new FileFinding(link.RecordKind, link.RecordId, link.Name, link.Hash, found);
        }
    }
}
