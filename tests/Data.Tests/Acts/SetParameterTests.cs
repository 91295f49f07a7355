using Fazhi.Data.Acts;
using Fazhi.Registry;
using Fazhi.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Data.Tests.Acts;

public abstract class SetParameterTests(WorldFixture fixture)
{
    private static readonly DateOnly First = new(2026, 1, 5);
    private readonly World world = fixture.World;

    [Fact(DisplayName = "没有设定的参数取默认值；没有默认值的缺着")]
    public async Task DefaultsHoldUntilSet()
    {
        var before = await InForce(First.AddDays(-1));

        Assert.Equal("30", before["penalties.archive.days"]);
        Assert.False(before.ContainsKey("penalties.hearing.amount.citizen"));
    }

    [Fact(DisplayName = "设定自生效之日起有效，数额存成不带逗号的数")]
    public async Task HoldsFromItsDay()
    {
        await World.Took(world.System, "registry.set-parameter", null, Draft("norm.record.period", "15"));
        await World.Took(world.System, "registry.set-parameter", null, Draft("inspection.frequency", "1,000次"));

        Assert.Equal("30", (await InForce(First.AddDays(-1)))["norm.record.period"]);
        Assert.Equal("15", (await InForce(First))["norm.record.period"]);
        Assert.Equal("1000", (await InForce(First))["inspection.frequency"]);
    }

    [Fact(DisplayName = "陈述申辩期限少于三个工作日的设定被拒绝，没有写入")]
    public async Task RefusesWhatTheParameterCannotBe()
    {
        var result = await world.System.Take(
            "registry.set-parameter", null, Draft("penalties.defence.days", "2"), default);

        Assert.Contains("不能小于 3", Assert.Single(Assert.IsType<ActResult.Refused>(result).Unmet).Message);
        Assert.Equal("5", (await InForce(First))["penalties.defence.days"]);
    }

    private async Task<IReadOnlyDictionary<string, string>> InForce(DateOnly on)
    {
        await using var db = world.Database.Open(world.System.Actor);
        return await world.Services.GetRequiredService<IRegisterReader>().Parameters(db, on, default);
    }

    private static Entry Draft(string key, string value) =>
        new(new ParameterDraft { Key = key, Value = value, Source = "示卫健发〔2026〕1号" }) { On = First };
}

public sealed class SetParameterOnSqlite(SqliteWorld world) : SetParameterTests(world), IClassFixture<SqliteWorld>;

public sealed class SetParameterOnPostgres(PostgresWorld world)
    : SetParameterTests(world), IClassFixture<PostgresWorld>;
