using Fazhi.Data.Acts;
using Fazhi.Data.Lists;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Data.Tests.Notes;
using Fazhi.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Tests.Lists;

/// <summary>What was read is remembered until somebody writes, and for nobody else.</summary>
/// <param name="database">The database.</param>
/// <param name="alone">False where other databases of the same server are written meanwhile: then more may be read anew.</param>
public abstract class ReadMemoryTests(TestDatabase database, bool alone)
{
    private int asked;

    [Fact(DisplayName = "没有人写入，数过的不再数；有人写入，不论经办理还是经另一个进程，都重新数")]
    public async Task Remembered_until_somebody_writes()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var world = await DataWorld.Open(database, ct);
        using var memory = new ReadMemory(world.Get<FazhiDb>(), TimeProvider.System);
        var reader = DataWorld.Officer(Office.First);
        await Write(world, "一", ct);
        Assert.Equal(1, await Count(world, memory, reader, ct));
        Assert.Equal(1, await Count(world, memory, reader, ct));
        Asked(1);

        await Write(world, "二", ct);
        Assert.Equal(2, await Count(world, memory, reader, ct));
        Asked(2);

        var elsewhere = new FazhiDb(world.Get<FazhiDb>().Options, [world.Get<IModelPart>()], TimeProvider.System);
        await using (var db = elsewhere.Open(DataWorld.System))
            await db.Set<Note>().ExecuteDeleteAsync(ct);
        Assert.Equal(0, await Count(world, memory, reader, ct));
        Assert.Equal(0, await Count(world, memory, reader, ct));
        Asked(3);
    }

    [Fact(DisplayName = "别人读过的、换岗以前读过的，都不拿来用；写入没有提交，不算写入")]
    public async Task For_nobody_else()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var world = await DataWorld.Open(database, ct);
        using var memory = new ReadMemory(world.Get<FazhiDb>(), TimeProvider.System);
        await Write(world, "一", ct);
        var first = DataWorld.Officer(Office.First);
        Assert.Equal(1, await Count(world, memory, first, ct));
        Assert.Equal(0, await Count(world, memory, first with { Ranges = [Office.Second.Range] }, ct));
        Assert.Equal(1, await Count(world, memory, DataWorld.Officer(Office.First, 2), ct));
        Asked(3);

        await using var db = world.Db(DataWorld.System);
        await using (await db.Database.BeginTransactionAsync(ct))
        {
            await db.Set<Note>().ExecuteDeleteAsync(ct);
            Assert.Equal(1, await Count(world, memory, first, ct));
        }

        Assert.Equal(1, await Count(world, memory, first, ct));
    }

    private void Asked(int times)
    {
        if (alone)
            Assert.Equal(times, asked);
        else
            Assert.True(asked >= times);
    }

    private Task<int> Count(DataWorld world, ReadMemory memory, Actor actor, CancellationToken ct) =>
        memory.Of(actor, "notes", async () =>
        {
            asked++;
            await using var db = world.Db(actor);
            return await db.Set<Note>().CountAsync(ct);
        }, ct);

    private static async Task Write(DataWorld world, string title, CancellationToken ct) =>
        Assert.IsType<ActResult.Taken>(await world.Take(
            DataWorld.Officer(Office.First), "test.write", null, new Entry(new NoteText(title, "")), ct));
}

public sealed class SqliteReadMemoryTests(SqliteDatabase database)
    : ReadMemoryTests(database, true), IClassFixture<SqliteDatabase>;

public sealed class PostgresReadMemoryTests(PostgresDatabase database)
    : ReadMemoryTests(database, false), IClassFixture<PostgresDatabase>;
