using Fazhi.Data;
using Fazhi.Data.Retention;
using Fazhi.Data.RowSets;
using Fazhi.Data.Storage;
using Fazhi.Documents.Figures;
using Fazhi.Registry;
using Fazhi.Reports.Figures;
using Fazhi.Reports.Indicators;
using Fazhi.Reports.Snapshots;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Reports.FigurePages;

/// <summary>A figure in the list.</summary>
public sealed record FigureLine
{
    /// <summary>The indicator.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>The value.</summary>
    public required FigureValue Value { get; init; }

    /// <summary>How it is printed.</summary>
    public required Stated Stated { get; init; }
}

/// <summary>Everything the page of an indicator shows.</summary>
public sealed record FigureView
{
    /// <summary>The figure.</summary>
    public required FigureLine Line { get; init; }

    /// <summary>Its row set.</summary>
    public required IRowSet Set { get; init; }

    /// <summary>Digest of the snapshot; null when live.</summary>
    public string? Digest { get; init; }

    /// <summary>Months by first day; empty when the aggregate has no course.</summary>
    public IReadOnlyDictionary<DateOnly, FigureValue> Trend { get; init; } = new Dictionary<DateOnly, FigureValue>();

    /// <summary>Value for each value of the dimension.</summary>
    public IReadOnlyList<(string? Label, FigureValue Value)> Breakdown { get; init; } = [];

    /// <summary>Ratios over the same row set.</summary>
    public IReadOnlyList<FigureLine> Ratios { get; init; } = [];

    /// <summary>A page of the rows.</summary>
    public required IReadOnlyList<FigureRow> Rows { get; init; }

    /// <summary>Present change number of rows changed since the snapshot; null when they no longer count.</summary>
    public IReadOnlyDictionary<Guid, int?> Corrected { get; init; } = new Dictionary<Guid, int?>();

    /// <summary>Rows whose content was destroyed since, by record.</summary>
    public IReadOnlyDictionary<Guid, DisposedRecord> Disposed { get; init; } = new Dictionary<Guid, DisposedRecord>();

    /// <summary>How many records of the row set were destroyed, of any year: a figure computed now lacks them.</summary>
    public int DisposedOfSet { get; init; }

    /// <summary>Names of offices by key.</summary>
    public required IReadOnlyDictionary<Guid, string> Offices { get; init; }
}

/// <summary>Reads figures for pages.</summary>
public sealed class FigureReader(
    FazhiDb database, FigureDesk desk, SnapshotDesk snapshots, DisposedRecords disposed, DisposalBars bars, ICurrentActor current)
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>All figures of a moment, in the order of the files.</summary>
    public async Task<IReadOnlyList<FigureLine>> List(ShownDay moment, CancellationToken ct)
    {
        var values = await Values(moment, null, ct);
        return [.. desk.Catalogue.All.Where(i => values.ContainsKey(i.Id)).Select(i => Line(i, values[i.Id]))];
    }

    /// <summary>The page of an indicator; null when there is no such indicator.</summary>
    public async Task<FigureView?> Read(string id, ShownDay moment, string? dimension, int page, CancellationToken ct)
    {
        if (desk.Catalogue.Find(id) is not { } indicator)
            return null;
        var frozen = moment.Snapshot is { } s
            ? (await snapshots.Figures(current.Actor, s.Id, id, ct)).GetValueOrDefault(id) : null;
        var value = frozen?.Value ?? (await desk.Compute(moment.Request, [indicator], ct))[id];
        var set = desk.RowsOf(indicator);
        var slice = new Slice((page - 1) * PageSize, PageSize);
        IReadOnlyList<FigureRow> rows = frozen is null
            ? await desk.Page(moment.Request, indicator, slice, ct)
            : [.. Listed(frozen.Rows).Skip(slice.Skip).Take(PageSize)];
        await using var db = database.Open(current.Actor);
        return new FigureView
        {
            Line = Line(indicator, value),
            Set = set,
            Digest = frozen?.Digest,
            Trend = HasCourse(indicator, set) ? await desk.Trend(moment.Request, indicator, ct) : new Dictionary<DateOnly, FigureValue>(),
            Breakdown = dimension is null ? [] : await desk.Breakdown(moment.Request, indicator, dimension, ct),
            Ratios = await Ratios(indicator, moment, ct),
            Rows = await desk.For(current.Actor, moment.Request, indicator, rows, ct),
            Disposed = frozen is null
                ? new Dictionary<Guid, DisposedRecord>() : await disposed.Of([.. rows.Select(r => r.Record)], ct),
            DisposedOfSet = frozen is null ? await OfSet(indicator.Rows, ct) : 0,
            Corrected = frozen is null ? new Dictionary<Guid, int?>() : await snapshots.Corrected(moment.Snapshot!, frozen, ct),
            Offices = await db.OfficeReferences().ToDictionaryAsync(o => o.Id, o => o.Name, ct),
        };
    }

    /// <summary>How many rows the list of a figure has: of a ratio those of the denominator.</summary>
    public static int ListedRows(FigureLine line) => line.Indicator.Aggregate is Aggregate.Ratio
        ? (int)(line.Value.Denominator ?? 0)
        : line.Indicator.Aggregate is Aggregate.WeightedShare ? line.Value.Rows / 2 : line.Value.Rows;

    private async Task<int> OfSet(string rowSet, CancellationToken ct)
    {
        var count = 0;
        foreach (var source in bars.Sources)
            if (source.GroupOf(rowSet) is { } group)
                count += await disposed.Count(source.Kind, group.Key, ct);
        return count;
    }

    private static IEnumerable<FigureRow> Listed(IReadOnlyList<FigureRow> rows) =>
        rows.Count == 0 ? rows : rows.Where(r => r.Part == rows[^1].Part);

    private static bool HasCourse(Indicator indicator, IRowSet set) =>
        (indicator.Span ?? (set.IsEvent ? Span.Year : Span.Stock)) == Span.Year
        && indicator.Aggregate is Aggregate.Count or Aggregate.Distinct or Aggregate.Sum or Aggregate.Ratio;

    private async Task<IReadOnlyList<FigureLine>> Ratios(Indicator indicator, ShownDay moment, CancellationToken ct)
    {
        var ratios = desk.Catalogue.All.Where(i => i.IsRatio && i.Rows == indicator.Rows && i.Id != indicator.Id).ToList();
        var values = await Values(moment, ratios, ct);
        return [.. ratios.Where(i => values.ContainsKey(i.Id)).Select(i => Line(i, values[i.Id]))];
    }

    private async Task<IReadOnlyDictionary<string, FigureValue>> Values(
        ShownDay moment, IReadOnlyList<Indicator>? only, CancellationToken ct) =>
        moment.Snapshot is { } snapshot
            ? await snapshots.Values(current.Actor, snapshot.Id, ct)
            : await desk.Compute(moment.Request, only, ct);

    private static FigureLine Line(Indicator indicator, FigureValue value) => new()
    {
        Indicator = indicator,
        Value = value,
        Stated = FigureStatement.Of(indicator, value),
    };
}
