namespace Fazhi.Penalties;

/// <summary>The weighing of each contravention in words: 计算过程.</summary>
internal static class DiscretionWords
{
    public static IEnumerable<CaseFold?> Folds(PenaltyCase m) => m.Conclusion is not { } conclusion
        ? []
        : m.CurrentContraventions.OrderByDescending(c => c.Number).Select(c => CaseWords.Of(
            c, $"裁量：第{c.Number}项", _ => conclusion.AmendedOn ?? conclusion.On, x => $"{x.Name}，{(x.Fine > 0 ? $"罚款{x.Fine:0.##}元" : "不处罚款")}", Lines));

    private static (string, string)[] Lines(Contravention x) =>
    [
        ("违法行为", $"{x.Code} {x.Name}"), ("违反", x.Violated), ("依据", x.Basis), ("情节", x.Gravity.Label()),
        ("裁量", x.Measure.Label() + (x.Band.Length > 0 ? "，" + x.Band : "")), ("情形", x.Circumstances),
        .. x.Working.Split('\n').Select((line, i) => (i == 0 ? "计算过程" : $"　{i + 1}", line)),
        ("偏离的批准", x.Deviation.Length == 0 ? "" : x.DeviationApprovedBy.Length > 0 ? x.DeviationApprovedBy : "集体讨论"),
    ];
}
