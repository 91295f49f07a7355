using System.Runtime.CompilerServices;
using Fazhi.Data;
using Fazhi.Data.Changes;
using Fazhi.Data.Clocks;
using Fazhi.Data.Files;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties.FileReview;

/// <summary>数据核查清单: for each officer the cases in hand whose data is late or incomplete; one query, read as a stream, and a few for each two hundred cases.</summary>
internal sealed class DataCheckList(FazhiDb database, TimeProvider time)
{
    // Cases that are held against the others of the agency together.
    private const int AtOnce = 200;

    private static readonly string[] InHand =
        [.. OrdinaryProcedure.Version2021.Stages.Concat(SimpleProcedure.Versions.Latest.Stages).Where(s => !s.IsFinal).Select(s => s.Name).Distinct()];

    /// <summary>What is wrong, case by case in the order of officers, within the scope of who asks.</summary>
    public async IAsyncEnumerable<DataFlaw> Read(Actor actor, DataCheckQuery query, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var db = database.Open(actor);
        await using var beside = database.Open(actor);
        await foreach (var some in Facts(db, Matching(db, query), time.Today()).AsAsyncEnumerable().Chunk(AtOnce).WithCancellation(ct))
        {
            var elsewhere = await Elsewhere.Find(beside, [.. some.Select(f => f.Case)], ct);
            foreach (var facts in some)
                foreach (var finding in DataChecks.Of(facts).Concat(elsewhere[facts.Case]).Where(d => query.Kind.Length == 0 || d.Kind == query.Kind))
                    yield return DataFlaw.Of(facts, finding);
        }
    }

    /// <summary>How many flaws the cases have that lie in the hands of this person.</summary>
    public async Task<int> Count(Actor actor, CancellationToken ct)
    {
        var count = 0;
        await foreach (var _ in Read(actor, new DataCheckQuery { Officer = actor.PersonId }, ct))
            count++;
        return count;
    }

    private IQueryable<PenaltyCase> Matching(FazhiDbContext db, DataCheckQuery query)
    {
        var since = new DateOnly(time.Today().Year, 1, 1);
        var cases = db.Set<PenaltyCase>().Where(c => c.DisposalId == null
            && (query.Archived ? c.Archiving != null && c.Archiving.On >= since : InHand.Contains(c.Stage)));
        return query.Officer is { } officer ? Mine(db, cases, officer) : cases.Where(c => c.Officers.Any());
    }

    // The few cases of a person first, by the index of officers: most cases are somebody else's.
    private static IQueryable<PenaltyCase> Mine(FazhiDbContext db, IQueryable<PenaltyCase> cases, Guid officer)
    {
        var own = db.Set<PenaltyCase>().SelectMany(c => c.Officers, (c, o) => new { c.Id, o.PersonId, o.Until })
            .Where(o => o.PersonId == officer && o.Until == null).Select(o => o.Id);
        return cases.Where(c => own.Contains(c.Id)
            && c.Officers.Where(o => o.Until == null).OrderBy(o => o.Position).Select(o => (Guid?)o.PersonId).FirstOrDefault() == officer);
    }

    // The collections ride on the same query: no further one is asked for a case.
    private static IQueryable<DataFacts> Facts(FazhiDbContext db, IQueryable<PenaltyCase> cases, DateOnly today) => cases.AsSingleQuery()
        .AsNoTracking().IgnoreAutoIncludes()
        .OrderBy(c => c.Officers.Where(o => o.Until == null).OrderBy(o => o.Position).Select(o => o.Name).FirstOrDefault()).ThenBy(c => c.Id)
        .Select(c => new DataFacts
        {
            Case = c.Id,
            Number = c.Filing != null ? c.Filing.Number : c.Decision != null ? c.Decision.Number : "",
            Cause = c.Cause,
            IsSimple = c.IsSimple,
            Today = today,
            OfficeId = c.OfficeId,
            LeadId = c.Officers.Where(o => o.Until == null).OrderBy(o => o.Position).Select(o => (Guid?)o.PersonId).FirstOrDefault(),
            Lead = c.Officers.Where(o => o.Until == null).OrderBy(o => o.Position).Select(o => o.Name).FirstOrDefault() ?? "",
            IsClosedUnpublished = c.Closing != null && c.Publication == null
                && c.Decision != null && c.Decision.Outcome == DecisionOutcome.Penalty,
            LacksPartyAddress = c.Party.Address == "",
            LacksPartyCode = c.Party.Kind == PartyKind.Organisation && c.Party.Code == "",
            LacksPrincipal = c.Party.Kind == PartyKind.Organisation && c.Party.Principal == "",
            LacksFilingReason = c.Filing != null && c.Filing.Reason == "",
            LacksDiscretion = c.Decision != null && !c.IsSimple && c.Decision.Discretion == "",
            EvidenceWithoutFile = c.Evidence.Count(e => e.OfCase == null && !db.Set<FileLink>().Any(
                l => l.RecordId == c.Id && l.Change == e.Change)),
            LacksReceiptOfService = c.Delivery != null && !c.IsSimple
                && !db.Set<FileLink>().Any(l => l.RecordId == c.Id && l.Act == "penalties.serve-decision"),
            LateClocks = db.Set<Clock>().Where(k => k.RecordId == c.Id && !k.IsOfParty
                    && (k.State == ClockState.MetLate || (k.State == ClockState.Running && k.Alarm < today)))
                .Select(k => new LateClock { Label = k.Label, Alarm = k.Alarm, MetOn = k.MetOn, Rule = k.Rule }).ToList(),
            Entries = db.Set<Change>().Where(h => h.RecordKind == PartySeal.Kind && h.RecordId == c.Id).OrderBy(h => h.Number)
                .Select(h => new EntryMade
                {
                    Act = h.Act,
                    On = h.On,
                    RecordedAt = h.RecordedAt,
                    RecordedBy = h.RecordedByName,
                    PerformedBy = h.PerformedBy,
                }).ToList(),
        });
}

/// <summary>Which flaws are asked for.</summary>
internal sealed record DataCheckQuery
{
    /// <summary>Cases of one officer; null for all.</summary>
    public Guid? Officer { get; init; }

    /// <summary>One kind of flaw; empty for all.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Files archived this year in place of cases in hand.</summary>
    public bool Archived { get; init; }
}

/// <summary>A flaw in the data of a case.</summary>
public sealed record DataFlaw
{
    /// <summary>The officer in whose hands the case lies.</summary>
    public required string Officer { get; init; }

    /// <summary>Key of that officer; null for none.</summary>
    public required Guid? OfficerId { get; init; }

    /// <summary>Number of the case; empty before it has one.</summary>
    public required string Number { get; init; }

    /// <summary>Cause.</summary>
    public required string Cause { get; init; }

    /// <summary>Address of the case.</summary>
    public required string CaseHref { get; init; }

    /// <summary>Kind of flaw.</summary>
    public required string Kind { get; init; }

    /// <summary>What is wrong.</summary>
    public required string Text { get; init; }

    /// <summary>Law and article; empty when it is our own rule.</summary>
    public required string Basis { get; init; }

    /// <summary>Where it is put right.</summary>
    public required string Href { get; init; }

    internal static DataFlaw Of(DataFacts facts, DataFinding finding) => new()
    {
        Officer = facts.Lead,
        OfficerId = facts.LeadId,
        Number = facts.Number,
        Cause = facts.Cause,
        CaseHref = facts.Address,
        Kind = finding.Kind,
        Text = finding.Text,
        Basis = finding.Basis?.Citation ?? "",
        Href = finding.Href,
    };
}
