using Fazhi.Data.Acts;
using Fazhi.Data.RowSets;
using Fazhi.Data.Scopes;
using Fazhi.Penalties;
using Fazhi.Penalties.Coercion;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Penalties.Coercion;

/// <summary>Legal review of measures that the agency lists among its major decisions: 优化营商环境条例 art. 58.</summary>
public abstract class MeasureReviewTests(WorldFixture fixture) : MeasureTests
{
    private readonly World world = fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal static ReviewDraft Passed => new() { Result = ReviewResult.Passed, Opinion = "职权和依据明确" };

    internal static ApprovalDraft Agreed => new() { Opinion = "同意" };

    internal static ConfirmationDraft Confirmed =>
        new() { At = DateTimeOffset.Parse("2026-03-03 16:00+08:00"), IsJustified = true, Opinion = "同意" };

    [Fact(DisplayName = "优化营商环境条例第五十八条：列入目录的措施没有通过法制审核，负责人不能批准；没有列入的不用审核")]
    public async Task Reviewed_before_the_approval()
    {
        var walk = await Proposed("不审核");
        Taken(await walk.Head("approve", "2026-01-20", Agreed));

        walk = await Proposed("查封、扣押");
        Assert.Equal(["coercion.review-legality"], (await walk.Tasks()).Select(t => t.Act));
        Refused(await walk.Head("approve", "2026-01-20", Agreed), "第五十八条", "法制审核尚未通过");
        Taken(await Review(walk, "2026-01-20", Passed));
        Refused(await Review(walk, "2026-01-20", Passed), null, "已经通过");
        Assert.Equal(["coercion.approve"], (await walk.Tasks()).Select(t => t.Act));
        Taken(await walk.Head("approve", "2026-01-20", Agreed));
        var opinion = await walk.Text(PaperKinds.LegalReview);
        Assert.Contains("扣押：注射用药品、器械（松风路18号一层），依据《医疗机构管理条例》第四十三条", opinion, StringComparison.Ordinal);
        Assert.Contains("《优化营商环境条例》第五十八条", opinion, StringComparison.Ordinal);
        Assert.Contains("吴静（A20159901210001）", opinion, StringComparison.Ordinal);
        Assert.DoesNotContain("拟处罚内容", opinion, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "法制审核退回的，写明补充的内容重新送审；不予通过的，只能不予采取")]
    public async Task Sent_back_and_refused()
    {
        var walk = await Proposed("全部措施");
        Taken(await Review(walk, "2026-01-20", Passed with { Result = ReviewResult.Returned, Opinion = "依据不清" }));
        Assert.Equal(["coercion.submit-review"], (await walk.Tasks()).Select(t => t.Act));
        Refused(await Review(walk, "2026-01-20", Passed), "第五十八条", "重新送审以后再审核");
        Refused(await walk.Officers("submit-review", "2026-01-20", new ReviewSubmissionDraft()), "第五十八条", "修改或者补充的内容");
        Taken(await walk.Officers("submit-review", "2026-01-20", new ReviewSubmissionDraft { Amendments = "补充依据" }));
        Assert.Equal(new DateOnly(2026, 2, 3), (await walk.Clock("review")).Legal);
        Taken(await Review(walk, "2026-01-21", Passed with { Result = ReviewResult.Rejected, Opinion = "没有授权" }));
        Assert.Contains("补充依据", await walk.Text(PaperKinds.LegalReview), StringComparison.Ordinal);
        Assert.Equal(["coercion.drop"], (await walk.Tasks()).Select(t => t.Act));
        Refused(await walk.Officers("submit-review", "2026-01-21", new ReviewSubmissionDraft { Amendments = "再次补充" }), "第五十八条", "不予采取");
        Refused(await walk.Head("approve", "2026-01-21", Agreed), "第五十八条", "法制审核尚未通过");
        Taken(await walk.Head("drop", "2026-01-21", new DroppingDraft { Reason = "法制审核不予通过" }));
    }

