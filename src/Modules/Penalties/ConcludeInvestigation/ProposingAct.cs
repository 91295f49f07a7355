using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Kernel.Procedures;
using Fazhi.Penalties.Competence;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties;

/// <summary>An act that proposes how the case is to end: weighed, reckoned, and with what has to come before the decision.</summary>
/// <remarks>
/// Says whether legal review (art. 58) and discussion by the heads (art. 57) are required: by the law's own cases, and by
/// local amounts where the agency has set them.
/// </remarks>
internal abstract class ProposingAct(AgencyTables tables, PartySeal seal) : PenaltyAct<ConclusionDraft>
{
    protected override async Task<object?> Gather(ActWork work, PenaltyCase record, ConclusionDraft input, CancellationToken ct)
    {
        var parameters = await work.Registers.Parameters(work.Db, work.On, ct);
        return new DiscretionFacts
        {
            Papers = [.. work.Attached.OfType<CasePaper>()],
            Benchmark = tables.Benchmarks.On(work.On, parameters),
            Subjects = SubjectCheck.Find(
                tables.Competence.Table, input.Contraventions.Select(c => c.Violation), work.On, parameters),
            Earlier = input.ProposesPenalty ? [] : await Earlier(work, record, ct),
            Approver = input.Approver is { } approver ? await work.Known("approver", approver, ct) : null,
        };
    }

    protected override IEnumerable<Unmet> Check(Facts<PenaltyCase, ConclusionDraft> f) =>
    [
        .. base.Check(f), .. DiscretionCheck.Of(f, Loaded(f)), .. SubjectCheck.Of(Loaded(f).Subjects, f.Matter.Clue?.ConductEndedOn),
        .. f.Input.NoPenaltyGround is { } ground
            ? NoPenaltyGrounds.Check(
                f.Matter, ground, f.Input.NoPenaltyReason, Loaded(f).Earlier, [.. f.Input.Contraventions.Select(c => c.Violation)])
            : [],
    ];

    protected override CasePaper Draft(PaperWriting writing) => writing.InvestigationReport();

    protected override void Record(Facts<PenaltyCase, ConclusionDraft> f)
    {
        var proposed = Sanction.Of(f.Input.Proposed);
        var reckoned = Reckoned.Of(f.Input, f.Matter.Party.Kind, Loaded(f).Benchmark);
        f.Matter.Record([.. reckoned.Items.Select(i => Contravened(i, f))]);
        if (Loaded(f).Subjects.Count > 0)
            f.Matter.Filing!.ActAs(SubjectCheck.BodyOf(Loaded(f).Subjects), f.Parameters);
        f.Matter.Record(new Conclusion
        {
            On = f.Matter.Conclusion?.On ?? f.On,
            AmendedOn = f.Matter.Conclusion is null ? null : f.On,
            Findings = f.Input.Findings,
            Opinion = f.Input.Opinion,
            ViolatedArticles = Filled(f.Input.ViolatedArticles, reckoned, i => i.Violation.Violated),
            PenaltyArticles = f.Input.ProposesPenalty
                ? Filled(f.Input.PenaltyArticles, reckoned, i => i.Violation.Basis)
                : f.Input.PenaltyArticles,
            NoPenaltyGround = f.Input.NoPenaltyGround,
            NoPenaltyReason = f.Input.NoPenaltyReason,
            ReviewGround = Grounds.ForReview(f, proposed),
            DiscussionGround = Grounds.ForDiscussion(f, proposed, reckoned),
            Proposed = proposed,
            NewFacts = f.Input.NewFacts,
            AmendedAfter = f.Matter.LegalReview?.Position ?? 0,
            Round = f.Matter.Round,
        });
    }

    private static Contravention Contravened(Reckoning i, Facts<PenaltyCase, ConclusionDraft> f) => new()
    {
        Position = f.Matter.Contraventions.Count + i.Position,
        Number = i.Position,
        AmendedAfter = f.Matter.LegalReview?.Position ?? 0,
        Round = f.Matter.Round,
        Code = i.Violation.Code,
        Name = i.Violation.Name,
        Violated = i.Violation.Violated,
        Basis = i.Violation.Basis,
        Gravity = i.Draft.Gravity,
        Measure = i.Draft.Measure,
        Gains = i.Gains,
        Circumstances = string.Join("、", i.Circumstances.Select(c => c.Text)),
        Least = i.Scale is null ? null : i.Least,
        Most = i.Scale is null ? null : i.Most,
        Band = i.Band?.Label ?? "",
        Fine = i.Fine,
        IsSameAct = i.Draft.IsSameAct,
        Deviation = i.Deviates ? i.Draft.Deviation : "",
        DeviationApprovedBy = i.Deviates && Deviations.ByHead(f.Parameters) ? Loaded(f).Approver?.Name ?? "" : "",
        LawInTime = i.Draft.LawInTime,
        LawReason = i.Draft.LawReason,
        Working = string.Join('\n', i.Lines),
    };

    private static DiscretionFacts Loaded(Facts<PenaltyCase, ConclusionDraft> f) => (DiscretionFacts)f.Loaded!;

    // What was typed stands; else the articles of the catalogue, each once.
    private static string Filled(string typed, Reckoned reckoned, Func<Reckoning, string> articles) =>
        typed.Length > 0 ? typed : string.Join("、", reckoned.Items.Select(articles).Distinct());

    private async Task<IReadOnlyList<EarlierPenalty>> Earlier(ActWork work, PenaltyCase record, CancellationToken ct) =>
        record.Party is { SubjectId: null, Code: "" } ? [] :
        [
            .. (await work.Db.Whole<PenaltyCase>().AsNoTracking().OfSameParty(record, seal)
                    .Where(c => c.Decision!.Outcome == DecisionOutcome.Penalty).ToListAsync(ct))
                .Select(c => new EarlierPenalty(c.Decision!.Number, c.Cause, c.Decision.On, [.. c.Contraventions.Select(x => x.Code)])),
        ];
}
