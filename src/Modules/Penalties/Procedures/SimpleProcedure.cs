using Fazhi.Kernel.Law;
using Fazhi.Kernel.Procedures;
using static Fazhi.Penalties.PenaltyLaw;
using static Fazhi.Penalties.Stages;

namespace Fazhi.Penalties;

/// <summary>行政处罚简易程序 — a penalty decided on the spot.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 51 to 53: a warning, or a fine up to the amounts of art. 51, on clear facts.</remarks>
internal static class SimpleProcedure
{
    private static readonly StatuteRule Threshold = StatuteRegister.Default["simple.threshold"];

    public static readonly Step<PenaltyCase> DecideOnTheSpot =
        Step("decide-on-the-spot", "当场作出处罚决定", [], DecidedOnTheSpot, Law("simple.decision"), Officer)
            .ByTwoCertifiedOfficers("simple.two_officers")
            .RequiresOfInput<SpotDecisionDraft>(
                f => f.Input.ShowedCertificates, Law("simple.decision"), "当场处罚须出示执法证件")
            .RequiresOfInput<SpotDecisionDraft>(
                f => f.Input.Sanction.AllKinds.Count > 0
                    && f.Input.Sanction.AllKinds.All(k => k is PenaltyKind.Warning or PenaltyKind.Fine),
                Law("simple.threshold"),
                "当场处罚只限警告或者罚款；没收等其他处罚请适用普通程序")
            .RequiresOfInput<SpotDecisionDraft>(
                f => f.Input.Sanction.Fine <= Most(f.Input.Party.Kind),
                Law("simple.threshold"),
                $"罚款超过当场处罚的限额（公民{Most(PartyKind.Citizen):0}元、法人或者其他组织"
                    + $"{Most(PartyKind.Organisation):0}元），请适用普通程序")
            .RequiresOfInput<SpotDecisionDraft>(
                f => !f.Input.Sanction.IsInconsistent, SystemRule.Completeness, Sanctions.Inconsistent)
            .RequiresOfInput<SpotDecisionDraft>(
                f => f.Input.IsComplete, Law("simple.decision"), "请填写违法事实、违反条款、处罚依据和签收人")
            .Drafts(PaperKinds.SpotDecision, PaperKinds.CreditNotice)
            .Publishes("当场行政处罚决定", Law("publicity.double7"))
            .Numbered("penalty.decision.simple");

    public static readonly Step<PenaltyCase> Report =
        Step("report-on-the-spot", "当场处罚报备", [DecidedOnTheSpot], Reported, Law("simple.record"), Officer);

    public static readonly Step<PenaltyCase> Pay = DecisionSteps.Pay with { From = [Reported, Performed] };

    public static readonly Step<PenaltyCase> Publish =
        DecisionSteps.Publish with { From = [DecidedOnTheSpot, Reported, Performed, Closed] };

    public static readonly Step<PenaltyCase> Close = DecisionSteps.Close with { From = [Reported, Performed] };

    /// <summary>The version under the Act of 2021.</summary>
    public static readonly Procedure<PenaltyCase> Version2021 = new()
    {
        Key = "penalties.simple",
        Label = "行政处罚简易程序",
        Version = "2021年版",
        EffectiveFrom = new DateOnly(2021, 7, 15),
        Stages = [DecidedOnTheSpot, Reported, Performed, Closed, Archived],
        Steps =
        [
            DecideOnTheSpot, Report, Publish, Pay, .. Serving, .. CashSteps.After(DecidedOnTheSpot, Reported),
            .. PerformanceSteps.All.Concat(EnforcementSteps.All).Append(RefundSteps.Refund).Select(
                s => s with { From = [.. s.From.Select(stage => stage == Served ? Reported : stage)] }),
            Close, DecisionSteps.Archive, Recordings.RecordingSteps.AddOnTheSpot,
        ],
        Terms = [Terms.ToPublish(DecidedOnTheSpot), Terms.ToPay(DecidedOnTheSpot), .. CashSteps.Terms, .. EnforcementTerms.All, Terms.ToArchive],
        Duties =
        [
            new(DecidedOnTheSpot, Report.Name),
            new(Reported, Pay.Name) { When = m => m.Owed > 0, Term = Terms.Pay },
            new(Reported, Close.Name),
            new(Performed, Close.Name),
            new(Closed, DecisionSteps.Archive.Name) { Term = Terms.ToArchive.Name },
            .. CashSteps.Duties(DecidedOnTheSpot, Reported, Performed, Closed),
            .. PerformanceSteps.Duties(Reported),
            .. RefundSteps.Duties(Reported),
            .. Serving.Where(s => s.Name == ServiceSteps.ServePaper.Name).SelectMany(ServiceWatch.Duties),
            .. EnforcementTerms.Duties(Reported),
            .. Terms.Publishing(DecidedOnTheSpot, Reported, Performed, Closed),
        ],
    };

    /// <summary>All versions.</summary>
    public static readonly ProcedureVersions<PenaltyCase> Versions = new(Version2021);

    private static IEnumerable<Step<PenaltyCase>> Serving =>
        ServiceSteps.All.Select(s => s with { From = [DecidedOnTheSpot, Reported, Performed, Closed] });

    private static decimal Most(PartyKind party) =>
        Threshold.Number(party == PartyKind.Citizen ? "citizen_fine_max" : "org_fine_max");
}
