using Fazhi.Kernel.Law;
using Fazhi.Kernel.Procedures;
using static Fazhi.Penalties.PenaltyLaw;

namespace Fazhi.Penalties.Coercion;

/// <summary>Short words and shared conditions in which the procedure of measures is written.</summary>
internal static class CoercionLaw
{
    public static Step<CoerciveMeasure> MeasureStep(
        string name, string label, IReadOnlyList<Stage> from, Stage? to, LegalBasis basis, params string[] by) =>
        new() { Name = "coercion." + name, Label = label, From = from, To = to, Roles = by, Basis = basis };

    /// <summary>By at least two of its officers, each with a certificate of the day.</summary>
    public static Step<CoerciveMeasure> ByItsOfficers(this Step<CoerciveMeasure> step) =>
        step.ByTwoCertifiedOfficers("coerce.steps").RequiresOfPerformers(
            f => f.By.All(p => f.Matter.IsOfficer(p.Person)),
            SystemRule.Identity,
            "办理人员须是本措施的承办人员");

    /// <summary>By the head of the agency; on paper when another records it.</summary>
    public static Step<CoerciveMeasure> ByHead(this Step<CoerciveMeasure> step, string rule, string message) =>
        step.RequiresOfPerformers(f => f.By.Any(IsHead), Law(rule), _ => message).OnSignedPaper();

    /// <summary>Approved by a head named in the input, which the act loads.</summary>
    public static Step<CoerciveMeasure> ApprovedByHead(this Step<CoerciveMeasure> step, string rule) =>
        step.RequiresOfPerformers(
            f => f.Loaded is IApproved { Approver: { } approver } && IsHead(approver),
            Law(rule),
            _ => "须经行政机关负责人批准，请选择批准的负责人");

    /// <summary>Only once the head has confirmed what was taken at once, and not when it has to be released.</summary>
    public static Step<CoerciveMeasure> OnceConfirmed(this Step<CoerciveMeasure> step) => step
        .Requires(
            f => !f.Matter.AwaitsHead, Law("coerce.emergency24"), "当场实施的措施尚未补办批准手续，请先由负责人补办")
        .Requires(
            f => !f.Matter.MustBeReleased, Law("coerce.emergency24"), "负责人认为不应当采取该措施，应当立即解除，不能办理其他事项");

    internal static bool IsHead(Performer person) => person.Posts.Any(p => p.Role == Head);
}

/// <summary>What an act loaded that a head has to approve.</summary>
internal interface IApproved
{
    /// <summary>The person named as the one who approved, with posts of the day.</summary>
    Performer Approver { get; }
}

/// <summary>An approver and nothing else.</summary>
internal sealed record ApprovedBy(Performer Approver) : IApproved;
