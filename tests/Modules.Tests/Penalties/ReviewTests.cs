using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Clocks;
using Fazhi.Penalties;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Modules.Tests.Penalties;

using static DiscretionWorld;

/// <summary>Legal review in rounds, each condition with its article, on both databases.</summary>
public abstract class ReviewTests
{
    private readonly World world;

    protected ReviewTests(WorldFixture fixture)
    {
        world = fixture.World;
        Publish(world);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static ReviewDraft Passed => new() { Result = ReviewResult.Passed, Opinion = "事实清楚，程序合法" };

    [Fact(DisplayName = "第五十八条第一款：退回以后修改、重新送审、再审通过，各次都保留，意见书写明第二次和修改内容")]
    public async Task Returned_amended_and_passed()
    {
        var walk = await Heard();
        CaseWalk.Taken(await walk.Officers("submit-review", "2026-04-16", new ReviewSubmissionDraft()));
        Refused(await walk.Officers("submit-review", "2026-04-16", new ReviewSubmissionDraft()), "", "等待审核");
        CaseWalk.Taken(await Review(walk, "2026-04-17", Passed with { Result = ReviewResult.Returned, Opinion = "请补充顾客证言" }));
        Refused(await walk.Ordinary("decide"), "第五十八条第一款", "法制审核尚未通过");
        Refused(await Review(walk, "2026-04-18", Passed), "第五十八条第一款", "重新送审以后再审核");
        Refused(await walk.Officers("submit-review", "2026-04-18", new ReviewSubmissionDraft()), "第五十八条第一款", "写明修改或者补充的内容");
        CaseWalk.Taken(await walk.Officers("submit-review", "2026-04-18", new ReviewSubmissionDraft { Amendments = "补充顾客证言两份" }));
        CaseWalk.Taken(await Review(walk, "2026-04-18", Passed));
        await Discussed(walk, "2026-04-19");
        CaseWalk.Taken(await walk.Ordinary("decide"));

        await using var db = world.Database.Open(await world.ActorOf("陈立"));
        var matter = await db.Whole<PenaltyCase>().SingleAsync(c => c.Id == walk.Id, Ct);
        Assert.Equal([ReviewResult.Returned, ReviewResult.Passed], matter.LegalReviews.OrderBy(r => r.Position).Select(r => r.Result));
        Assert.Contains(CaseWords.Folds(matter, new DateOnly(2026, 4, 20)), f => f.Title == "法制审核（第1次）");
        var papers = await db.Set<CasePaper>().Where(p => p.RecordId == walk.Id && p.Title == "法制审核意见书").OrderBy(p => p.Id).ToListAsync(Ct);
        Assert.Equal(2, papers.Count);
        Assert.Contains("第2次审核", papers[1].Facts, StringComparison.Ordinal);
        Assert.Contains("补充顾客证言两份", papers[1].Facts, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "第五十八条第一款：不予通过的，不得按原意见决定；先修改处理意见（不得重于告知），再送审通过")]
    public async Task Rejected_until_amended()
    {
        var walk = await Heard();
        CaseWalk.Taken(await Review(walk, "2026-04-17", Passed with { Result = ReviewResult.Rejected, Opinion = "裁量明显不当" }));
        Refused(await walk.Ordinary("decide"), "第五十八条第一款", "法制审核尚未通过");
        var again = new ReviewSubmissionDraft { Amendments = "改为一万元" };
        Refused(await walk.Officers("submit-review", "2026-04-18", again), "第五十八条第一款", "须先修改处理意见");
        var heavier = walk.Conclusion with { IsComplex = true, Proposed = new SanctionDraft { Fine = 30_000m } };
        Refused(await walk.Officers("amend-conclusion", "2026-04-18", heavier), "第四十四条", "重于已经告知的内容");
        CaseWalk.Taken(await walk.Officers(
            "amend-conclusion", "2026-04-18", heavier with { Proposed = new SanctionDraft { Fine = 10_000m, Gains = 3_500m } }));
        Refused(await walk.Officers("amend-conclusion", "2026-04-18", heavier), "", "每次退回修改一次");
        CaseWalk.Taken(await walk.Officers("submit-review", "2026-04-18", again));
        CaseWalk.Taken(await Review(walk, "2026-04-18", Passed));
        await Discussed(walk, "2026-04-19");
        Refused(await walk.Ordinary("decide"), "第四十五条", "决定重于告知的内容");

        CaseWalk.Taken(await walk.Head(
            "decide", "2026-04-20", walk.Decision with { Sanction = new SanctionDraft { Fine = 10_000m, Gains = 3_500m } }));
    }

    [Fact(DisplayName = "修改处理意见以后，裁量重新计算；原来的各项留在案卷里")]
    public async Task Amended_contraventions()
    {
        var walk = await Heard(Conclusion(Unlicensed) with { IsComplex = true });
        CaseWalk.Taken(await Review(walk, "2026-04-17", Passed with { Result = ReviewResult.Rejected, Opinion = "应当减轻" }));
        CaseWalk.Taken(await walk.Officers("amend-conclusion", "2026-04-18", Conclusion(
            Unlicensed with { Multiple = 3, Measure = Measure.Reduced, Circumstances = ["harm-removed"] }) with
        {
            IsComplex = true,
            Proposed = new SanctionDraft { Fine = 30_000m, Gains = 8_600m },
        }));

        await using var db = world.Database.Open(await world.ActorOf("陈立"));
        var matter = await db.Whole<PenaltyCase>().SingleAsync(c => c.Id == walk.Id, Ct);
        Assert.Equal(2, matter.Contraventions.Count);
        Assert.Equal(30_000m, Assert.Single(matter.CurrentContraventions).Fine);
        Assert.Contains("减轻处罚", matter.DiscretionNote, StringComparison.Ordinal);
        Assert.Equal(30_000m, matter.Conclusion!.Proposed.Fine);
        Assert.Equal((new DateOnly(2026, 4, 10), new DateOnly(2026, 4, 18)), (matter.Conclusion.On, matter.Conclusion.AmendedOn));
    }

    [Fact(DisplayName = "本地规定的审核期限：送审之日起十个工作日，审核后办结")]
    public async Task Runs_the_local_period()
    {
        var walk = await Heard();
        CaseWalk.Taken(await walk.Officers("submit-review", "2026-04-16", new ReviewSubmissionDraft()));
        Assert.Equal(new DateOnly(2026, 4, 30), (await Clock(walk)).Legal);

        CaseWalk.Taken(await Review(walk, "2026-04-17", Passed));
        Assert.Equal(ClockState.Met, (await Clock(walk)).State);
    }

    private async Task<Clock> Clock(CaseWalk walk)
    {
        await using var db = world.Database.Open((await world.Desk("陈立")).Actor);
        return await db.Set<Clock>().SingleAsync(c => c.RecordId == walk.Id && c.Term == "review", Ct);
    }

    private async Task<CaseWalk> Heard(ConclusionDraft? conclusion = null)
    {
        var walk = await (await new CaseWalk(world).Settled()).UpTo("conclude-investigation");
        CaseWalk.Taken(await walk.Officers("conclude-investigation", "2026-04-10", conclusion ?? (walk.Conclusion with { IsComplex = true })));
        CaseWalk.Taken(await walk.Ordinary("notify-party"));
        CaseWalk.Taken(await walk.Ordinary("hear-party"));
        return walk;
    }

    private static Task<ActResult> Review(CaseWalk walk, string on, ReviewDraft draft) =>
        walk.Take("吴静", ["吴静"], "review-legality", on, draft);

    private static async Task Discussed(CaseWalk walk, string on) => CaseWalk.Taken(
        await walk.Head("discuss-case", on, new DiscussionDraft { Participants = ["周明远", "李清"], Opinion = "同意" }));
}

public sealed class ReviewOnSqlite(SqliteWorld world) : ReviewTests(world), IClassFixture<SqliteWorld>;

public sealed class ReviewOnPostgres(PostgresWorld world) : ReviewTests(world), IClassFixture<PostgresWorld>;
