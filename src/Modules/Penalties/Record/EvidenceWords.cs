using Fazhi.Kernel.Law;

namespace Fazhi.Penalties;

/// <summary>Samples and appraisals in words.</summary>
internal static class EvidenceWords
{
    public static IEnumerable<CaseFold?> Folds(PenaltyCase m) =>
    [
        .. m.Appraisals.OrderByDescending(a => a.Position).Select(Examined),
        .. m.Samples.OrderByDescending(s => s.Position).Select(Taken),
    ];

    /// <summary>Whether the ninety days ran during an appraisal, and why.</summary>
    public static string NinetyDays(Appraisal a) => a.StopsDecision
        ? $"{a.On:yyyy-MM-dd}至{(a.ResultOn is { } to ? $"{to:yyyy-MM-dd}" : "收到结果")}不计入：本机关设定有法规、规章规定扣除检验时间"
        : $"照常计算：{StatuteRegister.Default["ord.decision.90"].Basis.Citation}只许法律、法规、规章另行规定，本机关没有设定这样的规定";

    private static CaseFold? Examined(Appraisal appraisal) => CaseWords.Of(
        appraisal, appraisal.Repeats is null ? "检验、检测、鉴定" : "复检", x => x.On,
        x => x.IsOpen ? $"{x.Body}，{x.DueOn:yyyy-MM-dd}前完成" : x.Verdict!.Value.Label(),
        x =>
        [
            ("委托书", x.Number), ("受托机构", x.Body),
            ("资质", x.Qualification + (x.QualifiedUntil is { } q ? $"，有效期至{q:yyyy-MM-dd}{(x.WasQualified ? "" : "（委托时已过期）")}" : "")),
            ("送检", x.Materials.Replace("\n", "；", StringComparison.Ordinal)), ("委托事项", x.Question),
            ("结果", x.IsOpen ? "" : $"{x.ResultOn:yyyy-MM-dd}收到报告{x.ReportNumber}，{x.Verdict!.Value.Label()}：{x.Finding}"),
            ("告知当事人", x.ToldOn is { } told ? $"{told:yyyy-MM-dd} {x.ToldNumber}，{x.Receiver}" : ""),
            ("复检的权利", x.ToldOn is null ? "" : x.RetestUntil is { } until ? $"{x.RetestBasis}，{until:yyyy-MM-dd}前申请" : "没有规定复检期限"),
            ("复检申请", x.RetestAskedOn is { } asked ? $"{asked:yyyy-MM-dd}，{(x.RetestGranted ? "同意" : "不同意")}：{x.RetestNote}" : ""),
            ("九十日", NinetyDays(x)),
        ]);

    private static CaseFold? Taken(Sample sample) => CaseWords.Of(
        sample, "抽样取证", x => x.On, x => x.Text,
        x =>
        [
            ("样品", x.Text), ("种类", x.Kind.Label()), ("地点", x.Place), ("检验项目", x.Items), ("封样", x.Sealing),
            ("备样", x.Reserve > 0 ? $"{x.Reserve:0.###}{x.Unit}，{x.ReserveAt}" : "不留"), ("被采样人", x.Attending), ("采样人", x.TakenBy),
            ("生产单位确认", x.AskedOn is null ? "" : x.AwaitsProducer
                ? $"{x.AskedOn:yyyy-MM-dd} {x.AskedNumber}，{x.AnswerBy:yyyy-MM-dd}前回复"
                : $"{x.AnsweredOn:yyyy-MM-dd}{x.Answer!.Value.Label()}：{x.AnswerNote}"),
        ]);
}
