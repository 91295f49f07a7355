using System.CommandLine;
using System.Text.Json;
using Fazhi.Data.Exchange;
using Fazhi.Ledgers.Definitions;
using Fazhi.Ledgers.Export;
using Fazhi.Ledgers.List;
using Microsoft.AspNetCore.WebUtilities;

namespace Fazhi.Commands;

/// <summary><c>export</c>: writes exactly the rows of a query.</summary>
internal static class ExportCommand
{
    private static readonly Argument<string> Ledger = new("ledger") { Description = "台账的键，如 training.sessions" };
    private static readonly Option<FileInfo> Out = new("--out") { Description = "xlsx 或 csv 文件", Required = true };
    private static readonly Option<string> Query = new("--query")
    {
        Description = "查询条件，与列表网址问号后的写法相同",
        DefaultValueFactory = _ => "",
    };

    public static Command Create()
    {
        var command = new Command(
            "export",
            "按查询导出台账。例：fazhi export training.sessions --query \"from=2025-01-01&f.kind=执法培训\" --out 培训.xlsx --data data")
        {
            Ledger, Out, Query, DatabaseArguments.Data, DatabaseArguments.Database,
        };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parse, CancellationToken ct)
    {
        await using var services = await DatabaseArguments.Open(parse, ct);
        if (services is null)
            return ExitCodes.WrongUse;
        var file = parse.GetValue(Out)!;
        if (services.GetRequiredService<LedgerCatalogue>().Find(parse.GetValue(Ledger)!) is not { } definition)
        {
            await Console.Error.WriteLineAsync("没有这本台账");
            return ExitCodes.WrongUse;
        }

        var address = QueryHelpers.ParseQuery(parse.GetValue(Query)!)
            .Select(p => KeyValuePair.Create(p.Key, p.Value.ToString()));
        var format = file.Extension.Equals(".csv", StringComparison.OrdinalIgnoreCase) ? TableFormat.Csv : TableFormat.Xlsx;
        var acting = new ActingSystem("命令行导出");
        var query = acting.Make<LedgerQueries>(services).Read(definition, address);
        if (query.Problems.Count > 0)
        {
            await Console.Error.WriteLineAsync(string.Join('\n', query.Problems));
            return ExitCodes.Refused;
        }

        await using var output = file.Create();
        var rows = await acting.Make<LedgerExport>(services).Write(definition, query, format, output, ct);
        await Console.Error.WriteLineAsync($"导出{rows}行到{file.Name}");
        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new { rows }));
        return ExitCodes.Done;
    }
}
