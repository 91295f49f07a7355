using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Procedures;
using static Fazhi.Penalties.DecisionSteps;
using static Fazhi.Penalties.InvestigationSteps;
using static Fazhi.Penalties.PenaltyLaw;
using static Fazhi.Penalties.Stages;

namespace Fazhi.Penalties;

/// <summary>行政处罚普通程序 — the ordinary penalty procedure, from the clue to the archive.</summary>
/// <remarks>
/// Basis: 行政处罚法 (2021) art. 44 to 65. A hearing that was asked for is called, held and reported before anything is
/// decided; it ends as well when the party withdraws.
/// </remarks>
internal static class OrdinaryProcedure
{
    /// <summary>The version under the Act of 2021.</summary>
    public static readonly Procedure<PenaltyCase> Version2021 = new()
    {
        Key = "penalties.ordinary",
        Label = "行政处罚普通程序",
        Version = "2021年版",
        EffectiveFrom = new DateOnly(2021, 7, 15),
        Stages =
        [
            Found, Accepted, Filed, Investigating, Concluded, Notified, Heard, HearingCalled, HearingHeld,
            HearingEnded, Reviewed, Discussed, Withdrawn, Decided, Served,
            Performed, Closed, Archived, Merged,
        ],
        Steps =
        [
            InvestigationSteps.RecordClue, Accept, InvestigationSteps.File, Investigate, InvestigationSteps.AddEvidence, AsideSteps.ChangeOfficers,
            AsideSteps.Preserve, AsideSteps.HandlePreserved, AsideSteps.OrderCorrection, AsideSteps.CheckCorrection, Conclude, Notify, Hear, HearingSteps.Call, HearingSteps.Hold, HearingSteps.Report, HearingSteps.Withdraw,
            .. EvidenceSteps.All,
            .. SamplingSteps.All,
            Recordings.RecordingSteps.Add,
            ReviewSteps.Submit, ReviewSteps.Amend, ReviewSteps.Review, ReviewSteps.Discuss, Decide, Serve,
            Publish, Pay, .. CashSteps.After(Served), .. PerformanceSteps.All, .. EnforcementSteps.All, Dispose,
            .. ReferralSteps.All, .. OversightSteps.All, .. TransferSteps.All, .. WithdrawalSteps.All,
            RenewalSteps.Propose, RefundSteps.Refund, Close, Archive,
            .. ServiceSteps.All, .. JoinderSteps.All, .. RecordSteps.All, ExtensionSteps.ExtendCase,
        ],
        Terms = JoinderSteps.EndingWithMerger(
        [
            ToFile, AsideSteps.ToHandlePreserved, ToDecide, ToDefend, ToAskForHearing, ReviewSteps.ToReview, ToServe,
            Terms.ToPublish(Decided), Terms.ToPay(Served), .. CashSteps.Terms, .. EnforcementTerms.All, .. ReferralTerms.All,
            .. OversightSteps.Terms, Terms.ToArchive, .. SamplingTerms.All,
        ]),
        Duties =
        [
            new(Found, Accept.Name),
            new(Accepted, InvestigationSteps.File.Name) { Term = ToFile.Name },
            new(Filed, Investigate.Name) { Term = ToDecide.Name },
            new(Investigating, Conclude.Name) { Term = ToDecide.Name },
            new(Concluded, Notify.Name) { When = m => m.Conclusion!.ProposesPenalty, Term = ToDecide.Name },
            new(Concluded, Decide.Name) { Term = ToDecide.Name },
            new(Notified, Hear.Name) { Term = ToDecide.Name },
            new(Heard, HearingSteps.Call.Name) { When = m => m.IsHearingPending, Term = ToDecide.Name },
            new(HearingCalled, HearingSteps.Hold.Name) { Whose = m => m.HearingCall?.ChairId, Term = ToDecide.Name },
            new(HearingHeld, HearingSteps.Report.Name) { Whose = m => m.HearingCall?.ChairId, Term = ToDecide.Name },
            .. BeforeDecision(Heard), .. BeforeDecision(HearingEnded), .. BeforeDecision(Reviewed), .. BeforeDecision(Discussed),
            new(Decided, Serve.Name) { Term = ToServe.Name },
            new(Served, Dispose.Name) { When = m => m.Owed == 0 && !m.IsPerformed },
            new(Served, Pay.Name) { When = m => m.Owed > 0, Term = Terms.Pay },
            new(Served, Close.Name),
            new(Performed, Close.Name),
            new(Closed, Archive.Name) { Term = Terms.ToArchive.Name },
            .. AsideSteps.Duties,
            .. CashSteps.Duties(Served, Performed, Closed),
            .. SamplingTerms.Duties,
            .. PerformanceSteps.Duties(Served),
            .. EnforcementTerms.Duties(Served),
            .. ReferralTerms.Duties,
            .. OversightSteps.Duties,
            .. TransferSteps.Duties,
            .. WithdrawalSteps.Duties,
            .. RefundSteps.Duties(Served),
            .. ServiceWatch.Duties(ServiceSteps.ServePaper),
            .. Terms.Publishing(Decided, Served, Performed, Closed),
        ],
    };

