namespace Fazhi.Modules.Tests.Penalties.BadInput;

/// <summary>What looks wrong and is rightly taken, with the reason.</summary>
/// <param name="Act">Name of the act; empty for any.</param>
/// <param name="Fields">Names of fields without the parts they stand in.</param>
/// <param name="Kinds">What looks wrong with them.</param>
/// <param name="Reason">Why it is taken.</param>
internal sealed record Accepted(string Act, string[] Fields, Wrong[] Kinds, string Reason)
{
    public static readonly IReadOnlyList<Accepted> All =
    [
        new("", ["due_on", "answer_by", "retest_until", "until", "held_on", "valid_from"], [Wrong.Future], "期限、听证日和起用日本来就在以后"),
        new("", ["fine", "gains", "goods"], [Wrong.Zero], "零是不给这一种处罚；几种都是零的另有条件"),
        new("", ["costs", "criminal_fine", "fine_after", "reduced"], [Wrong.Zero], "可以没有花费、没有罚金、全部撤销、没有减免"),
        new("", ["faults", "rows", "recorded", "known"], [Wrong.Zero], "一处、一行也没有"),
        new("", ["conduct_ended_on"], [Wrong.LongAgo], "多年前的违法行为也要登记；是否超过追究时效在立案时审查，撤销案件正以此为由"),
        new("", ["items"], [Wrong.Twice], "清单上可以有两件一样的物品"),
        new("", ["cause"], [Wrong.Empty], "案由随所属的案件"),
        new("penalties.accept-clue", ["record"], [Wrong.OutOfOrder], "另一件案子也正等着受理"),
        new("penalties.number-pages", ["record"], [Wrong.OutOfOrder], "归档以前随时可以登记页数"),
        new("penalties.archive-case", ["pages"], [Wrong.Zero], "没有填写总页数的，按登记的页数"),
        new("penalties.check-recorder", ["offset"], [Wrong.Negative, Wrong.Zero], "设备的时钟可以慢，也可以准"),
        new("penalties.add-recording", ["start", "end"], [Wrong.Future, Wrong.LongAgo], "这是设备自己的时钟，可能差得很远，由校时记录校正"),
        new("penalties.entrust-appraisal", ["qualified_until"], [Wrong.Future], "资质的有效期本来就在以后"),
        new("penalties.entrust-appraisal", ["qualified_until"], [Wrong.LongAgo], "资质过期的提示，检验结果能否查证属实由办案人员审查"),
        new("penalties.issue-advice", ["inspected_on"], [Wrong.LongAgo], "检查可以早于线索登记"),
        new("reviews.plan-round", ["from"], [Wrong.LongAgo], "评查可以包括多年的案卷"),
        new("reviews.raise-issues", ["issues"], [Wrong.Twice], "同一案卷可以有两条一样的要求"),
        new("reviews.recheck-issue", ["due_on"], [Wrong.LongAgo], "已经整改到位的不看新的期限"),
        new("reviews.correct-date", ["on"], [Wrong.LongAgo], "第一步之前没有别的步骤"),
        new("papers.change-template", ["office"], [Wrong.Unknown], "模板属于整个机关，不看机构"),
    ];

    public bool Fits(Finding finding) => (Act.Length == 0 || Act == finding.Act) && Fields.Contains(finding.Name) && Kinds.Contains(finding.Kind);
}
