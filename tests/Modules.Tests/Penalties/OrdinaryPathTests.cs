using Fazhi.Data.Clocks;
using Fazhi.Data.RowSets;
using Fazhi.Data.Tasks;
using Fazhi.Kernel.Procedures;
using Fazhi.Penalties;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Penalties;

public abstract class OrdinaryPathTests(WorldFixture fixture)
{
    private readonly World world = fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "普通程序：从线索到归档走完一案")]
    public async Task Plays_a_case_from_clue_to_archive()
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("archive-case");

        await using var db = world.Database.Open((await world.Desk("陈立")).Actor);
        var changes = await db.Changes.Where(c => c.RecordId == walk.Id).OrderBy(c => c.Number).ToListAsync(Ct);
        Assert.Equal(14, changes.Count);
        Assert.Contains("\"Stage\":\"archived\"", changes[^1].Payload);
        Assert.Contains("青卫罚立〔2026〕", changes[^1].Payload);
        Assert.Contains("青卫罚〔2026〕", changes[^1].Payload);
        Assert.All(changes.SkipLast(1), c => Assert.Equal("", c.Warnings));
        Assert.Contains("自查B13", changes[^1].Warnings);
    }

    [Fact(DisplayName = "第六十条：三月四日立案，九十日内即六月二日前作出决定")]
    public async Task Runs_the_period_for_the_decision()
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("file-case");

        var clock = Assert.Single(await Clocks(walk), c => c.Term == "decide");

        Assert.Equal(new DateOnly(2026, 6, 2), clock.Legal);
        Assert.Equal(new DateOnly(2026, 6, 2), clock.Safe);
        Assert.Equal(("《行政处罚法》第六十条", "九十日"), (clock.Citation, clock.Length));
        Assert.Equal(ClockState.Running, clock.State);
        Assert.Contains("2026", clock.Explanation);
    }

    [Fact(DisplayName = "第九十一日作出的决定照样成立，注明逾期")]
    public async Task Takes_a_late_decision_and_marks_it()
    {
        var walk = await (await new CaseWalk(world).Settled()).UpTo("decide");

        var taken = CaseWalk.Taken(await walk.Head("decide", "2026-06-03", walk.Decision));

        Assert.Contains("已经逾期", Assert.Single(taken.Warnings).Message);
        Assert.Equal(ClockState.MetLate, Assert.Single(await Clocks(walk), c => c.Term == "decide").State);
    }

    [Fact(DisplayName = "更正立案日期，期限重新计算，历史保留两者")]
    public async Task Counts_anew_when_a_date_is_corrected()
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("start-investigation");
        var draft = new Data.Matters.DateCorrectionDraft
        {
            Stage = "filed",
            On = new DateOnly(2026, 3, 3),
            Reason = "审批表签字日期为三月三日",
        };

        CaseWalk.Taken(await walk.Officers("correct-date", "2026-03-06", draft));

        Assert.Equal(
            new DateOnly(2026, 6, 1), Assert.Single(await Clocks(walk), c => c.Term == "decide").Legal);
        var tooLate = await walk.Officers("correct-date", "2026-03-06", draft with { On = new DateOnly(2026, 3, 6) });
        Assert.Contains("晚于下一步", World.Describe(tooLate));
    }

    [Fact(DisplayName = "待办：上一步办完，下一步出现在承办人名下，期限随之")]
    public async Task Opens_the_task_that_follows()
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("conclude-investigation");
        var tasks = world.Services.GetRequiredService<TaskList>();
        var officer = await world.ActorOf("陈立");

        var task = Assert.Single(
            await tasks.Page(officer, new TaskQuery { View = TaskView.ToDo, Take = 100 }, Ct), t => t.RecordId == walk.Id);

        Assert.Equal(("penalties.notify-party", "事先告知"), (task.Act, task.Label));
        Assert.StartsWith("青卫罚立〔2026〕", task.Number, StringComparison.Ordinal);
        Assert.Equal("青岚悦容美容服务有限公司未取得医疗机构执业许可证擅自执业案", task.Title);
        Assert.Equal(new DateOnly(2026, 6, 2), task.Due);
        Assert.Contains(await tasks.Page(officer, new TaskQuery { View = TaskView.Done, Take = 100 }, Ct), t => t.RecordId == walk.Id);
        Assert.Contains(await tasks.Page(officer, new TaskQuery { View = TaskView.Started, Take = 100 }, Ct), t => t.RecordId == walk.Id);
    }

    [Fact(DisplayName = "办结：归档以后从待办移到办结")]
    public async Task Finishes_the_tasks_with_the_case()
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("archive-case");
        var tasks = world.Services.GetRequiredService<TaskList>();
        var officer = await world.ActorOf("陈立");

        Assert.DoesNotContain(await tasks.Page(officer, new TaskQuery { View = TaskView.ToDo, Take = 100 }, Ct), t => t.RecordId == walk.Id);
        Assert.DoesNotContain(await tasks.Page(officer, new TaskQuery { View = TaskView.Done, Take = 100 }, Ct), t => t.RecordId == walk.Id);
        Assert.Contains(await tasks.Page(officer, new TaskQuery { View = TaskView.Finished, Take = 100 }, Ct), t => t.RecordId == walk.Id);
    }

    [Fact(DisplayName = "文书：每一步说要生成的，都与办理同时写入，文号和数据摘要在内")]
    public async Task Drafts_every_paper_it_announces()
    {
        var walk = await (await new CaseWalk(world).Settled()).UpTo("conclude-investigation");
        CaseWalk.Taken(await walk.Officers(
            "conclude-investigation", "2026-04-10", walk.Conclusion with { IsComplex = true }));
        CaseWalk.Taken(await walk.Ordinary("notify-party"));
        CaseWalk.Taken(await walk.Ordinary("hear-party"));
        CaseWalk.Taken(await walk.Take("吴静", ["吴静"], "review-legality", "2026-04-17",
            new ReviewDraft { Result = ReviewResult.Passed, Opinion = "事实清楚，程序合法" }));
        CaseWalk.Taken(await walk.Head("discuss-case", "2026-04-19", new DiscussionDraft
        {
            Participants = ["周明远", "李清"],
            Opinion = "同意承办人员意见",
        }));
        foreach (var act in CaseWalk.Order.SkipWhile(a => a != "decide").TakeWhile(a => a != "archive-case"))
            CaseWalk.Taken(await walk.Ordinary(act));

        var announced = Announced("penalties.ordinary").Except(Elsewhere);
        var payload = await Payload(walk.Id);
        Assert.Equal(10, announced.Count());
        Assert.All(announced, paper => Assert.Contains($"\"Title\":\"{paper}\"", payload));
        Assert.Contains("吴静（A20159901210001）", payload);
        Assert.Contains("\"Digest\":\"", payload);
    }

    /// <summary>Papers of the ways this walk does not take; tried with those.</summary>
    private static string[] Elsewhere =>
    [
        "不予行政处罚决定书", "行政处罚听证通知书", "听证笔录", "听证意见书", "证据先行登记保存决定书",
        "证据先行登记保存处理决定书", "责令改正通知书", "延期（分期）缴纳罚款通知书", "履行行政处罚决定催告书",
        "行政强制执行申请书", "中止执行决定书", "终结执行决定书", "移送涉嫌犯罪案件的报告", "涉嫌犯罪案件移送书",
        "重大行政处罚决定备案报告", "案件移送书", "撤销案件决定书", "送达地址确认书", "公告", "现场笔录", "询问笔录",
        "卫生监督意见书", "职业禁忌人员调离通知书", "卫生行政执法事项审批表", "合议记录", "陈述和申辩笔录", "陈述和申辩复核意见书",
        "证据材料粘贴页", "视听资料、电子数据说明", "办案期限延长审批表", "物品清单", "产品样品采样记录",
        "非产品样品采样记录", "产品样品确认告知书", "技术鉴定委托书", "检验结果告知书",
    ];

    [Fact(DisplayName = "不予行政处罚：决定书另有文号和文书，没有公示的事项")]
    public async Task A_decision_not_to_punish_has_its_own_paper()
    {
        var walk = await (await new CaseWalk(world).Settled()).UpTo("conclude-investigation");
        CaseWalk.Taken(await walk.Officers("conclude-investigation", "2026-04-10", walk.Conclusion with
        {
            Proposed = new SanctionDraft(),
            PenaltyArticles = "",
            NoPenaltyGround = NoPenaltyGround.MinorCorrectedHarmless,
            NoPenaltyReason = "三月六日停止注射并销毁针剂，复查合格",
        }));

        var decided = CaseWalk.Taken(await walk.Head("decide", "2026-04-20", walk.Decision with
        {
            Outcome = DecisionOutcome.NoPenalty,
            Sanction = new SanctionDraft(),
        }));

        Assert.StartsWith("青卫不罚〔2026〕", decided.Number, StringComparison.Ordinal);
        var payload = await Payload(walk.Id);
        Assert.Contains("\"Title\":\"不予行政处罚决定书\"", payload);
        Assert.DoesNotContain("\"Title\":\"行政处罚决定书\"", payload);
        Assert.DoesNotContain(await Clocks(walk), c => c.Term == "publish");
    }

    [Fact(DisplayName = "公示：决定后七个工作日，与送达并行，不拦后面的步骤；晚登记的按公示之日计")]
    public async Task Publication_runs_beside_the_path()
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("decide");
        var clock = Assert.Single(await Clocks(walk), c => c.Term == "publish");
        Assert.Equal((new DateOnly(2026, 4, 29), ClockState.Running), (clock.Legal, clock.State));
        var tasks = world.Services.GetRequiredService<TaskList>();
        var mine = (await tasks.Page(await world.ActorOf("陈立"), new TaskQuery { View = TaskView.ToDo, Take = 500 }, Ct))
            .Where(t => t.RecordId == walk.Id).Select(t => t.Label).Order();
        Assert.Equal(["登记公示", "送达决定书", "送达文书"], mine);

        CaseWalk.Taken(await walk.Ordinary("serve-decision"));
        CaseWalk.Taken(await walk.Ordinary("record-payment"));
        var early = await walk.Officers("record-publication", "2026-04-19", new PublicationDraft { Channel = "信用平台" });
        Assert.Contains("早于上一步", World.Describe(early));
        CaseWalk.Taken(await walk.Officers(
            "record-publication", "2026-04-24", new PublicationDraft { Channel = "信用平台" }));

        Assert.Equal(ClockState.Met, Assert.Single(await Clocks(walk), c => c.Term == "publish").State);
        CaseWalk.Taken(await walk.Ordinary("close-case"));
    }

    [Fact(DisplayName = "行集：立案一件计一件，决定按处罚种类和金额")]
    public async Task Gives_its_row_sets()
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("decide");
        await using var db = world.Database.Open((await world.Desk("陈立")).Actor);
        var sets = world.Services.GetServices<IRowSetProvider>().SelectMany(p => p.RowSets).ToArray();

        var filed = sets.Single(s => s.Key == "penalty.cases").Accept(new RowTexts(db));
        var decided = sets.Single(s => s.Key == "penalty.decisions").Accept(new RowTexts(db));

        Assert.Contains(filed, r => r.Contains(walk.Id.ToString()) && r.Contains("医疗机构违法执业整治"));
        Assert.Contains(decided, r => r.Contains(walk.Id.ToString()) && r.Contains("[\"罚款\",\"没收违法所得\"]"));
    }

    private IEnumerable<string> Announced(string procedure) => world.Services.GetServices<IProcedure>()
        .Single(p => p.Key == procedure).StepViews.SelectMany(s => s.Papers).Distinct();

    private async Task<string> Payload(Guid id)
    {
        await using var db = world.Database.Open((await world.Desk("陈立")).Actor);
        return (await db.Changes.Where(c => c.RecordId == id).OrderByDescending(c => c.Number).FirstAsync(Ct)).Payload!;
    }

    private async Task<List<Clock>> Clocks(CaseWalk walk)
    {
        await using var db = world.Database.Open((await world.Desk("陈立")).Actor);
        return await db.Set<Clock>().Where(c => c.RecordId == walk.Id).ToListAsync(Ct);
    }

    private sealed class RowTexts(DbContext db) : IRowSetVisitor<IReadOnlyList<string>>
    {
        public IReadOnlyList<string> Visit<TRow>(RowSet<TRow> rows)
            where TRow : class => [.. rows.Counted(db, RowView.Now).ToList().Select(r => r.ToString()!)];
    }
}

public sealed class OrdinaryPathOnSqlite(SqliteWorld world) : OrdinaryPathTests(world), IClassFixture<SqliteWorld>;

public sealed class OrdinaryPathOnPostgres(PostgresWorld world)
    : OrdinaryPathTests(world), IClassFixture<PostgresWorld>;
