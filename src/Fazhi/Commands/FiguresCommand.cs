using System.CommandLine;
using Fazhi.Reports.Figures;

namespace Fazhi.Commands;

/// <summary><c>figures</c>: every indicator as a JSON array on standard output, nothing else.</summary>
internal static class FiguresCommand
{
    private const string Help = """
        计算全部指标，以 JSON 数组输出：indicator、name、unit、value（基本单位的精确值）、
        stated、stated_unit、qualifier（报告里的写法）、rows（来源记录行数），比率另有 numerator、denominator；
        0/0 和没有日期的，value 与 stated 为 null，text 为“无”。

        示例
          fazhi figures --data data --as-of 2025-12-31 --json
          fazhi figures --data data --as-of 2025-12-31 --known-at 2026-01-22T09:00 --json
        """;

    public static Command Create()
    {
        var command = new Command("figures", Help)
        {
            DatabaseArguments.Data, DatabaseArguments.Database,
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
        var values = await desk.Compute(await FigureArguments.Read(parse, services, ct), null, ct);
        await using var output = Console.OpenStandardOutput();
        await FigureJson.Write(output, desk.Catalogue.All, values, ct);
        return ExitCodes.Done;
    }
}
