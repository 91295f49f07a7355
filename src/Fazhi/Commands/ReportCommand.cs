using System.CommandLine;
using Fazhi.Data.Acts;
using Fazhi.Data.Changes.Sealing;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Documents.Tree;
using Fazhi.Hosting;
using Fazhi.Registry;
using Fazhi.Reports.Annual;
using Fazhi.Reports.Snapshots;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Commands;

/// <summary><c>report</c>: makes a version of the annual report and writes its files.</summary>
internal static class ReportCommand
{
    private const string Help = """
        生成年度报告，写出 report.docx、report.html、report.json。
        不写 --snapshot 时先取截至当年12月31日的快照；--snapshot latest 用已有的最新一份。
        有“停”或“待说明”的问题时不生成，逐条列出并以 4 退出。

        示例
          fazhi report --data data --year 2025 --out data/reports/2025
          fazhi report --data data --year 2025 --snapshot latest --out /tmp/report
        """;

    private static readonly Option<int> Year = new("--year") { Description = "报告年度", Required = true };

    private static readonly Option<string> Layout = new("--layout")
    {
        Description = "版式：templates 下的目录名",
        DefaultValueFactory = _ => "L3",
    };

    private static readonly Option<string?> Snapshot = new("--snapshot") { Description = "快照编号，或 latest" };

    private static readonly Option<string> Out = new("--out") { Description = "输出目录", Required = true };

    public static Command Create()
    {
        var command = new Command("report", Help)
        {
            DatabaseArguments.Data, DatabaseArguments.Database, Year, Layout, Snapshot, Out,
        };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parse, CancellationToken ct)
    {
        await using var services = await DatabaseArguments.Open(parse, ct);
        if (services is null)
            return ExitCodes.WrongUse;
        var (year, layout) = (parse.GetValue(Year), parse.GetValue(Layout)!);
        if (services.GetRequiredService<Documents.Templates.TemplateFolder>().Find($"{layout}/layout.yaml") is null)
            return await Say($"没有名为“{layout}”的版式。", ExitCodes.WrongUse);
        var maker = new Maker(services, year, layout);
        var snapshot = await maker.Snapshot(parse.GetValue(Snapshot), ct);
        if (snapshot is null)
            return await Say(maker.Refusal, ExitCodes.Refused);
        var document = await maker.Make(snapshot.Value, ct);
        await services.GetRequiredService<Sealer>().Run(ct);
        if (document is null)
            return await Say(maker.Refusal, ExitCodes.ReportStopped);
        await Write(document, parse.GetValue(Out)!, ct);
        return ExitCodes.Done;
    }

    private static async Task<int> Say(string message, int code)
    {
        await Console.Error.WriteLineAsync(message);
        return code;
    }

    /// <summary>Writes report.docx, report.html and report.json into a folder.</summary>
    internal static async Task Write(Document document, string folder, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        foreach (var format in ReportFiles.Formats)
        {
            var path = Path.Combine(folder, $"report.{format}");
            await File.WriteAllBytesAsync(path, ReportFiles.Render(document, format)!.Value.Bytes, ct);
            await Console.Error.WriteLineAsync(path);
        }
    }

    /// <summary>Takes the snapshot and makes the version, as the named part of the system.</summary>
    private sealed class Maker(IServiceProvider services, int year, string layout)
    {
        private readonly Actor actor = Actor.System("命令行报告");

        public string Refusal { get; private set; } = "";

        public async Task<Guid?> Snapshot(string? asked, CancellationToken ct)
        {
            if (asked is null)
            {
                await services.GetRequiredService<Sealer>().Run(ct);
                return await Take("reports.take-snapshot", new SnapshotDraft { AsOf = new DateOnly(year, 12, 31) }, ct);
            }

            var desk = services.GetRequiredService<SnapshotDesk>();
            var known = await desk.List(actor, year, ct);
            var found = asked == "latest"
                ? known.FirstOrDefault(s => s.AsOf == new DateOnly(year, 12, 31))
                : known.FirstOrDefault(s => s.Id.ToString() == asked);
            Refusal = $"没有{year}年的快照“{asked}”。不写 --snapshot 会另取一份。";
            return found?.Id;
        }

        public async Task<Document?> Make(Guid snapshot, CancellationToken ct)
        {
            var draft = new ReportDraft { Year = year, Layout = layout, Snapshot = snapshot };
            var list = services.GetRequiredService<ReportList>();
            if (await services.GetRequiredService<ReportDesk>().Assess(actor, draft, Today, ct) is not { } assessment)
                return null;
            if (!assessment.CanBeMade)
            {
                Refusal = string.Join('\n', assessment.Problems);
                return null;
            }

            if (await list.Same(actor, snapshot, assessment.Document, ct))
                return assessment.Document;
            return await Take("reports.build", draft, ct) is { } made ? await list.Find(actor, made, ct) : null;
        }

        private DateOnly Today => services.GetRequiredService<TimeProvider>().Today();

        private async Task<Guid?> Take(string act, object input, CancellationToken ct)
        {
            await using var db = services.GetRequiredService<FazhiDb>().Open(actor);
            var agency = await db.AgencyReferences().FirstOrDefaultAsync(ct);
            var result = await services.DeskOf(actor).Take(act, null, new Entry(input) { Office = agency?.Office }, ct);
            Refusal = result switch
            {
                ActResult.Refused refused => string.Join('\n', refused.Unmet.Select(u => u.Message)),
                ActResult.Invalid invalid => string.Join('\n', invalid.Errors.Values),
                _ => "没有办成。",
            };
            return (result as ActResult.Taken)?.Record;
        }
    }
}
