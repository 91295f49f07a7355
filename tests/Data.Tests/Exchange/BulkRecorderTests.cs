using System.Text.Json;
using Fazhi.Data.Acts;
using Fazhi.Data.Changes;
using Fazhi.Data.Exchange;
using Fazhi.Data.Tests.Notes;
using Fazhi.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Tests.Exchange;

public abstract class BulkRecorderTests(TestDatabase database)
{
    private static readonly DateTimeOffset Now = new(2025, 3, 3, 6, 30, 0, 125, TimeSpan.Zero);

    [Fact(DisplayName = "成批写入的行原样读回，每行一条变更，且与活动行的摘要一致")]
    public async Task EachRowHasItsChange()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var world = await DataWorld.Open(database, ct);
        Note[] notes = [.. Enumerable.Range(0, 1_200).Select(Make)];
        var place = new OfficePlace(Office.Agency, "测", Office.Second.Id, Office.Second.Range);
        foreach (var note in notes)
            BulkRecorder.Place(note, place);

        await world.Get<BulkRecorder>().Record(DataWorld.System, notes, Header, ct);

        await using var db = world.Db(DataWorld.System);
        var live = await db.Set<Note>().AsNoTracking().ToDictionaryAsync(n => n.Id, ct);
        var changes = await db.Changes.AsNoTracking().ToDictionaryAsync(c => c.RecordId, ct);
        var shape = RecordShape.Of(db.Model.FindEntityType(typeof(Note))!);
        Assert.Equal((1_200, 1_200), (live.Count, changes.Count));
        foreach (var note in notes)
        {
            var (row, change) = (live[note.Id], changes[note.Id]);
            Assert.Equal(
                (note.Title, note.Amount, note.Day, note.Moment, note.IsOpen, Canonical(note.Data)),
                (row.Title, row.Amount, row.Day, row.Moment, row.IsOpen, Canonical(row.Data)));
            Assert.Equal(note.Remarks.Select(r => r.Text), row.Remarks.OrderBy(r => r.Ordinal).Select(r => r.Text));
            Assert.Equal((1, change.Hash, 200L), (row.ChangeNumber, row.LastHash, row.OfficePosition));
            Assert.Equal(change.StateHash, ChangeHash.OfState(ChangeMaker.State(shape, row, [], db.Model)));
            Assert.Equal(change.Hash, ChangeHash.OfHeader(change));
        }
    }

    [Fact(DisplayName = "多批写入：后一批失败，前面的批次留下，错误照实报出")]
    public async Task LaterBatchFails()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var world = await DataWorld.Open(database, ct);
        var twice = Make(1);
        var notes = Enumerable.Range(0, BulkRecorder.BatchSize).Select(Make).Concat([twice, twice]);

        await Assert.ThrowsAnyAsync<Exception>(
            () => world.Get<BulkRecorder>().RecordAll(DataWorld.System, notes, Header, ct));

        await using var db = world.Db(DataWorld.System);
        Assert.Equal(
            (BulkRecorder.BatchSize, BulkRecorder.BatchSize),
            (await db.Set<Note>().CountAsync(ct), await db.Changes.CountAsync(ct)));
    }

    [Fact(DisplayName = "同一批里有一行写不进去，整批都不写")]
    public async Task AllOrNothing()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var world = await DataWorld.Open(database, ct);
        var twice = Make(1);

        await Assert.ThrowsAnyAsync<Exception>(
            () => world.Get<BulkRecorder>().Record(DataWorld.System, [Make(0), twice, twice], Header, ct));

        await using var db = world.Db(DataWorld.System);
        Assert.Equal((0, 0), (await db.Set<Note>().CountAsync(ct), await db.Changes.CountAsync(ct)));
    }

    [Fact(DisplayName = "不经办理、没有变更的成批写入被拒绝")]
    public async Task NoWriteWithoutChange()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var world = await DataWorld.Open(database, ct);
        await using var db = world.Db(DataWorld.System);
        await Assert.ThrowsAsync<InvalidOperationException>(() => BulkWriter.Insert(db, [Make(0)], ct));
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        await Assert.ThrowsAsync<InvalidOperationException>(() => BulkWriter.Insert(db, [Make(0)], ct));
    }

    private static ChangeHeader Header(Note note) => new()
    {
        Act = "test.import",
        RecordedAt = Now,
        On = note.Day,
        Actor = DataWorld.System,
        PerformedBy = "示例",
    };

    private static Note Make(int i)
    {
        var note = Note.At(Office.First, $"第{i}张");
        note.Amount = i * 1.01m;
        note.Day = new DateOnly(2025, 1, 1).AddDays(i % 300);
        note.Moment = i % 3 == 0 ? null : Now.AddMinutes(i);
        note.IsOpen = i % 2 == 0;
        for (var remark = 1; remark <= i % 3; remark++)
            note.Remarks.Add(new Remark { Ordinal = remark, Text = $"{i}-{remark}" });
        note.Data = $"{{\"kind\": \"讲座{i % 7}\", \"people\": {i}}}";
        return note;
    }

    private static string Canonical(string json) => JsonSerializer.Serialize(
        JsonSerializer.Deserialize<SortedDictionary<string, object>>(json));
}

public sealed class SqliteBulkRecorderTests(SqliteDatabase database)
    : BulkRecorderTests(database), IClassFixture<SqliteDatabase>;

public sealed class PostgresBulkRecorderTests(PostgresDatabase database)
    : BulkRecorderTests(database), IClassFixture<PostgresDatabase>;
