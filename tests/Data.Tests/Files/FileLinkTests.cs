using Fazhi.Data.Acts;
using Fazhi.Data.Changes;
using Fazhi.Data.Files;
using Fazhi.Data.Scopes;
using Fazhi.Data.Tests.Notes;
using Fazhi.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Tests.Files;

public abstract class FileLinkTests(TestDatabase database)
{
    private static readonly Actor Officer = DataWorld.Officer(Office.First);

    [Fact(DisplayName = "办理时交入的文件挂在记录上，成为记录状态的一部分")]
    public async Task HangsOnTheRecord()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var world = await DataWorld.Open(database, ct);
        var file = await Receive(world, Officer, [0xFF, 0xD8, 0xFF, 1], ct);

        var taken = Assert.IsType<ActResult.Taken>(await Write(world, Officer, file, ct));

        await using var db = world.Db(Officer);
        var link = await db.Set<FileLink>().AsNoTracking().SingleAsync(ct);
        Assert.Equal(
            ("现场", FileKind.Photo, "image/jpeg", taken.Record), (link.Name, link.Kind, link.Type, link.RecordId));
        var payload = (await db.Changes.AsNoTracking().SingleAsync(ct)).Payload!;
        Assert.Contains(link.Hash, payload, StringComparison.Ordinal);
        var note = await db.Set<Note>().AsNoTracking().SingleAsync(ct);
        var shape = RecordShape.Of(db.Model.FindEntityType(typeof(Note))!);
        Assert.Equal(
            ChangeHash.OfState(payload), ChangeHash.OfState(ChangeMaker.State(shape, note, [link], db.Model)));
    }

    [Fact(DisplayName = "用过的、别人上传的、为别的事项上传的文件都不能交入")]
    public async Task OnlyOnceAndOnlyOwn()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var world = await DataWorld.Open(database, ct);
        var used = await Receive(world, Officer, [1], ct);
        Assert.IsType<ActResult.Taken>(await Write(world, Officer, used, ct));
        var others = await Receive(world, DataWorld.Officer(Office.First, 2), [2], ct);
        var another = await world.Get<FileIntake>().Receive(
            Officer, "test.rewrite", null, ("表.txt", new MemoryStream([3])), ct);

        foreach (var key in new[] { used, others, another, Guid.CreateVersion7() })
        {
            var invalid = Assert.IsType<ActResult.Invalid>(await Write(world, Officer, key, ct));
            Assert.Contains("请重新上传", invalid.Errors["files"], StringComparison.Ordinal);
        }

        await using var db = world.Db(DataWorld.System);
        Assert.Equal((1, 1), (await db.Set<Note>().CountAsync(ct), await db.Set<FileLink>().CountAsync(ct)));
    }

    [Fact(DisplayName = "核对文件：缺失的、改动的逐个指出是哪条记录的哪个文件")]
    public async Task CheckNamesWhatIsWrong()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var world = await DataWorld.Open(database, ct);
        for (byte i = 1; i <= 3; i++)
            await Write(world, Officer, await Receive(world, Officer, [i], ct), ct);
        await using var db = world.Db(DataWorld.System);
        var check = world.Get<FileCheck>();
        Assert.Equal((3, null), await check.Verify(db, ct));
        var paths = Directory.GetFiles(Path.Combine(world.Folder, "files"), "*", SearchOption.AllDirectories);

        File.Delete(paths[0]);
        await File.WriteAllBytesAsync(paths[1], [9, 9], ct);

        var findings = await check.Findings(db, ct).ToListAsync(ct);
        Assert.Equal(
            new[] { true, false }.Zip(paths, (missing, path) => ($"files/{Path.GetFileName(path)}", missing)).Order(),
            findings.Select(f => (f.Where, f.Message.Contains("缺失", StringComparison.Ordinal))).Order());
        var records = await db.Set<Note>().Select(n => (Guid?)n.Id).ToListAsync(ct);
        Assert.All(findings, f => Assert.Contains(f.Record, records));
        Assert.NotNull((await check.Verify(db, ct)).First);
    }

    private static Task<Guid> Receive(DataWorld world, Actor actor, byte[] content, CancellationToken ct) =>
        world.Get<FileIntake>().Receive(actor, "test.write", null, ("现场", new MemoryStream(content)), ct);

    private static Task<ActResult> Write(DataWorld world, Actor actor, Guid file, CancellationToken ct) =>
        world.Take(actor, "test.write", null, new Entry(new NoteText("便笺", "")) { Files = [file] }, ct);
}

public sealed class SqliteFileLinkTests(SqliteDatabase database)
    : FileLinkTests(database), IClassFixture<SqliteDatabase>;

public sealed class PostgresFileLinkTests(PostgresDatabase database)
    : FileLinkTests(database), IClassFixture<PostgresDatabase>;
