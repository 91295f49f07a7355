using System.Net;
using Fazhi.TestKit.Web;

namespace Fazhi.Web.Tests.Reports;

/// <summary>The annual report from the pages.</summary>
public sealed class ReportPageTests(WebWorld world) : IClassFixture<WebWorld>
{
    [Fact(DisplayName = "先取快照，再看问题；有“停”不能成文并逐条列出；登记说明后该处不再要说明")]
    public async Task From_snapshot_to_problems()
    {
        using var head = await world.SignedIn("chengwangshu");
        var empty = await head.Get("/reports");
        Assert.Contains("还没有截至12月31日的快照", empty.Text);
        Assert.Empty(empty.Flaws());

        var draft = await empty.Press("取新快照");
        Assert.Contains("没有分母", draft.Text);
        Assert.Contains("缺文字", draft.Text);
        Assert.Contains("D07", draft.Text);
        Assert.Empty(draft.Flaws());

        var refused = await draft.Press("生成报告");
        Assert.StartsWith("错误：", refused.Document.Title);
        Assert.Contains("停｜没有分母", refused.Text);

        var form = await draft.Follow("写说明");
        Assert.Empty(form.Flaws());
        var shorter = await form.Fill("说明", "同一批").Press("登记说明");
        Assert.Contains("至少写10个字", shorter.Text);
        var explained = await shorter.Fill("说明", "两处为同一批活动，取自同一台账，不重复计算。").Press("登记说明");
        Assert.Equal("/reports", explained.Address.AbsolutePath);
        Assert.DoesNotContain("D07", explained.Text);
    }

    [Fact(DisplayName = "执法人员可以看，不能取快照和成文；管理员不能看；没有的版本是404")]
    public async Task Rights()
    {
        using var officer = await world.SignedIn("linzhiyuan");
        var page = await officer.Get("/reports");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("取新快照", page.Html);
        using var administrator = await world.SignedIn("fangxian");
        Assert.Equal(HttpStatusCode.Forbidden, (await administrator.Get("/reports")).Status);
        var missing = await officer.Get($"/reports/{Guid.CreateVersion7()}/report.docx");
        Assert.Equal(HttpStatusCode.NotFound, missing.Status);
    }
}
