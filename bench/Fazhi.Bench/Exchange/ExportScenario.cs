using Fazhi.Data.Exchange;

namespace Fazhi.Bench.Exchange;

/// <summary>570,000 rows of 45 columns into a workbook, and the same rows as text beside it.</summary>
internal sealed class ExportScenario : IScenario
{
    private const int Columns = 45;

    public string Name => "export";

    public string Description => "rows of 45 columns into xlsx and csv (--rows)";

    public async Task Run(BenchRun run, CancellationToken ct)
    {
        var rows = run.Number("--rows", 570_000);
        double? workbook = null;
        foreach (var format in Enum.GetValues<TableFormat>())
        {
            var path = Path.Combine(run.Folder, $"output.{format}");
            var measured = await Measured.Of(async () =>
            {
                await using var file = File.Create(path);
                using var writer = TableFiles.Create(file, format, "数据");
                await TableFiles.Write(writer, BenchTable.Columns(Columns), BenchTable.Rows(rows), [], ct);
            });
            var rate = BenchRun.Rate($"{rows:N0} rows x {Columns} to {format}", measured, rows, workbook);
            workbook ??= rate;
            BenchRun.Print("  size", $"{new FileInfo(path).Length >> 20} MB");
        }
    }
}
