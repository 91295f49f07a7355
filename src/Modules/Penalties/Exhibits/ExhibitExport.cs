using Fazhi.Data;
using Fazhi.Data.Exchange;
using Fazhi.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Penalties.Exhibits;

/// <summary>The list of exhibits of a case as a file, within the scope of who asks.</summary>
internal sealed class ExhibitExport(CaseFiles files) : IEndpoints
{
    public void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/cases/{id:guid}/exhibits/export.{format}", Export).RequireAuthorization();

    private async Task<IResult> Export(Guid id, string format, HttpContext context, ICurrentActor current)
    {
        if (format is not ("xlsx" or "csv") || await files.Find(current.Actor, id, context.RequestAborted) is not { } file)
            return Results.NotFound();
        var table = format == "csv" ? TableFormat.Csv : TableFormat.Xlsx;
        var rows = Exhibit.Of(file.Matter);
        return Results.Stream(
            output => ExhibitTable.Write(new SynchronousStream(output), table, rows, context.RequestAborted),
            TableFiles.MediaType(table),
            FileNames.Safe($"{ExhibitTable.Name} {file.Matter.Number}") + "." + format);
    }
}
