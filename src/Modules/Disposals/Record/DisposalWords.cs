using Fazhi.Data.Retention;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;
using Fazhi.Ui;

namespace Fazhi.Disposals;

/// <summary>What the pages of disposals say.</summary>
internal static class DisposalWords
{
    public static StateWord Stage(string stage) => stage switch
    {
        Disposal.Approved => new() { Kind = StateKind.Done, Word = DisposalProcedure.Approved.Label },
        Disposal.Rejected => new() { Kind = StateKind.Void, Word = DisposalProcedure.Rejected.Label },
        _ => new() { Kind = StateKind.Open, Word = DisposalProcedure.Proposed.Label },
    };

    public static StateWord Line(DisposalFile file, DisposalLine line) => (file.Disposal.Stage, line) switch
    {
        (_, { IsDestroyed: true }) => new() { Kind = StateKind.Done, Word = "已销毁" },
        (Disposal.Approved, { HasChanged: true }) => new() { Kind = StateKind.Stop, Word = "有变更，没有销毁" },
        (Disposal.Approved, _) => new() { Kind = StateKind.Open, Word = "等待销毁" },
        (Disposal.Rejected, _) => new() { Kind = StateKind.Void, Word = "保留" },
        _ => new() { Kind = StateKind.Open, Word = "待审批" },
    };

    public static IReadOnlyList<Fact> Facts(DisposalFile file) =>
    [
        new() { Name = "状态", State = Stage(file.Disposal.Stage!) },
        new() { Name = "件数", Value = $"{file.Lines.Count}件，已销毁{file.Destroyed}件" },
        new() { Name = "提出", Value = $"{file.Disposal.Proposer} {file.Disposal.EnteredOn(Disposal.Proposed):yyyy-MM-dd}" },
        .. file.Disposal.DecidedOn is { } on
            ? (Fact[])[new() { Name = "审批", Value = $"{file.Disposal.Decider} {on:yyyy-MM-dd}" }] : [],
    ];

    public static IReadOnlyList<SummaryLine> Summary(Disposal disposal) =>
    [
        new() { Name = "理由", Value = disposal.Reason },
        new() { Name = "依据", Value = $"{RetentionTerm.Basis.Citation}：{RetentionTerm.Basis.Paraphrase}" },
        .. disposal.Opinion.Length > 0 ? (SummaryLine[])[new() { Name = "审批意见", Value = disposal.Opinion }] : [],
    ];

    public static IReadOnlyList<ActOffer> Offers(Disposal disposal, Actor actor) => disposal.Stage != Disposal.Proposed ? [] :
        [Offer(disposal, actor, DisposalProcedure.Approve, true), Offer(disposal, actor, DisposalProcedure.Reject, false)];

    private static ActOffer Offer(Disposal disposal, Actor actor, Step<Disposal> step, bool primary)
    {
        IReadOnlyList<Unmet> unmet = actor.PersonId == disposal.ProposerId ? [new(null, "提出销毁的人不能审批，请由另一人审批")]
            : !actor.Roles.Contains(Role.Head) ? [new(null, $"由{Role.Head.Label()}办理")] : [];
        return new ActOffer
        {
            Name = step.Label,
            Law = step.Basis?.Citation,
            Primary = primary,
            Unmet = unmet,
            Href = unmet.Count == 0 ? $"/disposals/{disposal.Id}/{step.Name["retention.".Length..]}" : null,
        };
    }
}
