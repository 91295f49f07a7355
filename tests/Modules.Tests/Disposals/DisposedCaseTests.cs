using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Ledgers;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Modules.Tests.Disposals;

/// <summary>A penalty case from its clue to its disposal, ten years after it was archived.</summary>
public abstract class DisposedCaseTests(WorldFixture fixture)
{
    private readonly DisposalWorld world = new(fixture.World);

    private World World => world.World;

    [Fact(DisplayName = "销毁处罚案卷：当事人、文书、期限、待办都没有了，案号和编号还在，链仍核验无误")]
    public async Task A_case_goes_with_papers_clocks_and_tasks()
    {
        var matter = await world.Case("云杉口腔诊所");
        world.GoTo("2036-12-31");
        Assert.Contains("期限未满", DisposalWorld.Refusal(await world.Propose(DisposalWorld.CaseKey(matter))));
        world.GoTo("2037-01-04");
        var number = await Number(matter);
        var court = await World.Took(World.System, "ledgers.enter", null, new Entry(Lawsuit(number, "审理中"))
        {
            Office = World.Office("政策法规科"),
        });
        Assert.Contains("复议或者诉讼", DisposalWorld.Refusal(await world.Propose(DisposalWorld.CaseKey(matter))));
        await World.Took(World.System, "ledgers.correct", court, new Entry(Lawsuit(number, "胜诉")));
        Assert.NotEmpty(await Confidential.RawStore.Places(World, "云杉口腔"));

        await world.Dispose(DisposalWorld.CaseKey(matter));

        Assert.Null(await world.Verify());
        Assert.Empty(await Confidential.RawStore.Places(World, "云杉口腔"));
        Assert.NotEmpty(await Confidential.RawStore.Places(World, number));
        Assert.Equal(number, await Number(matter));
    }

    private async Task<string> Number(Guid matter)
    {
        await using var db = World.Database.Open(Actor.System("test"));
        return (await db.Whole<Fazhi.Penalties.PenaltyCase>().AsNoTracking().SingleAsync(c => c.Id == matter, DisposalWorld.Ct)).Number;
    }

    private static EntryInput Lawsuit(string number, string outcome) => new()
    {
        Ledger = "litigation.cases",
        Fields = new Dictionary<string, string>
        {
            ["act"] = $"不服{number}一案的处罚",
            ["served_on"] = "2036-11-02",
            ["instance"] = "一审",
            ["outcome"] = outcome,
        },
    };
}

public sealed class SqliteDisposedCaseTests(SqliteWorld world) : DisposedCaseTests(world), IClassFixture<SqliteWorld>;

public sealed class PostgresDisposedCaseTests(PostgresWorld world) : DisposedCaseTests(world), IClassFixture<PostgresWorld>;
