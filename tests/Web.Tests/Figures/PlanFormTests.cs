using System.Net;
using Fazhi.Data.Acts;
using Fazhi.Ledgers;
using Fazhi.TestKit.Web;

namespace Fazhi.Web.Tests.Figures;

/// <summary>Targets, obligations and attested figures by page; what a figure shows to whom.</summary>
public sealed class PlanFormTests(WebWorld world) : IClassFixture<WebWorld>
{
    [Fact(DisplayName = "确定年度目标：缺的逐项指出，过去的年度拒绝，办成后在对照表里")]
    public async Task A_target_is_set()
    {
        using var clerk = await world.SignedIn("hanyuqing");
        var form = await (await clerk.Get("/targets")).Follow("确定年度目标");
        Assert.Empty(form.Flaws());
        var empty = await form.Fill("目标原话", "中心组法治学习不少于6次").Press("确定目标");
        Assert.Contains("没有选择目标", empty.Text);
        Assert.Contains("没有填写年度", empty.Text);
        Assert.Equal("中心组法治学习不少于6次", empty.ValueOf("目标原话"));
        Assert.Empty(empty.Flaws());
        var late = await empty.Fill("目标", "target_study_sessions").Fill("年度", "2020").Fill("目标值", "6").Press("确定目标");
        Assert.Contains("2020年已经过去", late.Text);
        var done = await late.Fill("年度", "2026").Press("确定目标");
        Assert.Contains("中心组法治学习不少于6次", done.Text);
        using var officer = await world.SignedIn("linzhiyuan");
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Get("/targets/set-target")).Status);
    }

    [Fact(DisplayName = "设定和终止定期任务：月份只用于按年的任务，终止写理由")]
    public async Task An_obligation_is_set_and_ended()
    {
        using var head = await world.SignedIn("chengwangshu");
        var form = await (await head.Get("/targets")).Follow("设定定期任务");
        Assert.Empty(form.Flaws());
        form = form.Fill("任务", "每月专题会（表单）").Fill("用哪个指标计数", "rule_of_law_special_meetings").Fill("每", "月")
            .Fill("不少于", "1").Fill("每年完成的月", "3").Fill("依据", "年度安排");
        var refused = await form.Press("设定任务");
        Assert.Contains("只有按年的任务才能另定完成日期", refused.Text);
        var done = await refused.Fill("每年完成的月", "").Press("设定任务");
        Assert.Contains("每月专题会（表单）", done.Text);
        var end = await (await done.Follow("终止：每月专题会（表单）")).Press("终止任务");
        Assert.Contains("没有写终止的理由", end.Text);
        Assert.Equal("/targets", (await end.Fill("理由", "安排调整").Press("终止任务")).Address.AbsolutePath);
    }

    [Fact(DisplayName = "登记核定数：没有原件拒绝；上传后登记，指标页标明签字人，可以撤回")]
    public async Task A_figure_is_attested()
    {
        using var head = await world.SignedIn("chengwangshu");
        var form = await (await head.Get("/attested-figures")).Follow("登记核定数");
        Assert.Empty(form.Flaws());
        form.Fill("指标", "internal_rules_created_or_improved").Fill("截至", "2025-12-31").Fill("数值", "12")
            .Fill("签字人", "程望舒").Fill("原件名称和文号", "制度汇编目录");
        var refused = await form.Press("登记核定数");
        Assert.Contains("核定数要附盖章或签字的原件", refused.Text);
        Assert.Equal("程望舒", refused.ValueOf("签字人"));
        var ticket = refused.Document.QuerySelector("form[action^='/files/']")!.GetAttribute("action")!;
        using var content = new MultipartFormDataContent { { new ByteArrayContent("原件"u8.ToArray()), "file", "目录.txt" } };
        using var sent = await head.Http.PostAsync(new Uri(ticket, UriKind.Relative), content, TestContext.Current.CancellationToken);
        var page = await head.Get(sent.Headers.Location!.ToString());
        Assert.Contains("目录.txt", page.Text);
        page.Fill("指标", "internal_rules_created_or_improved").Fill("截至", "2025-12-31").Fill("数值", "12")
            .Fill("签字人", "程望舒").Fill("原件名称和文号", "制度汇编目录");
        var list = await page.Press("登记核定数");
        Assert.Equal("核定数", list.Heading);
        Assert.Contains("代替计算的数", list.Text);
        Assert.Empty(list.Flaws());
        using var paper = await head.Http.GetAsync(
            new Uri(list.Document.QuerySelector("a[href^='/files/']")!.GetAttribute("href")!, UriKind.Relative),
            TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, paper.StatusCode);
        var figure = await head.Get("/figures/internal_rules_created_or_improved?at=2025-12-31");
        Assert.Contains("程望舒签字", figure.Text);
        var gone = await (await list.Follow("撤回")).Fill("理由", "记录补齐").Press("撤回核定数");
        Assert.Contains("撤回", gone.Text);
        Assert.DoesNotContain("代替计算的数", gone.Text);
    }

    [Fact(DisplayName = "别的机构的记录照样计数，但不显示编号、名称和链接；授权范围内的照常打开")]
    public async Task Rows_out_of_scope_are_counted_but_not_shown()
    {
        await world.Take("韩予清", "ledgers.enter", null, new Entry(new EntryInput
        {
            Ledger = "training.sessions",
            Fields = new Dictionary<string, string>
            {
                ["topic"] = "只给本科室看的专题",
                ["kind"] = "执法培训",
                ["held_on"] = "2026-05-08",
                ["organiser"] = "本级",
                ["attendance"] = "31",
            },
        }));
        using var inside = await world.SignedIn("hanyuqing");
        var shown = await inside.Get("/figures/enforcement_training_attendance?at=today");
        Assert.Contains("只给本科室看的专题", shown.Text);
        using var outside = await world.SignedIn("zhoumuye");
        var masked = await outside.Get("/figures/enforcement_training_attendance?at=today");
        Assert.Contains("31人次", masked.Text);
        Assert.Contains("不在您的查看范围", masked.Text);
        Assert.DoesNotContain("只给本科室看的专题", masked.Html);
        Assert.Null(masked.Document.QuerySelector("#rows tbody a"));
        Assert.Empty(masked.Flaws());
    }

    [Theory(DisplayName = "三类管理员看不到业务数据")]
    [InlineData("/figures")]
    [InlineData("/figures/enforcement_training_attendance")]
    [InlineData("/targets")]
    [InlineData("/attested-figures")]
    [InlineData("/ledgers")]
    [InlineData("/ledgers/training.sessions")]
    [InlineData("/ledgers/training.sessions/new")]
    [InlineData("/ledgers/training.sessions/export.csv")]
    [InlineData("/ledgers/training.sessions/import")]
    [InlineData("/cases")]
    [InlineData("/reports")]
    [InlineData("/subjects")]
    [InlineData("/search?q=诊所")]
    public async Task Administrators_see_no_business_data(string address)
    {
        foreach (var account in new[] { "fangxian", "qinangu", "wenshenzhi" })
        {
            using var browser = await world.SignedIn(account);
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.Get(address)).Status);
        }
    }
}
