using System.Globalization;
using Fazhi.Data;
using Fazhi.Data.Exchange;
using Fazhi.Data.Retention;
using Fazhi.Data.RowSets;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Disposals;

/// <summary>What is due, and each list of destruction, as files.</summary>
internal sealed class DisposalEndpoints : IEndpoints
{
    private static readonly AllowAttribute Readers =
        new(Role.Clerk, Role.SectionHead, Role.LegalReviewer, Role.Head, Role.Auditor);

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/disposals/due/export.{format}", Due).WithMetadata(Readers);
        endpoints.MapGet("/disposals/{id:guid}/export.{format}", List).WithMetadata(Readers);
    }

    private static IResult Due(
        string format, HttpContext http, DueRecords due, ICurrentActor current, TimeProvider time)
    {
        var (query, _) = DueAddress.Read(http.Request.Query, due.Sources, time.Today());
        return File(format, "到期待销毁", async writer => await TableFiles.Write(
            writer, Rows, due.All(current.Actor, query with { After = null }, http.RequestAborted),
            Notes(current, time, DueAddress.Of("", query with { After = null }, null)), http.RequestAborted));
    }

    private static async Task<IResult> List(
        Guid id, string format, HttpContext http, DisposalFiles files, ICurrentActor current, TimeProvider time)
    {
        if (await files.Find(current.Actor, id, http.RequestAborted) is not { } file)
            return Results.NotFound();
        return File(format, $"销毁清单{file.Disposal.Number}", async writer => await TableFiles.Write(
            writer, Lines(file), file.Lines.ToAsyncEnumerable(), Notes(current, time, file.Disposal.Number), http.RequestAborted));
    }

    private static IResult File(string format, string name, Func<TableWriter, Task> write)
    {
        if (format is not ("xlsx" or "csv"))
            return Results.NotFound();
        var table = format == "csv" ? TableFormat.Csv : TableFormat.Xlsx;
        return Results.Stream(async output =>
        {
            using var writer = TableFiles.Create(new SynchronousStream(output), table, name);
            await write(writer);
        }, TableFiles.MediaType(table), FileNames.Safe(name) + "." + format);
    }

    private static IReadOnlyList<(string, string)> Notes(ICurrentActor current, TimeProvider time, string query) =>
    [
        ("查询条件", Uri.UnescapeDataString(query)),
        ("导出时间", time.Now().ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
        ("导出人", current.Actor.Name),
    ];

    private static readonly TableColumn<DueRow>[] Rows =
    [
        new(new() { Label = "类别" }, (w, r) => w.Text(r.Row.GroupName)),
        new(new() { Label = "名称" }, (w, r) => w.Text(r.Row.Title)),
        new(new() { Label = "文号" }, (w, r) => w.Text(r.Row.Number)),
        new(new() { Label = "机构" }, (w, r) => w.Text(r.Office)),
        new(new() { Label = "保管期限" }, (w, r) => w.Text(r.Row.Class.Label())),
        new(new() { Label = "起算日", Type = ColumnType.Date }, (w, r) => w.Date(r.Row.StartOn)),
        new(new() { Label = "保管至", Type = ColumnType.Date }, (w, r) => w.Date(r.KeptUntil)),
        new(new() { Label = "为什么是这一天" }, (w, r) => w.Text(r.Why)),
    ];

    private static TableColumn<DisposalLine>[] Lines(DisposalFile file) =>
    [
        new(new() { Label = "序号", Type = ColumnType.Number }, (w, l) => w.Whole(l.Item.Position)),
        new(new() { Label = "类别" }, (w, l) => w.Text(l.Item.GroupName)),
        new(new() { Label = "文号" }, (w, l) => w.Text(l.Item.RecordNumber)),
        new(new() { Label = "记录标识" }, (w, l) => w.Text(l.Item.Record.ToString())),
        new(new() { Label = "状态" }, (w, l) => w.Text(DisposalWords.Line(file, l).Word)),
        new(new() { Label = "保管期限" }, (w, l) => w.Text(l.Item.Class.Label())),
        new(new() { Label = "起算日", Type = ColumnType.Date }, (w, l) => w.Date(l.Item.StartOn)),
        new(new() { Label = "保管至", Type = ColumnType.Date }, (w, l) => w.Date(l.Item.KeptUntil)),
        new(new() { Label = "为什么是这一天" }, (w, l) => w.Text(l.Item.Why)),
        new(new() { Label = "销毁前摘要" }, (w, l) => w.Text(l.Item.Hash)),
    ];
}
