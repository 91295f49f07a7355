using Fazhi.Data.Changes;
using Fazhi.Data.Clocks;
using Fazhi.Data.Files;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Procedures;
using Microsoft.EntityFrameworkCore;
using Clock = Fazhi.Data.Clocks.Clock;

namespace Fazhi.Penalties;

/// <summary>某一日的样子: a case with the facts whose date in law is on or before a day, as far as they were known at a moment.</summary>
internal sealed class CaseStates(FazhiDb database, CaseFiles files, TimeProvider time)
{
    private static readonly Actor Reader = Actor.System("as-of");

    /// <summary>The case on the day; null when it lies outside the scope.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="id">The case.</param>
    /// <param name="at">The last day whose facts count, inclusive.</param>
    /// <param name="known">The moment up to which what was recorded counts; null for now.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<PastCase?> Find(Actor actor, Guid id, DateOnly at, DateTimeOffset? known, CancellationToken ct)
    {
        if (await files.Find(actor, id, ct) is not { } now)
            return null;
        var moment = known ?? time.Now();

        // Whoever sees the case sees its history, also from before it came to the present office.
        await using var db = database.Open(Reader);
        var changes = db.Changes.AsNoTracking()
            .Where(c => c.RecordKind == "penalties.case" && c.RecordId == id && c.RecordedAt <= moment);
        var latest = await changes.OrderByDescending(c => c.Number).FirstOrDefaultAsync(ct);
        var then = await changes.Where(c => c.On <= at).OrderByDescending(c => c.Number).FirstOrDefaultAsync(ct);
        if (latest is null || then is null)
            return new PastCase { Known = moment, Missing = "那一日还没有这个案件，或者当时还没有录入。" };
        if (latest.Payload is null || then.Payload is null)
            return new PastCase { Known = moment, Missing = "那一日的内容已经依法销毁。" };
        var days = await changes.ToDictionaryAsync(c => c.Number, c => c.On, ct);
        return new PastCase { Known = moment, File = File(now, (latest.Payload, then.Payload), at, days) };
    }

    private static CaseFile File(
        CaseFile now, (string Latest, string Then) payloads, DateOnly at, Dictionary<int, DateOnly> days)
    {
        var matter = StateReading.Record<PenaltyCase>(payloads.Latest);
        CaseCut.Apply(matter, StateReading.Record<PenaltyCase>(payloads.Then), at);
        return now with
        {
            Matter = matter,
            Clocks =
            [
                .. StateReading.Attached<Clock>(payloads.Then).Where(c => c.StartedOn <= at)
                    .OrderBy(c => c.State == ClockState.Running ? 0 : 1).ThenBy(c => c.Alarm),
            ],
            Papers = PaperKinds.Sort(StateReading.Attached<CasePaper>(payloads.Latest).Where(p => p.On <= at)),
            Files =
            [
                .. StateReading.Attached<FileLink>(payloads.Latest).Where(f => days.TryGetValue(f.Change, out var on) && on <= at)
                    .OrderBy(f => f.Change).ThenBy(f => f.Id),
            ],
            Related = [],
            Joined = [],
            Facts = new Facts<PenaltyCase>
            {
                Matter = matter,
                On = at,
                Today = at,
                RecordedAt = now.Facts.RecordedAt,
                By = [],
                RecordedBy = now.Facts.RecordedBy,
                Parameters = now.Facts.Parameters,
            },
        };
    }
}

/// <summary>A case on a past day.</summary>
internal sealed record PastCase
{
    /// <summary>The case; null when there is nothing to show.</summary>
    public CaseFile? File { get; init; }

    /// <summary>Up to which moment what was recorded counts.</summary>
    public required DateTimeOffset Known { get; init; }

    /// <summary>Why there is nothing to show.</summary>
    public string Missing { get; init; } = "";

    public string Explain(DateOnly day) => Missing.Length > 0
        ? Missing
        : $"只列日期在{day:yyyy-MM-dd}以前（含当日）的事实，按截至{Known.ToOffset(BeijingTime.Offset):yyyy-MM-dd HH:mm}录入的记录。期限的余日从那一日算起。";
}
