using Fazhi.Data;
using Fazhi.Data.Exchange;
using Fazhi.Ledgers.Definitions;
using Fazhi.Ledgers.Export;
using Fazhi.Ledgers.Import;
using Fazhi.Ledgers.List;
using Fazhi.Ledgers.Records;
using Fazhi.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Ledgers;

/// <summary>Files that the ledger pages offer for download.</summary>
internal sealed class LedgerEndpoints : IEndpoints
{
    /// <summary>Addresses of entries for those who know no more than their keys: search and the workbench.</summary>
    public const string Entries = "/entries";

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Entries + "/{id:guid}/{act?}", Entry);
        endpoints.MapGet("/ledgers/{key}/template.xlsx", Template);
        endpoints.MapGet("/ledgers/{key}/export.{format}", Export);
        endpoints.MapGet("/ledgers/{key}/import/{digest}/errors.xlsx", Errors);
    }

    private static async Task<IResult> Entry(
        Guid id, string? act, HttpContext context, LedgerCatalogue catalogue, EntryRecords records)
    {
        if (await records.LedgerOf(id, context.RequestAborted) is not { } key || catalogue.Find(key) is null)
            return Results.NotFound();
        var page = $"/ledgers/{key}/{id}";
        return Results.Redirect(act is "take-step" or "correct" or "void" ? $"{page}/{act}" : page);
    }

    private static IResult Template(string key, LedgerCatalogue catalogue)
    {
        if (catalogue.Find(key) is not { } definition)
            return Results.NotFound();
        var file = new MemoryStream();
        LedgerSheet.WriteTemplate(definition, file);
        file.Position = 0;
        return Results.File(file, TableFiles.MediaType(TableFormat.Xlsx), FileNames.Safe($"{definition.Name}模板") + ".xlsx");
    }

    private static IResult Export(
        string key, string format, HttpContext context, LedgerCatalogue catalogue, LedgerQueries queries, LedgerExport export)
    {
        if (catalogue.Find(key) is not { ProvidedByModule: false } definition || format is not ("xlsx" or "csv"))
            return Results.NotFound();
        var address = context.Request.Query.Select(p => KeyValuePair.Create(p.Key, p.Value.ToString()));
        var query = queries.Read(definition, address);
        var table = format == "csv" ? TableFormat.Csv : TableFormat.Xlsx;
        return Results.Stream(
            output => export.Write(definition, query, table, new SynchronousStream(output), context.RequestAborted),
            TableFiles.MediaType(table), FileNames.Safe(definition.Name) + "." + format);
    }

    private static async Task<IResult> Errors(
        string key, string digest, bool? convert, HttpContext context, LedgerCatalogue catalogue, ImportFiles files, ImportCheck check,
        ICurrentActor current)
    {
        if (catalogue.Find(key) is not { } definition || await files.Find(digest, context.RequestAborted) is not { } file)
            return Results.NotFound();
        if (!file.MayHandBack(definition, current.Actor.PersonId))
            return Results.NotFound();
        var workbook = new MemoryStream();
        await check.WriteErrors(definition, file, convert ?? false, workbook, context.RequestAborted);
        workbook.Position = 0;
        return Results.File(
            workbook, TableFiles.MediaType(TableFormat.Xlsx), FileNames.Safe($"{definition.Name}待改正") + ".xlsx");
    }
}
