using System.Net;
using Fazhi.Data.Changes.Sealing;
using Fazhi.Data.Changes.Verification;
using Fazhi.TestKit.Web;
using Microsoft.Extensions.DependencyInjection;
using WebClient = Fazhi.TestKit.Web.WebClient;

namespace Fazhi.Web.Tests.Penalties;

/// <summary>The main path as strangers walk it: each with his own account, page by page, without script.</summary>
public sealed class MainPathTests(WebWorld world) : IClassFixture<WebWorld>
{
    private static readonly byte[] Photo = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 74, 70, 73, 70, 0, 1, 2, 3, 4];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "普通程序：线索到归档，执法、法制、负责人、内勤各办各的，带证据文件、法制审核和集体讨论")]
    public async Task Ordinary_case_from_clue_to_archive()
    {
        await world.PrepareCases();
        using var officer = await world.SignedIn("linzhiyuan");
        using var head = await world.SignedIn("chengwangshu");
        using var reviewer = await world.SignedIn("luqinghe");
        var path = await Investigated(officer, head);

        var form = await officer.Get(path + "/add-evidence");
        form = await form.Fill("设备", "执法记录仪R-07").Upload(("现场.jpg", Photo));
        Assert.Contains("现场.jpg", form.Text);
        var evidence = await form.Fill("名称", "现场照片").Fill("种类", "视听资料").Fill("来源", "现场拍摄").Fill("办理日期", "2026-03-05")
            .Press("收集证据");
        Assert.Contains("证据1 现场照片", evidence.Text);
        Assert.Contains("执法记录仪R-07", evidence.Text);
        await Fetched(officer, evidence);

        await CaseDesk.Act(officer, path, "conclude-investigation", "调查终结", p => p.Fill("认定的违法事实", "擅自执业")
            .Fill("处理意见", "建议处罚").Fill("违反的条款", "基本医疗卫生与健康促进法第三十八条").Fill("处罚依据", "同法第九十九条")
            .Fill("罚款", "20000").Fill("情节复杂、涉及多个法律关系", "true").Fill("办理日期", "2026-04-10"));
        await CaseDesk.Act(officer, path, "notify-party", "事先告知", p => p.Fill("办理日期", "2026-04-13"));
        Assert.Equal(HttpStatusCode.NotFound, (await reviewer.Get(path)).Status);
        await CaseDesk.Act(officer, path, "hear-party", "听取陈述申辩",
            p => p.Fill("当事人", "明确放弃").Fill("办理日期", "2026-04-15"));

        // the reviewer works in another office: the task brings the case to the workbench, and the page opens
        var bench = await reviewer.Get("/");
        Assert.Contains("法制审核", bench.Text);
        var reviewed = await (await bench.Follow("法制审核")).Fill("审核意见", "事实清楚，程序合法").Fill("审核结论", "审核通过")
            .Fill("办理日期", "2026-04-17").Press("法制审核");
        Assert.Contains("已办理：法制审核", reviewed.Text);
        await CaseDesk.Act(head, path, "discuss-case", "集体讨论", p => p.Fill("参加人员", "程望舒、沈以宁")
            .Fill("讨论意见", "同意").Fill("办理日期", "2026-04-19"));
        await CaseDesk.Act(head, path, "decide", "作出处罚决定",
            p => p.Fill("裁量理由", "首次违法").Fill("办理日期", "2026-04-20"));
        await Finish(officer, head, path);
        Assert.Equal(HttpStatusCode.OK, (await reviewer.Get(path)).Status);
        Assert.Contains("现场照片", (await reviewer.Get(path)).Text);
        await world.Services.GetRequiredService<Sealer>().Run(Ct);
        Assert.Null((await world.Services.GetRequiredService<Verifier>().Run(new Dictionary<string, string>(), null, Ct)).First);
    }

    [Fact(DisplayName = "简易程序：当场决定、报备、公示、缴款、结案、归档，当场处罚决定书可以下载")]
    public async Task Simple_case_to_the_archive()
    {
        await world.PrepareCases();
        using var officer = await world.SignedIn("linzhiyuan");
        using var head = await world.SignedIn("chengwangshu");
        var decided = await (await officer.Get("/cases/decide-on-the-spot")).Fill("当事人名称", "青岚县栖云宾馆")
            .Fill("案由", "未公示卫生许可证").Fill("违法事实", "未公示").Fill("违反的条款", "公共场所卫生管理条例第八条")
            .Fill("处罚依据", "同条例第十四条").Fill("已向当事人出示执法证件", "true").Fill("罚款", "1000").Fill("签收人", "石澜")
            .Fill("主办", "林知远").Fill("协办", "许安澜").Fill("办理日期", "2026-06-01").Press("当场作出处罚决定");
        Assert.Contains("青卫当罚〔2026〕1号", decided.Text);
        var path = decided.Address.AbsolutePath;
        var paper = decided.Document.QuerySelector("a[href*='/papers/']")!;
        Assert.Contains("罚款1000.00元", CaseDesk.Words(await officer.Http.GetByteArrayAsync(
            new Uri(world.Address, paper.GetAttribute("href")), Ct)));

        await CaseDesk.Act(officer, path, "report-on-the-spot", "当场处罚报备", p => p.Fill("办理日期", "2026-06-02"));
        await CaseDesk.Act(officer, path, "record-publication", "登记公示",
            p => p.Fill("公示平台", "信用平台").Fill("办理日期", "2026-06-03"));
        await CaseDesk.Act(officer, path, "record-payment", "登记缴款", p => p.Fill("项目", "罚款").Fill("金额", "1000")
            .Fill("缴款凭证号", "9901210001").Fill("办理日期", "2026-06-04"));
        await CaseDesk.Act(head, path, "close-case", "结案", p => p.Fill("执行情况", "罚款已缴清").Fill("办理日期", "2026-06-05"));
        var archived = await CaseDesk.Act(officer, path, "archive-case", "归档",
            p => p.Fill("档号", "2026-0002").Fill("页数", "8").Fill("办理日期", "2026-06-08"));
        Assert.Contains("归档", archived.Document.QuerySelector(".fz-track-done:last-child")!.TextContent);
    }

    internal static async Task<string> Investigated(WebClient officer, WebClient head)
    {
        var record = await (await (await officer.Get("/cases")).Follow("登记线索")).Fill("当事人名称", "青岚悦容美容服务有限公司")
            .Fill("案由", "未取得医疗机构执业许可证擅自执业").Fill("线索内容", "群众举报").Fill("办理日期", "2026年3月2日").Press("登记线索");
        var path = record.Address.AbsolutePath;
        await CaseDesk.Act(officer, path, "accept-clue", "受理", p => p.Fill("办理日期", "2026-03-03"));
        var filed = await CaseDesk.Act(head, path, "file-case", "立案",
            p => p.Fill("主办", "林知远").Fill("协办", "许安澜").Fill("办理日期", "2026-03-04"));
        Assert.Contains("青卫罚立〔2026〕1号", filed.Text);
        Assert.NotEmpty(filed.Document.QuerySelectorAll("table.fz-month td.fz-day-start"));
        Assert.Contains("90", filed.Document.QuerySelector("table.fz-month td[title*='第90日']")!.TextContent);
        await CaseDesk.Act(officer, path, "start-investigation", "开展调查", p => p.Fill("调查情况", "现场有注射针剂")
            .Fill("已主动出示执法证件", "true").Fill("已告知申请回避的权利", "true").Fill("办理日期", "2026-03-05"));
        return path;
    }

    private async Task Fetched(WebClient officer, WebPage page)
    {
        var link = page.Document.QuerySelector("#evidence a[href^='/files/']")!.GetAttribute("href")!;
        using var got = await officer.Http.GetAsync(new Uri(world.Address, link), Ct);
        Assert.Equal(Photo, await got.Content.ReadAsByteArrayAsync(Ct));
        Assert.Equal(("attachment", "image/jpeg"),
            (got.Content.Headers.ContentDisposition!.DispositionType, got.Content.Headers.ContentType!.MediaType));
        Assert.Equal("nosniff", got.Headers.GetValues("X-Content-Type-Options").Single());
        using var township = await world.SignedIn("zhoumuye");
        using var refused = await township.Http.GetAsync(new Uri(world.Address, link), Ct);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    private static async Task Finish(WebClient officer, WebClient head, string path)
    {
        await CaseDesk.Act(officer, path, "serve-decision", "送达决定书",
            p => p.Fill("签收人", "秦若水").Fill("办理日期", "2026-04-22"));
        await CaseDesk.Act(officer, path, "record-publication", "登记公示",
            p => p.Fill("公示平台", "信用平台、本机关门户网站").Fill("办理日期", "2026-04-24"));
        await CaseDesk.Act(officer, path, "record-payment", "登记缴款", p => p.Fill("项目", "罚款").Fill("金额", "20000")
            .Fill("缴款凭证号", "9901210002").Fill("办理日期", "2026-04-28"));
        await CaseDesk.Act(head, path, "close-case", "结案", p => p.Fill("执行情况", "罚款已缴清").Fill("办理日期", "2026-05-08"));
        await Reviewed(officer, path);
        await Paged(officer, path);
        var archived = await CaseDesk.Act(officer, path, "archive-case", "归档",
            p => p.Fill("档号", "2026-0001").Fill("页数", "42").Fill("办理日期", "2026-05-20"));
        Assert.Equal(
            [
                "结案报告", "送达回执", "行政处罚决定书", "行政处罚信息信用修复告知书", "重大案件集体讨论笔录", "法制审核意见书",
                "行政处罚事先告知书", "案件调查终结报告", "视听资料、电子数据说明", "立案报告", "案件受理记录",
            ],
            archived.Document.QuerySelectorAll("#papers a[href*='/papers/']").Select(a => a.TextContent.Trim()));
        foreach (var paper in archived.Document.QuerySelectorAll("#papers a[href*='/papers/']"))
            Assert.NotEmpty(await officer.Http.GetByteArrayAsync(new Uri(archived.Address, paper.GetAttribute("href")), Ct));
        Assert.Empty(archived.Flaws());
        await Looked(officer, path);
    }

    /// <summary>The case as it stood on earlier days: nothing to act upon there, and the way back.</summary>
    private static async Task Looked(WebClient officer, string path)
    {
        var past = await (await officer.Get(path)).Fill("截至哪一日的事实", "2026年4月13日").Press("查看");
        Assert.Contains("2026-04-13的样子，不是现在", past.Text);
        Assert.DoesNotContain("现在可以办", past.Text);
        var papers = past.Document.QuerySelectorAll("#papers a[href*='/papers/']").Select(a => a.TextContent.Trim()).ToArray();
        Assert.Contains("行政处罚事先告知书", papers);
        Assert.DoesNotContain("行政处罚决定书", papers);
        Assert.Empty(past.Flaws());
        Assert.Contains("现在可以办", (await past.Follow("回到现在")).Text);
        var before = await officer.Get(path + "?at=2025-12-31");
        Assert.Contains("那一日还没有这个案件", before.Text);
        Assert.Empty(before.Flaws());
        var wrong = await officer.Get(path + "?at=2026-02-30");
        Assert.Equal("true", wrong.Control("截至哪一日的事实").GetAttribute("aria-invalid"));
    }

    /// <summary>The volumes: contents with page numbers, pages counted by hand, what is missing.</summary>
    private static async Task Paged(WebClient officer, string path)
    {
        var volume = await (await officer.Get(path)).Follow("卷宗");
        Assert.StartsWith("卷宗：", volume.Heading);
        Assert.Contains("正卷目录", volume.Text);
        Assert.Contains("归档前要补的", volume.Text);
        Assert.NotNull(volume.Document.QuerySelector(".fz-printonly.fz-sheet"));
        Assert.Empty(volume.Flaws());
        var form = await volume.Follow("登记页数");
        Assert.Empty(form.Flaws());
        var wrong = await form.Fill("正卷1", "三").Press("登记页数");
        Assert.Equal("true", wrong.Control("正卷1").GetAttribute("aria-invalid"));
        var counted = await wrong.Fill("正卷1", "3").Press("登记页数");
        Assert.Contains("已登记页数", counted.Text);
        Assert.Equal("1—3", counted.Document.QuerySelector("#volume-1 tbody tr td.fz-r")!.TextContent);
    }

    /// <summary>The self-review before the archive: on the form of the act and on its own page.</summary>
    private static async Task Reviewed(WebClient officer, string path)
    {
        var form = await officer.Get(path + "/archive-case");
        Assert.Contains("办理前请看", form.Text);
        Assert.Contains("A4 立案没有写理由和可能违反的规定", form.Text);
        Assert.Empty(form.Flaws());
        var review = await (await officer.Get(path)).Follow("自查");
        Assert.StartsWith("案卷自查：", review.Heading);
        Assert.Contains("文书互校", review.Text);
        Assert.Contains("11件文书与案卷记录一致", review.Text);
        Assert.NotNull(review.Document.QuerySelector("#not-met a[href$='#facts']"));
        Assert.Empty(review.Flaws());
    }
}
