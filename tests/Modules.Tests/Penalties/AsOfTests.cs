using System.Text.Json.Nodes;
using Fazhi.Data.Changes;
using Fazhi.Data.Matters;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Law;
using Fazhi.Penalties;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Penalties;

/// <summary>A case as it stood on a day and as it was known at a moment.</summary>
public abstract class AsOfTests(WorldFixture fixture)
{
    private readonly World world = fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "每次变更的内容读回来再写出，一字不差")]
    public async Task Payloads_read_back_are_the_same()
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("archive-case");
        await using var db = world.Database.Open(Actor.System("test"));
        var changes = await db.Changes.AsNoTracking().Where(c => c.RecordId == walk.Id).ToListAsync(Ct);
        var shape = RecordShape.All(db.Model)["penalties.case"];
        Assert.True(changes.Count > 12);
        foreach (var change in changes)
        {
            var expected = JsonNode.Parse(change.Payload!)!.AsObject();
            expected.Remove("attached");
            var read = StateReading.Record<PenaltyCase>(change.Payload!);
            Assert.Equal(expected.ToJsonString(), JsonNode.Parse(ChangeMaker.State(shape, read, [], db.Model))!.ToJsonString());
            var attached = StateReading.Attached<CasePaper>(change.Payload!);
            Assert.All(attached, p => Assert.Equal(p.Title, TitleOf(p)));
        }

        static string TitleOf(CasePaper paper) => paper.Paper().Day is not null ? paper.Title : "";
    }

    [Fact(DisplayName = "从目录选择了违法行为的案件，历史的一天也读得回来：情节按程序里的名称存放")]
    public void A_choice_reads_back_by_its_name() => Assert.Equal(
        Gravity.Overdue,
        Assert.Single(StateReading.Record<PenaltyCase>("""{"Contraventions":[{"Gravity":"Overdue","Measure":"Ordinary"}]}""").Contraventions).Gravity);

    [Fact(DisplayName = "四月十九日还没有决定，四月二十日有；送达、缴款、结案逐日出现，阶段随之")]
    public async Task Facts_appear_on_their_day()
    {
        var walk = await Package.PackedCase.Walk(world);
        foreach (var act in new[] { "record-payment", "close-case", "archive-case" })
            CaseWalk.Taken(await walk.Ordinary(act));

        Assert.Equal("那一日还没有这个案件，或者当时还没有录入。", (await At(walk, "2026-03-01")).Missing);
        var before = (await At(walk, "2026-04-19")).File!;
        Assert.Null(before.Matter.Decision);
        Assert.Equal("heard", before.Matter.Stage);
        Assert.DoesNotContain(before.Papers, p => p.Title == "行政处罚决定书");
        Assert.Equal(2, before.Files.Count);
        var decided = (await At(walk, "2026-04-20")).File!;
        Assert.NotEqual("", decided.Matter.Decision!.Number);
        Assert.Null(decided.Matter.Delivery);
        Assert.Contains(decided.Papers, p => p.Title == "行政处罚决定书");
        Assert.Equal(2, (await At(walk, "2026-04-29")).File!.Matter.Payments.Count);
        Assert.Single((await At(walk, "2026-04-28")).File!.Matter.Payments);
        Assert.Null((await At(walk, "2026-05-19")).File!.Matter.Archiving);
        Assert.Equal("archived", (await At(walk, "2026-05-20")).File!.Matter.Stage);
    }

    [Fact(DisplayName = "立案日期录错后来更正：按现在知道的看是五日，按更正以前知道的看是四日")]
    public async Task As_it_was_and_as_it_was_known()
    {
        var walk = await (await new CaseWalk(world).Settled()).UpTo("start-investigation");
        var known = world.Clock.GetUtcNow();
        world.Clock.Advance(TimeSpan.FromHours(30));
        CaseWalk.Taken(await walk.Take("陈立", ["陈立"], "correct-date", "2026-03-05", new DateCorrectionDraft
        {
            Stage = "filed",
            On = new DateOnly(2026, 3, 5),
            Reason = "立案日期录错",
        }));

        Assert.Null((await At(walk, "2026-03-04")).File!.Matter.Filing);
        Assert.Equal("accepted", (await At(walk, "2026-03-04")).File!.Matter.Stage);
        Assert.Equal(new DateOnly(2026, 3, 5), (await At(walk, "2026-03-05")).File!.Matter.Filing!.On);
        Assert.Equal(new DateOnly(2026, 3, 4), (await At(walk, "2026-03-04", known)).File!.Matter.Filing!.On);
    }

    [Fact(DisplayName = "重新提出处理意见、重新告知以后，看第一次告知以后的一天：还是原来的意见、告知和陈述申辩")]
    public async Task What_was_told_before_it_was_told_anew()
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("hear-party");
        CaseWalk.Taken(await walk.Officers("propose-anew", "2026-04-16", walk.Conclusion with
        {
            NewFacts = "又查明三名顾客接受注射",
            Proposed = new SanctionDraft { Fine = 40_000m, Gains = 3_500m },
        }));
        CaseWalk.Taken(await walk.Officers("notify-party", "2026-04-17", new NoticeDraft()));

        var before = (await At(walk, "2026-04-15")).File!.Matter;
        Assert.Equal((20_000m, "heard"), (before.Conclusion!.Proposed.Fine, before.Stage));
        Assert.NotNull(before.Notice);
        Assert.NotNull(before.Statement);
        Assert.NotEmpty(CaseWords.Folds(before, new DateOnly(2026, 4, 15)));
        Assert.Equal(40_000m, (await At(walk, "2026-04-16")).File!.Matter.Conclusion!.Proposed.Fine);
    }

    [Fact(DisplayName = "一千个任意的日期和时刻：与逐条重放变更得到的阶段、证据和缴款相同")]
    public async Task A_thousand_questions_equal_a_replay()
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("archive-case");
        await using var db = world.Database.Open(Actor.System("test"));
        var changes = await db.Changes.AsNoTracking().Where(c => c.RecordId == walk.Id).OrderBy(c => c.Number).ToListAsync(Ct);
        var random = new Random(11);
        for (var i = 0; i < 1_000; i++)
        {
            var at = new DateOnly(2026, 2, 25).AddDays(random.Next(95));
            var known = changes[random.Next(changes.Count)].RecordedAt.AddMilliseconds(random.Next(-1, 2));
            var taken = changes.Where(c => c.RecordedAt <= known && c.On <= at).Select(c => c.Act).ToArray();
            var past = await At(walk, $"{at:yyyy-MM-dd}", known);
            Assert.Equal(taken.Length == 0, past.File is null);
            if (past.File is not { } file)
                continue;
            Assert.Equal(taken.Count(a => a == "penalties.add-evidence"), file.Matter.Evidence.Count);
            Assert.Equal(taken.Count(a => a == "penalties.record-payment"), file.Matter.Payments.Count);
            Assert.Equal(
                taken.Last(a => a is not "penalties.add-evidence" and not "penalties.record-payment"),
                file.Matter.Path.Last(e => e.Act is not "penalties.record-payment").Act);
        }
    }

    private async Task<PastCase> At(CaseWalk walk, string day, DateTimeOffset? known = null) =>
        (await world.Services.GetRequiredService<CaseStates>()
            .Find(await world.ActorOf("陈立"), walk.Id, DateOnly.Parse(day), known, Ct))!;
}

public sealed class AsOfOnSqlite(SqliteWorld world) : AsOfTests(world), IClassFixture<SqliteWorld>;

public sealed class AsOfOnPostgres(PostgresWorld world) : AsOfTests(world), IClassFixture<PostgresWorld>;
