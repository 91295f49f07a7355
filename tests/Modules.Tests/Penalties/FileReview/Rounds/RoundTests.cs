using Fazhi.Data.Acts;
using Fazhi.Penalties.FileReview;
using Fazhi.Penalties.FileReview.Rounds;
using Fazhi.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Penalties.FileReview.Rounds;

using static RoundWalk;

/// <summary>A round of file review from its plan to its report.</summary>
public abstract class RoundTests(WorldFixture fixture)
{
    private readonly World world = fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "计划：名称、已结案的期间、件数、评查人员；编号按年")]
    public async Task Planned()
    {
        var walk = new RoundWalk(world);
        Refused(await walk.Take("周明远", "plan-round", "2026-06-01", walk.Plan with { Name = "" }), "请填写名称");
        Refused(await walk.Take("周明远", "plan-round", "2026-06-01", walk.Plan with { To = new DateOnly(2026, 6, 30) }), "不晚于计划之日");
        Refused(await walk.Take("周明远", "plan-round", "2026-06-01", walk.Plan with { Size = 0 }), "一到200件");
        Refused(await walk.Take("周明远", "plan-round", "2026-06-01", walk.Plan with { Reviewers = [] }), "请指定评查人员");
        Assert.IsType<ActResult.Forbidden>(await walk.Take("陈立", "plan-round", "2026-06-01", walk.Plan));
        await walk.Planned();
        Assert.StartsWith("青卫评〔2026〕", (await walk.Round()).Number, StringComparison.Ordinal);
        Assert.Equal("draw-sample", Assert.Single(await walk.Tasks()).Act);
    }

    [Fact(DisplayName = "抽样：种子取自计划的变更，照样能再抽一遍；评查人员不评自己办过的案，各得任务，范围以外的案卷也能看到")]
    public async Task Drawn()
    {
        var walk = await (await new RoundWalk(world).Cases(3)).Planned(p => p with { Reviewers = [world.Person("陈立"), world.Person("吴静")] });
        var planned = await walk.Round();
        Refused(await walk.Take("周明远", "draw-sample", "2026-06-02", new SampleDraft { Picked = ["没有的号"] }), "不在评查的机构和期间之内");
        CaseWalk.Taken(await walk.Take("周明远", "draw-sample", "2026-06-02", new SampleDraft()));

        var round = await walk.Round();
        Assert.Equal(planned.LastHash[..16], round.Draw!.Seed);
        Assert.Equal(2, round.Files.Count);
        Assert.All(round.Files, f => Assert.Equal("吴静", f.Reviewer));
        Assert.Equal(("score-file", world.Person("吴静")), (Assert.Single(await walk.Tasks()).Act, (await walk.Tasks())[0].Person!.Value));
        Assert.NotNull(await Files.Find(await world.ActorOf("吴静"), round.Files[0].CaseId, Ct));

        await using var db = world.Database.Open(Data.Scopes.Actor.System("test"));
        var numbers = db.Set<Fazhi.Penalties.PenaltyCase>().Where(c => c.Closing != null && c.Decision != null).Select(c => c.Filing!.Number).ToArray();
        Assert.Equal(round.Draw.Candidates, numbers.Length);
        Assert.Equal(SeededDraw.Digest(numbers), round.Draw.CandidatesDigest);
        Assert.Equal(
            SeededDraw.Order(round.Draw.Seed, numbers, n => (n, Guid.Empty), byOffice: false).Take(2), round.Files.OrderBy(f => f.Position).Select(f => f.Number));
    }

    [Fact(DisplayName = "抽样：指定案卷要写理由；评查人员都办过该案的，不能抽")]
    public async Task Picked_or_orphaned()
    {
        var walk = await (await new RoundWalk(world).Cases(2)).Planned(p => p with { Size = 1 });
        await using var db = world.Database.Open(Data.Scopes.Actor.System("test"));
        var number = db.Set<Fazhi.Penalties.PenaltyCase>().Where(c => c.Closing != null).Select(c => c.Filing!.Number).OrderBy(n => n).First();
        Refused(await walk.Take("周明远", "draw-sample", "2026-06-02", new SampleDraft { Picked = [number] }), "请写明理由");
        CaseWalk.Taken(await walk.Take("周明远", "draw-sample", "2026-06-02", new SampleDraft { Picked = [number], PickReason = "有人投诉" }));
        var file = Assert.Single((await walk.Round()).Files);
        Assert.Equal((number, true), (file.Number, file.IsPicked));

        var own = await new RoundWalk(world).Planned(p => p with { Reviewers = [world.Person("林晓")] });
        Refused(await own.Take("周明远", "draw-sample", "2026-06-02", new SampleDraft()), "不得评查自己办理的案件");
    }

    [Fact(DisplayName = "评分：系统核对的已填好，改判要写理由；由人判断的没有评定不能交；扣分注明条款；否决项零分")]
    public async Task Scored()
    {
        var walk = await (await new RoundWalk(world).Cases(2)).Drawn();
        var file = (await walk.Round()).Files.First(f => f.Position == 1);
        var other = file.Reviewer == "吴静" ? "郑国强" : "吴静";
        Refused(await walk.Take(other, "score-file", "2026-06-03", Score(1)), "由指定的评查人员评分");
        Refused(await walk.Take(file.Reviewer, "score-file", "2026-06-03", Score(1) with { RestMet = false }), "没有评定");
        Refused(await walk.Take(file.Reviewer, "score-file", "2026-06-03", Score(1, new ScoreAnswer { Item = "B13", Verdict = ScoreVerdict.Met })), "请写明理由");
        Refused(await walk.Take(file.Reviewer, "score-file", "2026-06-03", Score(1, new ScoreAnswer { Item = "B2", Verdict = ScoreVerdict.NotMet })), "请写明问题");
        Refused(await walk.Take(file.Reviewer, "score-file", "2026-06-03", Score(1, new ScoreAnswer { Item = "Z9" })), "没有“Z9”");
        Refused(
            await walk.Take(file.Reviewer, "score-file", "2026-06-03", Score(1, new ScoreAnswer { Item = "B14", Verdict = ScoreVerdict.NotMet, Faults = 9, Reason = "不全" })),
            "一到4处");
        CaseWalk.Taken(await walk.Take(file.Reviewer, "score-file", "2026-06-03", Score(
            1,
            new ScoreAnswer { Item = "B13", Verdict = ScoreVerdict.Met, Reason = "原件在副卷" },
            new ScoreAnswer { Item = "B14", Verdict = ScoreVerdict.NotMet, Faults = 2, Reason = "没有写取证的地点和性状" })));

        var round = await walk.Round();
        var machine = SelfReview.Of((await Files.Find(await world.ActorOf(file.Reviewer), file.CaseId, Ct))!.Value.Material, Files.Sheet);
        var scored = round.FileAt(1)!;
        Assert.Equal(machine.Score + 1 - 2, scored.Score);
        var found = Assert.Single(round.Lines, l => l.Item == "B14");
        Assert.Equal((2m, "ord.evidence.kinds"), (found.Deduction, found.Rule));
        Assert.Contains("第四十六条", found.Citation, StringComparison.Ordinal);
        Assert.True(Assert.Single(round.Lines, l => l.Item == "B13").IsOverruled);
        Assert.All(round.Lines.Where(l => l.IsWrong), l => Assert.NotEmpty(l.Citation));
        Assert.Equal("sampled", round.Stage);

        CaseWalk.Taken(await walk.Take(
            file.Reviewer, "score-file", "2026-06-04", Score(1, new ScoreAnswer { Item = "V4", Verdict = ScoreVerdict.NotMet, Reason = "只有一份笔录" })));
        Assert.Equal((0m, "不合格", true), ((await walk.Round()).FileAt(1)!.Score, (await walk.Round()).FileAt(1)!.Band, (await walk.Round()).FileAt(1)!.IsVetoed));
        Assert.DoesNotContain((await walk.Round()).Lines, l => l.Item == "B14");
    }

    [Fact(DisplayName = "整改：不合格的都要提出；主办人员得到有期限的任务；复查没有到位的退回定新期限；都到位以后才能报告")]
    public async Task Rectified_and_reported()
    {
        var walk = await (await (await new RoundWalk(world).Cases(2)).Drawn())
            .Scored(new ScoreAnswer { Item = "V4", Verdict = ScoreVerdict.NotMet, Reason = "只有一份笔录" });
        var issue = new IssueDraft { File = 1, Demand = "补充询问笔录", DueOn = new DateOnly(2026, 6, 19) };
        Refused(await walk.Take("周明远", "report-round", "2026-06-05", new RoundReportDraft { Summary = "好" }), "须先提出整改要求");
        Refused(await walk.Take("周明远", "raise-issues", "2026-06-05", new IssuesDraft { Issues = [issue with { File = 2 }] }), "不合格的案卷都要提出");
        Refused(await walk.Take("周明远", "raise-issues", "2026-06-05", new IssuesDraft { Issues = [issue with { DueOn = new DateOnly(2026, 6, 4) }] }), "不早于提出之日");
        CaseWalk.Taken(await walk.Take("周明远", "raise-issues", "2026-06-05", new IssuesDraft { Issues = [issue] }));
        Assert.Equal([("answer-issue", world.Person("陈立"), new DateOnly(2026, 6, 19))], await walk.Tasks());

        Assert.IsType<ActResult.NotFound>(await walk.Take("林晓", "answer-issue", "2026-06-10", new RemedyDraft { Issue = 1, Answer = "已补" }));
        CaseWalk.Taken(await walk.Take("陈立", "answer-issue", "2026-06-10", new RemedyDraft { Issue = 1, Answer = "已补询问笔录" }));
        var reviewer = (await walk.Round()).FileAt(1)!.Reviewer;
        Assert.Equal(("recheck-issue", world.Person(reviewer)), (Assert.Single(await walk.Tasks()).Act, (await walk.Tasks())[0].Person!.Value));
        var not = new RecheckDraft { Issue = 1, Opinion = "没有两人签名" };
        Refused(await walk.Take(reviewer, "recheck-issue", "2026-06-11", not), "请填写新的期限");
        CaseWalk.Taken(await walk.Take(reviewer, "recheck-issue", "2026-06-11", not with { DueOn = new DateOnly(2026, 6, 26) }));
        Assert.Equal([("answer-issue", world.Person("陈立"), new DateOnly(2026, 6, 26))], await walk.Tasks());
        CaseWalk.Taken(await walk.Take("陈立", "answer-issue", "2026-06-15", new RemedyDraft { Issue = 1, Answer = "补签完毕" }));
        CaseWalk.Taken(await walk.Take(reviewer, "recheck-issue", "2026-06-16", not with { IsMended = true, Opinion = "已到位" }));
        Refused(await walk.Take("吴静", "report-round", "2026-06-17", new RoundReportDraft { Summary = "一件不合格" }), "须由科室负责人或者单位负责人审定");
        CaseWalk.Taken(await walk.Take("周明远", "report-round", "2026-06-17", new RoundReportDraft { Summary = "一件不合格，已整改" }));

        var round = await walk.Round();
        Assert.Equal("reported", round.Stage);
        Assert.Empty(await walk.Tasks());
        var result = RoundResult.Of(round);
        Assert.Equal((2, 1), (result.Scored, result.Failed));
        Assert.Equal("V4", result.Common[0].Item);
        Assert.Equal(50m, result.Common[0].Share);
        Assert.Equal(["陈立", "林晓"], result.Officers.Select(o => o.Name).Order(StringComparer.Ordinal).Reverse());
    }

    [Fact(DisplayName = "第七十五条：没有不合格的，不提整改也可以报告；评查用抽样时的评分表")]
    public async Task Reported_at_once()
    {
        var walk = await (await (await new RoundWalk(world).Cases(1)).Drawn(p => p with { Size = 1 })).Scored();
        CaseWalk.Taken(await walk.Take("周明远", "report-round", "2026-06-05", new RoundReportDraft { Summary = "合格" }));
        var round = await walk.Round();
        Assert.Equal((Files.Sheet.Version, 9), (round.Sheet.Version, round.Sheet.Vetoes.Count));
    }

    [Fact(DisplayName = "指标：只计已经报告的评查；件数、合格率、问题数与评分相符，每一行都能打开")]
    public async Task Counted()
    {
        var before = await Figures();
        var walk = await (await (await new RoundWalk(world).Cases(2)).Drawn())
            .Scored(new ScoreAnswer { Item = "V4", Verdict = ScoreVerdict.NotMet, Reason = "只有一份笔录" });
        Assert.Equal(before, await Figures());
        CaseWalk.Taken(await walk.Take("周明远", "raise-issues", "2026-06-05", new IssuesDraft
        {
            Issues = [new IssueDraft { File = 1, Demand = "补充", DueOn = new DateOnly(2026, 6, 19) }],
        }));
        CaseWalk.Taken(await walk.Take("陈立", "answer-issue", "2026-06-10", new RemedyDraft { Issue = 1, Answer = "已补" }));
        CaseWalk.Taken(await walk.Take(
            (await walk.Round()).FileAt(1)!.Reviewer, "recheck-issue", "2026-06-11", new RecheckDraft { Issue = 1, IsMended = true, Opinion = "到位" }));
        CaseWalk.Taken(await walk.Take("周明远", "report-round", "2026-06-12", new RoundReportDraft { Summary = "已整改" }));
        var round = await walk.Round();
        var after = await Figures();
        Assert.Equal((before.Rounds + 1, before.Files + 2, before.Items + round.Lines.Count(l => l.IsWrong)), (after.Rounds, after.Files, after.Items));
        Assert.Equal(before.Passed + 1, after.Passed);
    }

    private async Task<(int Rounds, int Files, int Passed, int Items)> Figures()
    {
        await using var db = world.Database.Open(Data.Scopes.Actor.System("test"));
        var now = Data.RowSets.RowView.Now;
        return (RoundRow.Of(db, now).Count(), ReviewedFileRow.Of(db, now).Count(),
            ReviewedFileRow.Of(db, now).Count(f => f.Passed), FoundItemRow.Of(db, now).Count());
    }

    private ReviewFiles Files => world.Services.GetRequiredService<ReviewFiles>();
}

public sealed class RoundOnSqlite(SqliteWorld world) : RoundTests(world), IClassFixture<SqliteWorld>;

public sealed class RoundOnPostgres(PostgresWorld world) : RoundTests(world), IClassFixture<PostgresWorld>;
