using Fazhi.Data.Scopes;
using Fazhi.Penalties;
using Fazhi.Penalties.FileReview;
using Fazhi.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Penalties.FileReview;

/// <summary>The list of flaws in the data of cases, officer by officer.</summary>
public abstract class DataCheckTests(WorldFixture fixture)
{
    private readonly World world = fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DataCheckList Checks => world.Services.GetRequiredService<DataCheckList>();

    [Fact(DisplayName = "每名主办人员的清单：录入迟延、信息不全、证据没有原件、缺回证；不在范围内的看不到")]
    public async Task Flaws_of_a_case()
    {
        var walk = await (await new CaseWalk(world).Settled()).UpTo("serve-decision");
        CaseWalk.Taken(await walk.Officers("serve-decision", "2026-04-22", new DeliveryDraft
        {
            Method = ServiceMethod.Left,
            Receiver = "秦若水",
            Note = "当事人拒收，社区工作人员见证",
        }));
        world.Clock.Advance(TimeSpan.FromDays(30));
        CaseWalk.Taken(await walk.Officers("record-publication", "2026-04-24", new PublicationDraft { Channel = "信用平台" }));

        var flaws = await Of("陈立", walk);
        Assert.All(flaws, f => Assert.Equal("陈立", f.Officer));
        Assert.Equal(
            [DataFinding.Field, DataFinding.Evidence, DataFinding.Paper],
            flaws.Where(f => f.Kind is not (DataFinding.Clock or DataFinding.Entry)).Select(f => f.Kind));
        Assert.Contains(
            flaws, f => f.Kind == DataFinding.Entry && f.Text.StartsWith("登记公示：2026-04-24办理", StringComparison.Ordinal));
        Assert.Equal("缺少：当事人地址、负责人、立案理由", Assert.Single(flaws, f => f.Kind == DataFinding.Field).Text);
        Assert.Contains("民事诉讼法", Assert.Single(flaws, f => f.Kind == DataFinding.Paper).Basis, StringComparison.Ordinal);
        Assert.Equal(flaws, await Of("周明远", walk));
        var outside = await world.Hire("邻所人员", "城关镇卫生院", Role.Officer);
        Assert.Empty(await Of(outside, walk));
    }

    [Fact(DisplayName = "工作台的数与清单的行数相等；换了主办人员，问题随案件走；归档以后不再催，只在今年归档里列出")]
    public async Task Counted_and_handed_over()
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("add-evidence");
        var chen = await world.ActorOf("陈立");
        Assert.Equal(await Rows(chen, new DataCheckQuery { Officer = chen.PersonId }), await Checks.Count(chen, Ct));
        Assert.NotEmpty(await Of("陈立", walk));
        CaseWalk.Taken(await walk.Head("change-officers", "2026-03-06", new OfficersDraft
        {
            Officers = [world.Person("林晓"), world.Person("郑国强")],
            Change = OfficerChange.Reassignment,
            Reason = "工作调整",
        }));
        Assert.All(await Of("周明远", walk), f => Assert.Equal("林晓", f.Officer));

        var archived = await (await new CaseWalk(world).Settled()).Through("archive-case");
        Assert.Empty(await Of("周明远", archived));
        Assert.NotEmpty(await Of("周明远", archived, new DataCheckQuery { Archived = true }));
        Assert.All(
            await Of("周明远", archived, new DataCheckQuery { Archived = true, Kind = DataFinding.Evidence }), f => Assert.Equal(DataFinding.Evidence, f.Kind));
    }

    private async Task<IReadOnlyList<DataFlaw>> Of(string who, CaseWalk walk, DataCheckQuery? query = null) =>
        [.. await All(await world.ActorOf(who), query ?? new DataCheckQuery()).Where(f => f.CaseHref == $"/cases/{walk.Id}").ToListAsync(Ct)];

    private async Task<int> Rows(Actor actor, DataCheckQuery query) => await All(actor, query).CountAsync(Ct);

    private IAsyncEnumerable<DataFlaw> All(Actor actor, DataCheckQuery query) => Checks.Read(actor, query, Ct);
}

public sealed class DataCheckOnSqlite(SqliteWorld world) : DataCheckTests(world), IClassFixture<SqliteWorld>;

public sealed class DataCheckOnPostgres(PostgresWorld world) : DataCheckTests(world), IClassFixture<PostgresWorld>;
