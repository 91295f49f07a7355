using Fazhi.Data.Acts;
using Fazhi.Registry;
using Fazhi.TestKit.Web;

namespace Fazhi.Web.Tests.Penalties;

/// <summary>Legal review of a measure page by page: a world of its own, as its parameter holds for all measures.</summary>
public sealed class MeasureReviewPagesTests(WebWorld world) : IClassFixture<WebWorld>
{
    [Fact(DisplayName = "列入目录的措施：待办到法制审核人员，退回、重新送审、通过都在页面上，然后才批准")]
    public async Task From_the_proposal_to_the_approval()
    {
        await world.PrepareCases();
        var listed = new ParameterDraft { Key = "coercion.review.scope", Value = "查封、扣押", Source = "青卫办〔2026〕2号" };
        await world.Take("方系安", "registry.set-parameter", null, new Entry(listed) { On = new DateOnly(2026, 1, 2) });
        using var officer = await world.SignedIn("linzhiyuan");
        using var reviewer = await world.SignedIn("luqinghe");
        using var head = await world.SignedIn("chengwangshu");
        var proposed = await MeasurePagesTests.Scoped(MeasurePagesTests.What(await officer.Get("/measures/propose")))
            .Fill("办理日期", "2026-06-10").Press("提出行政强制措施");
        var path = proposed.Address.AbsolutePath;
        Assert.Contains("须经法制审核", proposed.Text);

        Assert.Contains("法制审核", (await reviewer.Get("/")).Text);
        var returned = await CaseDesk.Act(reviewer, path, "review-legality", "法制审核", p => p.Fill("审核结论", "退回，修改或者补充调查后重新送审")
            .Fill("审核意见", "依据不清").Fill("从何时起从事法制审核", "2015年3月").Fill("办理日期", "2026-06-10"));
        Assert.Contains("依据不清", returned.Document.QuerySelector("#facts")!.TextContent);
        var again = await officer.Get(path + "/submit-review");
        Assert.Contains("依据不清", again.Text);
        await again.Fill("修改或者补充的内容", "补充授权条款").Fill("办理日期", "2026-06-10").Press("提请法制审核");
        var refused = await (await head.Get(path + "/approve")).Fill("办理日期", "2026-06-11").Press("批准行政强制措施");
        Assert.Contains("法制审核尚未通过", refused.Text);
        Assert.Contains("第五十八条", refused.Text);
        var form = await reviewer.Get(path + "/review-legality");
        Assert.Contains("重新送审：补充授权条款", form.Text);
        var passed = await form.Fill("审核结论", "审核通过").Fill("审核意见", "职权和依据明确")
            .Fill("从何时起从事法制审核", "2015年3月").Fill("办理日期", "2026-06-11").Press("法制审核");
        Assert.Contains("法制审核（第2次）", passed.Text);
        Assert.Contains("法制审核意见书", passed.Document.QuerySelector("#papers")!.TextContent);
        Assert.Empty(passed.Flaws());
        await CaseDesk.Act(head, path, "approve", "批准行政强制措施", p => p.Fill("办理日期", "2026-06-11"));
    }
}
