using Fazhi.Data;
using Fazhi.Data.Exchange;
using Fazhi.Data.RowSets;
using Fazhi.Kernel.Calendar;
using Fazhi.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Penalties.FileReview.Rounds;

/// <summary>A round as a file: a row for each deduction, and one for a file without any.</summary>
internal sealed class RoundExport(RoundFiles rounds, TimeProvider time) : IEndpoints
{
    private static readonly TableColumn<RoundRow>[] Columns =
    [
        Text("案号", r => r.File.Number), Text("案由", r => r.File.Cause), Text("机构", r => r.File.Office),
        Text("承办人员", r => r.File.Officers), Text("评查人员", r => r.File.Reviewer),
        Number("得分", r => r.File.IsScored ? r.File.Score : null), Text("等次", r => r.File.Band),
        Text("项目", r => r.Line?.Item ?? ""), Text("内容", r => r.Line?.Text ?? ""), Number("扣分", r => r.Line?.Deduction),
        Text("问题", r => r.Line?.Reason ?? ""), Text("依据", r => r.Line?.Citation ?? ""),
        Text("整改要求", r => r.Issue?.Demand ?? ""), Day("整改期限", r => r.Issue?.DueOn),
        Text("整改情况", r => r.Issue?.Answer ?? ""), Day("复查通过", r => r.Issue?.MendedOn),
    ];

    public void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(RoundFile.List.Href + "/{id:guid}/export.{format}", Export).RequireAuthorization();

    private async Task<IResult> Export(Guid id, string format, HttpContext context, ICurrentActor current)
    {
        if (format is not ("xlsx" or "csv")
            || await rounds.Find(current.Actor, id, "", null, context.RequestAborted) is not { } found)
        {
            return Results.NotFound();
        }

        var table = format == "csv" ? TableFormat.Csv : TableFormat.Xlsx;
        return Results.Stream(
            output => Write(new SynchronousStream(output), table, found, current.Actor.Name, context.RequestAborted),
            TableFiles.MediaType(table), FileNames.Safe(found.Matter.Number) + "." + format);
    }

    private async Task Write(Stream output, TableFormat table, RoundFile found, string by, CancellationToken ct)
    {
        using var writer = TableFiles.Create(output, table, RoundFile.List.Text);
        await TableFiles.Write(writer, Columns, Rows(found.Matter).ToAsyncEnumerable(),
        [
            ("评查", $"{found.Matter.Number} {found.Matter.Title}"), ("机构", found.Office),
            ("导出时间", $"{time.GetUtcNow().ToOffset(BeijingTime.Offset):yyyy-MM-dd HH:mm}"), ("导出人", by),
        ], ct);
    }

    private static IEnumerable<RoundRow> Rows(ReviewRound round) => round.Files.OrderBy(f => f.Position).SelectMany(file =>
    {
        var issue = round.Issues.FirstOrDefault(i => i.File == file.Position);
        var wrong = round.WrongIn(file);
        return wrong.Count == 0 ? [new RoundRow(file, null, issue)] : wrong.Select(l => new RoundRow(file, l, issue));
    });

    private static TableColumn<RoundRow> Text(string label, Func<RoundRow, string> value) =>
        new(new TableColumn { Label = label }, (w, r) => w.Text(value(r)));

    private static TableColumn<RoundRow> Number(string label, Func<RoundRow, decimal?> value) =>
        new(new TableColumn { Label = label, Type = ColumnType.Number }, (w, r) => w.Fraction(value(r)));

    private static TableColumn<RoundRow> Day(string label, Func<RoundRow, DateOnly?> value) =>
        new(new TableColumn { Label = label, Type = ColumnType.Date }, (w, r) => w.Date(value(r)));

    private sealed record RoundRow(SampledFile File, ScoreLine? Line, ReviewIssue? Issue);
}
