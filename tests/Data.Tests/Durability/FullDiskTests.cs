using Fazhi.Data.Acts;
using Fazhi.Data.Changes.Sealing;
using Fazhi.Data.Changes.Verification;
using Fazhi.Data.Scopes;
using Fazhi.Registry;
using Fazhi.TestKit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Data.Tests.Durability;

/// <summary>The database file may not grow: what SQLite then says is what it says on a full disk.</summary>
public sealed class FullDiskTests(SqliteWorld fixture) : IClassFixture<SqliteWorld>
{
    private readonly World world = fixture.World;

    [Fact(DisplayName = "磁盘已满：办理不成并说明，没有半条记录；腾出空间后照常办理")]
    public async Task AnActOnAFullDiskWritesNothingAndSaysSo()
    {
        SqliteConnection.ClearAllPools(); // one connection from here on, the one that carries the limit
        var desk = await world.Desk("陈立");
        var before = await Count();
        await Limit(await Scalar("page_count") + 4);
        var taken = 0;
        ActResult result;
        while ((result = await Enter(desk, taken)) is ActResult.Taken)
            Assert.True(++taken < 1_000, "the limit does not hold");
        Assert.Contains("空间已满", Assert.Single(Assert.IsType<ActResult.Refused>(result).Unmet).Message);
        Assert.Equal(before + taken, await Count());
        await Limit(1_073_741_823);
        Assert.IsType<ActResult.Taken>(await Enter(desk, taken));
        await world.Services.GetRequiredService<Sealer>().Run(default);
        Assert.Null((await world.Services.GetRequiredService<Verifier>().Run(
            new Dictionary<string, string>(), null, default)).First);
    }

    private static Task<ActResult> Enter(ActDesk desk, int n)
    {
        var draft = new SubjectDraft { Name = $"满盘诊所{n}", Kind = "医疗机构", Address = new string('街', 200) };
        return desk.Take("registry.register-subject", null, new Entry(draft), default);
    }

    private async Task Limit(long pages)
    {
        await using var db = world.Database.Open(Actor.System("test"));
#pragma warning disable EF1002 // a pragma takes no parameter, and this is a number
        await db.Database.ExecuteSqlRawAsync($"pragma max_page_count = {pages}");
#pragma warning restore EF1002
    }

    private async Task<long> Scalar(string pragma)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"pragma {pragma}";
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task<int> Count()
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Changes.CountAsync();
    }
}
