using System.Globalization;
using Fazhi.Data;
using Fazhi.Data.Exchange;
using Fazhi.Data.RowSets;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Ui;

namespace Fazhi.Audit;

/// <summary>The change log as a file: exactly the rows of the query.</summary>
internal sealed class AuditEndpoints : IEndpoints
{
    public void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/audit/changes.{format}", Export)
        .WithMetadata(new AllowAttribute(Role.AuditAdministrator, Role.Auditor));

    private static IResult Export(
        string format, HttpContext http, ChangeLog log, ICurrentActor current, TimeProvider time)
    {
        if (format is not ("xlsx" or "csv"))
            return Results.NotFound();
        var (query, _) = ChangeAddress.Read(http.Request.Query, time.Today());
        var table = format == "csv" ? TableFormat.Csv : TableFormat.Xlsx;
        return Results.Stream(async output =>
        {
            using var writer = TableFiles.Create(new SynchronousStream(output), table, "变更记录");
            await TableFiles.Write(writer, Columns(log), log.All(current.Actor, query, http.RequestAborted),
            [
                ("查询条件", Uri.UnescapeDataString(ChangeAddress.Of("", query, null))),
                ("导出时间", time.Now().ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
                ("导出人", current.Actor.Name),
            ], http.RequestAborted);
        }, TableFiles.MediaType(table), $"变更记录.{format}");
    }

    private static TableColumn<ChangeLine>[] Columns(ChangeLog log) =>
    [
        new(new() { Label = "序号", Type = ColumnType.Number }, (w, c) => w.Whole(c.Position + 1)),
        new(new() { Label = "记录时间", Type = ColumnType.Moment }, (w, c) => w.Moment(c.RecordedAt)),
        new(new() { Label = "办理日期", Type = ColumnType.Date }, (w, c) => w.Date(c.On)),
        new(new() { Label = "记录人" }, (w, c) => w.Text(c.RecordedBy)),
        new(new() { Label = "办理人" }, (w, c) => w.Text(c.PerformedBy)),
        new(new() { Label = "事项" }, (w, c) => w.Text(log.ActLabel(c.Act))),
        new(new() { Label = "记录类别" }, (w, c) => w.Text(log.Kinds.GetValueOrDefault(c.Kind) ?? c.Kind)),
        new(new() { Label = "记录标识" }, (w, c) => w.Text(c.Record.ToString())),
        new(new() { Label = "第几次变更", Type = ColumnType.Number }, (w, c) => w.Whole(c.Number)),
        new(new() { Label = "理由" }, (w, c) => w.Text(c.Reason)),
        new(new() { Label = "摘要" }, (w, c) => w.Text(c.Hash)),
    ];
}
