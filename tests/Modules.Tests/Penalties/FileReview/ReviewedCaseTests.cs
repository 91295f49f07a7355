using Fazhi.Penalties.FileReview;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Penalties.FileReview;

/// <summary>A case played through the acts and then reviewed as it stands in the database.</summary>
public abstract class ReviewedCaseTests(WorldFixture fixture)
{
    private readonly World world = fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "办到结案的案件：当事人不全、立案没写理由、证据没有原件，其余符合")]
    public async Task Reviews_a_case_as_it_was_played()
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("close-case");

        var (_, review) = await Review(walk);

        // Whether it is late for the archive depends on what other tests did with the clock of this world.
        var notMet = review.NotMet.Where(i => i.Item.Id != "E4").ToArray();
        Assert.Equal(["A1", "A4", "B3", "B5", "B13", "C6"], notMet.Select(i => i.Item.Id));
        Assert.Equal(0.5m + 1 + 2 + 2 + 1 + 3, notMet.Sum(i => i.Deduction));
        Assert.Empty(review.Differences);
    }

    [Fact(DisplayName = "归档照办，自查发现的问题作为提示留在历史中")]
    public async Task Warns_before_the_archive_and_stops_nothing()
    {
        var walk = await (await new CaseWalk(world).Settled()).UpTo("archive-case");

        var taken = CaseWalk.Taken(await walk.Ordinary("archive-case"));

        Assert.Contains(taken.Warnings, w => w.Message.StartsWith("自查B13：", StringComparison.Ordinal));
        await using var db = world.Database.Open((await world.Desk("陈立")).Actor);
        var change = await db.Changes.Where(c => c.RecordId == walk.Id).OrderBy(c => c.Number).LastAsync(Ct);
        Assert.Contains("自查B13", change.Warnings, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "更正立案日期以后出具下一件文书：提示旧文书与案卷不一致，并留在历史中")]
    public async Task Warns_before_the_next_paper_when_an_earlier_one_is_out_of_date()
    {
        var walk = await (await new CaseWalk(world).Settled()).UpTo("notify-party");
        CaseWalk.Taken(await walk.Officers("correct-date", "2026-04-12", new Data.Matters.DateCorrectionDraft
        {
            Stage = "filed",
            On = new DateOnly(2026, 3, 5),
            Reason = "立案日期录错",
        }));

        var taken = CaseWalk.Taken(await walk.Ordinary("notify-party"));

        Assert.Contains(taken.Warnings, w => w.Message.Contains("立案日期：立案报告", StringComparison.Ordinal));
        var (_, review) = await Review(walk);
        Assert.Contains(review.Differences, d => d.Field == "立案日期");
    }

    [Fact(DisplayName = "一月以后才录入的步骤列入数据核查")]
    public async Task Finds_what_was_typed_late()
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("record-clue");
        world.Clock.Advance(TimeSpan.FromDays(31));
        CaseWalk.Taken(await walk.Ordinary("accept-clue"));

        var (_, review) = await Review(walk);

        Assert.Contains(review.Data, d => d.Kind == DataFinding.Entry && d.Text.StartsWith("受理：2026-03-03办理", StringComparison.Ordinal));
    }

    private async Task<(CaseMaterial Material, SelfReview Review)> Review(CaseWalk walk)
    {
        var files = world.Services.GetRequiredService<ReviewFiles>();
        return (await files.Find((await world.Desk("陈立")).Actor, walk.Id, Ct))!.Value;
    }
}

public sealed class ReviewedCaseOnSqlite(SqliteWorld world) : ReviewedCaseTests(world), IClassFixture<SqliteWorld>;

public sealed class ReviewedCaseOnPostgres(PostgresWorld world)
    : ReviewedCaseTests(world), IClassFixture<PostgresWorld>;
