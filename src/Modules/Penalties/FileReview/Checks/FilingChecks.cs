using Fazhi.Data.Clocks;

namespace Fazhi.Penalties.FileReview;

/// <summary>Items on the filing of a case.</summary>
internal static class FilingChecks
{
    /// <summary>Characters below which a description says nothing.</summary>
    private const int Meaningful = 10;

    public static Answer PartyStated(CaseMaterial m)
    {
        var party = m.Matter.Party;
        (string Name, bool Missing)[] asked =
        [
            ("名称", party.Name.Length == 0), ("地址", party.Address.Length == 0),
            ("统一社会信用代码", party.Kind == PartyKind.Organisation && party.Code.Length == 0),
            ("负责人", party.Kind == PartyKind.Organisation && party.Principal.Length == 0),
        ];
        var missing = asked.Where(a => a.Missing).Select(a => a.Name).ToArray();
        return missing.Length == 0
            ? Answer.Met("当事人的基本情况齐全")
            : Answer.NotMet(
                "当事人缺少：" + string.Join("、", missing),
                party.SubjectId is { } subject
                    ? new Cure("打开监管对象", $"/subjects/{subject}")
                    : new Cure("查看当事人", $"{m.Address}#facts"));
    }

    public static Answer SourceStated(CaseMaterial m) => m.Matter.IsSimple
        ? Answer.Absent("简易程序没有立案")
        : m.Matter.Clue is { } clue
            ? Answer.Met($"来源：{clue.Source.Label()}")
            : Answer.NotMet("没有登记线索来源", new Cure("查看案卷", $"{m.Address}#facts"));

    public static Answer FactsStated(CaseMaterial m) => m.Matter.IsSimple
        ? Answer.Absent("简易程序没有立案")
        : (m.Matter.Clue?.Content.Length ?? 0) >= Meaningful
            ? Answer.Met("线索内容已写明")
            : Answer.NotMet($"线索内容不足{Meaningful}字，看不出案情", new Cure("查看线索", $"{m.Address}#facts"));

    public static Answer ReasonStated(CaseMaterial m) => Filed(m) ?? (m.Matter.Filing!.Reason.Length > 0
        ? Answer.Met("立案理由已写明")
        : Answer.NotMet("立案没有写理由和可能违反的规定", new Cure("查看立案", $"{m.Address}#facts")));

    public static Answer Approved(CaseMaterial m) => Filed(m) ?? (m.Matter.Filing!.ApprovedBy.Length > 0
        ? Answer.Met($"{m.Matter.Filing.ApprovedBy}于{m.Matter.Filing.On:yyyy-MM-dd}批准")
        : Answer.NotMet("立案没有批准人", new Cure("查看立案", $"{m.Address}#facts")));

    public static Answer FiledInTime(CaseMaterial m) => Filed(m) ?? m.ClockOf("file") switch
    {
        { State: ClockState.MetLate } late =>
            Answer.NotMet($"应在{late.Alarm:yyyy-MM-dd}前立案，实际{m.Matter.Filing!.On:yyyy-MM-dd}", m.CorrectDate),
        { } clock => Answer.Met($"期限{clock.Alarm:yyyy-MM-dd}，{m.Matter.Filing!.On:yyyy-MM-dd}立案"),
        null => Answer.Person("没有立案期限的记录，由人核对受理日和立案日"),
    };

    private static Answer? Filed(CaseMaterial m) => m.Matter.IsSimple
        ? Answer.Absent("简易程序没有立案")
        : m.Matter.Filing is null ? Answer.Open("尚未立案") : null;
}
