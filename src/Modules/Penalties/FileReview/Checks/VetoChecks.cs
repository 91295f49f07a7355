using Fazhi.Registry;

namespace Fazhi.Penalties.FileReview;

/// <summary>Items one of which makes a file worth nothing.</summary>
internal static class VetoChecks
{
    public static Answer Certified(CaseMaterial m)
    {
        if (m.Doings.Count == 0)
            return Answer.Open("还没有执法活动");
        var faults = (
            from doing in m.Doings
            from officer in m.Matter.Officers
            where doing.By.Contains(officer.Name)
                && !m.Holds(officer.PersonId, CertificateDraft.Enforcement, doing.On)
            select $"{officer.Name}在{doing.On:yyyy-MM-dd}（{doing.Label}）没有有效的行政执法证").Distinct().ToArray();
        return faults.Length == 0
            ? Answer.Met($"{m.Doings.Count}次执法活动，承办人员当天均持有效证件")
            : Answer.NotMet(string.Join("；", faults), new Cure("核对执法证", "/certificates"));
    }

    public static Answer TwoOfficers(CaseMaterial m)
    {
        if (m.Doings.Count == 0)
            return Answer.Open("还没有执法活动");
        var faults = m.Doings.Where(d => d.By.Count < 2).ToArray();
        return faults.Length == 0
            ? Answer.Met($"{m.Doings.Count}次执法活动均有两名以上执法人员")
            : Answer.NotMet(
                string.Join("；", faults.Select(d => $"{d.On:yyyy-MM-dd}{d.Label}只有{(d.By.Count == 0 ? "零人" : d.By[0] + "一人")}")),
                new Cure("查看时间线", $"{m.Address}#timeline"));
    }

    /// <summary>That articles are cited, and cited alike in the proposal and in the decision.</summary>
    public static Answer LawCited(CaseMaterial m) => m.Matter.Decision switch
    {
        null => Answer.Open("尚未作出决定"),
        { ViolatedArticles.Length: 0 } or { PenaltyArticles.Length: 0 } =>
            Answer.NotMet("决定没有写明违反的条款或者处罚依据", new Cure("查看决定", $"{m.Address}#facts")),
        var d => Answer.Met($"决定引用{d.ViolatedArticles}、{d.PenaltyArticles}"),
    };

    public static Answer StepsInOrder(CaseMaterial m)
    {
        if (m.Matter.Decision is null)
            return Answer.Open("尚未作出决定");
        var faults = (m.Matter.IsSimple ? [] : Absent(m.Matter)).Concat(Turned(m.Matter)).ToArray();
        return faults.Length == 0
            ? Answer.Met("法定步骤齐全，先后无误")
            : Answer.NotMet(string.Join("；", faults), m.CorrectDate);
    }

    private static IEnumerable<string> Absent(PenaltyCase c)
    {
        if (c.Filing is null)
            yield return "没有立案";
        if (c.Investigation is null || c.Evidence.Count == 0)
            yield return "没有调查取证";
        if (c.Decision!.Outcome == DecisionOutcome.Penalty && c.Notice is null)
            yield return "没有事先告知";
        if (c.Decision.Outcome == DecisionOutcome.Penalty && c.Statement is null)
            yield return "没有听取陈述申辩";
        if (c.NeedsReview && !c.PassedReview)
            yield return "应当法制审核而没有通过审核";
        if (c.NeedsDiscussion && c.Discussion is null)
            yield return "应当集体讨论而没有讨论";
    }

    private static IEnumerable<string> Turned(PenaltyCase c)
    {
        (string Label, DateOnly? On)[] main =
        [
            ("受理", c.Acceptance?.On), ("立案", c.Filing?.On), ("调查终结", c.Conclusion?.On), ("事先告知", c.Notice?.On),
            ("听取陈述申辩", c.Statement?.On), ("作出决定", c.Decision?.On), ("送达", c.Delivery?.On), ("结案", c.Closing?.On),
            ("归档", c.Archiving?.On),
        ];
        (string Label, DateOnly? On)[] before =
            [("法制审核", c.LegalReview?.On), ("集体讨论", c.Discussion?.On), .. c.Evidence.Select(e => ($"证据{e.Position}", (DateOnly?)e.On))];
        var known = main.Where(s => s.On is not null).ToArray();
        return known.Zip(known.Skip(1)).Where(p => p.First.On > p.Second.On)
            .Select(p => $"{p.First.Label}（{p.First.On:yyyy-MM-dd}）晚于{p.Second.Label}（{p.Second.On:yyyy-MM-dd}）")
            .Concat(before.Where(s => s.On > c.Decision!.On)
                .Select(s => $"{s.Label}（{s.On:yyyy-MM-dd}）晚于作出决定（{c.Decision!.On:yyyy-MM-dd}）"));
    }
}
