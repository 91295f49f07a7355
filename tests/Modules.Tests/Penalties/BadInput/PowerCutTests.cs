using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Storage;
using Fazhi.Hosting;
using Fazhi.Penalties;
using Fazhi.Registry;
using Fazhi.TestKit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Penalties.BadInput;

/// <summary>The power fails after the decision got its number and before it stands.</summary>
public sealed class PowerCutTests(SqliteWorld fixture) : IClassFixture<SqliteWorld>
{
    private readonly World world = fixture.World;

    [Fact(DisplayName = "决定已经取号、还没有写成时断电：开机以后没有决定，文号没有用掉，再办仍是这个号")]
    public async Task A_decision_cut_off_takes_no_number()
    {
        var ct = TestContext.Current.CancellationToken;
        var walk = await (await new CaseWalk(world).Settled()).UpTo("decide");
        world.Clock.SetUtcNow(new DateTimeOffset(2026, 4, 20, 3, 0, 0, TimeSpan.Zero));
        var entry = new Entry(walk.Decision) { By = [walk.Person("周明远")] };
        var disk = DatabaseOptions.For(Directory.CreateTempSubdirectory("fazhi-cut-").FullName);
        var number = "";

        await Assert.ThrowsAsync<PowerCutException>(async () => await (await world.Desk("周明远")).TakeTogether(
            async take =>
            {
                number = CaseWalk.Taken(await take("penalties.decide", walk.Id, entry)).Number!;
                Copy(disk);
                throw new PowerCutException();
            },
            ct));

        Assert.NotEmpty(number);
        await using (var services = FazhiServices.Build(disk, world.Clock))
        {
            var head = await services.GetRequiredService<StaffDirectory>().ActorFor(walk.Person("周明远"), ct);
            await using (var db = services.GetRequiredService<FazhiDb>().Open(head!))
                Assert.Null((await db.Whole<PenaltyCase>().SingleAsync(c => c.Id == walk.Id, ct)).Decision);
            Assert.Equal(number, CaseWalk.Taken(await services.DeskOf(head!).Take("penalties.decide", walk.Id, entry, ct)).Number);
        }

        using (var connection = new SqliteConnection(FazhiDb.Completed(disk.ConnectionString)))
            SqliteConnection.ClearPool(connection);
        Directory.Delete(disk.DataFolder, recursive: true);
    }

    // What lies on the disk at that moment: the file and its log; what was only in memory is gone.
    private void Copy(DatabaseOptions disk)
    {
        var from = new SqliteConnectionStringBuilder(world.Options.ConnectionString).DataSource;
        var to = new SqliteConnectionStringBuilder(disk.ConnectionString).DataSource;
        File.Copy(from, to);
        if (File.Exists(from + "-wal"))
            File.Copy(from + "-wal", to + "-wal");
        Directory.CreateDirectory(Path.GetDirectoryName(disk.KeyFile)!);
        File.Copy(world.Options.KeyFile, disk.KeyFile);
    }

    private sealed class PowerCutException : Exception;
}
