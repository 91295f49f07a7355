using Fazhi.TestKit.Web;
using WebClient = Fazhi.TestKit.Web.WebClient;

namespace Fazhi.Web.Tests.Penalties;

/// <summary>Several parties, merging, splitting and the enforcement subject, on pages, without script.</summary>
public sealed class JoinderPagesTests(WebWorld world) : IClassFixture<WebWorld>
{
    [Fact(DisplayName = "共同违法：在主案上追加公民当事人，另立一案，引用证据，共同案卷列出各自的欠款；分开办理")]
    public async Task A_party_is_added()
    {
        await world.PrepareCases();
        using var officer = await world.SignedIn("linzhiyuan");
        using var head = await world.SignedIn("chengwangshu");
        var lead = await Filed(officer, head, "青岚并蒂美容店", "2026-04-02");
        await CaseDesk.Act(officer, lead, "add-evidence", "收集证据", p => p.Fill("名称", "现场笔录").Fill("来源", "现场制作").Fill("办理日期", "2026-04-03"));
        Assert.Contains("add-party", (await head.Get(lead)).Document.QuerySelector("a[href$='/add-party']")!.GetAttribute("href"));

        var form = await head.Get(lead + "/add-party");
        Assert.Empty(form.Flaws());
        Assert.DoesNotContain("今天办理的，九十日", form.Text);
        var mute = await form.Fill("当事人名称", "尚若谷").Fill("公民", "true").Fill("统一社会信用代码或者公民证件号码", "990121199003077714").Fill("办理日期", "2026-04-07")
            .Press("追加当事人");
        Assert.Contains("请填写追加的理由", mute.Text);
        Assert.Empty(mute.Flaws());
        var companion = await mute.Fill("统一社会信用代码或者公民证件号码", "990121199003077714").Fill("追加的理由", "由其在店内实施注射").Press("追加当事人");

        Assert.Contains("已办理：追加当事人", companion.Text);
        Assert.Contains("尚若谷", companion.Heading);
        Assert.DoesNotContain("990121199003077714", companion.Text);
        var panel = companion.Document.QuerySelector("#joined")!.TextContent;
        Assert.Contains("主案", panel);
        Assert.Contains("青岚并蒂美容店", panel);
        Assert.Contains("合计", panel);
        Assert.Contains("引用", companion.Document.QuerySelector("#evidence")!.TextContent);
        Assert.Contains("自其中最早的立案之日起算", companion.Document.QuerySelector("#clocks")!.TextContent);
        Assert.Empty(companion.Flaws());

        Assert.Contains("立案（从案）", (await officer.Get("/cases?q=尚若谷")).Text);

        var path = companion.Address.AbsolutePath;
        await CaseDesk.Act(officer, lead, "add-evidence", "收集证据", p => p.Fill("名称", "针剂").Fill("来源", "现场提取").Fill("办理日期", "2026-04-08"));
        await CaseDesk.Act(officer, path, "share-evidence", "引用共同案卷的证据", p => p.Fill("引用哪个案件的证据", Offered(p, "case", "青岚并蒂美容店")).Fill("办理日期", "2026-04-09"));
        var apart = await CaseDesk.Act(head, path, "separate-case", "分开办理",
            p => p.Fill("分开办理的理由", "另一当事人先行决定").Fill("办理日期", "2026-04-10"));
        Assert.Contains("单独继续", apart.Text);
        Assert.Contains("不因并案、分案重新起算", apart.Text);
        Assert.Empty((await officer.Get(path + "/file-review")).Flaws());
        Assert.Empty((await officer.Get(path + "/volume")).Flaws());
    }

