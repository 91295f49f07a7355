using Fazhi.Kernel.Calendar;

namespace Fazhi.Penalties;

/// <summary>Referrals to criminal justice in words.</summary>
internal static class ReferralWords
{
    public static IEnumerable<CaseFold?> Folds(PenaltyCase m) =>
        m.Referrals.OrderByDescending(r => r.Position).Select(r => Referral(m, r));

    /// <summary>How far a referral has come.</summary>
    public static string Standing(PenaltyCase m, Referral referral) => referral switch
    {
        { End: { } end } => end.Label(),
        { AwaitsHead: true } => "等待负责人审批",
        { AwaitsHandover: true } => "已批准，等待移送",
        _ => m.EventsOf(referral).LastOrDefault()?.Kind.Label() ?? "等待公安机关决定",
    };

    private static CaseFold? Referral(PenaltyCase m, Referral referral) => CaseWords.Of(
        referral, "涉嫌犯罪移送", x => x.On, x => Standing(m, x),
        x =>
        [
            ("涉嫌", x.Crime), ("核实的情况", x.Findings), ("专案组", x.Team),
            ("审批", x.DecidedOn is { } on
                ? $"{x.DecidedBy}，{(x.ApprovedAt is { } at ? $"{Minute(at)}批准" : $"{on:yyyy-MM-dd}不批准")}{(x.Opinion.Length > 0 ? "：" + x.Opinion : "")}" : ""),
            ("移送", x.HandedOverAt is { } handed ? $"{Minute(handed)}移送{x.Police}，{x.Receiver}签收（{x.Number}）" : ""),
            ("材料", x.Materials.Replace("\n", "；", StringComparison.Ordinal)), ("抄送", x.CopiedTo),
            ("九十日", !x.IsHandedOver ? "" : x.StopsDecision ? "移送期间不计算（本地参数）" : "移送期间照常计算（本地参数）"),
            .. m.EventsOf(x).Select(e => ($"{e.On:yyyy-MM-dd}", Said(e))),
            ("移交物品和材料", x.GoodsOn is { } goods ? $"{goods:yyyy-MM-dd}，{x.GoodsReceiver}签收：{x.Goods}" : ""),
            ("折抵", m.FineSetOff > 0 && x.End == ReferralEnd.Punished
                ? $"已缴罚款中{m.FineSetOff:0.00}元依法折抵罚金（{PenaltyLaw.Law("refer.fine_offset").Citation}）" : ""),
            ("结果", x.EndedOn is { } ended ? $"{ended:yyyy-MM-dd}{x.End!.Value.Label()}：{x.EndNote}" : ""),
        ]);

    private static string Said(ReferralEvent e) =>
        $"{e.Kind.Label()}，{e.Document}{(e.CriminalFine > 0 ? $"，罚金{e.CriminalFine:0.00}元" : "")}{(e.Note.Length > 0 ? "：" + e.Note : "")}";

    private static string Minute(DateTimeOffset at) => $"{at.ToOffset(BeijingTime.Offset):yyyy-MM-dd HH:mm}";
}
