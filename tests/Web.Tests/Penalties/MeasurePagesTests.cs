using Fazhi.TestKit.Web;
using WebClient = Fazhi.TestKit.Web.WebClient;

namespace Fazhi.Web.Tests.Penalties;

/// <summary>Coercive measures page by page, each with his own account, without script.</summary>
public sealed class MeasurePagesTests(WebWorld world) : IClassFixture<WebWorld>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "扣押从提出、批准、实施到延长、解除：期限、安全日、文书、清单、列表、导出都在")]
    public async Task From_proposal_to_release()
    {
        await world.PrepareCases();
        using var officer = await world.SignedIn("linzhiyuan");
        using var head = await world.SignedIn("chengwangshu");
        var form = await (await officer.Get("/cases")).Follow("行政强制措施");
        Assert.Empty(form.Flaws());
        form = await form.Follow("提出措施");
        Assert.Empty(form.Flaws());
        var proposed = await Scoped(What(form)).Fill("办理日期", "2026-01-19").Press("提出行政强制措施");
        Assert.Contains("已办理：提出行政强制措施", proposed.Text);
        var path = proposed.Address.AbsolutePath;

        Assert.Contains("批准行政强制措施", (await head.Get("/")).Text);
        await CaseDesk.Act(head, path, "approve", "批准行政强制措施", p => p.Fill("办理日期", "2026-01-20"));
        var applied = await CaseDesk.Act(
            officer, path, "apply", "实施行政强制措施", p => OnTheSpot(p, "2026-01-20 10:00").Fill("办理日期", "2026-01-20"));
        Assert.Matches(@"青卫查扣决〔2026〕\d+号", applied.Text);
        Assert.Contains("2026-02-19", applied.Document.QuerySelector("#clocks")!.TextContent);
        Assert.Contains("2026-02-14", applied.Document.QuerySelector("#clocks")!.TextContent);
        Assert.Contains("遇休息日不延长", applied.Document.QuerySelector("#clocks")!.TextContent);
        Assert.Contains("逾期", applied.Document.QuerySelector(".fz-state-late")!.TextContent);
        Assert.Equal(
            ["行政强制措施现场笔录", "物品清单", "查封、扣押决定书", "行政强制措施审批表"],
            applied.Document.QuerySelectorAll("#papers a[href*='/papers/']").Select(a => a.TextContent.Trim()));
        Assert.Empty(applied.Flaws());
        var decision = applied.Document.QuerySelectorAll("#papers a").Single(a => a.TextContent.Trim() == "查封、扣押决定书");
        Assert.Contains("至2026年2月19日止", CaseDesk.Words(await officer.Http.GetByteArrayAsync(
            new Uri(world.Address, decision.GetAttribute("href")), Ct)));

        await CaseDesk.Act(head, path, "extend", "延长期限", p => p.Fill("情况复杂、需要延长的理由", "跨省核查")
            .Fill("书面告知当事人的签收情况", "秦若水签收").Fill("办理日期", "2026-02-10"));
        await Refused(officer, path);
        var released = await CaseDesk.Act(officer, path, "release", "解除行政强制措施", p => Release(p).Fill("办理日期", "2026-03-20"));
        Assert.Contains("解除查封、扣押决定书", released.Text);
        await Listed(officer, path);
    }

    [Fact(DisplayName = "当场实施：二十四小时的时刻在页面上，负责人认为不应当的，只剩解除")]
    public async Task At_once_and_disapproved()
    {
        await world.PrepareCases();
        using var officer = await world.SignedIn("linzhiyuan");
        using var head = await world.SignedIn("chengwangshu");
        var form = await officer.Get("/measures/apply-at-once");
        Assert.Empty(form.Flaws());
        var page = await OnTheSpot(Scoped(What(form)).Fill("情况紧急、需要当场实施的理由", "正在转移药品"), "2026-06-10 15:00")
            .Fill("办理日期", "2026-06-10").Press("当场实施行政强制措施");
        Assert.Contains("2026-06-11 15:00", page.Document.QuerySelector("#clocks")!.TextContent);
        var path = page.Address.AbsolutePath;
        Assert.Contains("补办批准手续", (await head.Get("/")).Text);
        var confirmed = await CaseDesk.Act(head, path, "confirm", "补办批准手续", p => p.Fill("补办批准的时间", "2026-06-11 09:00")
            .Fill("不应当采取，立即解除", "true").Fill("理由", "依据不足").Fill("办理日期", "2026-06-11"));
        Assert.Contains("应当立即解除", confirmed.Text);
        var release = await officer.Get(path + "/release");
        Assert.Equal("NotJustified", release.ValueOf("解除的理由"));
        var done = await Release(release, "NotJustified").Fill("办理日期", "2026-06-11").Press("解除行政强制措施");
        Assert.Contains("已办理：解除行政强制措施", done.Text);
    }

    [Fact(DisplayName = "案件页列出本案的措施；从案件提出的，当事人取自案件")]
    public async Task Measures_of_a_case()
    {
        await world.PrepareCases();
        using var officer = await world.SignedIn("linzhiyuan");
        var record = await (await officer.Get("/cases/record-clue")).Fill("当事人名称", "青岚栖云诊所").Fill("案由", "使用过期药品")
            .Fill("线索内容", "检查发现").Fill("办理日期", "2026-06-01").Press("登记线索");
        var form = await record.Follow("情况紧急，当场实施");
        Assert.Empty(form.Flaws());
        Assert.Equal("使用过期药品", form.ValueOf("事由"));
        var taken = await OnTheSpot(Scoped(What(form, party: false)).Fill("情况紧急、需要当场实施的理由", "可能转移"), "2026-06-10 16:00")
            .Fill("办理日期", "2026-06-10").Press("当场实施行政强制措施");
        Assert.Equal("青岚栖云诊所扣押", taken.Heading);
        var page = await officer.Get(record.Address.AbsolutePath);
        Assert.Contains("查扣决", page.Document.QuerySelector("#measures")!.TextContent);
        Assert.Equal("42", (await officer.Get(page.Address.AbsolutePath + "/conclude-investigation")).ValueOf("没收非法财物"));
        var evidence = await officer.Get(page.Address.AbsolutePath + "/add-evidence");
        Assert.Contains("注射用药品（无中文标识）12支", evidence.Control("清单上的物品").TextContent);
        Assert.Empty(evidence.Flaws());
        Assert.Empty(page.Flaws());
    }

    [Fact(DisplayName = "清单写错的一行指明第几行，已填内容都在；范围没有核对的，逐条说明条款")]
    public async Task Wrong_entries_are_told()
    {
        await world.PrepareCases();
        using var officer = await world.SignedIn("linzhiyuan");
        var form = await officer.Get("/measures/apply-at-once");
        var wrong = await OnTheSpot(Scoped(What(form)), "2026-06-10 15:00").Fill("物品清单", "药品，，十二，支\n针头")
            .Fill("办理日期", "2026-06-10").Press("当场实施行政强制措施");
        Assert.Contains("清单第2行", wrong.Text);
        Assert.Equal("注射用药品", wrong.ValueOf("采取措施的对象"));
        Assert.Empty(wrong.Flaws());
        var refused = await What(await officer.Get("/measures/propose")).Fill("主办", "林知远").Fill("协办", "许安澜")
            .Fill("办理日期", "2026-06-10").Press("提出行政强制措施");
        Assert.Contains("第二十三条", refused.Text);
        Assert.Contains("不得委托", refused.Text);
    }

    internal static WebPage What(WebPage form, bool party = true)
    {
        if (party)
            form = form.Fill("当事人名称", "青岚悦容美容服务有限公司").Fill("事由", "未取得医疗机构执业许可证擅自执业");
        return form.Fill("措施种类", "扣押").Fill("实施依据", "《医疗机构管理条例》第四十三条").Fill("需要采取措施的情况", "现场有药品")
            .Fill("对象类别", "财物").Fill("采取措施的对象", "注射用药品").Fill("地点", "松风路18号");
    }

    internal static WebPage Scoped(WebPage form) => form.Fill("主办", "林知远").Fill("协办", "许安澜").Fill("属于本机关依法享有", "true")
        .Fill("只涉及与违法行为有关", "true").Fill("不涉及公民个人", "true").Fill("没有被其他国家机关", "true");

    private static WebPage OnTheSpot(WebPage form, string at) => form.Fill("实施的时间", at).Fill("已出示执法身份证件", "true")
        .Fill("到场的当事人", "秦若水").Fill("已当场告知", "true").Fill("当事人的陈述和申辩", "没有提出").Fill("现场笔录的签名情况", "当事人签名")
        .Fill("已当场交付", "true").Fill("物品清单", "注射用药品，无中文标识，12，支，未开封，物证室\n一次性注射器\t\t30\t支\t\t物证室");

    private static WebPage Release(WebPage form, string ground = "当事人没有违法行为") => form.Fill("解除的理由", ground)
        .Fill("事实和理由", "经核查药品来源合法").Fill("批准的负责人", "程望舒").Fill("领回财物的签收人", "秦若水").Fill("保管、检测费用由本机关", "true");

    private static async Task Refused(WebClient officer, string path)
    {
        var form = await officer.Get(path + "/dispose");
        var refused = await form.Fill("处理方式", "没收").Fill("处理的经过", "拟没收").Fill("批准的负责人", "程望舒")
            .Fill("保管、检测费用由本机关", "true").Fill("办理日期", "2026-03-02").Press("处理涉案财物");
        Assert.Contains("没收须由行政处罚决定作出", refused.Text);
        Assert.Contains("第二十七条", refused.Text);
        Assert.Empty(refused.Flaws());
    }

    private async Task Listed(WebClient officer, string path)
    {
        var list = await officer.Get("/measures?stage=released&q=悦容");
        Assert.NotNull(list.Document.QuerySelector($"a[href='{path}']"));
        Assert.Empty(list.Flaws());
        Assert.Null((await officer.Get("/measures?kind=disinfect")).Document.QuerySelector($"a[href='{path}']"));
        var export = list.Document.QuerySelector("a[href*='/measures/export']")!.GetAttribute("href")!;
        var number = list.Document.QuerySelector($"a[href='{path}']")!.TextContent;
        Assert.Contains(number, CaseDesk.Words(await officer.Http.GetByteArrayAsync(new Uri(world.Address, export), Ct)));
        using var township = await world.SignedIn("zhoumuye");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await township.Get(path)).Status);
        using var administrator = await world.SignedIn("fangxian");
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await administrator.Get("/measures")).Status);
    }
}
