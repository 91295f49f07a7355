using System.CommandLine;
using System.Text.Json;
using Fazhi.Data.Changes.Sealing;
using Fazhi.Data.Confidential;
using Fazhi.Data.Storage;
using Fazhi.Ledgers.Definitions;
using Fazhi.Ledgers.Flows;
using Fazhi.Ledgers.Import;
using Fazhi.Registry;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Commands;

/// <summary><c>import</c>: takes an xlsx or csv file into a ledger.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string> Ledger = new("ledger") { Description = "台账的键，如 training.sessions" };
    private static readonly Argument<FileInfo> File = new("file") { Description = "xlsx 或 csv 文件" };
    private static readonly Option<string?> Office = new("--office") { Description = "记录归属的机构名称", Required = true };
    private static readonly Option<bool> Convert = new("--convert-units") { Description = "表头单位不同的列按单位换算" };
    private static readonly Option<FileInfo?> Errors = new("--errors") { Description = "有错的行写到这个 xlsx，改好后再导入" };

    public static Command Create()
    {
        var command = new Command(
            "import",
            "把表格导入台账。例：fazhi import training.sessions 培训.xlsx --office 政策法规科 --errors 待改正.xlsx --data data")
        {
            Ledger, File, Office, Convert, Errors, DatabaseArguments.Data, DatabaseArguments.Database,
        };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parse, CancellationToken ct)
    {
        await using var services = await DatabaseArguments.Open(parse, ct);
        if (services is null)
            return ExitCodes.WrongUse;
        var acting = new ActingSystem("命令行导入");
        var file = parse.GetValue(File)!;
        var definition = services.GetRequiredService<LedgerCatalogue>().Find(parse.GetValue(Ledger)!);
        var office = await OfficeOf(services, acting, parse.GetValue(Office)!, ct);
        if (definition is null || !file.Exists || office is null)
            return await Fail(definition is null ? "没有这本台账" : office is null ? "没有这个机构" : "没有这个文件");
        if (services.GetRequiredService<FieldCipher>().Problem() is { } missing)
            return await Fail(missing);
        await using var content = file.OpenRead();
        var kept = await services.GetRequiredService<ImportFiles>().Keep(content, file.Name, acting.Actor.PersonId, ct);
        var check = acting.Make<ImportCheck>(services);
        var importer = ActivatorUtilities.CreateInstance<LedgerImporter>(services, check, acting.Desk(services));
        if (FlowWords.Imported(definition) is { } next)
            await Console.Error.WriteLineAsync(next);
        var choices = new ImportChoices { ConvertUnits = parse.GetValue(Convert), Office = office };
        var outcome = await importer.Import(definition, kept, choices, new Counter(), ct);
        await services.GetRequiredService<Sealer>().Run(ct);
        if (parse.GetValue(Errors) is { } errors && outcome.Rejected > 0)
        {
            await using var output = errors.Create();
            await check.WriteErrors(definition, kept, choices.ConvertUnits, output, ct);
        }

        foreach (var problem in outcome.Problems)
            await Console.Error.WriteLineAsync(problem);
        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(outcome, JsonSerializerOptions.Web));
        return outcome.Problems.Count == 0 ? ExitCodes.Done : ExitCodes.Refused;
    }

    private static async Task<Guid?> OfficeOf(
        IServiceProvider services, ActingSystem acting, string name, CancellationToken ct)
    {
        await using var db = services.GetRequiredService<FazhiDb>().Open(acting.Actor);
        return await db.OfficeReferences().Where(o => o.Name == name).Select(o => (Guid?)o.Id).FirstOrDefaultAsync(ct);
    }

    private static async Task<int> Fail(string message)
    {
        await Console.Error.WriteLineAsync(message);
        return ExitCodes.WrongUse;
    }

    private sealed class Counter : IProgress<int>
    {
        public void Report(int value)
        {
            if (value % 10_000 == 0)
                Console.Error.WriteLine($"已读{value}行");
        }
    }
}
