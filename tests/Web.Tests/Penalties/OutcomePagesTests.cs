using Fazhi.TestKit.Web;
using WebClient = Fazhi.TestKit.Web.WebClient;

namespace Fazhi.Web.Tests.Penalties;

/// <summary>Endings without a decision, on pages, without script.</summary>
public sealed class OutcomePagesTests(WebWorld world) : IClassFixture<WebWorld>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "移送其他机关：批准、移送书、退回、报请、指定、恢复，逐页办理；对方接收的结案")]
    public async Task Transferred()
    {
        await world.PrepareCases();
        using var officer = await world.SignedIn("linzhiyuan");
        using var head = await world.SignedIn("chengwangshu");
        var path = await Filed(officer, head, "青岚移送美容店");
        var mute = await (await head.Get(path + "/transfer-case")).Fill("受移送的机关", "云岭县卫生健康局").Fill("移送的理由", "上级机关指定其他机关管辖")
            .Fill("案情和没有管辖权的理由", "注射在云岭县实施").Fill("移送的材料和物品", "现场笔录一份").Fill("办理日期", "2026-04-07").Press("移送其他机关");
        Assert.Contains("指定管辖的文号", mute.Text);
        var sent = await CaseDesk.Act(head, path, "transfer-case", "移送其他机关", p => p.Fill("移送的理由", "违法行为不在本机关辖区内发生")
            .Fill("受移送的机关", "云岭县卫生健康局").Fill("案情和没有管辖权的理由", "注射在云岭县实施").Fill("移送的材料和物品", "现场笔录一份").Fill("办理日期", "2026-04-07"));
        Assert.Contains("云岭县卫生健康局，等待答复", sent.Text);
        Assert.Empty(sent.Flaws());
        var paper = sent.Document.QuerySelectorAll("a[href*='/papers/']").First(a => a.TextContent.Trim() == "案件移送书");
        Assert.Contains("协商不成的，报请共同的上一级机关指定管辖", CaseDesk.Words(await head.Http.GetByteArrayAsync(
            new Uri(world.Address, paper.GetAttribute("href")), Ct)));
        await Answer(officer, path, "受移送机关认为没有管辖权，退回", "2026-04-08");
        await Answer(officer, path, "协商不成，报请共同上一级机关指定管辖", "2026-04-09");
        await Answer(officer, path, "指定受移送机关管辖", "2026-04-14");
        var closed = await CaseDesk.Act(head, path, "close-transferred", "移送其他机关结案",
            p => p.Fill("移送和结案的情况", "市卫生健康委指定云岭县管辖").Fill("办理日期", "2026-04-15"));
        Assert.Contains("案件已移送有管辖权的其他机关", closed.Text);
        Assert.DoesNotContain("撤销案件", closed.Document.QuerySelector(".fz-track")?.TextContent ?? "");
        Assert.Empty(closed.Flaws());
    }

    [Fact(DisplayName = "撤销案件：批准、决定书、告知、结案，逐页办理")]
    public async Task Withdrawn()
    {
        await world.PrepareCases();
        using var officer = await world.SignedIn("linzhiyuan");
        using var head = await world.SignedIn("chengwangshu");
        var path = await Filed(officer, head, "青岚撤案美容店");
        await CaseDesk.Act(officer, path, "start-investigation", "开展调查", p => p.Fill("地点", "南津镇").Fill("调查情况", "登记簿是别家店的")
            .Fill("已主动出示执法证件", "true").Fill("已告知申请回避的权利", "true").Fill("办理日期", "2026-04-03"));
        var withdrawn = await CaseDesk.Act(head, path, "withdraw-case", "撤销案件", p => p.Fill("撤销的理由", "立案以后查明不符合立案条件")
            .Fill("查明的情况和理由", "登记簿属于同楼另一家店").Fill("办理日期", "2026-04-07"));
        Assert.Contains("撤销案件决定书", withdrawn.Text);
        Assert.Empty(withdrawn.Flaws());
        await CaseDesk.Act(officer, path, "tell-withdrawal", "告知撤销案件", p => p.Fill("告知的方式", "当面送达，店主签收").Fill("办理日期", "2026-04-08"));
        var closed = await CaseDesk.Act(head, path, "close-withdrawn", "撤销案件结案",
            p => p.Fill("撤销和结案的情况", "已告知").Fill("办理日期", "2026-04-09"));
        Assert.Contains("案件已经撤销", closed.Text);
    }

    private static Task<WebPage> Answer(WebClient officer, string path, string kind, string on) => CaseDesk.Act(
        officer, path, "record-transfer-answer", "登记移送的答复", p => p.Fill("结果", kind).Fill("机关和文号", "来函1号").Fill("办理日期", on));

    private static async Task<string> Filed(WebClient officer, WebClient head, string party)
    {
        var found = await (await officer.Get("/cases/record-clue")).Fill("当事人名称", party)
            .Fill("案由", "未取得医疗机构执业许可证擅自执业").Fill("线索内容", "群众举报").Fill("办理日期", "2026-04-01").Press("登记线索");
        var path = found.Address.AbsolutePath;
        await CaseDesk.Act(officer, path, "accept-clue", "受理", p => p.Fill("办理日期", "2026-04-01"));
        await CaseDesk.Act(head, path, "file-case", "立案", p => p.Fill("主办", "林知远").Fill("协办", "许安澜").Fill("办理日期", "2026-04-02"));
        return path;
    }
}
