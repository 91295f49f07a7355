using System.Text.RegularExpressions;
using Fazhi.TestKit.Web;
using Microsoft.Playwright;

namespace Fazhi.Browser.Tests;

/// <summary>One case through the branches beside the main path, each by whoever has to do it, without script.</summary>
public sealed class EveryBranchTests(WebWorld world, Chromium chromium) : IClassFixture<WebWorld>, IClassFixture<Chromium>
{
    private string path = "";

    [Fact(DisplayName = "一案走完先行登记保存、责令改正、变更承办人员、听证通知到听证意见、法制审核，页页无障碍检查无一发现")]
    public async Task One_case_through_the_branches()
    {
        await world.PrepareCases();
        var officer = await SignedIn("linzhiyuan");
        var head = await SignedIn("chengwangshu");
        var section = await SignedIn("shenyining");
        await Investigated(officer, head);
        await EveryPageOf(officer);
        await EveryPageOf(section);
        await Aside(officer, section);
        await Told(officer);
        await Heard(officer, section);

        var reviewer = await SignedIn("luqinghe");
        await Act(reviewer, "review-legality", "法制审核", ("审核意见", "事实清楚，程序合法"), ("审核结论", "审核通过"), ("办理日期", "2026-05-08"));
        await Act(head, "discuss-case", "集体讨论", ("参加人员", "程望舒、沈以宁"), ("讨论意见", "同意"), ("办理日期", "2026-05-08"));
        await Act(head, "decide", "作出处罚决定", ("裁量理由", "听证笔录证明事实清楚，首次违法"), ("办理日期", "2026-05-09"));

        await Act(officer, "serve-decision", "送达决定书", ("签收人", "秦若水"), ("办理日期", "2026-05-12"));
        await EveryPageOf(officer);
        await EveryPageOf(head);

        await officer.GotoAsync(path);
        foreach (var paper in new[] { "证据先行登记保存决定书", "证据先行登记保存处理决定书", "责令改正通知书", "行政处罚听证通知书", "听证笔录", "听证意见书", "行政处罚决定书" })
            await Assertions.Expect(officer.Locator("#papers").GetByText(paper).First).ToBeVisibleAsync();
        await officer.SetViewportSizeAsync(390, 844);
        await PageCheck.Of(officer);
    }

    private async Task Investigated(IPage officer, IPage head)
    {
        await officer.GotoAsync("/cases/record-clue");
        await Fill(officer, ("当事人名称", "青岚悦容美容服务有限公司"), ("案由", "未取得医疗机构执业许可证擅自执业"), ("线索内容", "群众举报"),
            ("办理日期", "2026-03-02"));
        await officer.GetByRole(AriaRole.Button, new() { Name = "登记线索", Exact = true }).ClickAsync();
        await Assertions.Expect(officer.GetByText("已办理：登记线索")).ToBeVisibleAsync();
        path = new Uri(officer.Url).AbsolutePath;
        await Act(officer, "accept-clue", "受理", ("办理日期", "2026-03-03"));
        await Act(head, "file-case", "立案", ("主办", "林知远"), ("协办", "许安澜"), ("办理日期", "2026-03-04"));
        await Act(officer, "start-investigation", "开展调查", ("调查情况", "现场有注射针剂"), ("已主动出示执法证件", "true"),
            ("已告知申请回避的权利", "true"), ("办理日期", "2026-03-05"));
    }

    private async Task Aside(IPage officer, IPage section)
    {
        await Act(officer, "preserve-evidence", "证据先行登记保存", ("物品清单", "注射针剂 3支\n登记簿 1本"), ("保存地点", "证据室"),
            ("证据可能灭失或者以后难以取得的情况", "针剂可能被转移"), ("批准的负责人", "程望舒"), ("办理日期", "2026-03-06"));
        await Act(officer, "handle-preserved", "处理登记保存的证据", ("处理决定", "送检验、检测或者鉴定"), ("处理的内容和依据", "送检验机构鉴别"),
            ("办理日期", "2026-03-10"));
        await Act(officer, "order-correction", "责令改正", ("违反的条款", "基本医疗卫生与健康促进法第三十八条"), ("改正要求", "停止注射类项目"),
            ("改正的期限", "2026-03-20"), ("办理日期", "2026-03-10"));
        await Act(officer, "check-correction", "复查改正情况", ("已经改正", "true"), ("复查的情况", "已停止"), ("办理日期", "2026-03-23"));
        await section.GotoAsync($"{path}/change-officers");
        await PageCheck.Of(section);
        await Act(officer, "add-evidence", "收集证据", ("名称", "现场笔录"), ("来源", "现场检查制作"), ("办理日期", "2026-03-24"));
    }

    private async Task Told(IPage officer)
    {
        await Act(officer, "conclude-investigation", "调查终结", ("认定的违法事实", "擅自执业"), ("处理意见", "建议处罚"),
            ("违反的条款", "基本医疗卫生与健康促进法第三十八条"), ("处罚依据", "同法第九十九条"), ("罚款", "60000"), ("办理日期", "2026-04-10"));
        await Act(officer, "notify-party", "事先告知", ("办理日期", "2026-04-13"));
        await Act(officer, "hear-party", "听取陈述申辩", ("当事人", "期满未提出"), ("当事人申请听证", "true"), ("申请听证的日期", "2026-04-20"),
            ("办理日期", "2026-04-21"));
    }

    private async Task Heard(IPage officer, IPage chair)
    {
        await Act(officer, "call-hearing", "通知听证", ("举行日期", "2026-05-06"), ("举行地点", "三楼会议室"), ("主持人", "沈以宁"),
            ("记录人", "韩予清"), ("办理日期", "2026-04-22"));
        await Act(chair, "hold-hearing", "举行听证", ("到场的当事人", "秦若水"), ("调查人员提出的事实、证据和处罚建议", "现场笔录证明擅自执业"),
            ("当事人的申辩和质证", "承认事实，请求从轻"), ("笔录签字情况", "核对无误后签字"), ("办理日期", "2026-05-06"));
        await Act(chair, "report-hearing", "提出听证意见", ("听证意见", "维持拟处罚意见"), ("办理日期", "2026-05-07"));
    }

    // Whatever may be done at this stage has a page; what this case does not go through is looked at here.
    private async Task EveryPageOf(IPage page)
    {
        await page.GotoAsync(path);
        var pages = await page.Locator("a").EvaluateAllAsync<string[]>("all => all.map(a => a.pathname)");
        foreach (var at in pages.Distinct().Where(a => Regex.IsMatch(a, $"^{Regex.Escape(path)}/[a-z-]+$")))
        {
            await page.GotoAsync(at);
            await PageCheck.Of(page);
        }
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
            var field = page.Locator("form").GetByLabel(new Regex("^" + Regex.Escape(label))).First;
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
