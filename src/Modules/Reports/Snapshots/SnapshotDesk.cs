using System.Globalization;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Documents.Figures;
using Fazhi.Reports.Figures;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Reports.Snapshots;

/// <summary>A snapshot in a list.</summary>
public sealed record SnapshotReference
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The agency.</summary>
    public required Guid Agency { get; init; }

    /// <summary>Day up to which facts count.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>First day for events; null means 1 January.</summary>
    public required DateOnly? From { get; init; }

    /// <summary>Moment of knowledge (UTC).</summary>
    public required DateTimeOffset KnownAt { get; init; }

    /// <summary>Number of changes sealed before it.</summary>
    public required long LogPosition { get; init; }
}

/// <summary>A frozen figure.</summary>
public sealed record FrozenFigure
{
    /// <summary>Id of the indicator.</summary>
    public required string Indicator { get; init; }

    /// <summary>Name as it was.</summary>
    public required string Name { get; init; }

    /// <summary>Version of the definition.</summary>
    public required int DefinitionVersion { get; init; }

    /// <summary>Base unit.</summary>
    public required string Unit { get; init; }

    /// <summary>The value with its parts and count of rows.</summary>
    public required FigureValue Value { get; init; }

    /// <summary>SHA-256 over the pairs, hexadecimal.</summary>
    public required string Digest { get; init; }

    /// <summary>The rows as they stood; at most ten thousand.</summary>
    public required IReadOnlyList<FigureRow> Rows { get; init; }

    /// <summary>What was measured, as documents take it; titles are those of the rows.</summary>
    public Measure Measure => new()
    {
        Value = Value.Value,
        Unit = Unit,
        Numerator = Value.Numerator,
        Denominator = Value.Denominator,
        Day = Value.Day,
        Titles = [.. Rows.Where(r => r.Part is null or "denominator").Select(r => r.Title ?? "")],
    };
}

/// <summary>Reads snapshots, and says what has changed since.</summary>
public sealed class SnapshotDesk(FazhiDb database, FigureDesk desk)
{
    /// <summary>Snapshots the actor may see, the newest first.</summary>
    public async Task<IReadOnlyList<SnapshotReference>> List(Actor actor, int? year, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        return await References(db.Set<Snapshot>().AsNoTracking()
                .Where(s => year == null || (s.AsOf >= new DateOnly(year.Value, 1, 1) && s.AsOf <= new DateOnly(year.Value, 12, 31)))
                .OrderByDescending(s => s.KnownAt))
            .ToListAsync(ct);
    }

    /// <summary>A snapshot; null when the actor sees none of that key.</summary>
    public async Task<SnapshotReference?> Find(Actor actor, Guid id, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        return await References(db.Set<Snapshot>().AsNoTracking().Where(s => s.Id == id)).FirstOrDefaultAsync(ct);
    }

    /// <summary>All figures of a snapshot by id, or only one.</summary>
    public async Task<IReadOnlyDictionary<string, FrozenFigure>> Figures(
        Actor actor, Guid snapshot, string? only, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        var figures = await db.Set<SnapshotFigure>().AsNoTracking()
            .Where(f => f.SnapshotId == snapshot && (only == null || f.Indicator == only))
            .ToListAsync(ct);
        return figures.ToDictionary(f => f.Indicator, Frozen);
    }

    /// <summary>The values of a snapshot by id, without their rows.</summary>
    public async Task<IReadOnlyDictionary<string, FigureValue>> Values(Actor actor, Guid snapshot, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        var figures = await db.Set<SnapshotFigure>().AsNoTracking().Where(f => f.SnapshotId == snapshot)
            .Select(f => new SnapshotFigure
            {
                SnapshotId = f.SnapshotId,
                Indicator = f.Indicator,
                Name = f.Name,
                DefinitionVersion = f.DefinitionVersion,
                Unit = f.Unit,
                Value = f.Value,
                Day = f.Day,
                Numerator = f.Numerator,
                Denominator = f.Denominator,
                RowCount = f.RowCount,
                Digest = f.Digest,
                Rows = "[]",
                AttestedBy = f.AttestedBy,
                AttestedFile = f.AttestedFile,
            })
            .ToListAsync(ct);
        return figures.ToDictionary(f => f.Indicator, f => Frozen(f).Value);
    }

    /// <summary>Ids of the figures whose counted rows are others today than in the snapshot.</summary>
    public async Task<IReadOnlyList<string>> Stale(Actor actor, SnapshotReference snapshot, CancellationToken ct)
    {
        var request = await Today(snapshot, ct);
        var stale = new List<string>();
        foreach (var (id, figure) in await Figures(actor, snapshot.Id, null, ct))
            if (desk.Catalogue.Find(id) is { } indicator
                && RowsDigest.Of(await desk.Rows(request, indicator, ct)) != figure.Digest)
                stale.Add(id);
        return stale;
    }

    /// <summary>Rows of a frozen figure that were corrected or no longer count, with the present change number.</summary>
    public async Task<IReadOnlyDictionary<Guid, int?>> Corrected(
        SnapshotReference snapshot, FrozenFigure figure, CancellationToken ct)
    {
        if (desk.Catalogue.Find(figure.Indicator) is not { } indicator)
            return new Dictionary<Guid, int?>();
        var now = (await desk.Rows(await Today(snapshot, ct), indicator, ct))
            .GroupBy(r => r.Record).ToDictionary(g => g.Key, g => g.Max(r => r.Change));
        return figure.Rows.DistinctBy(r => r.Record)
            .Where(r => !now.TryGetValue(r.Record, out var change) || change != r.Change)
            .ToDictionary(r => r.Record, r => now.TryGetValue(r.Record, out var change) ? change : (int?)null);
    }

    private async Task<FigureRequest> Today(SnapshotReference snapshot, CancellationToken ct)
    {
        await using var db = database.Open(Actor.System("figures"));
        return new FigureRequest
        {
            AsOf = snapshot.AsOf,
            From = snapshot.From,
            Agency = await AgencyScope.Of(db, snapshot.Agency, ct),
        };
    }

    private static IQueryable<SnapshotReference> References(IQueryable<Snapshot> snapshots) =>
        snapshots.IgnoreAutoIncludes().Select(s => new SnapshotReference
        {
            Id = s.Id,
            Agency = s.AgencyId,
            AsOf = s.AsOf,
            From = s.From,
            KnownAt = s.KnownAt,
            LogPosition = s.LogPosition,
        });

    private static FrozenFigure Frozen(SnapshotFigure f) => new()
    {
        Indicator = f.Indicator,
        Name = f.Name,
        DefinitionVersion = f.DefinitionVersion,
        Unit = f.Unit,
        Digest = f.Digest,
        Rows = RowsJson.Read(f.Rows),
        Value = new FigureValue
        {
            Value = Number(f.Value),
            Day = f.Day,
            Numerator = Number(f.Numerator),
            Denominator = Number(f.Denominator),
            Rows = f.RowCount,
            Attestation = f.AttestedBy is null ? null : new Attestation
            {
                Record = f.SnapshotId,
                Signer = f.AttestedBy,
                Source = "",
                File = f.AttestedFile ?? Guid.Empty,
            },
        },
    };

    private static decimal? Number(string? text) =>
        text is null ? null : decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
