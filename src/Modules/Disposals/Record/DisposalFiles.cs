using Fazhi.Data;
using Fazhi.Data.Retention;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Disposals;

/// <summary>Reads lists of destruction, within the scope of who asks.</summary>
internal sealed class DisposalFiles(FazhiDb database, DisposalBars bars, DisposedRecords disposed)
{
    public const int Size = 50;

    /// <summary>A page of lists, the newest first.</summary>
    public async Task<(IReadOnlyList<DisposalRow> Rows, bool More)> Page(
        Actor actor, string stage, Guid? after, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        var rows = await db.Set<Disposal>().AsNoTracking()
            .Where(d => (stage == "" || d.Stage == stage) && (after == null || d.Id < after))
            .OrderByDescending(d => d.Id).Take(Size + 1)
            .Select(d => new DisposalRow
            {
                Id = d.Id,
                Number = d.ListNumber,
                Stage = d.Stage!,
                Proposer = d.Proposer,
                Decider = d.Decider,
                DecidedOn = d.DecidedOn,
                Count = d.Items.Count,
            }).ToListAsync(ct);
        return (rows.Count > Size ? rows[..Size] : rows, rows.Count > Size);
    }

    /// <summary>A list with its records; null when there is none.</summary>
    public async Task<DisposalFile?> Find(Actor actor, Guid id, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        if (await db.Whole<Disposal>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, ct) is not { } disposal)
            return null;
        var keys = disposal.Items.Select(i => new RecordKey(i.Kind, i.Record)).ToArray();
        var live = (await bars.Find(db, keys, ct)).ToDictionary(r => r.Id);
        var gone = await disposed.Of([.. keys.Select(k => k.Record)], ct);
        return new DisposalFile
        {
            Disposal = disposal,
            Lines =
            [
                .. disposal.Items.OrderBy(i => i.Position).Select(item => new DisposalLine
                {
                    Item = item,
                    Title = live.GetValueOrDefault(item.Record)?.Title ?? "",
                    Address = bars.SourceOf(item.Kind)?.Address(item.Group, item.Record) ?? "",
                    IsDestroyed = gone.TryGetValue(item.Record, out var by) && by.Disposal == id,
                    HasChanged = live.TryGetValue(item.Record, out var row) && row.Hash != item.Hash,
                }),
            ],
        };
    }

    /// <summary>A hold that stands; null when there is none.</summary>
    public async Task<Hold?> Hold(Actor actor, Guid id, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        return await db.Set<Hold>().AsNoTracking().FirstOrDefaultAsync(h => h.Id == id && h.LiftedOn == null, ct);
    }
}

internal sealed record DisposalRow
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required string Stage { get; init; }

    public required string Proposer { get; init; }

    public required string Decider { get; init; }

    public required DateOnly? DecidedOn { get; init; }

    public required int Count { get; init; }
}

internal sealed record DisposalFile
{
    public required Disposal Disposal { get; init; }

    public required IReadOnlyList<DisposalLine> Lines { get; init; }

    public int Destroyed => Lines.Count(l => l.IsDestroyed);
}

internal sealed record DisposalLine
{
    public required DisposalItem Item { get; init; }

    /// <summary>What the record is called while it still stands and the reader may see it; never kept on the list.</summary>
    public required string Title { get; init; }

    public required string Address { get; init; }

    public required bool IsDestroyed { get; init; }

    public required bool HasChanged { get; init; }
}
