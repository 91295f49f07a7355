using Fazhi.TestKit.Web;
using Microsoft.Playwright;

namespace Fazhi.Browser.Tests;

/// <summary>A coercive measure in a browser, without script: forms, record, list, on a desk and on a phone.</summary>
public sealed class MeasureTests(WebWorld world, Chromium chromium) : IClassFixture<WebWorld>, IClassFixture<Chromium>
{
    [Fact(DisplayName = "当场实施、补办、列表和记录页：无障碍检查无一发现，窄屏不横向滚动；逾期的红色可见")]
    public async Task A_measure_that_outlasts_its_time()
    {
        await world.PrepareCases();
        var officer = await SignedIn("linzhiyuan");
        await officer.GotoAsync("/measures/apply-at-once");
        await Checked(officer);
        await Fill(officer, ("当事人名称", "青岚悦容美容服务有限公司"), ("事由", "未取得医疗机构执业许可证擅自执业"), ("实施依据", "《医疗机构管理条例》第四十三条"),
            ("需要采取措施的情况", "现场有用于注射的药品"), ("采取措施的对象", "注射用药品、器械"), ("地点", "松风路18号"),
            ("情况紧急、需要当场实施的理由", "当事人正在转移药品"), ("实施的时间", "2026-05-06 10:00"), ("到场的当事人", "秦若水"),
            ("当事人的陈述和申辩", "没有提出"), ("现场笔录的签名情况", "当事人签名"), ("物品清单", "注射用药品，无中文标识，12，支，未开封，物证室"),
            ("办理日期", "2026-05-06"));
        await Choose(officer, ("措施种类", "扣押"), ("对象类别", "财物"), ("主办", "林知远"), ("协办", "许安澜"));
        foreach (var box in new[]
        {
            "已出示执法身份证件", "已当场告知", "已当场交付", "属于本机关依法享有", "只涉及与违法行为有关", "不涉及公民个人", "没有被其他国家机关",
        })
            await officer.GetByLabel(box).CheckAsync();
        await officer.GetByRole(AriaRole.Button, new() { Name = "当场实施行政强制措施" }).ClickAsync();
        await Assertions.Expect(officer.GetByText("已办理：当场实施行政强制措施")).ToBeVisibleAsync();
        await Assertions.Expect(officer.GetByText("实施，逾期6日")).ToBeVisibleAsync();
        var path = new Uri(officer.Url).AbsolutePath;

        var head = await SignedIn("chengwangshu");
        await head.GotoAsync(path + "/confirm");
        await Checked(head);
        foreach (var address in new[] { path, "/measures", path + "/release", path + "/dispose", path + "/transfer" })
        {
            await officer.GotoAsync(address);
            await Checked(officer);
        }
    }

    private static async Task Checked(IPage page)
    {
        foreach (var width in new[] { 390, 1366 })
        {
            await page.SetViewportSizeAsync(width, 900);
            await PageCheck.Of(page);
        }
    }

    private static async Task Fill(IPage page, params (string Label, string Value)[] fields)
    {
        foreach (var (label, value) in fields)
            await page.GetByLabel(label).First.FillAsync(value);
    }

    private static async Task Choose(IPage page, params (string Label, string Value)[] fields)
    {
        foreach (var (label, value) in fields)
            await page.GetByLabel(label).First.SelectOptionAsync(new SelectOptionValue { Label = value });
    }

    private async Task<IPage> SignedIn(string account)
    {
        var page = await chromium.Window(world.Address, 1366, 900);
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("登录名").FillAsync(account);
        await page.GetByLabel("口令").FillAsync(WebWorld.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        return page;
    }
}
