using Fazhi.Data.Acts;
using Fazhi.Penalties;
using Fazhi.Registry;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Modules.Tests.Penalties;

public abstract class SimpleProcedureTests(WorldFixture fixture)
{
    private readonly World world = fixture.World;

    private static SpotDecisionDraft Draft => new()
    {
        Party = new PartyDraft { Name = "青岚县栖云宾馆", Kind = PartyKind.Organisation },
        Cause = "未按规定公示卫生许可证",
        Sanction = new SanctionDraft { Kinds = [PenaltyKind.Warning], Fine = 500m },
        Place = "南津镇沿江路2号",
        Findings = "大堂未公示卫生许可证",
        ViolatedArticles = "公共场所卫生管理条例第八条",
        PenaltyArticles = "公共场所卫生管理条例第十四条",
        Receiver = "石澜",
        ShowedCertificates = true,
    };

    [Fact(DisplayName = "简易程序：当场决定、报备、缴款、结案、归档")]
    public async Task Plays_a_case_on_the_spot()
    {
        var walk = new CaseWalk(world);
        CaseWalk.Taken(await walk.Officers("decide-on-the-spot", "2026-03-03", Draft));
        CaseWalk.Taken(await walk.Officers("report-on-the-spot", "2026-03-04", new Nothing()));
        CaseWalk.Taken(await walk.Officers(
            "record-payment", "2026-03-05", CaseWalk.Payment(PaymentKind.Fine, 500m)));
        CaseWalk.Taken(await walk.Head("close-case", "2026-03-06", new ClosingDraft { Summary = "罚款已缴清" }));
        CaseWalk.Taken(await walk.Officers("archive-case", "2026-03-09", CaseWalk.Archiving));

        await using var db = world.Database.Open((await world.Desk("陈立")).Actor);
        var last = await db.Changes.Where(c => c.RecordId == walk.Id).OrderByDescending(c => c.Number)
            .FirstAsync(TestContext.Current.CancellationToken);
        Assert.Equal(5, last.Number);
        Assert.Contains("青卫当罚〔2026〕", last.Payload);
        Assert.Contains("[\"警告\",\"罚款\"]", last.Payload);
    }

    [Theory(DisplayName = "第五十一条：公民二百元、单位三千元以内才能当场罚款")]
    [InlineData(PartyKind.Organisation, "3000", true)]
    [InlineData(PartyKind.Organisation, "3000.01", false)]
    [InlineData(PartyKind.Citizen, "200", true)]
    [InlineData(PartyKind.Citizen, "201", false)]
    public async Task Holds_the_thresholds(PartyKind kind, string fine, bool taken)
    {
        var draft = Draft with
        {
            Party = Draft.Party with { Kind = kind },
            Sanction = new SanctionDraft
            {
                Fine = decimal.Parse(fine, System.Globalization.CultureInfo.InvariantCulture),
            },
        };

        var result = await new CaseWalk(world).Officers("decide-on-the-spot", "2026-03-03", draft);

        if (taken)
            Assert.IsType<ActResult.Taken>(result);
        else
            Assert.Contains("《行政处罚法》第五十一条 罚款超过当场处罚的限额", World.Describe(result));
    }

    [Fact(DisplayName = "第五十一条：没收违法所得不能当场处罚；第四十二条：一人不能当场处罚")]
    public async Task Confiscation_needs_the_ordinary_procedure()
    {
        var gains = Draft with { Sanction = new SanctionDraft { Gains = 100m } };
        var refused = await new CaseWalk(world).Officers("decide-on-the-spot", "2026-03-03", gains);
        Assert.Contains("第五十一条 当场处罚只限警告或者罚款", World.Describe(refused));

        var alone = await new CaseWalk(world).Take("陈立", ["陈立"], "decide-on-the-spot", "2026-03-03", Draft);
        Assert.Contains("第四十二条第一款 执法人员不得少于两人", World.Describe(alone));
    }
}

public sealed class SimpleProcedureOnSqlite(SqliteWorld world)
    : SimpleProcedureTests(world), IClassFixture<SqliteWorld>;

public sealed class SimpleProcedureOnPostgres(PostgresWorld world)
    : SimpleProcedureTests(world), IClassFixture<PostgresWorld>;
