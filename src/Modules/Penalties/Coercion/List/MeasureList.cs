using Fazhi.Data;
using Fazhi.Data.Clocks;
using Fazhi.Data.Confidential;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Kernel.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties.Coercion;

/// <summary>The list of measures within the scope of who asks, newest first, by keyset.</summary>
internal sealed class MeasureList(FazhiDb database, TimeProvider time)
{
    public const int Size = 50;

    /// <summary>Most days left for a measure to be listed as due soon.</summary>
    public const int Soon = 7;

    public async Task<MeasurePageRows> Page(Actor actor, MeasureQuery query, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        var measures = Matching(db, actor, query, BeijingTime.Today(time));
        var rows = await Rows(db, measures.Where(m => query.After == null || m.Id < query.After)).Take(Size + 1).ToListAsync(ct);
        return new MeasurePageRows
        {
            Rows = rows.Count > Size ? rows[..Size] : rows,
            More = rows.Count > Size,
            Count = await measures.Take(1001).CountAsync(ct),
            Today = BeijingTime.Today(time),
        };
    }

    /// <summary>Every row of a query in its order; the context has to stay open while they are read.</summary>
    public IAsyncEnumerable<MeasureListRow> All(FazhiDbContext db, Actor actor, MeasureQuery query) =>
        Rows(db, Matching(db, actor, query, BeijingTime.Today(time))).AsAsyncEnumerable();

    /// <summary>The measures of a penalty case, newest first.</summary>
    public static Task<List<MeasureListRow>> Of(FazhiDbContext db, Guid matter, CancellationToken ct) =>
        Rows(db, db.Set<CoerciveMeasure>().AsNoTracking().Where(m => m.CaseId == matter)).ToListAsync(ct);

    private static IQueryable<MeasureListRow> Rows(FazhiDbContext db, IQueryable<CoerciveMeasure> measures) => measures
        .OrderByDescending(m => m.Id)
        .Select(m => new MeasureListRow
        {
            Id = m.Id,
            Number = m.Application != null ? m.Application.Number : "",
            Party = m.Party.Name,
            Cause = m.Cause,
            KindName = m.KindName,
            Target = m.Proposal != null ? m.Proposal.Target : "",
            Stage = m.Stage!,
            AppliedOn = m.Application != null ? m.Application.On : null,
            EndsOn = db.Set<Clock>().Where(k => k.RecordId == m.Id && k.Term == "hold" && k.State == ClockState.Running)
                .Select(k => k.Legal).FirstOrDefault(),
            EndedOn = m.Release != null ? m.Release.On : m.Disposal != null ? m.Disposal.On : m.Handover != null ? m.Handover.On : null,
        });

    private static IQueryable<CoerciveMeasure> Matching(FazhiDbContext db, Actor actor, MeasureQuery query, DateOnly today)
    {
        var measures = db.Set<CoerciveMeasure>().AsNoTracking();
        var (calendar, soon) = (WorkCalendar.Default.Version, today.AddDays(Soon));
        measures = query.Clocks switch
        {
            "late" => measures.Where(m => db.Set<Clock>().Any(
                k => k.RecordId == m.Id && k.State == ClockState.Running && k.Legal < today)),
            "soon" => measures.Where(m => db.Set<Clock>().Any(
                k => k.RecordId == m.Id && k.State == ClockState.Running && k.Alarm >= today && k.Alarm <= soon)),
            "recount" => measures.Where(m => db.Set<Clock>().Any(
                k => k.RecordId == m.Id && k.State == ClockState.Running && k.CalendarVersion != calendar)),
            _ => measures,
        };
        if (query.Text.Length > 0)
        {
            measures = measures.Where(m => m.Party.Name.Contains(query.Text) || m.Cause.Contains(query.Text)
                || m.Application!.Number.Contains(query.Text));
        }

        if (query.Citizen.Length > 0)
        {
            // A term passed on to who may not see the number must not confirm a guess either.
            var equal = ConfidentialClass.Personal.Allows(actor) ? ConfidentialTerm.Prefixes(query.Citizen) : [];
            measures = measures.Where(m => m.Party.Kind == PartyKind.Citizen
                && equal.Contains(m.Party.Code.Substring(0, PartySeal.PrefixLength)));
        }

        if (query.Stage.Length > 0)
            measures = measures.Where(m => m.Stage == query.Stage);
        return query.Kind.Length > 0 ? measures.Where(m => m.Kind == query.Kind) : measures;
    }
}

internal sealed record MeasureQuery
{
    public string Text { get; init; } = "";

    /// <summary>Term of a citizen's number, see <see cref="ConfidentialTerm"/>; empty for none.</summary>
    public string Citizen { get; init; } = "";

    public string Stage { get; init; } = "";

    public string Kind { get; init; } = "";

    /// <summary><c>late</c>, <c>soon</c>, <c>recount</c>; empty for all.</summary>
    public string Clocks { get; init; } = "";

    public Guid? After { get; init; }
}

internal sealed record MeasurePageRows
{
    public required IReadOnlyList<MeasureListRow> Rows { get; init; }

    public required bool More { get; init; }

    /// <summary>Up to 1,001.</summary>
    public required int Count { get; init; }

    public required DateOnly Today { get; init; }
}

/// <summary>A measure as lists show it.</summary>
public sealed record MeasureListRow
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Number of the decision; empty before it was taken.</summary>
    public required string Number { get; init; }

    /// <summary>Name of the party.</summary>
    public required string Party { get; init; }

    /// <summary>Why.</summary>
    public required string Cause { get; init; }

    /// <summary>What kind.</summary>
    public required string KindName { get; init; }

    /// <summary>What it is laid upon.</summary>
    public required string Target { get; init; }

    /// <summary>Stage.</summary>
    public required string Stage { get; init; }

    /// <summary>The day it was taken; null before.</summary>
    public required DateOnly? AppliedOn { get; init; }

    /// <summary>The last day in law while it lasts; null when none runs.</summary>
    public required DateOnly? EndsOn { get; init; }

    /// <summary>The day it ended; null while it lasts.</summary>
    public required DateOnly? EndedOn { get; init; }
}
