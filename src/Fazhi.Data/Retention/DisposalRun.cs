using Fazhi.Data.Acts;
using Fazhi.Data.Files;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Data.Retention;

/// <summary>
/// Carries out approved lists, one transaction for each record, and removes their files. Doing it twice changes nothing, so
/// whoever comes after a process that died goes on where it stopped.
/// </summary>
public sealed class DisposalRun(
    FazhiDb database, DisposalBars bars, IServiceProvider services)
{
    /// <summary>The part of the system that destroys.</summary>
    public static Actor System { get; } = Actor.System("系统（销毁）");

    // The act desk needs the catalogue, and the act that approves needs this: the desk is asked for when it is used.
    private ActDesk Desk => ActivatorUtilities.CreateInstance<ActDesk>(services, System);

    /// <summary>Destroys what approved lists still have, and then the files.</summary>
    /// <returns>Records destroyed.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        var count = 0;
        foreach (var (disposal, records) in await Pending(ct))
            foreach (var record in records)
                count += await Dispose(disposal, record, ct) ? 1 : 0;
        await RemoveFiles(ct);
        return count;
    }

    private async Task<bool> Dispose(Disposal disposal, RecordKey record, CancellationToken ct) =>
        bars.SourceOf(record.Kind) is { } source
        && await Desk.Take(source.DisposeAct, record.Record, new Entry(new DisposeDraft { Disposal = disposal.Id })
        {
            By = [disposal.ProposerId, disposal.DeciderId!.Value],
            Reason = $"{disposal.ListNumber}：{disposal.Reason}",
        }, ct) is ActResult.Taken;

    private async Task<List<(Disposal, RecordKey[])>> Pending(CancellationToken ct)
    {
        await using var db = database.Open(System);
        var open = await db.Whole<Disposal>().AsNoTracking()
            .Where(d => d.Stage == Disposal.Approved && d.Items.Any(i => !db.Changes.Any(
                c => c.RecordKind == i.Kind && c.RecordId == i.Record && c.Number == 1 && c.Payload == null)))
            .OrderBy(d => d.Id).ToListAsync(ct);
        var lists = new List<(Disposal, RecordKey[])>();
        foreach (var disposal in open)
        {
            var done = await DisposedRecords.Done(db, [.. disposal.Items.Select(i => i.Record)], ct);
            lists.Add((disposal, [.. disposal.Items.Where(i => !done.Contains(i.Record)).OrderBy(i => i.Position)
                .Select(i => new RecordKey(i.Kind, i.Record))]));
        }

        return lists;
    }

    // It holds every row of the import; who corrects rejected rows of it has long done so.
    private void RemoveWorkbook(string digest)
    {
        var folder = Path.Combine(database.Options.DataFolder, DatabaseOptions.ImportFolder);
        foreach (var name in (string[])[digest, digest + ".name"])
            if (File.Exists(Path.Combine(folder, name)))
                File.Delete(Path.Combine(folder, name));
    }

    private async Task RemoveFiles(CancellationToken ct)
    {
        var unlinked = services.GetRequiredService<UnlinkedFiles>();
        await using var db = database.Open(System);
        foreach (var erasure in await db.Set<Erasure>().AsNoTracking().Where(e => e.Hash != null).ToListAsync(ct))
        {
            if (erasure.IsWorkbook)
                RemoveWorkbook(erasure.Hash!);
            else
                await unlinked.Remove(erasure.Hash!, ct);
            using var turn = await database.EnterGate(ct);
            await db.Set<Erasure>().Where(e => e.Id == erasure.Id).ExecuteDeleteAsync(ct);
        }
    }
}
