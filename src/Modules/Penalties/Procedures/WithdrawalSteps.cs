using Fazhi.Kernel.Procedures;
using static Fazhi.Penalties.PenaltyLaw;
using static Fazhi.Penalties.Stages;

namespace Fazhi.Penalties;

/// <summary>撤销案件: the filing is withdrawn before a decision; and a case closed without one that comes back.</summary>
/// <remarks>
/// Basis: 行政处罚法 (2021) art. 54 (2) on filing, art. 29 and 36 on two of its grounds. Once the investigation has ended the
/// head decides by art. 57; a withdrawal does not take the place of that decision.
/// </remarks>
internal static class WithdrawalSteps
{
    public static readonly Step<PenaltyCase> Withdraw =
        Step("withdraw-case", "撤销案件", AsideSteps.UntilDecided, Withdrawn, Law("ord.filing"), Officer, SectionHead, Head)
            .Requires(f => f.Matter.OpenReferral is null, SystemRule.Order, "涉嫌犯罪的移送尚无结果，不能撤销案件")
            .Requires(f => f.Matter.OpenTransfer is null, SystemRule.Order, "移送其他机关尚无结果，不能撤销案件")
            .ApprovedBy("撤销案件须由单位负责人批准", Head)
            .RequiresOfInput<WithdrawalDraft>(
                f => f.Matter.Conclusion is null || f.Input.Ground is WithdrawalGround.Duplicate or WithdrawalGround.PartyGone,
                Law("ord.outcomes"),
                "调查已经终结：由负责人作出处罚或者不予处罚的决定，不能以撤销案件代替")
            .RequiresOfInput<WithdrawalDraft>(
                f => f.Input.Ground != WithdrawalGround.TimeBarred || IsTimeBarred(f),
                Law("ord.limitation.two_years"),
                "按查明的违法行为终了日期没有超过追究时效，不能以此撤销；违法行为有继续状态的，从终了之日起计算")
            .RequiresOfInput<WithdrawalDraft>(
                f => !(f.Input.ConductEndedOn > f.On), SystemRule.Order, InvestigationSteps.ConductNotOver)
            .RequiresOfInput<WithdrawalDraft>(
                f => f.Input.Ground != WithdrawalGround.Duplicate || f.Input.Document.Length > 0,
                Law("ord.double_fine"),
                "同一违法行为另案办理或者已经处罚的，请填写另案的文号")
            .RequiresOfInput<WithdrawalDraft>(
                f => f.Input.Ground != WithdrawalGround.PartyGone || f.Input.Document.Length > 0,
                SystemRule.Completeness,
                "当事人死亡或者终止的，请填写证明文件")
            .RequiresOfInput<WithdrawalDraft>(
                f => f.Input.Reason.Length > 0, SystemRule.Completeness, "请写明查明的情况和撤销的理由")
            .Drafts(PaperKinds.Withdrawal)
            .Numbered("penalty.withdrawal");

    public static readonly Step<PenaltyCase> Tell =
        Step("tell-withdrawal", "告知撤销案件", [Withdrawn], null, Law("ord.full_record"), Officer)
            .Aside()
            .Requires(f => f.Matter.Withdrawal is { ToldOn: null }, SystemRule.Order, "已经告知当事人")
            .RequiresOfInput<WithdrawalNoticeDraft>(
                f => !(f.On < f.Matter.Withdrawal?.On), SystemRule.Order, "日期不早于撤销之日")
            .RequiresOfInput<WithdrawalNoticeDraft>(
                f => f.Input.How.Length > 0, SystemRule.Completeness, "请填写告知的方式和签收人");

    public static readonly Step<PenaltyCase> Close =
        Step("close-withdrawn", "撤销案件结案", [Withdrawn], Closed, Law("close.conditions"), SectionHead, Head)
            .ApprovedBy("结案须由科室负责人或者单位负责人批准", SectionHead, Head)
            .Requires(
                f => !MustTell(f.Matter), SystemRule.Order, "已经对当事人开展调查，撤销案件尚未告知当事人")
            .NothingKept("coerce.seal.lift", "尚未解除，案件撤销以后须立即解除")
            .RequiresOfInput<OutcomeClosingDraft>(
                f => f.Input.Summary.Length > 0, SystemRule.Completeness, "请填写撤销和结案的情况")
            .Drafts(PaperKinds.ClosingReport);

    public static readonly Step<PenaltyCase> Reopen =
        Step("reopen-case", "恢复办理", [Closed, Archived], Investigating, Law("refer.apl27"), SectionHead, Head)
            .Requires(
                f => f.Matter.IsClosedUndecided && ReferralSteps.MayReturn(f.Matter),
                SystemRule.Order,
                "只有移送司法机关以后结案、又被撤案、不起诉或者不予刑事处罚的案件才能恢复")
            .ApprovedBy("恢复办理须由科室负责人或者单位负责人决定", SectionHead, Head)
            .RequiresOfInput<CaseReturnDraft>(
                f => f.Input.Note.Length > 0, SystemRule.Completeness, "请写明案件和证据移交回来的情况");

    /// <summary>All of them, in the order in which pages list them.</summary>
    public static IReadOnlyList<Step<PenaltyCase>> All => [Withdraw, Tell, Close, Reopen];

    /// <summary>What follows a withdrawal, and what a case that was closed without a decision still waits for.</summary>
    public static IEnumerable<Duty<PenaltyCase>> Duties =>
    [
        new(Withdrawn, Tell.Name) { When = MustTell },
        new(Withdrawn, Close.Name),
        .. new[] { Closed, Archived }.SelectMany(at => new Duty<PenaltyCase>[]
        {
            new(at, ReferralSteps.RecordAnswer.Name)
            {
                Alongside = true,
                When = m => m.IsClosedUndecided && ReferralSteps.MayFollow(m).Count > 0,
            },
            new(at, Reopen.Name) { Alongside = true, When = m => m.IsClosedUndecided && ReferralSteps.MayReturn(m) },
        }),
    ];

    /// <summary>Who was investigated is told, unless nobody is left to be told.</summary>
    private static bool MustTell(PenaltyCase matter) => matter.Investigation is not null
        && matter.Withdrawal is { ToldOn: null, Ground: not WithdrawalGround.PartyGone };

    private static bool IsTimeBarred(Facts<PenaltyCase, WithdrawalDraft> f) =>
        f.Matter.Clue is { } clue && (f.Input.ConductEndedOn ?? clue.ConductEndedOn) is { } ended
        && clue.On > Limitation.LastDay(clue, ended);
}
