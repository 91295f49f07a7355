using System.Text.RegularExpressions;
using Fazhi.Data.Storage;
using Fazhi.TestKit.Web;
using Microsoft.Extensions.DependencyInjection;
using WebClient = Fazhi.TestKit.Web.WebClient;

namespace Fazhi.Web.Tests.Penalties;

/// <summary>Records, service, templates and the check of papers on pages, without script.</summary>
public sealed partial class PaperPagesTests(WebWorld world) : IClassFixture<WebWorld>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "现场笔录、询问笔录、送达地址、监督意见书的送达：都在页面上办，笔录列入证据，监督意见书有送达回执")]
    public async Task Records_and_service_on_pages()
    {
        await world.PrepareCases();
        using var officer = await world.SignedIn("linzhiyuan");
        using var head = await world.SignedIn("chengwangshu");
        var path = await Filed(officer, head, "栖云宾馆客房用品未消毒");
        await CaseDesk.Act(officer, path, "record-site", "制作现场笔录", p => p.Fill("开始的时间", "2026-03-05 09:30")
            .Fill("结束的时间", "2026-03-05 10:40").Fill("地点", "松风路18号").Fill("检查记录", "客房布草没有消毒记录")
            .Fill("签字情况", "逐页签字").Fill("已主动出示执法证件", "true").Fill("已告知申请回避的权利", "true").Fill("办理日期", "2026-03-05"));
        var asked = await CaseDesk.Act(officer, path, "record-interview", "制作询问笔录", p => p.Fill("开始的时间", "2026-03-05 14:00")
            .Fill("结束的时间", "2026-03-05 14:40").Fill("地点", "询问室").Fill("被询问人", "石澜").Fill("被询问人的身份", "负责人")
            .Fill("当事人本人，或者代表当事人的人员", "true").Fill("已核对身份证件", "true").Fill("问答", "问：有没有消毒？\n答：没有。")
            .Fill("签字情况", "逐页签字").Fill("已主动出示执法证件", "true").Fill("已告知申请回避的权利", "true").Fill("办理日期", "2026-03-05"));
        Assert.Contains("证据1 现场笔录", asked.Text);
        Assert.Contains("证据2 对石澜的询问笔录", asked.Text);
        Assert.Empty(asked.Flaws());

        await CaseDesk.Act(officer, path, "confirm-address", "确认送达地址", p => p.Fill("收件人", "石澜").Fill("送达地址", "沿江路2号")
            .Fill("已告知确认送达地址的后果", "true").Fill("签字确认的人", "石澜").Fill("办理日期", "2026-03-06"));
        await CaseDesk.Act(officer, path, "issue-advice", "出具卫生监督意见书", p => p.Fill("检查日期", "2026-03-05")
            .Fill("存在的问题", "没有消毒记录").Fill("违反的条款", "公共场所卫生管理条例第七条").Fill("监督意见", "建立消毒记录").Fill("办理日期", "2026-03-06"));
        var form = await officer.Get(path + "/serve-paper");
        Assert.Empty(form.Flaws());
        var electronic = await form.Fill("卫生监督意见书", "true").Fill("送达方式", "电子送达").Fill("签收人", "石澜").Fill("办理日期", "2026-03-06").Press("送达文书");
        Assert.Contains("签订确认书", electronic.Text);
        var served = await electronic.Fill("送达方式", "直接送达").Press("送达文书");
        Assert.Contains("已办理：送达文书", served.Text);
        Assert.Contains("送达回执", served.Text);
        Assert.DoesNotContain("卫生监督意见书", (await officer.Get(path + "/serve-paper")).Control("送达方式").TextContent);
    }

    [Fact(DisplayName = "文书模板：列表、预览、错误指出行号、保存、改回；核对文书：未改动、不符、查无此文书，不显示内容")]
    public async Task Templates_and_proof_on_pages()
    {
        await world.PrepareCases();
        await world.Services.GetRequiredService<Migrator>().Follow(Ct);
        using var reviewer = await world.SignedIn("luqinghe");
        var list = await reviewer.Get("/templates");
        Assert.Empty(list.Flaws());
        var page = await list.Follow("案件受理记录");
        var text = page.ValueOf("模板的文字").Replace("案情摘要", "线索摘要", StringComparison.Ordinal);
        var wrong = await page.Fill("模板的文字", "<title>受理记录</title>\n<p>{{ nothing }}</p>").Press("先看一看，不保存");
        Assert.Contains("第2行：没有“nothing”这个字段", wrong.Text);
        Assert.Empty(wrong.Flaws());
        var shown = await page.Fill("模板的文字", text).Press("先看一看，不保存");
        Assert.Contains("线索摘要", shown.Document.QuerySelector("#preview")!.TextContent);
        Assert.Contains("案情摘要", shown.Document.QuerySelector("#preview")!.TextContent);
        Assert.Empty(shown.Flaws());
        var saved = await shown.Fill("修改的理由", "统一用语").Press("修改模板");
        Assert.Contains("本机关第1版", saved.Whole);

        using var officer = await world.SignedIn("linzhiyuan");
        using var head = await world.SignedIn("chengwangshu");
        var path = await Filed(officer, head, "预览模板以后受理", "2026-06-11");
        var back = await (await reviewer.Get("/templates/acceptance")).Fill("修改的理由", "改回").Press("改回随程序的模板");
        Assert.Contains("随程序", back.Whole);

        var words = await Words(officer, path, "案件受理记录");
        var digest = Seal().Match(words).Groups[1].Value;
        Assert.Contains("线索摘要", words);
        var proof = await officer.Get("/papers/check");
        Assert.Empty(proof.Flaws());
        Assert.Contains("查无此文书", (await proof.Fill("数据摘要", new string('0', 16)).Press("核对")).Text);
        var filed = Number().Match((await officer.Get(path)).Text).Value;
        Assert.Contains("不符", (await proof.Fill("文号", filed).Fill("数据摘要", new string('0', 16)).Press("核对")).Text);
        var same = await proof.Fill("文号", "").Fill("数据摘要", digest).Press("核对");
        Assert.Contains("未改动", same.Text);
        Assert.DoesNotContain("栖云", same.Text);
        Assert.Empty(same.Flaws());
    }

    private static async Task<string> Filed(WebClient officer, WebClient head, string cause, string day = "2026-03-04")
    {
        var clue = await (await officer.Get("/cases/record-clue")).Fill("当事人名称", "青岚县栖云宾馆").Fill("案由", cause)
            .Fill("线索内容", "群众反映").Fill("办理日期", day).Press("登记线索");
        var path = clue.Address.AbsolutePath;
        await CaseDesk.Act(officer, path, "accept-clue", "受理", p => p.Fill("办理日期", day));
        await CaseDesk.Act(head, path, "file-case", "立案", p => p.Fill("主办", "林知远").Fill("协办", "许安澜").Fill("办理日期", day));
        return path;
    }

    private static async Task<string> Words(WebClient browser, string path, string title)
    {
        var link = (await browser.Get(path)).Document.QuerySelectorAll("a[href*='/papers/']").First(a => a.TextContent.Contains(title, StringComparison.Ordinal));
        return CaseDesk.Words(await browser.Http.GetByteArrayAsync(link.GetAttribute("href"), Ct));
    }

    [GeneratedRegex("数据摘要 ([0-9a-f]{16})")]
    private static partial Regex Seal();

    [GeneratedRegex("青卫罚立〔2026〕[0-9]+号")]
    private static partial Regex Number();
}
