using Fazhi.Data.Clocks;
using Fazhi.Penalties.Exhibits;

namespace Fazhi.Penalties.FileReview;

/// <summary>Items on the investigation and its evidence.</summary>
internal static class EvidenceChecks
{
    public static Answer PlaceStated(CaseMaterial m) => m.Matter.Investigation switch
    {
        null => Before(m),
        { Place.Length: 0 } => Answer.NotMet("调查没有写明场所", new Cure("查看调查", $"{m.Address}#facts")),
        var i => Answer.Met($"场所：{i.Place}"),
    };

    public static Answer InspectedStated(CaseMaterial m) =>
        m.Matter.Investigation is null ? Before(m) : FilingChecks.PartyStated(m);

    public static Answer SiteRecordKept(CaseMaterial m) => m.Matter.Investigation is null
        ? Before(m)
        : OfKind(m, EvidenceKind.SiteRecord) is not { Count: > 0 } records
            ? Answer.Person("没有登记现场笔录，由人判断本案是否应有")
            : Kept(m, records, "现场笔录");

    public static Answer InterviewKept(CaseMaterial m) => m.Matter.Investigation is null
        ? Before(m)
        : Interviews(m) is not { Count: > 0 } interviews
            ? Answer.Person("没有登记询问笔录，由人判断本案是否应有")
            : Kept(m, interviews, "询问笔录");

    public static Answer InterviewByTwo(CaseMaterial m) => m.Matter.Investigation is null
        ? Before(m)
        : Interviews(m) is { Count: > 0 } interviews ? ByTwo(m, interviews) : Answer.Absent("没有登记询问笔录");

    /// <remarks>The step is refused unless both are declared, so that its being there is the record.</remarks>
    public static Answer RightsTold(CaseMaterial m) => m.Matter.Investigation is not { } i
        ? Before(m)
        : m.Matter.Officers.Any(o => o.Certificate.Length == 0)
            ? Answer.NotMet("承办人员没有记明执法证号", new Cure("查看承办人员", $"{m.Address}#facts"))
            : Answer.Met($"{i.On:yyyy-MM-dd}开展调查时记明已出示证件、告知申请回避的权利");

    public static Answer EvidenceKept(CaseMaterial m) =>
        m.Matter.Evidence.Count == 0 ? None(m)
            : m.Matter.Evidence.Where(CustodyGaps.IsUncheckedCopy).ToArray() is { Length: > 0 } copies
                ? Answer.NotMet(
                    $"{string.Join("、", copies.Select(e => $"证据{e.Position} {e.Name}"))}是复制件，没有核对无异的说明",
                    m.Cure("trace-evidence", "补充核对无异的说明", "evidence"),
                    copies.Length)
            : Kept(m, m.Matter.Evidence, "证据");

    public static Answer TakenByTwo(CaseMaterial m) =>
        m.Matter.Evidence.Count == 0 ? None(m) : ByTwo(m, m.Matter.Evidence);

    public static Answer PreservationEnded(CaseMaterial m)
    {
        var clocks = m.Clocks.Where(
            c => c.Rule == "ord.register_preserve.decide" && c.State != ClockState.Dropped).ToArray();
        var late = clocks.Where(c => c.State == ClockState.MetLate
            || (c.State == ClockState.Running && c.Alarm < m.Today)).ToArray();
        return clocks.Length == 0 ? Answer.Absent("没有先行登记保存")
            : late.Length == 0 ? Answer.Met("先行登记保存均在期限内处理")
            : Answer.NotMet(
                string.Join("；", late.Select(c => $"应在{c.Alarm:yyyy-MM-dd}前处理，{(c.MetOn is { } on ? $"实际{on:yyyy-MM-dd}" : "至今没有处理")}")),
                new Cure("查看期限", $"{m.Address}#clocks"));
    }

    public static Answer AppraisalKept(CaseMaterial m) => OfKind(m, EvidenceKind.ExpertOpinion) is { Count: > 0 } opinions
        ? Kept(m, opinions, "检验、鉴定意见")
        : Answer.Absent("没有检验、鉴定");

    public static Answer ReportComplete(CaseMaterial m)
    {
        if (m.Matter.Conclusion is not { } c)
            return Before(m);
        (string Name, bool Missing)[] asked =
        [
            ("违法事实", c.Findings.Length == 0), ("证据", m.Matter.Evidence.Count == 0),
            ("违反的规定", c.ViolatedArticles.Length == 0),
            ("处罚依据", c.ProposesPenalty && c.PenaltyArticles.Length == 0), ("处理意见", c.Opinion.Length == 0),
        ];
        return Answer.Missing(
            [.. asked.Where(a => a.Missing).Select(a => a.Name)],
            "五项内容齐全",
            new Cure("查看调查终结", $"{m.Address}#facts"));
    }

    private static List<EvidenceItem> OfKind(CaseMaterial m, params EvidenceKind[] kinds) =>
        [.. m.Matter.Evidence.Where(e => kinds.Contains(e.Kind))];

    private static List<EvidenceItem> Interviews(CaseMaterial m) =>
        OfKind(m, EvidenceKind.PartyStatement, EvidenceKind.Testimony);

    private static Answer Kept(CaseMaterial m, List<EvidenceItem> items, string what)
    {
        var bare = items.Where(e => e.Kind != EvidenceKind.Thing && m.FilesOf(e).Count == 0).ToArray();
        return bare.Length == 0
            ? Answer.Met($"{what}{items.Count}件均有原件或者扫描件")
            : Answer.NotMet(
                $"{string.Join("、", bare.Select(e => $"证据{e.Position} {e.Name}"))}没有交入原件或者扫描件",
                m.Cure("add-evidence", "补充证据文件", "evidence"),
                bare.Length);
    }

    private static Answer ByTwo(CaseMaterial m, List<EvidenceItem> items)
    {
        var single = items.Where(e => e.TakenBy.Split('、', StringSplitOptions.RemoveEmptyEntries).Distinct().Count() < 2)
            .ToArray();
        return single.Length == 0
            ? Answer.Met("均由两名以上执法人员取得")
            : Answer.NotMet(
                $"{string.Join("、", single.Select(e => $"证据{e.Position} {e.Name}"))}不足两名执法人员",
                new Cure("查看证据", $"{m.Address}#evidence"),
                single.Length);
    }

    private static Answer None(CaseMaterial m) => m.Matter.IsSimple || m.Matter.Conclusion is null
        ? Before(m)
        : Answer.NotMet("没有登记任何证据", m.Cure("add-evidence", "登记证据", "evidence"));

    private static Answer Before(CaseMaterial m) =>
        m.Matter.IsSimple ? Answer.Absent("简易程序当场查明") : Answer.Open("尚未调查到这一步");
}
