using Fazhi.Data;
using Fazhi.Data.Exchange;
using Fazhi.Kernel.Calendar;
using Fazhi.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Penalties.FileReview;

/// <summary>The data check as a file: the query as asked, whole, written while it is read.</summary>
internal sealed class DataCheckExport(DataCheckList checks, TimeProvider time) : IEndpoints
{
    private const string Name = "数据核查";

    private static readonly TableColumn<DataFlaw>[] Columns =
    [
        Text("主办人员", r => r.Officer), Text("案号", r => r.Number), Text("案由", r => r.Cause), Text("问题", r => r.Kind),
        Text("情况", r => r.Text), Text("依据", r => r.Basis),
    ];

    public void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/cases/data-check/export.{format}", Export).RequireAuthorization();

    /// <summary>The query in an address, the same for page and export.</summary>
    public static DataCheckQuery Read(IQueryCollection address) => new()
    {
        Officer = Guid.TryParse(address["officer"], out var officer) ? officer : null,
        Kind = address["kind"].ToString(),
        Archived = address["archived"] == "true",
    };

    private IResult Export(string format, HttpContext context, ICurrentActor current)
    {
        if (format is not ("xlsx" or "csv"))
            return Results.NotFound();
        var table = format == "csv" ? TableFormat.Csv : TableFormat.Xlsx;
        return Results.Stream(
            output => Write(new SynchronousStream(output), table, Read(context.Request.Query), (current, context.RequestAborted)),
            TableFiles.MediaType(table), FileNames.Safe(Name) + "." + format);
    }

    private async Task Write(
        Stream output, TableFormat table, DataCheckQuery query, (ICurrentActor Current, CancellationToken Ct) asked)
    {
        using var writer = TableFiles.Create(output, table, Name);
        await TableFiles.Write(writer, Columns, checks.Read(asked.Current.Actor, query, asked.Ct),
        [
            ("范围", query.Archived ? "今年归档的案件" : "在办和待归档的案件"), ("问题", query.Kind),
            ("导出时间", $"{time.GetUtcNow().ToOffset(BeijingTime.Offset):yyyy-MM-dd HH:mm}"),
            ("导出人", asked.Current.Actor.Name),
        ], asked.Ct);
    }

    private static TableColumn<DataFlaw> Text(string label, Func<DataFlaw, string> value) =>
        new(new TableColumn { Label = label }, (w, r) => w.Text(value(r)));
}
