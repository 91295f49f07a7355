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
        Assert.Contains("2026年6月1日以前缴纳3000.00元", deferred.Text);
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

    [Fact(DisplayName = "强制执行：催告、申请法院、受理、不准予、复议、中止、恢复、终结、结案，逐页办理，申请书附材料清单")]
    public async Task From_urging_to_the_end_of_execution()
    {
        await world.PrepareCases();
        using var officer = await world.SignedIn("linzhiyuan");
        using var head = await world.SignedIn("chengwangshu");
        var path = await Reported(officer, "2025-10-20", "2025-10-21");
        await CaseDesk.Act(officer, path, "urge-performance", "催告履行", p => p.Fill("履行的期限", "2026-04-30")
            .Fill("缴款方式", "代收银行专户").Fill("签收人", "石澜").Fill("办理日期", "2026-04-07"));
        var early = await (await head.Get(path + "/apply-to-court")).Fill("人民法院", "青岚县人民法院").Fill("申请执行标的的情况", "对公账户")
            .Fill("办理日期", "2026-04-20").Press("申请法院强制执行");
        Assert.Contains("提起诉讼的期限到2026-04-20届满，期满前不得申请法院强制执行", early.Text);
        Assert.Equal("青岚县人民法院", early.ValueOf("人民法院"));
        var applied = await CaseDesk.Act(head, path, "apply-to-court", "申请法院强制执行",
            p => p.Fill("人民法院", "青岚县人民法院").Fill("申请执行标的的情况", "对公账户").Fill("办理日期", "2026-04-22"));
        Assert.Contains("等待法院受理", applied.Text);
        Assert.Empty(applied.Flaws());
        var paper = applied.Document.QuerySelectorAll("a[href*='/papers/']").First(a => a.TextContent.Trim() == "行政强制执行申请书");
        Assert.Contains("申请强制执行标的的情况", CaseDesk.Words(await officer.Http.GetByteArrayAsync(
            new Uri(world.Address, paper.GetAttribute("href")), Ct)));
        await CaseDesk.Act(officer, path, "record-court-answer", "登记法院的答复",
            p => p.Fill("法院的答复", "受理").Fill("通知书或者裁定书的文号", "（2026）青0121行审3号").Fill("办理日期", "2026-04-24"));
        await CaseDesk.Act(officer, path, "record-court-answer", "登记法院的答复",
            p => p.Fill("法院的答复", "不准予强制执行").Fill("通知书或者裁定书的文号", "（2026）青0121行审3号").Fill("办理日期", "2026-05-08"));
        await CaseDesk.Act(head, path, "appeal-ruling", "向上一级法院申请复议",
            p => p.Fill("上一级人民法院", "云泽市中级人民法院").Fill("理由", "事实清楚").Fill("办理日期", "2026-05-12"));
        await CaseDesk.Act(head, path, "pause-execution", "中止执行", p => p.Fill("说明", "停业").Fill("办理日期", "2026-05-20"));
        await CaseDesk.Act(head, path, "resume-execution", "恢复执行", p => p.Fill("中止的情形怎样消失", "复业").Fill("办理日期", "2026-05-25"));
        await CaseDesk.Act(head, path, "end-execution", "终结执行", p => p.Fill("情形", "法人或者其他组织终止，没有财产和义务承受人")
            .Fill("说明和证据", "已注销").Fill("办理日期", "2026-06-01"));
        var closed = await CaseDesk.Act(head, path, "close-case", "结案",
            p => p.Fill("结案理由", "行政机关终结执行").Fill("执行情况", "终结执行").Fill("办理日期", "2026-06-02"));
        Assert.Empty(closed.Flaws());
    }

    [Fact(DisplayName = "缴款对账：上传csv先核对，逐行说明，确认后登记到案件；同一个文件再传，认得出；无权的人打不开")]
    public async Task Receipts_are_checked_then_recorded()
    {
        await world.PrepareCases();
        using var officer = await world.SignedIn("linzhiyuan");
        var path = await Reported(officer);
        var number = System.Text.RegularExpressions.Regex.Match((await officer.Get(path)).Text, "青卫当罚〔2026〕[0-9]+号").Value;
        var csv = System.Text.Encoding.UTF8.GetBytes(
            $"票据号,缴款人,金额,缴款日期,决定书文号\nW01,青岚县栖云宾馆,3000.00,2026-05-06,{number}\nW02,某店,10,2026-05-06,青卫罚〔2026〕777号\n");

        var page = await (await officer.Get("/cases")).Follow("缴款对账");
        Assert.Empty(page.Flaws());
        var preview = await page.Upload(("缴款明细.csv", csv));
        Assert.Contains("缴款明细.csv：2行，可以登记1行", preview.Text);
        Assert.Contains("没有这个文号的决定", preview.Text);
        Assert.Empty(preview.Flaws());
        var done = await preview.Press("登记1行，保存对账结果");
        Assert.Contains("共2行，登记1行，以前登记过0行，不符1行", done.Text);
        Assert.Contains("票据W01", (await officer.Get(path)).Text);

        var again = await (await officer.Get("/cases/receipts")).Upload(("缴款明细.csv", csv));
        Assert.Contains("同一个文件", again.Text);
        Assert.Contains("可以登记0行", again.Text);
        using var head = await world.SignedIn("chengwangshu");
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await head.Get("/cases/receipts")).Status);
    }

    private static async Task<string> Reported(WebClient officer, string on = "2026-04-20", string reported = "2026-04-21")
    {
        var decided = await (await officer.Get("/cases/decide-on-the-spot")).Fill("当事人名称", "青岚县栖云宾馆")
            .Fill("案由", "未公示卫生许可证").Fill("违法事实", "未公示").Fill("违反的条款", "公共场所卫生管理条例第八条")
            .Fill("处罚依据", "同条例第十四条").Fill("已向当事人出示执法证件", "true").Fill("罚款", "3000").Fill("签收人", "石澜")
            .Fill("主办", "林知远").Fill("协办", "许安澜").Fill("办理日期", on).Press("当场作出处罚决定");
        var path = decided.Address.AbsolutePath;
        await CaseDesk.Act(officer, path, "report-on-the-spot", "当场处罚报备", p => p.Fill("办理日期", reported));
        return path;
    }
}
