using Fazhi.Data;
using Fazhi.Data.Clocks;
using Fazhi.Data.Confidential;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Kernel.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties;

/// <summary>The list of cases within the scope of who asks, newest first, by keyset.</summary>
internal sealed class CaseList(FazhiDb database)
{
    public const int Size = 50;

    public async Task<CaseListPageRows> Page(Actor actor, CaseQuery query, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        var cases = Matching(db, actor, query);
        var rows = await cases.Where(c => query.After == null || c.Id < query.After)
            .OrderByDescending(c => c.Id).Take(Size + 1)
            .Select(c => new CaseListRow
            {
                Id = c.Id,
                Number = c.Filing != null ? c.Filing.Number : c.Decision != null ? c.Decision.Number : c.FormerNumber ?? "",
                Party = c.Party.Name,
                Cause = c.Cause,
                Stage = c.Stage ?? CaseQuery.Disposed,
                IsSimple = c.IsSimple,
                FiledOn = c.Filing != null ? c.Filing.On : null,
                DecidedOn = c.Decision != null ? c.Decision.On : null,
                Fine = c.Decision != null ? c.Decision.Sanction.Fine : null,
                Gains = c.Decision != null ? c.Decision.Sanction.Gains : null,
            }).ToListAsync(ct);
        return new CaseListPageRows
        {
            Rows = rows.Count > Size ? rows[..Size] : rows,
            More = rows.Count > Size,
            Count = await cases.Take(1001).CountAsync(ct),
        };
    }

    private static IQueryable<PenaltyCase> Matching(FazhiDbContext db, Actor actor, CaseQuery query)
    {
        var disposed = query.Stage == CaseQuery.Disposed;
        var cases = db.Set<PenaltyCase>().AsNoTracking().Where(c => c.DisposalId != null == disposed);
        var calendar = WorkCalendar.Default.Version;
        if (query.ToRecount)
            cases = cases.Where(c => db.Set<Clock>().Any(
                k => k.RecordId == c.Id && k.State == ClockState.Running && k.CalendarVersion != calendar));
        if (query.Text.Length > 0)
        {
            cases = cases.Where(c => c.Party.Name.Contains(query.Text) || c.Cause.Contains(query.Text)
                || c.FormerNumber!.Contains(query.Text) || c.Filing!.Number.Contains(query.Text) || c.Decision!.Number.Contains(query.Text));
        }

        if (query.Citizen.Length > 0)
        {
            // A term passed on to who may not see the number must not confirm a guess either.
            var equal = ConfidentialClass.Personal.Allows(actor) ? ConfidentialTerm.Prefixes(query.Citizen) : [];
            cases = cases.Where(c => c.Party.Kind == PartyKind.Citizen
                && equal.Contains(c.Party.Code.Substring(0, PartySeal.PrefixLength)));
        }

        if (query.Stage.Length > 0 && !disposed)
            cases = cases.Where(c => c.Stage == query.Stage);
        return query.IsSimple is { } simple ? cases.Where(c => c.IsSimple == simple) : cases;
    }
}

internal sealed record CaseQuery
{
    /// <summary>Stands for a stage: cases whose content was destroyed, which are listed only when asked for.</summary>
    public const string Disposed = "disposed";

    public string Text { get; init; } = "";

    /// <summary>Term of a citizen's number, see <see cref="ConfidentialTerm"/>; empty for none.</summary>
    public string Citizen { get; init; } = "";

    public string Stage { get; init; } = "";

    public bool? IsSimple { get; init; }

    /// <summary>Only cases with a clock counted before the holidays now in force were known.</summary>
    public bool ToRecount { get; init; }

    public Guid? After { get; init; }
}

internal sealed record CaseListPageRows
{
    public required IReadOnlyList<CaseListRow> Rows { get; init; }

    public required bool More { get; init; }

    /// <summary>Up to 1,001.</summary>
    public required int Count { get; init; }
}

internal sealed record CaseListRow
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required string Party { get; init; }

    public required string Cause { get; init; }

    public required string Stage { get; init; }

    public required bool IsSimple { get; init; }

    public required DateOnly? FiledOn { get; init; }

    public required DateOnly? DecidedOn { get; init; }

    public required decimal? Fine { get; init; }

    public required decimal? Gains { get; init; }
}
