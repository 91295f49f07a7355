using Fazhi.Data.Acts;
using Fazhi.Data.Changes.Verification;
using Fazhi.Data.Numbering;
using Fazhi.Data.Scopes;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Penalties;

public sealed class SqliteNumberStartTests(SqliteWorld fixture) : NumberStartTests(fixture), IClassFixture<SqliteWorld>;

public sealed class PostgresNumberStartTests(PostgresWorld fixture) : NumberStartTests(fixture), IClassFixture<PostgresWorld>;

/// <summary>Numbers go on where the paper register left off.</summary>
public abstract class NumberStartTests(WorldFixture fixture)
{
    private readonly World world = fixture.World;

    [Fact(DisplayName = "启用时从26号接着发，27、28号已用在纸质文书上而跳过；发过以后不能再设，核验无误")]
    public async Task Goes_on_where_the_paper_left_off()
    {
        var desk = await world.Desk("系统管理员甲");
        var draft = new NumberStartDraft
        {
            AgencyId = world.Agency,
            Series = "penalty.filing",
            Year = 2026,
            First = 26,
            LeftOut = "27-28",
            Reason = "纸质文书已用",
            Source = "2026年发文登记簿",
        };
        Assert.Contains("写明原因", World.Describe(await desk.Take("numbering.start", null, new Entry(draft with { Reason = "" }), default)));
        Assert.Contains("27-28、31", World.Describe(await desk.Take("numbering.start", null, new Entry(draft with { LeftOut = "二十七" }), default)));
        await World.Took(desk, "numbering.start", null, new Entry(draft));
        Assert.Contains("已经设定", World.Describe(await desk.Take("numbering.start", null, new Entry(draft), default)));

        Assert.Equal("青卫罚立〔2026〕26号", await Filed());
        Assert.Equal("青卫罚立〔2026〕29号", await Filed());
        Assert.Contains("已经发过", World.Describe(await desk.Take("numbering.start", null, new Entry(draft), default)));
        Assert.Null((await world.Services.GetRequiredService<Verifier>()
            .Run(new Dictionary<string, string>(), null, TestContext.Current.CancellationToken)).First);
    }

    private async Task<string> Filed()
    {
        var walk = await new CaseWalk(world).Through("file-case");
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Set<IssuedNumber>().Where(n => n.RecordId == walk.Id && n.Kind == "penalty.filing").Select(n => n.Text)
            .SingleAsync(TestContext.Current.CancellationToken);
    }
}
