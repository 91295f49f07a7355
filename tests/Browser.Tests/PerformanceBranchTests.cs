using System.Text;
using Fazhi.TestKit.Web;
using Microsoft.Playwright;

namespace Fazhi.Browser.Tests;

/// <summary>A fine nobody pays, and a file of receipts, on pages in a browser without script.</summary>
public sealed class PerformanceBranchTests(WebWorld world, Chromium chromium) : IClassFixture<WebWorld>, IClassFixture<Chromium>
{
    private string path = "";

    [Fact(DisplayName = "不缴罚款的一案：催告、申请法院、对账缴款；案件页写明加处罚款的算法，页页无障碍检查无一发现")]
    public async Task Urged_sued_and_paid()
    {
        await world.PrepareCases();
        var officer = await SignedIn("linzhiyuan");
        var head = await SignedIn("chengwangshu");
        await Decided(officer);
        await Act(officer, "urge-performance", "催告履行", ("履行的期限", "2026-04-30"), ("缴款方式", "代收银行专户"), ("签收人", "石澜"),
            ("办理日期", "2026-04-07"));
        await head.GotoAsync($"{path}/defer-payment");
        await PageCheck.Of(head);
        await head.GotoAsync($"{path}/set-off-goods");
        await PageCheck.Of(head);
        await Act(head, "apply-to-court", "申请法院强制执行", ("人民法院", "青岚县人民法院"), ("申请执行标的的情况", "对公账户"), ("办理日期", "2026-04-22"));
        await Act(officer, "record-court-answer", "登记法院的答复", ("法院的答复", "受理"), ("通知书或者裁定书的文号", "（2026）青0121行审3号"),
            ("办理日期", "2026-04-24"));
        await Assertions.Expect(officer.GetByText("已到上限，不再增加")).ToHaveCountAsync(1);

        await officer.GotoAsync("/cases/receipts");
        await officer.GetByLabel("csv 或 xlsx 文件").SetInputFilesAsync(new FilePayload
        {
            Name = "缴款明细.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes("票据号,缴款人,金额,缴款日期,决定书文号\nW01,青岚县栖云宾馆,6000,2026-05-06,青卫当罚〔2025〕1号\nW02,某店,10,2026-05-06,青卫罚〔2026〕777号\n"),
        });
        await officer.GetByRole(AriaRole.Button, new() { Name = "上传并核对" }).ClickAsync();
        await Assertions.Expect(officer.GetByText("可以登记1行")).ToBeVisibleAsync();
        await PageCheck.Of(officer);
        await officer.GetByRole(AriaRole.Button, new() { Name = "登记1行" }).ClickAsync();
        await Assertions.Expect(officer.GetByText("已保存对账结果")).ToBeVisibleAsync();
        await officer.SetViewportSizeAsync(390, 844);
        await PageCheck.Of(officer);
        await officer.GotoAsync(path);
        await PageCheck.Of(officer);
    }

    private async Task Decided(IPage officer)
    {
        await officer.GotoAsync("/cases/decide-on-the-spot");
        await Fill(officer, ("当事人名称", "青岚县栖云宾馆"), ("案由", "未公示卫生许可证"), ("违法事实", "未公示"),
            ("违反的条款", "公共场所卫生管理条例第八条"), ("处罚依据", "同条例第十四条"), ("已向当事人出示执法证件", "true"), ("罚款", "3000"),
            ("签收人", "石澜"), ("主办", "林知远"), ("协办", "许安澜"), ("办理日期", "2025-10-20"));
        await officer.GetByRole(AriaRole.Button, new() { Name = "当场作出处罚决定", Exact = true }).ClickAsync();
        await Assertions.Expect(officer.GetByText("已办理：当场作出处罚决定")).ToBeVisibleAsync();
        path = new Uri(officer.Url).AbsolutePath;
        await Act(officer, "report-on-the-spot", "当场处罚报备", ("办理日期", "2025-10-21"));
    }

    private async Task Act(IPage page, string act, string label, params (string Label, string Value)[] fields)
    {
        await page.GotoAsync($"{path}/{act}");
        await Fill(page, fields);
        await PageCheck.Of(page);
        await page.GetByRole(AriaRole.Button, new() { Name = label, Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("已办理：" + label)).ToBeVisibleAsync();
        await PageCheck.Of(page);
    }

    private static async Task Fill(IPage page, params (string Label, string Value)[] fields)
    {
        foreach (var (label, value) in fields)
        {
            var field = page.Locator("form").GetByLabel(label).First;
            var kind = await field.EvaluateAsync<string>("e => e.type");
            await (kind switch
            {
                "checkbox" => field.CheckAsync(),
                "select-one" => field.SelectOptionAsync(new SelectOptionValue { Label = value }),
                _ => field.FillAsync(value),
            });
        }
    }

    private async Task<IPage> SignedIn(string account)
    {
        var page = await chromium.Window(world.Address, 1366);
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("登录名").FillAsync(account);
        await page.GetByLabel("口令").FillAsync(WebWorld.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("工作台");
        return page;
    }
}
