using System.Diagnostics;
using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Exchange;
using Fazhi.Data.Scopes;
using Fazhi.Data.Search;
using Fazhi.Data.Storage;
using Fazhi.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Bench.Search;

/// <summary>
/// Two-character words among 1,000,000 names and 200,000 long texts, one page within an officer's scope.
/// </summary>
internal sealed class SearchScenario : IScenario
{
    private const int Batch = 20_000;
    private const int Page = 50;
    private const int Queries = 400;
    private const int LongText = 300;

    private const string Letters =
        "卫生健康监督执法疫苗接种公共场所医疗机构口腔诊所药店学校水质检验职业放射消毒餐饮旅馆"
        + "美容理发游泳示例东西南北中江河湖海山川林木花草春夏秋冬风云雨雪金银铜铁大小长短高低新旧"
        + "安宁和平光明正义仁爱信诚福禄寿喜国家民族文化教育科学";

    public string Name => "search";

    public string Description => "a page of hits for two characters (--rows names, --texts long texts, --database)";

    public async Task Run(BenchRun run, CancellationToken ct)
    {
        var (names, texts) = (run.Number("--rows", 1_000_000), run.Number("--texts", 200_000));
        await using var services = new ServiceCollection().AddSingleton<IModelPart, NotePart>()
            .AddFazhi(run.DatabaseOptions).AddLogging().BuildServiceProvider();
        var database = services.GetRequiredService<FazhiDb>();
        await BenchRun.Create(database, services.GetServices<IStorageStep>(), ct);
        var random = new Random(20250303);
        var place = new OfficePlace(Guid.CreateVersion7(), "测", Guid.CreateVersion7(), OfficeRange.Whole.Child(1));
        var filled = await Measured.Of(() => Fill(database, place, (names, texts), random, ct));
        BenchRun.Rate($"{names:N0} names and {texts:N0} texts written and indexed", filled, names + texts);
        var officer = new Actor { Name = "测试", PersonId = Guid.CreateVersion7(), Ranges = [place.Range] };
        foreach (var length in new[] { 2, 4, 1 })
            await Query(services.GetRequiredService<SearchReader>(), officer, length, random, ct);
    }

    private static async Task Fill(
        FazhiDb database, OfficePlace place, (int Names, int Texts) counts, Random random, CancellationToken ct)
    {
        foreach (var batch in Enumerable.Range(0, counts.Names + counts.Texts).Chunk(Batch))
        {
            BenchNote[] notes = [.. batch.Select(i => Note(place, i < counts.Names ? 0 : LongText, random))];
            await using var db = database.Open(Actor.System("bench"));
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            db.Writing = true;
            await BulkWriter.Insert(db, notes, ct);
            await SearchIndex.Add(db, [.. notes.Select(n => SearchDocument.Of(db, n))], ct);
            await transaction.CommitAsync(ct);
        }
    }

    private static BenchNote Note(OfficePlace place, int length, Random random)
    {
        var note = new BenchNote { Title = Text(random, random.Next(6, 18)), Body = Text(random, length) };
        BulkRecorder.Place(note, place);
        return note;
    }

    private static async Task Query(
        SearchReader reader, Actor actor, int length, Random random, CancellationToken ct)
    {
        var times = new List<double>();
        var hits = 0;
        for (var i = 0; i < Queries; i++)
        {
            var query = SearchQuery.Parse(Text(random, length));
            var watch = Stopwatch.StartNew();
            hits += (await reader.Find(actor, query, null, Page, ct)).Hits.Count;
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        BenchRun.Print($"  page of {Page}, {length} characters: median / p95 / worst",
            $"{times[Queries / 2]:0.0} / {times[Queries * 95 / 100]:0.0} / {times[^1]:0.0} ms, {hits / Queries} hits");
    }

    /// <summary>Some characters are far more frequent than others, as in real names.</summary>
    private static string Text(Random random, int length) => string.Create(length, random, (span, source) =>
    {
        foreach (ref var letter in span)
            letter = Letters[(int)(Math.Pow(source.NextDouble(), 2) * Letters.Length)];
    });
}
