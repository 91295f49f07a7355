using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Procedures;
using Fazhi.Penalties.Exhibits;
using static Fazhi.Penalties.PenaltyLaw;
using static Fazhi.Penalties.Stages;

namespace Fazhi.Penalties;

/// <summary>Where evidence comes from and in whose hands it is, until its end.</summary>
/// <remarks>
/// Basis: 行政处罚法 (2021) art. 46: evidence counts only once it is verified. The law does not say how a chain of custody is
/// written; a gap is therefore pointed out and never refused.
/// </remarks>
internal static class EvidenceSteps
{
    public static readonly Step<PenaltyCase> Trace =
        Step("trace-evidence", "补充证据的来源和保管", AsideSteps.UntilDecided, null, Law("ord.evidence.kinds"), Officer)
            .Aside()
            .ByCaseOfficers()
            .Requires(f => f.Matter.Evidence.Count > 0, SystemRule.Order, "没有登记证据")
            .RequiresOfInput<TraceDraft>(
                f => f.Matter.Evidence.Any(e => e.Position == f.Input.Position && e.On <= f.On),
                SystemRule.Order,
                "请选择已经登记的一件证据，日期不早于取得之日")
            .RequiresOfInput<TraceDraft>(
                f => f.Input.Provenance.ObtainedAt is not { } at
                    || f.Matter.Evidence.FirstOrDefault(e => e.Position == f.Input.Position) is not { } item
                    || (at <= f.RecordedAt && BeijingTime.Day(at) == item.On),
                SystemRule.Order,
                "取得的时间须在这件证据登记的取得之日当天，不晚于现在")
            .RequiresOfInput<TraceDraft>(
                f => !f.Input.Provenance.IsEmpty, SystemRule.Completeness, "请填写要补充的来源、形式或者保管情况");

    public static readonly Step<PenaltyCase> HandOver =
        Step("hand-over-exhibit", "交接证据物品", [.. AsideSteps.UntilClosed, Closed], null, Law("ord.evidence.kinds"), Officer, Clerk)
            .Aside()
            .Requires(f => Exhibit.Of(f.Matter).Any(e => !e.IsEnded), SystemRule.Order, "没有可以交接的证据物品")
            .RequiresOfInput<HandOverDraft>(
                f => InOrder(f, f.Input.Exhibit, f.Input.At),
                SystemRule.Order,
                "请选择尚未了结的证据物品；交接的时间须在办理日期当天，不早于上一次交接，不晚于现在")
            .RequiresOfInput<HandOverDraft>(
                f => f.Input.From.Length > 0 && f.Input.To.Length > 0 && f.Input.KeptAt.Length > 0
                    && f.Input.Reason.Length > 0 && f.Input.Condition.Length > 0,
                SystemRule.Completeness,
                "请填写移交人、接收人、事由、物品和封条的状况、交接以后的保管地点")
            .Warns(
                f => f is not Facts<PenaltyCase, HandOverDraft> { Input: var draft } || IsFromKeeper(f.Matter, draft.Exhibit, draft.From),
                Law("ord.evidence.kinds"),
                "移交人不是记录上的保管人，保管链在这里中断；请核对，确实如此的写明经过");

    public static readonly Step<PenaltyCase> End =
        Step("end-exhibit", "了结证据物品", [.. AsideSteps.UntilClosed, Closed], null, Law("ord.evidence.kinds"), Officer)
            .Aside()
            .ByTwoCertifiedOfficers()
            .Requires(f => Exhibit.Of(f.Matter).Any(e => !e.IsEnded), SystemRule.Order, "没有尚未了结的证据物品")
            .RequiresOfInput<ExhibitEndDraft>(
                f => InOrder(f, f.Input.Exhibit, f.Input.At),
                SystemRule.Order,
                "请选择尚未了结的证据物品；时间须在办理日期当天，不早于上一次交接，不晚于现在")
            .RequiresOfInput<ExhibitEndDraft>(
                f => f.Input.To.Length > 0 && f.Input.Basis.Length > 0 && f.Input.Note.Length > 0,
                SystemRule.Completeness,
                "请填写接收人或者处理人、依据、经过和物品的状况")
            .RequiresOfInput<ExhibitEndDraft>(
                f => f.Input.End != ExhibitEnd.Confiscated || f.Matter.Decision is { Sanction.Goods: > 0 },
                Law("ord.outcomes"),
                "没收须由处罚决定作出；本案没有没收财物的决定");

    /// <summary>All of them, in the order in which pages list them.</summary>
    public static IReadOnlyList<Step<PenaltyCase>> All => [Trace, HandOver, End];

    /// <summary>True for a moment on the day of the act that has already come.</summary>
    public static bool IsOfDay<TInput>(Facts<PenaltyCase, TInput> f, DateTimeOffset at) =>
        at <= f.RecordedAt && BeijingTime.Day(at) == f.On;

    private static bool InOrder<TInput>(Facts<PenaltyCase, TInput> f, string exhibit, DateTimeOffset at) =>
        Exhibit.Find(f.Matter, exhibit) is { IsEnded: false } found && IsOfDay(f, at)
        && f.On >= found.On && !(at < found.LastAt);

    private static bool IsFromKeeper(PenaltyCase matter, string exhibit, string from) =>
        Exhibit.Find(matter, exhibit)?.Keeper is not { Length: > 0 } keeper || keeper == from;
}
