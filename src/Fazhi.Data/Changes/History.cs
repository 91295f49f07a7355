using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Changes;

/// <summary>A change as people read it.</summary>
public sealed record HistoryRow
{
    /// <summary>Number within the record.</summary>
    public required int Number { get; init; }

    /// <summary>Moment of recording (UTC).</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The date in law.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Name of the act, such as <c>registry.register-subject</c>.</summary>
    public required string Act { get; init; }

    /// <summary>What people call the act.</summary>
    public string Label { get; init; } = "";

    /// <summary>Who performed it.</summary>
    public required string PerformedBy { get; init; }

    /// <summary>Who recorded it.</summary>
    public required string RecordedBy { get; init; }

    /// <summary>Why, as entered.</summary>
    public required string Reason { get; init; }

    /// <summary>Warnings under which it was taken, one a line.</summary>
    public required string Warnings { get; init; }

    /// <summary>Hash of the change.</summary>
    public required string Hash { get; init; }
}

/// <summary>The time line of a record, within the scope of who asks.</summary>
public sealed class History(FazhiDb database, ActCatalogue catalogue)
{
    /// <summary>Changes of a record, newest first.</summary>
    public async Task<IReadOnlyList<HistoryRow>> Of(Actor actor, string kind, Guid record, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        var rows = await Rows(db.Changes.Where(c => c.RecordKind == kind && c.RecordId == record)).ToListAsync(ct);
        if (rows.Count == 0)
            rows = await OfRegister(kind, record, ct);
        return [.. rows.Select(r => r with { Label = catalogue.LabelOf(r.Act) })];
    }

    // A register entry belongs to no office: whoever may open its page may read its time line.
    private async Task<List<HistoryRow>> OfRegister(string kind, Guid record, CancellationToken ct)
    {
        await using var db = database.Open(Actor.System("registers"));
        return await Rows(db.Changes.Where(
            c => c.RecordKind == kind && c.RecordId == record && c.OfficeId == Guid.Empty)).ToListAsync(ct);
    }

    private static IQueryable<HistoryRow> Rows(IQueryable<Change> changes) => changes.AsNoTracking()
        .OrderByDescending(c => c.Number)
        .Select(c => new HistoryRow
        {
            Number = c.Number,
            RecordedAt = c.RecordedAt,
            On = c.On,
            Act = c.Act,
            PerformedBy = c.PerformedBy,
            RecordedBy = c.RecordedByName,
            Reason = c.Reason,
            Warnings = c.Warnings,
            Hash = c.Hash,
        });
}
