using Fazhi.Data.Acts;
using Fazhi.Data.Changes;
using Fazhi.Data.Exchange;
using Fazhi.Data.Scopes;
using Fazhi.Data.Search;
using Fazhi.Data.Tests.Notes;
using Fazhi.TestKit.Databases;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Tests.Search;

public abstract class SearchTests(TestDatabase database)
{
    private const string Letters = "卫生健康监督执法疫苗接种公共";

    [Fact(DisplayName = "任意汉字文本中检索一至六字，结果与逐行包含完全相同")]
    public async Task EqualsContains()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var world = await DataWorld.Open(database, ct);
        var random = new Random(20250303);
        Note[] notes = [.. Enumerable.Range(0, 400).Select(_ =>
            Note.At(Office.First, Chinese(random, random.Next(0, 30)), Chinese(random, random.Next(0, 60))))];
        await Record(world, notes, ct);

        for (var i = 0; i < 120; i++)
        {
            var wanted = Han(random, 1 + (i % 6));
            var expected = notes.Where(n => n.Title.Contains(wanted, StringComparison.Ordinal)
                || n.Body.Contains(wanted, StringComparison.Ordinal)).Select(n => n.Id).Order();

            Assert.Equal(expected, (await All(world, DataWorld.System, wanted, ct)).Select(h => h.RecordId).Order());
        }
    }

    [Fact(DisplayName = "五千字以上的长文分段，跨段的词也能找到")]
    public async Task LongTexts()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var world = await DataWorld.Open(database, ct);
        var random = new Random(7);
        var text = Chinese(random, 12_000).ToCharArray();
        for (var i = 0; i < 12; i++)
            $"{(char)('甲' + i)}乙丙丁{(char)('甲' + i)}".CopyTo(0, text, 4_880 + (i * 10), 5);
        await Record(world, [Note.At(Office.First, "长文", new string(text))], ct);

        for (var i = 0; i < 12; i++)
        {
            var wanted = $"{(char)('甲' + i)}乙丙丁{(char)('甲' + i)}";
            var hit = Assert.Single(await All(world, DataWorld.System, wanted, ct));
            Assert.Equal(("正文", wanted), (hit.Label, hit.Match));
        }
    }

    [Fact(DisplayName = "办理后立即能查到新词，旧词不再查到；没有改词的办理不动索引")]
    public async Task FollowsTheAct()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var world = await DataWorld.Open(database, ct);
        var officer = DataWorld.Officer(Office.First);
        var taken = Assert.IsType<ActResult.Taken>(
            await world.Take(officer, "test.write", null, new Entry(new NoteText("示例诊所", "消毒记录")), ct));

        Assert.Equal("示例诊所", Assert.Single(await All(world, officer, "消毒", ct)).Title);
        await world.Take(officer, "test.rewrite", taken.Record, new Entry(new NoteText("示例诊所", "消毒记录")), ct);
        Assert.Equal([1L], await Ids(world, ct));
        await world.Take(officer, "test.rewrite", taken.Record, new Entry(new NoteText("示例药店", "处方登记")), ct);

        Assert.Empty(await All(world, officer, "消毒", ct));
        Assert.Equal("示例药店", Assert.Single(await All(world, officer, "处方", ct)).Title);
        Assert.Single(await Ids(world, ct));
    }

    [Fact(DisplayName = "检索只见本人岗位范围内和授权给本人的记录")]
    public async Task JoinsTheScope()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var world = await DataWorld.Open(database, ct);
        Note[] notes = [Note.At(Office.First, "示例诊所一"), Note.At(Office.Second, "示例诊所二")];
        await Record(world, notes, ct);

        var (first, second) = (DataWorld.Officer(Office.First), DataWorld.Officer(Office.Second, 2));
        Assert.Equal("示例诊所一", Assert.Single(await All(world, first, "诊所", ct)).Title);
        Assert.Equal("示例诊所二", Assert.Single(await All(world, second, "诊", ct)).Title);
        Assert.Empty(await All(world, Actor.Nobody, "诊所", ct));
        Assert.Equal(2, (await All(world, DataWorld.System, "诊所", ct)).Count);
    }

    [Fact(DisplayName = "多个词都要出现；全角半角、大小写不计；片段取自现在的文字")]
    public async Task TermsAndExcerpt()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var world = await DataWorld.Open(database, ct);
        Note[] notes =
            [Note.At(Office.First, "甲型Ｈ１Ｎ１流感", "对示例诊所处罚款三千元"), Note.At(Office.First, "示例诊所")];
        await Record(world, notes, ct);

        var hit = Assert.Single(await All(world, DataWorld.System, "诊所 h1n1", ct));

        Assert.Equal(("便笺", "甲型Ｈ１Ｎ１流感", "标题"), (hit.KindLabel, hit.Title, hit.Label));
        Assert.Equal(("甲型", "Ｈ１Ｎ１", "流感"), (hit.Before, hit.Match, hit.After));
    }

    [Fact(DisplayName = "整个索引可以重建，结果不变")]
    public async Task Rebuilds()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var world = await DataWorld.Open(database, ct);
        var random = new Random(3);
        await Record(world, [.. Enumerable.Range(0, 50).Select(_ => Note.At(Office.First, Chinese(random, 30)))], ct);
        var before = await All(world, DataWorld.System, "疫苗", ct);

        Assert.Equal(50, await world.Get<SearchRebuild>().Run(ct));

        var after = await All(world, DataWorld.System, "疫苗", ct);
        Assert.NotEmpty(before);
        Assert.Equal(before.Select(h => h.RecordId).Order(), after.Select(h => h.RecordId).Order());
    }

    internal static async Task<List<SearchHit>> All(
        DataWorld world, Actor actor, string typed, CancellationToken ct)
    {
        var all = new List<SearchHit>();
        for (long? next = null; ;)
        {
            var page = await world.Get<SearchReader>().Find(actor, SearchQuery.Parse(typed), next, 7, ct);
            all.AddRange(page.Hits);
            if (page.Next is null)
                return [.. all.DistinctBy(h => h.RecordId)];
            next = page.Next;
        }
    }

    internal static Task Record(DataWorld world, Note[] notes, CancellationToken ct) =>
        world.Get<BulkRecorder>().Record(DataWorld.System, notes, _ => new ChangeHeader
        {
            Act = "test.import",
            RecordedAt = new DateTimeOffset(2025, 3, 3, 0, 0, 0, TimeSpan.Zero),
            On = new DateOnly(2025, 3, 3),
            Actor = DataWorld.System,
            PerformedBy = "示例",
        }, ct);

    private static async Task<List<long>> Ids(DataWorld world, CancellationToken ct)
    {
        await using var db = world.Db(DataWorld.System);
        return await db.Database.SqlQueryRaw<long>("select id as \"Value\" from search_rows").ToListAsync(ct);
    }

    private static string Han(Random random, int length) =>
        new([.. Enumerable.Range(0, length).Select(_ => Letters[random.Next(Letters.Length)])]);

    private static string Chinese(Random random, int length) => new([.. Enumerable.Range(0, length)
        .Select(_ => random.Next(9) == 0 ? "，。（）"[random.Next(4)] : Letters[random.Next(Letters.Length)])]);
}

public sealed class PostgresSearchTests(PostgresDatabase database)
    : SearchTests(database), IClassFixture<PostgresDatabase>;

public sealed class SqliteSearchTests(SqliteDatabase database) : SearchTests(database), IClassFixture<SqliteDatabase>
{
    private readonly SqliteDatabase file = database;

    [Fact(DisplayName = "一页结果按全文表的次序取，不先排序全部命中")]
    public async Task PageNeedsNoSort()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var world = await DataWorld.Open(file, ct);
        await using var db = world.Db(DataWorld.Officer(Office.First));
        var sql = SearchReader.Matching(db, SearchQuery.Parse("疫苗"))
            .OrderByDescending(r => r.Id).Take(50).ToQueryString();
        var select = sql[sql.IndexOf("SELECT", StringComparison.Ordinal)..];

        var plan = await Plan(db, select, ct);

        Assert.Contains(plan, step => step.StartsWith("SCAN f VIRTUAL TABLE", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    private static async Task<List<string>> Plan(FazhiDbContext db, string select, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "explain query plan " + select;
        var steps = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
            steps.Add(reader.GetString(3));
        return steps;
    }
}
