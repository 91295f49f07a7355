using Fazhi.TestKit.Web;
using WebClient = Fazhi.TestKit.Web.WebClient;

namespace Fazhi.Web.Tests.Penalties;

/// <summary>Referral to criminal justice and the way back, on pages, without script.</summary>
public sealed class ReferralPagesTests(WebWorld world) : IClassFixture<WebWorld>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "行刑衔接：报告、审批、移送、立案、移交物品、不起诉、恢复，逐页办理，移送书附清单，期限写到时分")]
    public async Task There_and_back()
    {
        await world.PrepareCases();
        using var officer = await world.SignedIn("linzhiyuan");
        using var head = await world.SignedIn("chengwangshu");
        var path = await Filed(officer, head);
        var reported = await CaseDesk.Act(officer, path, "suspect-crime", "提出移送涉嫌犯罪案件", p => p.Fill("主办", "林知远").Fill("协办", "许安澜")
            .Fill("涉嫌的罪名", "非法行医罪（刑法第三百三十六条）").Fill("核实的情况", "两次处罚后又实施注射").Fill("办理日期", "2026-04-07"));
        Assert.Contains("等待负责人审批", reported.Text);
        Assert.Empty(reported.Flaws());

        var mute = await (await head.Get(path + "/decide-referral")).Fill("不批准移送", "true").Fill("审批的时间", "2026-04-08 9:00")
            .Fill("办理日期", "2026-04-08").Press("审批移送");
        Assert.Contains("须将理由记录在案", mute.Text);
        await CaseDesk.Act(head, path, "decide-referral", "审批移送", p => p.Fill("批准移送", "true")
            .Fill("审批的时间", "2026-04-08 9:00").Fill("办理日期", "2026-04-08"));
        var handed = await CaseDesk.Act(officer, path, "refer-case", "移送公安机关", p => p.Fill("移送的时间", "2026-04-09 8:30")
            .Fill("同级公安机关", "青岚县公安局").Fill("回执上的签收人", "岑行舟").Fill("抄送", "青岚县人民检察院").Fill("办理日期", "2026-04-09"));
        Assert.Contains("至2026-04-09 09:00", handed.Document.QuerySelector("#clocks")!.TextContent);
        Assert.Contains("2026-04-09 08:30移送青岚县公安局，岑行舟签收（青卫案移〔2026〕1号）", handed.Text);
        Assert.Empty(handed.Flaws());
        var paper = handed.Document.QuerySelectorAll("a[href*='/papers/']").First(a => a.TextContent.Trim() == "涉嫌犯罪案件移送书");
        Assert.Contains("抄送：青岚县人民检察院", CaseDesk.Words(await officer.Http.GetByteArrayAsync(
            new Uri(world.Address, paper.GetAttribute("href")), Ct)));

        await CaseDesk.Act(officer, path, "record-police-answer", "登记司法机关的答复", p => p.Fill("司法机关的决定", "公安机关决定立案")
            .Fill("通知书", "青公立（2026）9号").Fill("办理日期", "2026-04-10"));
        await CaseDesk.Act(officer, path, "hand-over-goods", "移交涉案物品和材料", p => p.Fill("物品和材料", "登记簿一册")
            .Fill("交接的签收人", "岑行舟").Fill("办理日期", "2026-04-13"));
        await CaseDesk.Act(officer, path, "record-police-answer", "登记司法机关的答复", p => p.Fill("司法机关的决定", "检察机关不起诉")
            .Fill("通知书", "青检不诉（2026）3号").Fill("办理日期", "2026-04-20"));
        var back = await CaseDesk.Act(head, path, "return-case", "恢复行政处罚程序",
            p => p.Fill("案件和证据移交回来", "检察意见书和案卷").Fill("办理日期", "2026-04-21"));
        Assert.Contains("退回，继续行政处罚程序", back.Text);
        Assert.Empty(back.Flaws());
    }

    private static async Task<string> Filed(WebClient officer, WebClient head)
    {
        var found = await (await officer.Get("/cases/record-clue")).Fill("当事人名称", "青岚行刑衔接美容店")
            .Fill("案由", "未取得医疗机构执业许可证擅自执业").Fill("线索内容", "群众举报").Fill("办理日期", "2026-04-01").Press("登记线索");
        var path = found.Address.AbsolutePath;
        await CaseDesk.Act(officer, path, "accept-clue", "受理", p => p.Fill("办理日期", "2026-04-01"));
        await CaseDesk.Act(head, path, "file-case", "立案", p => p.Fill("主办", "林知远").Fill("协办", "许安澜").Fill("办理日期", "2026-04-02"));
        return path;
    }
}