    [Fact(DisplayName = "并案：从列出的案件中选，并入以后到此为止，名单里按阶段可查；分案从原案另立")]
    public async Task Merged_and_split()
    {
        await world.PrepareCases();
        using var officer = await world.SignedIn("linzhiyuan");
        using var head = await world.SignedIn("chengwangshu");
        var early = await Filed(officer, head, "青岚合璧诊所", "2026-04-02");
        var late = await Filed(officer, head, "青岚合璧诊所", "2026-04-07");

        var form = await head.Get(early + "/merge-case");
        Assert.Empty(form.Flaws());
        var unchosen = await form.Fill("并案的理由", "同一当事人").Fill("办理日期", "2026-04-08").Press("并案");
        Assert.Contains("请选择并入的案件", unchosen.Text);
        var merged = await unchosen.Fill("并入", Offered(unchosen, "into", "青岚合璧诊所")).Press("并案");
        Assert.Contains("已办理：并案", merged.Text);
        Assert.Contains("由该案继续办理", merged.Text);
        Assert.Empty(merged.Flaws());
        Assert.Null(merged.Document.QuerySelector("a[href$='/add-party']"));
        Assert.Contains("青岚合璧诊所", (await officer.Get("/cases?stage=merged")).Text);
        Assert.Contains("已并入", (await officer.Get(late)).Document.QuerySelector("#joined")!.TextContent);

        var split = await CaseDesk.Act(head, late, "split-case", "分案", p => p.Fill("分出的案由", "使用过期药品")
            .Fill("分案的理由", "须等检测结果").Fill("办理日期", "2026-04-09"));
        Assert.Equal("青岚合璧诊所使用过期药品案", split.Heading);
        Assert.Contains("2026-07-01", split.Document.QuerySelector("#clocks")!.TextContent);
    }

    [Fact(DisplayName = "立案时选违法行为，先看由谁处罚；还没有登记本地由谁行使的提示，另有机关的拒绝；举报人只显示掩码")]
    public async Task The_subject_is_shown_before_filing()
    {
        await world.PrepareCases();
        using var officer = await world.SignedIn("linzhiyuan");
        using var head = await world.SignedIn("chengwangshu");
        var found = await (await officer.Get("/cases/record-clue")).Fill("当事人名称", "青岚杏林诊所").Fill("案由", "超出备案范围")
            .Fill("线索内容", "群众举报").Fill("来源", "投诉举报").Fill("举报人", "白朝阳 13900000000").Fill("办理日期", "2026-04-01").Press("登记线索");
        Assert.Contains("举报人", found.Text);
        Assert.DoesNotContain("白朝阳", found.Text);
        Assert.Contains("尚未起算", found.Text);
        var path = found.Address.AbsolutePath;
        Assert.Contains("由举报信息专管员办理", (await officer.Get($"/confidential/penalties.case/{path[7..]}/reporter")).Text);
        await CaseDesk.Act(officer, path, "accept-clue", "受理", p => p.Fill("办理日期", "2026-04-01"));

        var shown = await (await head.Get(path + "/file-case")).Fill("主办", "林知远").Fill("协办", "许安澜").Fill("第一项", "TC-002 中医诊所超出备案范围")
            .Fill("办理日期", "2026-04-02").Press("先看执法主体，不保存");
        Assert.Contains("由中医药主管部门处罚", shown.Text);
        Assert.Contains("还没有登记本地由谁行使", shown.Text);
        Assert.Empty(shown.Flaws());
        var filed = await shown.Press("立案");
        Assert.Contains("中医药主管部门；涉嫌TC-002", filed.Text);
        Assert.Empty(filed.Flaws());
    }

    private static string Offered(WebPage page, string field, string words) =>
        page.Document.QuerySelectorAll($"select[name={field}] option").First(o => o.TextContent.Contains(words, StringComparison.Ordinal)).TextContent;

    private static async Task<string> Filed(WebClient officer, WebClient head, string party, string on)
    {
        var found = await (await officer.Get("/cases/record-clue")).Fill("当事人名称", party)
            .Fill("案由", "未取得医疗机构执业许可证擅自执业").Fill("线索内容", "检查发现").Fill("办理日期", on).Press("登记线索");
        var path = found.Address.AbsolutePath;
        await CaseDesk.Act(officer, path, "accept-clue", "受理", p => p.Fill("办理日期", on));
        await CaseDesk.Act(head, path, "file-case", "立案", p => p.Fill("主办", "林知远").Fill("协办", "许安澜").Fill("办理日期", on));
        return path;
    }
}
