using System.Globalization;
using Fazhi.Data;
using Fazhi.Data.Exchange;
using Fazhi.Data.RowSets;
using Fazhi.Kernel.Calendar;
using Fazhi.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Penalties.Coercion;

/// <summary>The rows of the list as a file: the query as asked, whole, with the query beside them.</summary>
internal sealed class MeasureExport(MeasureList list, TimeProvider time) : IEndpoints
{
    private const string Name = "行政强制措施";

    private static readonly TableColumn<MeasureListRow>[] Columns =
    [
        Text("决定书文号", r => r.Number), Text("当事人", r => r.Party), Text("事由", r => r.Cause),
        Text("措施", r => r.KindName), Text("对象", r => r.Target),
        Text("状态", r => CoercionProcedure.Version2011.StageOf(r.Stage)?.Label ?? r.Stage),
        Day("实施日期", r => r.AppliedOn), Day("期限届满", r => r.EndsOn), Day("结束日期", r => r.EndedOn),
    ];

    public void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(MeasureFile.List.Href + "/export.{format}", Export).RequireAuthorization();

    private IResult Export(string format, HttpContext context, ICurrentActor current)
    {
        if (format is not ("xlsx" or "csv"))
            return Results.NotFound();
        var table = format == "csv" ? TableFormat.Csv : TableFormat.Xlsx;
        return Results.Stream(
            output => Write(new SynchronousStream(output), table, MatterQuery.Read(context.Request.Query), (current, context.RequestAborted)),
            TableFiles.MediaType(table), FileNames.Safe(Name) + "." + format);
    }

    private async Task Write(
        Stream output, TableFormat table, MatterQuery query, (ICurrentActor Current, CancellationToken Ct) asked)
    {
        using var writer = TableFiles.Create(output, table, Name);
        await TableFiles.Write(writer, Columns, list.All(asked.Current.Actor, query, asked.Ct),
        [
            ("查询条件", string.Join("；", new[] { query.Text, query.Stage, query.Kind, query.Clocks }.Where(t => t.Length > 0))),
            ("导出时间", time.GetUtcNow().ToOffset(BeijingTime.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
            ("导出人", asked.Current.Actor.Name),
        ], asked.Ct);
    }

    private static TableColumn<MeasureListRow> Text(string label, Func<MeasureListRow, string> value) =>
        new(new TableColumn { Label = label }, (w, r) => w.Text(value(r)));

    private static TableColumn<MeasureListRow> Day(string label, Func<MeasureListRow, DateOnly?> value) =>
        new(new TableColumn { Label = label, Type = ColumnType.Date }, (w, r) => w.Date(value(r)));
}
