using System.Net;
using Fazhi.TestKit.Web;

namespace Fazhi.Web.Tests.Penalties;

/// <summary>Pages of penalty cases: list, record, and the form of each act, without script.</summary>
public sealed class CasePagesTests(WebWorld world) : IClassFixture<WebWorld>
{
    [Fact(DisplayName = "案件：登记线索到送达，逐页办理，记录页说明能办什么、不能办的依据哪一条")]
    public async Task Plays_a_case_on_pages()
    {
        await world.PrepareCases();
        using var officer = await world.SignedIn("linzhiyuan");
        using var head = await world.SignedIn("chengwangshu");
        var record = await (await (await officer.Get("/cases")).Follow("登记线索"))
            .Fill("当事人名称", "青岚悦容美容服务有限公司").Fill("案由", "未取得医疗机构执业许可证擅自执业")
            .Fill("线索内容", "群众举报").Fill("办理日期", "2026年3月2日").Press("登记线索");
        Assert.Equal("青岚悦容美容服务有限公司未取得医疗机构执业许可证擅自执业案", record.Heading);
        Assert.Empty(record.Flaws());
        Assert.Contains("现在不能办", record.Text);
        Assert.Contains("立案须在“受理”之后 《行政处罚法》第五十四条第二款", record.Text);
        var path = record.Address.AbsolutePath;

        await CaseDesk.Act(officer, path, "accept-clue", "受理", p => p.Fill("办理日期", "2026-03-03"));
        var filed = await CaseDesk.Act(head, path, "file-case", "立案", p => p.Fill("主办", "林知远").Fill("协办", "许安澜").Fill("办理日期", "2026-03-04"));
        Assert.Contains("逾期9日", filed.Text);
        Assert.Contains("《行政处罚法》第六十条，自2026-03-04起九十日", filed.Text);
        await CaseDesk.Act(officer, path, "start-investigation", "开展调查", p => p.Fill("调查情况", "现场有注射针剂")
            .Fill("已主动出示执法证件", "true").Fill("已告知申请回避的权利", "true").Fill("办理日期", "2026-03-05"));
        await CaseDesk.Act(officer, path, "add-evidence", "收集证据", p => p.Fill("名称", "现场笔录").Fill("来源", "现场制作").Fill("办理日期", "2026-03-05"));
        await CaseDesk.Act(officer, path, "conclude-investigation", "调查终结", p => p.Fill("认定的违法事实", "擅自执业").Fill("处理意见", "建议处罚")
            .Fill("违反的条款", "基本医疗卫生与健康促进法第三十八条").Fill("处罚依据", "同法第九十九条").Fill("罚款", "20,000").Fill("没收违法所得", "3500")
            .Fill("办理日期", "2026-04-10"));
        await CaseDesk.Act(officer, path, "notify-party", "事先告知", p => p.Fill("办理日期", "2026-04-13"));
        await CaseDesk.Act(officer, path, "hear-party", "听取陈述申辩", p => p.Fill("当事人", "明确放弃").Fill("办理日期", "2026-04-15"));
        var form = await head.Get(path + "/decide");
        Assert.Equal("20000.00", form.ValueOf("罚款"));
        Assert.Empty(form.Flaws());
        var decided = await form.Fill("裁量理由", "首次违法").Fill("办理日期", "2026-04-20").Press("作出处罚决定");
        Assert.Contains("已办理：作出处罚决定", decided.Text);
        Assert.Contains("卫罚〔2026〕1号", decided.Text);
        Assert.Empty(decided.Flaws());

        var paper = decided.Document.QuerySelectorAll("a[href*='/papers/']").First(a => a.TextContent.Trim() == "行政处罚决定书");
        var file = await head.Http.GetByteArrayAsync(new Uri(world.Address, paper.GetAttribute("href")), Ct);
        Assert.Contains("罚款20000.00元", CaseDesk.Words(file));
        Assert.Contains("卫罚〔2026〕1号", CaseDesk.Words(file));
        Assert.Equal(file, await head.Http.GetByteArrayAsync(new Uri(world.Address, paper.GetAttribute("href")), Ct));
    }

    [Fact(DisplayName = "不能办的：说明哪一条，填过的内容都在；日期填错说明错在哪里")]
    public async Task Refusal_keeps_what_was_typed()
    {
        await world.PrepareCases();
        using var officer = await world.SignedIn("linzhiyuan");
        var form = await officer.Get("/cases/decide-on-the-spot");
        var page = await form.Fill("当事人名称", "青岚县栖云宾馆").Fill("案由", "未公示卫生许可证").Fill("违法事实", "未公示")
            .Fill("违反的条款", "公共场所卫生管理条例第八条").Fill("处罚依据", "同条例第十四条").Fill("已向当事人出示执法证件", "true")
            .Fill("罚款", "5000").Fill("签收人", "石澜").Fill("主办", "林知远").Fill("协办", "许安澜").Press("当场作出处罚决定");

        Assert.Contains("罚款超过当场处罚的限额", page.Text);
        Assert.Contains("《行政处罚法》第五十一条", page.Text);
        Assert.Equal("青岚县栖云宾馆", page.ValueOf("当事人名称"));
        Assert.StartsWith("错误：", page.Document.Title);
        Assert.Empty(page.Flaws());
        var wrong = await page.Fill("罚款", "五千").Fill("办理日期", "2026-02-30").Press("当场作出处罚决定");
        Assert.Equal("true", wrong.Control("办理日期").GetAttribute("aria-invalid"));
        Assert.Equal("2026-02-30", wrong.ValueOf("办理日期"));
    }

    [Fact(DisplayName = "范围之外404，范围之内无权403并说明找谁")]
    public async Task Scope_and_right()
    {
        using var officer = await world.SignedIn("linzhiyuan");
        var record = await (await officer.Get("/cases/record-clue")).Fill("当事人名称", "青岚县某诊所").Fill("案由", "超范围执业")
            .Fill("线索内容", "检查发现").Press("登记线索");
        using var township = await world.SignedIn("zhoumuye");
        Assert.Equal(HttpStatusCode.NotFound, (await township.Get(record.Address.AbsolutePath)).Status);
        using var clerk = await world.SignedIn("hanyuqing");
        var refused = await clerk.Get(record.Address.AbsolutePath + "/accept-clue");
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Contains("执法人员、科室负责人", refused.Text);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;
}
