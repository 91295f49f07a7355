using Fazhi.Data.Retention;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Disposals;

/// <summary>档案销毁 — one person proposes, another approves.</summary>
/// <remarks>
/// Basis: 档案法 (2020) art. 21: periods and disposal are set by the national archives authority, unauthorised disposal is
/// forbidden. That two persons take part is a rule of the system (separation).
/// </remarks>
internal static class DisposalProcedure
{
    public static readonly Stage Proposed = new(Disposal.Proposed, "待审批");
    public static readonly Stage Approved = new(Disposal.Approved, "已批准销毁") { IsFinal = true };
    public static readonly Stage Rejected = new(Disposal.Rejected, "未批准") { IsFinal = true };

    public static readonly Step<Disposal> Propose =
        Step("propose-disposal", "提出销毁", [], Proposed, nameof(Role.Clerk), nameof(Role.SectionHead))
            .InPerson()
            .RequiresOfInput<DisposalProposal>(
                f => f.Input.Reason.Trim().Length > 0, SystemRule.Completeness, "请写明销毁的理由")
            .RequiresOfInput<DisposalProposal>(
                f => f.Input.Records.Count is > 0 and <= DisposalProposal.Most, SystemRule.Completeness,
                $"请选择要销毁的记录，一份清单最多{DisposalProposal.Most}件")
            .Numbered("retention.disposal");

    public static readonly Step<Disposal> Approve =
        Step("approve-disposal", "批准销毁", [Proposed], Approved, nameof(Role.Head)).InPerson().ByAnother();

    public static readonly Step<Disposal> Reject =
        Step("reject-disposal", "不批准销毁", [Proposed], Rejected, nameof(Role.Head)).InPerson().ByAnother()
            .RequiresOfInput<DisposalDecision>(
                f => f.Input.Opinion.Trim().Length > 0, SystemRule.Completeness, "请写明不批准的理由");

    /// <summary>The version under the Archives Act of 2020.</summary>
    public static readonly Procedure<Disposal> Version2020 = new()
    {
        Key = "retention.disposal",
        Label = "档案销毁",
        Version = "2020年版",
        EffectiveFrom = new DateOnly(2021, 1, 1),
        Stages = [Proposed, Approved, Rejected],
        Steps = [Propose, Approve, Reject],
        Duties = [new(Proposed, Approve.Name)],
    };

    /// <summary>All versions.</summary>
    public static readonly ProcedureVersions<Disposal> Versions = new(Version2020);

    private static Step<Disposal> Step(
        string name, string label, IReadOnlyList<Stage> from, Stage to, params string[] by) =>
        new() { Name = "retention." + name, Label = label, From = from, To = to, Roles = by, Basis = RetentionTerm.Basis };

    // Two persons are two only when each is signed in: nobody records it for the other.
    private static Step<Disposal> InPerson(this Step<Disposal> step) => step.RequiresOfPerformers(
        f => f.RecordedBy.Person == Guid.Empty || f.By.All(p => p.Person == f.RecordedBy.Person),
        SystemRule.Identity,
        "销毁须由本人登录办理，不能代为录入");

    private static Step<Disposal> ByAnother(this Step<Disposal> step) => step.RequiresOfPerformers(
        f => f.By.All(p => p.Person != f.Matter.ProposerId) && f.RecordedBy.Person != f.Matter.ProposerId,
        SystemRule.Separation,
        "提出销毁的人不能审批，请由另一人审批");
}
