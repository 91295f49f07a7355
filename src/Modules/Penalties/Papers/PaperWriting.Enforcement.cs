using Fazhi.Documents.Papers;
using static Fazhi.Penalties.PenaltyLaw;

namespace Fazhi.Penalties;

/// <summary>Papers of the enforcement of a decision.</summary>
internal sealed partial class PaperWriting
{
    public CasePaper CourtApplication()
    {
        var (application, decision, urging) = (matter.CourtApplication!, matter.Decision!, matter.Urgings[^1]);
        return Seal(PaperKinds.CourtApplication, application.Number, new CourtApplicationPaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = application.On,
            Court = application.Court,
            DecisionNumber = decision.Number,
            DecidedOn = decision.On,
            ServedOn = matter.Delivery!.EffectiveOn,
            Penalties = decision.Sanction.Sentences,
            Amounts = Amounts(application.Surcharge),
            SurchargeRate = application.Surcharge > 0 && !matter.SurchargeOn(application.On).IsCapped ? SurchargeRate : null,
            ChallengesEndedOn = matter.ChallengesEndOn ?? application.On,
            Challenges = Challenged,
            UrgingNumber = urging.Number,
            UrgedOn = urging.ReceivedOn,
            Opinion = urging.AnsweredOn is { } on
                ? $"当事人于{on:yyyy年M月d日}陈述：{urging.Statement.TrimEnd('。')}。经复核：{Sentence(urging.Review)}" : "当事人没有陈述申辩。",
            Urgency = Sentence(application.Urgency),
            UrgencyBasis = Law("court.urgent").Citation,
            Assets = Sentence(application.Assets),
            Materials = Materials(decision, urging),
            Basis = Law("court.window").Citation,
            FilesBasis = Law("court.files").Citation,
            FreeBasis = Law("court.free").Citation,
            SignedBy = application.SignedBy,
        });
    }

    public CasePaper Pause()
    {
        var pause = matter.Pauses[^1];
        return Order(PaperKinds.Pause, pause.Number, pause.On, (pause.Ground.Label(), pause.Note), Law("agexec.suspend").Citation);
    }

    public CasePaper End()
    {
        var end = matter.ExecutionEnd!;
        return Order(PaperKinds.End, end.Number, end.On, (end.Ground.Label(), end.Note),
            Law(end.Ground == ExecutionEndGround.PausedThreeYears ? "agexec.suspend" : "agexec.terminate").Citation);
    }

    private CasePaper Order(string title, string number, DateOnly on, (string Ground, string Note) why, string basis) =>
        Seal(title, number, new ExecutionOrderPaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = on,
            Title = title,
            DecisionNumber = matter.Decision!.Number,
            DecidedOn = matter.Decision.On,
            Ground = why.Ground,
            Note = Sentence(why.Note),
            Ends = title == PaperKinds.End,
            Basis = basis,
        });

    private string Challenged => matter.Challenges.LastOrDefault() is { EndedOn: { } on, Outcome: { } outcome } last
        ? $"当事人{(last.Kind == ChallengeKind.Suit ? "提起" : "申请")}{last.Kind.Label()}，{on:yyyy年M月d日}收到的结果为{outcome.Label()}"
            + (last.FineAfter is { } fine ? $"，罚款变更为{fine:0.##}元" : "") : "当事人在法定期限内没有申请行政复议，也没有提起行政诉讼";

    private static string[] Materials(Decision decision, Urging urging) =>
    [
        $"行政处罚决定书（{decision.Number}）及作出决定的事实、理由和依据", "行政处罚决定书的送达回证",
        $"催告书（{urging.Number}）及其送达回证", "当事人的意见及复核情况", "申请强制执行标的的情况",
    ];
}
