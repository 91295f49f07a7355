using Fazhi.Penalties;
using Fazhi.Penalties.Coercion;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Lists;

/// <summary>Cases and measures against a citizen are found by number through an index, however many there are.</summary>
public sealed class CitizenSearchTests(SqliteWorld fixture) : IClassFixture<SqliteWorld>
{
    private readonly World world = fixture.World;

    [Fact(DisplayName = "按证件号码查找案件和行政强制措施：走索引，不逐件比对")]
    public async Task Reads_an_index()
    {
        var officer = await world.ActorOf("陈立");
        var query = new MatterQuery { Citizen = world.Services.GetRequiredService<PartySeal>().Term(officer, "990121196606060330")! };
        await using var db = world.Database.Open(officer);
        Assert.Matches("SEARCH .*party_code_mark", await Plan(world.Services.GetRequiredService<CaseList>().OfCitizen(db, query).Select(c => c.Id)));
        Assert.Matches("SEARCH .*party_code_mark", await Plan(world.Services.GetRequiredService<MeasureList>().OfCitizen(db, query).Select(m => m.Id)));

        async Task<string> Plan(IQueryable<Guid> keys)
        {
            await using var command = keys.CreateDbCommand();
            command.CommandText = "explain query plan " + command.CommandText;
            await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            var plan = "";
            while (await reader.ReadAsync(TestContext.Current.CancellationToken))
                plan += reader.GetString(3) + " ";
            return plan;
        }
    }
}
