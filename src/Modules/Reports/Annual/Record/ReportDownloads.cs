using Fazhi.Data;
using Fazhi.Data.Scopes;
using Fazhi.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Reports.Annual.Record;

/// <summary>The files of a version.</summary>
internal sealed class ReportDownloads : IEndpoints
{
    public void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/reports/{id:guid}/report.{format}", Download)
        .WithMetadata(new AllowAttribute(
            Role.Officer, Role.SectionHead, Role.LegalReviewer, Role.Head, Role.Clerk, Role.Auditor));

    private static async Task<IResult> Download(
        Guid id, string format, ReportList reports, ICurrentActor current, CancellationToken ct) =>
        await reports.Find(current.Actor, id, ct) is { } document
        && ReportFiles.Render(document, format) is var (bytes, type)
            ? Results.File(bytes, type, $"report.{format}")
            : Results.NotFound();
}
