using Fazhi.Data.Scopes;
using Fazhi.Penalties;
using Fazhi.TestKit;

namespace Fazhi.Modules.Tests.Penalties;

using static DiscretionWorld;

/// <summary>Who may review: a world of its own, as a second reviewer changes whose task it is.</summary>
public sealed class QualifiedReviewerTests(SqliteWorld fixture) : IClassFixture<SqliteWorld>
{
    private readonly World world = fixture.World;

    [Fact(DisplayName = "第五十八条第二款：应当审核的案件，审核人当日没有法律职业资格的，须写明并非初次从事")]
    public async Task Qualified_reviewer()
    {
        var passed = new ReviewDraft { Result = ReviewResult.Passed, Opinion = "事实清楚，程序合法" };
        var reviewer = await world.Hire("沈研", "政策法规科", Role.LegalReviewer);
        var walk = await DiscussionTests.Heard(world);
        Refused(await walk.Take(reviewer, [reviewer], "review-legality", "2026-04-17", passed), "第五十八条第二款", "法律职业资格");

        CaseWalk.Taken(await walk.Take(reviewer, [reviewer], "review-legality", "2026-04-17", passed with { Experience = "2015年3月" }));
    }
}

/// <summary>Who may chair a discussion: a world of its own for the same reason.</summary>
public sealed class DiscussionChairTests(SqliteWorld fixture) : IClassFixture<SqliteWorld>
{
    private readonly World world = fixture.World;

    [Fact(DisplayName = "主持集体讨论的负责人不得是本案调查人员、法制审核人员；主持过讨论的不再审核")]
    public async Task Chair_is_kept_apart()
    {
        var head = await world.Hire("程立人", "青岚县卫生健康局", Role.Head);
        await world.Hold(head, "政策法规科", Role.LegalReviewer);
        var walk = await DiscussionTests.Heard(world);
        CaseWalk.Taken(await walk.Take(head, [head], "review-legality", "2026-04-17",
            new ReviewDraft { Result = ReviewResult.Passed, Opinion = "同意", Experience = "2015年3月" }));

        Refused(await walk.Take(head, [head], "discuss-case", "2026-04-19", DiscussionTests.Meeting), "", "不得是本案的调查人员或者法制审核人员");
    }
}
