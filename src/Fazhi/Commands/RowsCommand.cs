using System.CommandLine;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Registry;
using Fazhi.Reports.Figures;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Commands;

/// <summary><c>rows</c>: the rows behind one indicator as a JSON array on standard output.</summary>
internal static class RowsCommand
{
    private const string Help = """
        列出一个指标的来源记录，以 JSON 数组输出：record、number、kind、date、office、title、value、url；
        比率的分子和分母各列一遍，part 为 numerator 或 denominator（与上年同期比较的为 current、previous）。

        示例
          fazhi rows --data data --indicator administrative_licences --as-of 2025-12-31 --json
        """;

    private static readonly Option<string> Indicator = new("--indicator")
    {
        Description = "指标标识，如 administrative_licences",
        Required = true,
    };

    public static Command Create()
    {
        var command = new Command("rows", Help)
        {
            DatabaseArguments.Data, DatabaseArguments.Database, Indicator,
            FigureArguments.AsOf, FigureArguments.From, FigureArguments.KnownAt, FigureArguments.Json,
        };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parse, CancellationToken ct)
    {
        await using var services = await DatabaseArguments.Open(parse, ct);
        if (services is null)
            return ExitCodes.WrongUse;
        var desk = services.GetRequiredService<FigureDesk>();
        if (desk.Catalogue.Find(parse.GetValue(Indicator)!) is not { } indicator)
        {
            await Console.Error.WriteLineAsync(
                $"没有名为“{parse.GetValue(Indicator)}”的指标；fazhi figures 列出全部指标。");
            return ExitCodes.WrongUse;
        }

        var rows = await desk.Rows(await FigureArguments.Read(parse, services, ct), indicator, ct);
        await using var db = services.GetRequiredService<FazhiDb>().Open(Actor.System("figures"));
        var offices = await db.OfficeReferences().ToDictionaryAsync(o => o.Id, o => o.Name, ct);
        await using var output = Console.OpenStandardOutput();
        await FigureJson.Write(output, rows, desk.RowsOf(indicator), offices, ct);
        return ExitCodes.Done;
    }
}
