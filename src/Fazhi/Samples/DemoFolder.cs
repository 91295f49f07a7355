using System.Text.Json;
using Fazhi.Data.Changes.Sealing;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Samples;

/// <summary>
/// The folder of a demo. Its mark says how long the log was when the demo was made: a demo in which nobody has worked since
/// may be made anew, anything else is left alone.
/// </summary>
internal sealed class DemoFolder(string folder)
{
    private const long Unfinished = -1;
    private const string MarkName = "demo.json";
    private static readonly string[] Owned = ["checkpoints", "files", "keys", "reports"];

    private string Mark => Path.Combine(folder, MarkName);

    /// <summary>Empties the folder of an untouched demo.</summary>
    /// <returns>Why it may not; null when the folder is ready.</returns>
    public async Task<string?> Prepare(CancellationToken ct)
    {
        if (!Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any())
            return null;
        if (!File.Exists(Mark))
            return $"目录 {folder} 不是空的，也不是示例。为免覆盖数据，请换一个 --data 目录。";
        if (await IsTouched(ct))
            return $"目录 {folder} 里的示例已经有人用过。要保留请换一个 --data 目录，不要则先自行删除该目录。";
        foreach (var name in Owned.Where(n => Directory.Exists(Path.Combine(folder, n))))
            Directory.Delete(Path.Combine(folder, name), recursive: true);
        foreach (var file in Directory.GetFiles(folder, "fazhi.db*").Append(Mark))
            File.Delete(file);
        return null;
    }

    /// <summary>Marks the folder as a demo in the making; one that was interrupted is made anew.</summary>
    public Task Begin(CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        return Finish(Unfinished, ct);
    }

    /// <summary>Marks the folder as a demo with a log of this length.</summary>
    public Task Finish(long changes, CancellationToken ct) =>
        File.WriteAllTextAsync(Mark, JsonSerializer.Serialize(new DemoMark(changes)), ct);

    private async Task<bool> IsTouched(CancellationToken ct)
    {
        var mark = JsonSerializer.Deserialize<DemoMark>(await File.ReadAllTextAsync(Mark, ct));
        if (mark?.Changes == Unfinished || !File.Exists(Path.Combine(folder, "fazhi.db")))
            return false;
        var options = DatabaseOptions.For(folder);
        await using var services = FazhiServices.Build(options);
        try
        {
            await services.GetRequiredService<Sealer>().Run(ct);
            return await WorkedSince(services.GetRequiredService<FazhiDb>(), mark?.Changes ?? 0, ct);
        }
        catch (SqliteException)
        {
            return true;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
        }
    }

    // What the system notes by itself, such as a period that ran out, is nobody's work.
    private static async Task<bool> WorkedSince(FazhiDb database, long position, CancellationToken ct)
    {
        await using var db = database.Open(Actor.System("示例数据"));
        return await db.Changes.CountAsync(c => c.Position < position, ct) < position
            || await db.Changes.AnyAsync(c => c.Position >= position && c.RecordedBy != Guid.Empty, ct);
    }

    private sealed record DemoMark(long Changes);
}
