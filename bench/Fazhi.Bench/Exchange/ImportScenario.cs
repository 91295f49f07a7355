using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Changes;
using Fazhi.Data.Exchange;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Bench.Exchange;

/// <summary>
/// 400,000 rows of 30 columns: read, checked, recorded with a change each and searchable, against reading the same file
/// with the same reader and inserting it raw; with texts in the cells and with shared texts.
/// </summary>
internal sealed class ImportScenario : IScenario
{
    private const int Columns = 30;
    private const int Batch = 20_000;
    private static readonly Actor Importer = Actor.System("import");

    private static readonly OfficePlace Place =
        new(Guid.CreateVersion7(), "测", Guid.CreateVersion7(), OfficeRange.Whole.Child(1));

    public string Name => "import";

    public string Description => "xlsx into records with a change and search words each, against a raw insert (--rows)";

    public async Task Run(BenchRun run, CancellationToken ct)
    {
        var rows = run.Number("--rows", 400_000);
        foreach (var (kind, make) in new (string, Func<string, Task>)[]
        {
            ("texts in the cells", path => Inline(path, rows, ct)),
            ("shared texts", path => Task.Run(() => Shared(path, rows), ct)),
        })
        {
            var path = Path.Combine(run.Folder, "input.xlsx");
            await make(path);
            Console.WriteLine($"{rows:N0} rows x {Columns}, {kind}, {new FileInfo(path).Length >> 20} MB");
            BenchRun.Rate("  read only", await Measured.Of(() => Task.Run(() => ReadOnly(path), ct)), rows);
            BenchRun.Rate("  read + check", await Measured.Of(() => Task.Run(() => Check(path), ct)), rows);
            var raw = BenchRun.Rate("  read + raw insert", await Measured.Of(() => Raw(run, path, ct)), rows);
            await using var services = Services(run);
            await BenchRun.Create(services.GetRequiredService<FazhiDb>(), services.GetServices<IStorageStep>(), ct);
            var recorded = await Measured.Of(() => Record(services, path, ct));
            BenchRun.Rate("  read + check + record + change + search", recorded, rows, raw);
        }
    }

    private static ServiceProvider Services(BenchRun run) => new ServiceCollection()
        .AddSingleton<IModelPart, BenchPart>().AddFazhi(run.DatabaseOptions).AddLogging().BuildServiceProvider();

    private static void ReadOnly(string path)
    {
        using var file = File.OpenRead(path);
        using var sheet = Sheet.Open(file, "input.xlsx");
        foreach (var _ in sheet.Rows())
        {
        }

        Sound(sheet);
    }

    private static void Check(string path)
    {
        using var file = File.OpenRead(path);
        using var sheet = Sheet.Open(file, "input.xlsx");
        var reader = new BenchReader(sheet, Place);
        foreach (var row in sheet.Rows())
            reader.Read(row);
    }

    private static async Task Raw(BenchRun run, string path, CancellationToken ct)
    {
        using var file = File.OpenRead(path);
        using var sheet = Sheet.Open(file, "input.xlsx");
        await using var table = await RawTable.Create(run.DatabaseOptions, Columns, ct);
        foreach (var batch in sheet.Rows().Chunk(Batch))
            await table.Insert(batch, ct);
        Sound(sheet);
    }

    private static async Task Record(ServiceProvider services, string path, CancellationToken ct)
    {
        var recorder = services.GetRequiredService<BulkRecorder>();
        var now = TimeProvider.System.Now();
        using var file = File.OpenRead(path);
        using var sheet = Sheet.Open(file, "input.xlsx");
        var reader = new BenchReader(sheet, Place);
        await recorder.RecordAll(Importer, sheet.Rows().Select(reader.Read), entry => new ChangeHeader
        {
            Act = "bench.import",
            RecordedAt = now,
            On = entry.OccurredOn,
            Actor = Importer,
            PerformedBy = "导入",
        }, ct);
        Sound(sheet);
    }

    private static void Sound(Sheet sheet)
    {
        if (sheet.Problems.Kept.Count > 0)
            throw new InvalidOperationException(sheet.Problems.Kept[0].Message);
    }

    private static void Shared(string path, int rows)
    {
        using var file = File.Create(path);
        SharedStringFile.Write(file, rows, Columns);
    }

    private static async Task Inline(string path, int rows, CancellationToken ct)
    {
        await using var file = File.Create(path);
        using var writer = TableFiles.Create(file, TableFormat.Xlsx, "数据");
        await TableFiles.Write(writer, BenchTable.Columns(Columns), BenchTable.Rows(rows), [], ct);
    }
}
