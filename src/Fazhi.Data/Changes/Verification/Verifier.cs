using Fazhi.Data.Changes.Sealing;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;

namespace Fazhi.Data.Changes.Verification;

/// <summary>Something else that must be as it was recorded, such as the uploaded files.</summary>
public interface IVerifiable
{
    /// <summary>Checks it; returns how many were compared and the first finding.</summary>
    Task<(long Compared, Finding? First)> Verify(FazhiDbContext db, CancellationToken ct);
}

/// <summary>
/// Proves that what stands in the database and the data folder is what acts have written: every chain, every live row,
/// numbers, files, the log's tree and every checkpoint given. Stops at the first finding.
/// </summary>
public sealed class Verifier(FazhiDb database, IEnumerable<IVerifiable> others)
{
    /// <summary>Verifies.</summary>
    /// <param name="checkpoints">Signed texts by file name, those of the data folder and any kept elsewhere.</param>
    /// <param name="progress">Receives the name of each part as it begins.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Verdict> Run(
        IReadOnlyDictionary<string, string> checkpoints, IProgress<string>? progress, CancellationToken ct)
    {
        var verdict = new Verdict(0, 0, 0, checkpoints.Count, null);
        await using var db = Open();
        var shapes = RecordShape.All(db.Model);
        foreach (var shape in shapes.Values.OrderBy(s => s.Kind!.Kind, StringComparer.Ordinal))
        {
            progress?.Report(shape.Kind!.Label);
            var check = new KindVerification(Open, shape);
            var finding = await check.Run(ct);
            verdict = verdict with
            {
                Changes = verdict.Changes + check.Changes,
                Rows = verdict.Rows + check.Rows,
                First = finding,
            };
            if (finding is not null)
                return verdict;
        }

        return await Rest(db, shapes, verdict, checkpoints, progress, ct);
    }

    private async Task<Verdict> Rest(
        FazhiDbContext db, IReadOnlyDictionary<string, RecordShape> shapes, Verdict verdict,
        IReadOnlyDictionary<string, string> checkpoints, IProgress<string>? progress, CancellationToken ct)
    {
        progress?.Report("编号");
        if (await Strays.Find(db, shapes, ct) is { } stray)
            return verdict with { First = stray };
        if (await NumberCheck.Find(db, ct) is { } number)
            return verdict with { First = number };
        progress?.Report("文件");
        foreach (var other in others)
        {
            var (compared, first) = await other.Verify(db, ct);
            verdict = verdict with { Files = verdict.Files + compared, First = first };
            if (first is not null)
                return verdict;
        }

        progress?.Report("检查点");
        return verdict with { First = await LogCheck.Find(db, checkpoints, SigningKey.Of(database.Options.DataFolder).Public, ct) };
    }

    /// <summary>The signed texts in a folder, by file name; none when there is no such folder.</summary>
    public static IReadOnlyDictionary<string, string> CheckpointsIn(string folder) => Directory.Exists(folder)
        ? Directory.GetFiles(folder, "*.checkpoint").Order(StringComparer.Ordinal)
            .ToDictionary(f => Path.GetFileName(f), File.ReadAllText, StringComparer.Ordinal)
        : new Dictionary<string, string>();

    private FazhiDbContext Open() => database.Open(Actor.System("verify"));
}
