using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Data.Tests.Notes;
using Fazhi.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Tests.Scopes;

/// <summary>A context that served somebody else before shows nothing of what that one could see.</summary>
public abstract class PooledContextTests(TestDatabase database)
{
    [Fact(DisplayName = "权限随打开的人走：先给系统、给两个科室、给无岗位的人轮流打开，各自只见各自的记录")]
    public async Task EachOpeningHasItsOwnScope()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var world = await DataWorld.Open(database, ct);
        await Write(world, Office.First, "一科", ct);
        await Write(world, Office.Second, "二科", ct);
        var both = DataWorld.Officer(Office.First) with { Ranges = [Office.First.Range, Office.Second.Range] };
        (Actor Who, string Seen)[] readers =
        [
            (DataWorld.System, "一科二科"), (DataWorld.Officer(Office.First), "一科"), (both, "一科二科"),
            (DataWorld.Officer(Office.Second), "二科"), (Actor.Nobody, ""),
        ];
        for (var round = 0; round < 3; round++)
            foreach (var (who, seen) in readers)
                Assert.Equal(seen, await Titles(world, who, ct));

        var random = new Random(41);
        await Parallel.ForEachAsync(Enumerable.Range(0, 200).Select(_ => random.Next(readers.Length)), ct, async (i, stop) =>
            Assert.Equal(readers[i].Seen, await Titles(world, readers[i].Who, stop)));
    }

    [Fact(DisplayName = "上一个打开的人留下未保存的改动，不会随下一个人入库")]
    public async Task NothingUnsavedIsHandedOn()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var world = await DataWorld.Open(database, ct);
        await Write(world, Office.First, "原文", ct);
        await using (var db = world.Db(DataWorld.System))
            (await db.Set<Note>().SingleAsync(ct)).Title = "未保存";
        await using (var db = world.Db(DataWorld.System))
        {
            Assert.Empty(db.ChangeTracker.Entries());
            Assert.False(db.Writing);
        }

        Assert.Equal("原文", await Titles(world, DataWorld.System, ct));
    }

    private static async Task<string> Titles(DataWorld world, Actor actor, CancellationToken ct)
    {
        await using var db = world.Db(actor);
        Assert.Equal(actor, db.Actor);
        return string.Concat(await db.Set<Note>().OrderBy(n => n.Id).Select(n => n.Title).ToListAsync(ct));
    }

    private static async Task Write(DataWorld world, Office office, string title, CancellationToken ct) =>
        Assert.IsType<ActResult.Taken>(await world.Take(
            DataWorld.Officer(office), "test.write", null, new Entry(new NoteText(title, "")), ct));
}

public sealed class SqlitePooledContextTests(SqliteDatabase database)
    : PooledContextTests(database), IClassFixture<SqliteDatabase>;

public sealed class PostgresPooledContextTests(PostgresDatabase database)
    : PooledContextTests(database), IClassFixture<PostgresDatabase>;
