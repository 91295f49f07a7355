using Fazhi.Kernel.Procedures;
using static Fazhi.Penalties.Coercion.CoercionStages;

namespace Fazhi.Penalties.Coercion;

/// <summary>行政强制措施程序 — from the proposal, or the spot, until the measure is lifted, carried out or handed over.</summary>
/// <remarks>Basis: 行政强制法 (2011) chapter 3, sections 1 and 2.</remarks>
internal static class CoercionProcedure
{
    /// <summary>The version under the Act of 2011.</summary>
    public static readonly Procedure<CoerciveMeasure> Version2011 = new()
    {
        Key = "coercion.measure",
        Label = "行政强制措施程序",
        Version = "2011年版",
        EffectiveFrom = new DateOnly(2012, 1, 1),
        Stages = [Proposed, Approved, NotTaken, Applied, Extended, Disposed, Transferred, Released],
        Steps =
        [
            TakingSteps.Propose, TakingSteps.Approve, TakingSteps.Drop, TakingSteps.Apply, TakingSteps.ApplyAtOnce, TakingSteps.Confirm,
            MeasureReviewSteps.Submit, MeasureReviewSteps.Review,
            EndingSteps.Announce, EndingSteps.TestGoods, EndingSteps.ReceiveResult, EndingSteps.Extend,
            EndingSteps.Release, EndingSteps.Dispose, EndingSteps.Transfer, EndingSteps.LinkCase,
            ServeMeasurePaper.ServeStep,
        ],
        Terms = [Holding.Term, Holding.ToConfirm, MeasureReviewSteps.ToReview],
        Duties =
        [
            .. MeasureReviewSteps.BeforeApproval,
            new(Proposed, TakingSteps.Approve.Name),
            new(Approved, TakingSteps.Apply.Name),
            .. WhileHeld.SelectMany(Lasting),
            .. ServiceWatch.Duties(ServeMeasurePaper.ServeStep),
        ],
    };

    /// <summary>All versions.</summary>
    public static readonly ProcedureVersions<CoerciveMeasure> Versions = new(Version2011);

    // What the head disapproved or the review refused has to go at once: no period runs for it.
    private static Duty<CoerciveMeasure>[] Lasting(Stage at) =>
    [
        new(at, EndingSteps.Release.Name) { When = m => m.MustBeReleased || m.IsRejected },
        new(at, EndingSteps.Release.Name) { Term = Holding.Term.Name },
        new(at, TakingSteps.Confirm.Name) { Alongside = true, When = m => m.AwaitsHead, Term = Holding.ToConfirm.Name },
        new(at, EndingSteps.Announce.Name)
        {
            Alongside = true,
            When = m => m.Rules.IsAnnounced && m.Announcement is null,
        },
        .. MeasureReviewSteps.AfterUrgency(at),
        new(at, EndingSteps.ReceiveResult.Name) { Alongside = true, When = m => m.Testings.Any(t => t.IsOpen) },
    ];
}