    /// <summary>All versions.</summary>
    public static readonly ProcedureVersions<PenaltyCase> Versions = new(Version2021);

    private static Term<PenaltyCase> ToFile => new()
    {
        Name = "file",
        Label = "立案",
        Parameter = Parameters.FilingDays,
        ParameterUnit = PeriodUnit.WorkingDay,
        From = Accepted,
        Applies = m => !m.IsClosedUndecided,
        Until = [InvestigationSteps.File.Name],
        MetOn = m => m.Filing?.On,
        Basis = Law("ord.filing.health"),
    };

    private static Term<PenaltyCase> ToDecide => new()
    {
        Name = "decide",
        Label = "作出处罚决定",
        Fixed = PeriodOf("ord.decision.90"),
        From = Filed,
        StartsOn = m => m.FiledFrom,
        Applies = m => !m.IsClosedUndecided && m.Withdrawal is null
            && m.OpenReferral is not { IsHandedOver: true, StopsDecision: true } && SamplingTerms.LetsRun(m),
        Suspensions = m => [.. ReferralTerms.StandStill(m), .. SamplingTerms.StandStill(m)],
        Until = [Decide.Name],
        MetOn = m => m.Decision?.On,
        Adjusts = ExtensionSteps.Adjust,
        Basis = Law("ord.decision.90"),
    };

    private static Term<PenaltyCase> ToDefend => new()
    {
        Name = "defend",
        Label = "陈述申辩的期限",
        Parameter = Parameters.DefenceDays,
        ParameterUnit = PeriodUnit.WorkingDay,
        From = Notified,
        StartsOn = m => m.Notice?.ReceivedOn,
        Applies = m => !m.IsClosedUndecided && m.Withdrawal is null,
        HoldsBack = [Hear.Name],
        Released = f => f is not Facts<PenaltyCase, StatementDraft> { Input.Outcome: StatementOutcome.NotRaised },
        MetOn = m => m.Statement?.On,
        Basis = Law("ord.defence"),
        IsOfParty = true,
    };

    private static Term<PenaltyCase> ToAskForHearing => new()
    {
        Name = "ask-for-hearing",
        Label = "申请听证的期限",
        Fixed = PeriodOf("hearing.request"),
        From = Notified,
        StartsOn = m => m.Notice?.ReceivedOn,
        Applies = m => m.Notice is { TellsHearing: true } && !m.IsClosedUndecided && m.Withdrawal is null,
        HoldsBack = [Decide.Name],
        Released = f => f.Matter.Statement is { HearingWaived: true } or { HearingRequested: true },
        MetOn = _ => null,
        Basis = Law("hearing.request"),
        IsOfParty = true,
    };

    private static Term<PenaltyCase> ToServe => new()
    {
        Name = "serve",
        Label = "送达决定书",
        Fixed = PeriodOf("service.seven"),
        From = Decided,
        Until = [Serve.Name],
        MetOn = m => m.Delivery?.On,
        Basis = Law("service.seven"),
    };

    private static Duty<PenaltyCase>[] BeforeDecision(Stage at) => [.. ReviewSteps.Duties(at), new(at, Decide.Name) { Term = "decide" }];
}
