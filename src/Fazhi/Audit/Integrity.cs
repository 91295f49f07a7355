using Fazhi.Data.Changes.Sealing;
using Fazhi.Data.Changes.Verification;
using Fazhi.Data.Storage;

namespace Fazhi.Audit;

/// <summary>A checkpoint of the data folder.</summary>
internal sealed record CheckpointLine(string Name, long Changes, DateTimeOffset At);

/// <summary>What proves that nothing was altered: checkpoints and the last verification.</summary>
internal sealed class Integrity(DatabaseOptions options)
{
    /// <summary>The last verification; null when there was none.</summary>
    public Task<LastVerdict?> Last(CancellationToken ct) => LastVerdict.Of(options.DataFolder, ct);

    /// <summary>The latest checkpoints, newest first, and how many there are.</summary>
    public (IReadOnlyList<CheckpointLine> Latest, int Count) Checkpoints()
    {
        var folder = Path.Combine(options.DataFolder, Sealer.Folder);
        if (!Directory.Exists(folder))
            return ([], 0);
        var files = new DirectoryInfo(folder).GetFiles("*.checkpoint");
        return ([.. files.OrderByDescending(f => f.Name, StringComparer.Ordinal).Take(10).Select(f => new CheckpointLine(
            f.Name,
            long.TryParse(Path.GetFileNameWithoutExtension(f.Name), out var size) ? size : 0,
            new DateTimeOffset(f.LastWriteTimeUtc, TimeSpan.Zero)))], files.Length);
    }
}
