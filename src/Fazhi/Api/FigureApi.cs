using Fazhi.Data;
using Fazhi.Data.Storage;
using Fazhi.Registry;
using Fazhi.Reports;
using Fazhi.Reports.Figures;
using Fazhi.Ui;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Api;

/// <summary>Figures and the rows behind them for programs, as the commands <c>figures</c> and <c>rows</c> write them.</summary>
internal sealed class FigureApi : IEndpoints
{
    private const int Chunk = 500;

    public void Map(IEndpointRouteBuilder endpoints)
    {
        var figures = endpoints.MapGroup("/api/figures").WithTags("figures").ForPrograms(ApiRights.Figures);
        figures.MapGet("", Figures).WithSummary("全部指标：精确值、报告写法、来源行数").Produces<object[]>();
        figures.MapGet("{indicator}/rows", Rows).WithSummary("一个指标的来源记录").Produces<object[]>().ProducesProblem(404);
    }

    private static async Task<IResult> Figures(
        [AsParameters] ApiPeriod period, FigureDesk desk, FazhiDb database, ICurrentActor current, TimeProvider time, CancellationToken ct)
    {
        var values = await desk.Compute(await period.Read(database, current, time, ct), null, ct);
        return Results.Stream(output => FigureJson.Write(output, desk.Catalogue.All, values, ct), "application/json");
    }

    private static async Task<IResult> Rows(
        string indicator, [AsParameters] ApiPeriod period, FigureDesk desk, FazhiDb database, ICurrentActor current, TimeProvider time,
        CancellationToken ct)
    {
        if (desk.Catalogue.Find(indicator) is not { } found)
            return ApiProblem.Of(StatusCodes.Status404NotFound, $"没有名为“{indicator}”的指标；GET /api/figures 列出全部。");
        await using var db = database.Open(current.Actor);
        var offices = await db.OfficeReferences().ToDictionaryAsync(o => o.Id, o => o.Name, ct);
        var request = await period.Read(database, current, time, ct);
        var rows = new List<FigureRow>();
        foreach (var chunk in (await desk.Rows(request, found, ct)).Chunk(Chunk))
            rows.AddRange(await desk.For(current.Actor, request, found, chunk, ct));
        return Results.Stream(output => FigureJson.Write(output, rows, desk.RowsOf(found), offices, ct), "application/json");
    }
}

/// <summary>The time a figure is asked for.</summary>
internal sealed class ApiPeriod
{
    /// <summary>Last day counted, by the date in law; today when left out.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>First day counted; 1 January of the year when left out.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Only what was recorded by this moment; now when left out.</summary>
    public DateTimeOffset? KnownAt { get; init; }

    public async Task<FigureRequest> Read(FazhiDb database, ICurrentActor current, TimeProvider time, CancellationToken ct)
    {
        await using var db = database.Open(current.Actor);
        return new FigureRequest
        {
            AsOf = AsOf ?? time.Today(),
            From = From,
            KnownAt = KnownAt,
            Agency = await AgencyScope.Of(db, null, ct),
        };
    }
}
