using Fazhi.TestKit.Web;
using WebClient = Fazhi.TestKit.Web.WebClient;

namespace Fazhi.Web.Tests.Penalties;

/// <summary>A round of file review on pages, without script.</summary>
public sealed class RoundPagesTests(WebWorld world) : IClassFixture<WebWorld>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "案卷评查：计划、抽样、评分、整改、复查、报告，逐页办理；任务到工作台，报告有排名和可演练的常见问题，导出逐项扣分")]
    public async Task From_plan_to_report()
    {
        await world.PrepareCases();
        using var officer = await world.SignedIn("linzhiyuan");
        using var head = await world.SignedIn("chengwangshu");
        using var reviewer = await world.SignedIn("luqinghe");
        await Closed(officer, head, "青岚评查宾馆");

        var empty = await head.Get("/reviews");
        Assert.Empty(empty.Flaws());
        var form = await empty.Follow("计划评查");
        Assert.Empty(form.Flaws());
        var planned = await form.Fill("名称", "2026年6月案卷评查").Fill("结案日期自", "2026-06-01").Fill("结案日期至", "2026-06-10")
            .Fill("抽取件数", "3").Fill("陆清和", "true").Fill("办理日期", "2026-06-10").Press("计划评查");
        Assert.Contains("青卫评〔2026〕1号", planned.Whole);
        var path = planned.Address.AbsolutePath;
        var drawn = await CaseDesk.Act(head, path, "draw-sample", "抽取案卷", p => p.Fill("办理日期", "2026-06-10"));
        Assert.Contains("在1件中抽取1件", drawn.Text);
        Assert.Empty(drawn.Flaws());

        var bench = await reviewer.Get("/");
        var sheet = await bench.Follow("评分");
        Assert.Empty(sheet.Flaws());
        Assert.Contains("系统核对：", sheet.Text);
        Assert.Contains("第四十六条", sheet.Text);
        var mute = await sheet.Fill("V4 ", "不符合").Fill("办理日期", "2026-06-10").Press("评分");
        Assert.Contains("V4不符合的，请写明问题", mute.Text);
        Assert.Contains("尚有由人判断的项目没有评定", mute.Text);
        Assert.Equal("NotMet", mute.ValueOf("V4 "));
        var scored = await mute.Fill("V4 问题或者改判的理由", "只有一份现场笔录").Fill("其余由人判断的项目", "true").Fill("总的评价", "证据单薄")
            .Press("评分");
        Assert.Contains("0分，不合格（否决）", scored.Text);

        var unmended = await (await head.Get(path + "/report-round")).Fill("结论和建议", "不合格一件").Fill("办理日期", "2026-06-10").Press("评查报告");
        Assert.Contains("须先提出整改要求", unmended.Text);
        var raised = await CaseDesk.Act(head, path, "raise-issues", "提出整改要求",
            p => p.Fill("整改期限", "2026-06-25").Fill("办理日期", "2026-06-10"));
        Assert.Contains("V4 证据不足以证明违法事实：只有一份现场笔录", raised.Text);
        await Rectify(officer, reviewer);
        var reported = await CaseDesk.Act(head, path, "report-round", "评查报告", p => p.Fill("结论和建议", "不合格一件，已经整改").Fill("办理日期", "2026-06-11"));
        Assert.Empty(reported.Flaws());
        await Report(head, path);
    }

    private static async Task Rectify(WebClient officer, WebClient reviewer)
    {
        var answer = await (await officer.Get("/")).Follow("登记整改情况");
        Assert.Empty(answer.Flaws());
        var answered = await answer.Fill("整改情况", "已补充说明，并组织学习").Fill("办理日期", "2026-06-11").Press("登记整改情况");
        Assert.Contains("等待复查", answered.Text);
        var recheck = await (await reviewer.Get("/")).Follow("复查整改");
        Assert.Contains("整改情况：已补充说明", recheck.Text);
        var mended = await recheck.Fill("整改到位", "true").Fill("意见", "已到位").Fill("办理日期", "2026-06-11").Press("复查整改");
        Assert.Contains("06-11复查通过", mended.Text);
        Assert.Empty(mended.Flaws());
    }

    private async Task Report(WebClient head, string path)
    {
        var report = await head.Get(path + "/report");
        Assert.Empty(report.Flaws());
        Assert.Contains("不合格一件，已经整改", report.Text);
        Assert.Contains("综合监督科", report.Document.QuerySelector("#offices")!.TextContent);
        Assert.Contains("林知远", report.Document.QuerySelector("#officers")!.TextContent);
        Assert.StartsWith("/training/", report.Document.QuerySelector("#common a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("第四十六条", report.Document.QuerySelector("#file-1")!.TextContent);
        var lesson = await head.Get(report.Document.QuerySelector("#common a")!.GetAttribute("href")!);
        Assert.Equal(System.Net.HttpStatusCode.OK, lesson.Status);
        var csv = await head.Http.GetStringAsync(new Uri(world.Address, path + "/export.csv"), Ct);
        Assert.Contains("证据不足以证明违法事实", csv, StringComparison.Ordinal);
    }

    private static async Task Closed(WebClient officer, WebClient head, string party)
    {
        var decided = await (await officer.Get("/cases/decide-on-the-spot")).Fill("当事人名称", party)
            .Fill("案由", "未公示卫生许可证").Fill("违法事实", "未公示").Fill("违反的条款", "公共场所卫生管理条例第八条")
            .Fill("处罚依据", "同条例第十四条").Fill("已向当事人出示执法证件", "true").Fill("罚款", "1000").Fill("签收人", "石澜")
            .Fill("主办", "林知远").Fill("协办", "许安澜").Fill("办理日期", "2026-06-01").Press("当场作出处罚决定");
        var path = decided.Address.AbsolutePath;
        await CaseDesk.Act(officer, path, "report-on-the-spot", "当场处罚报备", p => p.Fill("办理日期", "2026-06-02"));
        await CaseDesk.Act(officer, path, "record-payment", "登记缴款", p => p.Fill("项目", "罚款").Fill("金额", "1000")
            .Fill("缴款凭证号", "9901210001").Fill("办理日期", "2026-06-04"));
        await CaseDesk.Act(head, path, "close-case", "结案", p => p.Fill("执行情况", "罚款已缴清").Fill("办理日期", "2026-06-05"));
    }
}