    [Fact(DisplayName = "第十九条：当场实施的随后补法制审核，通过以前不能延长、处理；不予通过的立即解除")]
    public async Task Reviewed_right_after_an_urgent_measure()
    {
        await Listed("全部措施");
        var walk = new MeasureWalk(world);
        Taken(await walk.Officers("apply-at-once", "2026-03-03", walk.Urgent("2026-03-03 10:00")));
        Assert.Contains(await walk.Tasks(), t => t.Act == "coercion.review-legality");
        Taken(await walk.Head("confirm", "2026-03-03", Confirmed));
        Refused(await walk.Head("extend", "2026-03-04", Longer), "第五十八条", "法制审核尚未通过");
        Refused(await walk.Officers("dispose", "2026-03-04", walk.Destroyed), "第五十八条", "法制审核尚未通过");
        Taken(await Review(walk, "2026-03-04", Passed with { Result = ReviewResult.Rejected, Opinion = "依据不适用" }));
        Assert.Contains("2026年3月3日 10:00当场实施：当事人正在转移药品", await walk.Text(PaperKinds.LegalReview), StringComparison.Ordinal);
        Assert.Null((await walk.Tasks()).Single(t => t.Act == "coercion.release").Due);
        Taken(await walk.Officers("release", "2026-03-04", walk.Release with { Ground = ReleaseGround.NoLongerNeeded }));
    }

    [Fact(DisplayName = "行政强制的行集写明是否通过法制审核")]
    public async Task Counted_with_its_review()
    {
        var walk = await Proposed("查封、扣押");
        Taken(await Review(walk, "2026-01-20", Passed));
        Taken(await walk.Head("approve", "2026-01-20", Agreed));
        Taken(await walk.Officers("apply", "2026-01-20", Application("2026-01-20 10:00")));
        var rows = (RowSet<MeasureRow>)world.Services.GetRequiredService<RowSets>()["coercion.measures"];
        await using var db = world.Database.Open(Actor.System("test"));
        Assert.Equal("通过", (await rows.Counted(db, RowView.Now).SingleAsync(r => r.Id == walk.Id, Ct)).Review);
    }

    private async Task<MeasureWalk> Proposed(string scope)
    {
        await Listed(scope);
        var walk = new MeasureWalk(world);
        Taken(await walk.Officers("propose", "2026-01-19", walk.Measure));
        return walk;
    }

    private Task Listed(string scope) => new CaseWalk(world).Set("coercion.review.scope", scope);

    private static Task<ActResult> Review(MeasureWalk walk, string on, ReviewDraft draft) =>
        walk.Take("吴静", ["吴静"], "review-legality", on, draft);
}

/// <inheritdoc/>
public sealed class SqliteMeasureReviewTests(SqliteWorld fixture) : MeasureReviewTests(fixture), IClassFixture<SqliteWorld>;

/// <inheritdoc/>
public sealed class PostgresMeasureReviewTests(PostgresWorld fixture)
    : MeasureReviewTests(fixture), IClassFixture<PostgresWorld>;

/// <summary>Who may review and approve: a world of its own, as further reviewers change whose task it is.</summary>
public sealed class MeasureReviewerTests(SqliteWorld fixture) : MeasureTests, IClassFixture<SqliteWorld>
{
    private readonly World world = fixture.World;

    [Fact(DisplayName = "审核人不得是承办人员、批准的负责人；批准的负责人不得是审核人；写明审核人的资格")]
    public async Task Reviewer_is_kept_apart()
    {
        var head = await world.Hire("程立人", "青岚县卫生健康局", Role.Head);
        await world.Hold(head, "政策法规科", Role.LegalReviewer);
        await world.Hold("林晓", "监督一科", Role.LegalReviewer);
        await new CaseWalk(world).Set("coercion.review.scope", "全部措施");
        var walk = new MeasureWalk(world);
        Taken(await walk.Officers("propose", "2026-01-19", walk.Measure));
        Refused(await walk.Take("林晓", ["林晓"], "review-legality", "2026-01-20", MeasureReviewTests.Passed), null, "不得是本案调查人员");
        Refused(await walk.Take(head, [head], "review-legality", "2026-01-20", MeasureReviewTests.Passed), null, "请写明从何时起从事法制审核");
        Taken(await walk.Take(head, [head], "review-legality", "2026-01-20", MeasureReviewTests.Passed with { Experience = "2015年3月" }));
        Assert.Contains("2015年3月起从事法制审核", await walk.Text(PaperKinds.LegalReview), StringComparison.Ordinal);
        Refused(await walk.Take(head, [head], "approve", "2026-01-20", MeasureReviewTests.Agreed), null, "不得是本措施的法制审核人员");

        var urgent = new MeasureWalk(world);
        Taken(await urgent.Officers("apply-at-once", "2026-03-03", urgent.Urgent("2026-03-03 10:00")));
        Taken(await urgent.Take(head, [head], "confirm", "2026-03-03", MeasureReviewTests.Confirmed));
        Refused(
            await urgent.Take(head, [head], "review-legality", "2026-03-04", MeasureReviewTests.Passed with { Experience = "2015年3月" }), null, "批准本措施的负责人");
    }
}
