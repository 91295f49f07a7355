using Fazhi.TestKit.Web;
using WebClient = Fazhi.TestKit.Web.WebClient;

namespace Fazhi.Web.Tests.Penalties;

/// <summary>From the decision to its performance on pages, without script.</summary>
public sealed class PerformancePagesTests(WebWorld world) : IClassFixture<WebWorld>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "执行：延期、催告并加处罚款、听取申辩、执行协议、分次缴清、结案，逐页办理，加处罚款写明算法")]
    public async Task From_deferral_to_performance()
    {
        await world.PrepareCases();
        using var officer = await world.SignedIn("linzhiyuan");
        using var head = await world.SignedIn("chengwangshu");
        var path = await Reported(officer);

        var wrong = await (await head.Get(path + "/defer-payment")).Fill("当事人申请的日期", "2026-04-28").Fill("经济困难的情况", "停业整顿")
            .Fill("缴款的日期和金额", "2026-06-01").Fill("办理日期", "2026-05-06").Press("延期或者分期缴纳罚款");
        Assert.Contains("“2026-06-01”没有写金额", wrong.Text);
        Assert.Equal("2026-06-01", wrong.ValueOf("缴款的日期和金额"));
        var deferred = await CaseDesk.Act(head, path, "defer-payment", "延期或者分期缴纳罚款", p => p.Fill("当事人申请的日期", "2026-04-28")
            .Fill("经济困难的情况", "停业整顿").Fill("缴款的日期和金额", "2026-06-01 3000").Fill("办理日期", "2026-05-06"));
        Assert.Contains("2026年6月1日前缴纳3000.00元", deferred.Text);
        Assert.Contains("2026-05-06批准延期或者分期缴纳", deferred.Document.QuerySelector("#clocks")!.TextContent);

        var urged = await CaseDesk.Act(officer, path, "urge-performance", "催告履行", p => p.Fill("履行的期限", "2026-06-18")
            .Fill("缴款方式", "代收银行专户").Fill("签收人", "石澜").Fill("办理日期", "2026-06-03"));
        Assert.Contains("180.00元，计到催告之日", urged.Text);
        Assert.Contains("逾期", urged.Text);
        Assert.Contains("3% × 未缴3,000.00元", urged.Text);
        Assert.Empty(urged.Flaws());
        await CaseDesk.Act(officer, path, "hear-urged-party", "听取催告后的陈述申辩",
            p => p.Fill("当事人提出的事实", "正在筹款").Fill("复核的结果", "不影响履行").Fill("办理日期", "2026-06-04"));
        await CaseDesk.Act(head, path, "agree-performance", "订立执行协议", p => p.Fill("分阶段履行的安排", "六月八日前缴清")
            .Fill("当事人采取的补救措施", "已整改").Fill("减免的加处罚款", "200").Fill("办理日期", "2026-06-05"));
        var half = await CaseDesk.Act(officer, path, "record-payment", "登记缴款", p => p.Fill("项目", "罚款").Fill("金额", "3000")
            .Fill("缴款凭证号", "9901210003").Fill("办理日期", "2026-06-08"));
        Assert.Contains("尚欠430.00元", half.Text);
        await CaseDesk.Act(officer, path, "record-payment", "登记缴款", p => p.Fill("项目", "加处罚款").Fill("金额", "430")
            .Fill("缴款凭证号", "9901210004").Fill("办理日期", "2026-06-09"));
        var closed = await CaseDesk.Act(head, path, "close-case", "结案", p => p.Fill("执行情况", "已缴清").Fill("办理日期", "2026-06-10"));
        Assert.Empty(closed.Flaws());
        var paper = closed.Document.QuerySelectorAll("a[href*='/papers/']").First(a => a.TextContent.Trim() == "履行行政处罚决定催告书");
        Assert.Contains("加处罚款180.00元", CaseDesk.Words(await officer.Http.GetByteArrayAsync(
            new Uri(world.Address, paper.GetAttribute("href")), Ct)));
    }

    private static async Task<string> Reported(WebClient officer)
    {
        var decided = await (await officer.Get("/cases/decide-on-the-spot")).Fill("当事人名称", "青岚县栖云宾馆")
            .Fill("案由", "未公示卫生许可证").Fill("违法事实", "未公示").Fill("违反的条款", "公共场所卫生管理条例第八条")
            .Fill("处罚依据", "同条例第十四条").Fill("已向当事人出示执法证件", "true").Fill("罚款", "3000").Fill("签收人", "石澜")
            .Fill("主办", "林知远").Fill("协办", "许安澜").Fill("办理日期", "2026-04-20").Press("当场作出处罚决定");
        var path = decided.Address.AbsolutePath;
        await CaseDesk.Act(officer, path, "report-on-the-spot", "当场处罚报备", p => p.Fill("办理日期", "2026-04-21"));
        return path;
    }
}
