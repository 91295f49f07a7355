using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;

namespace Fazhi.Data.Retention;

/// <summary>How long a record is kept, for its page.</summary>
public sealed record RetentionView
{
    /// <summary>The record.</summary>
    public required RetainedRow Row { get; init; }

    /// <summary>The last day on which it is kept; null for ever or while it does not run.</summary>
    public required DateOnly? KeptUntil { get; init; }

    /// <summary>Why it is that day.</summary>
    public required string Why { get; init; }

    /// <summary>Holds that keep it beyond.</summary>
    public required IReadOnlyList<Hold> Holds { get; init; }
}

/// <summary>Reads how long records are kept.</summary>
public sealed class RetentionDesk(FazhiDb database, DisposalBars bars, IRegisterReader registers, TimeProvider time)
{
    /// <summary>Retention of a record within the scope of who asks; null when there is none or its kind is kept for ever.</summary>
    public async Task<RetentionView?> Of(Actor actor, string kind, Guid record, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        if ((await bars.Find(db, [new RecordKey(kind, record)], ct)).SingleOrDefault() is not { } row)
            return null;
        var parameters = (await Cutoffs(db, ct)).Parameters;
        return new RetentionView
        {
            Row = row,
            KeptUntil = row.StartOn is { } start ? RetentionTerm.LastDay(row.Class, start, parameters) : null,
            Why = RetentionTerm.Why(row, parameters),
            Holds = await bars.Held(record, ct),
        };
    }

    /// <summary>Days and parameters of today.</summary>
    public async Task<RetentionCutoffs> Cutoffs(FazhiDbContext db, CancellationToken ct) =>
        RetentionTerm.Cutoffs(time.Today(), await registers.Parameters(db, time.Today(), ct));
}
