using Fazhi.Data;
using Fazhi.Data.Files;
using Fazhi.Data.Storage;
using Fazhi.Reports.Figures;
using Fazhi.Reports.Indicators;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Reports.Attested;

/// <summary>A figure known only from paper.</summary>
public sealed record AttestedLine
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The indicator; null when its definition is gone.</summary>
    public required Indicator? Indicator { get; init; }

    /// <summary>Id of the indicator.</summary>
    public required string Name { get; init; }

    /// <summary>Day up to which the paper counts.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Value with its unit, and both parts of a ratio.</summary>
    public required string Value { get; init; }

    /// <summary>Who signed.</summary>
    public required string Signer { get; init; }

    /// <summary>Name and number of the paper.</summary>
    public required string Source { get; init; }

    /// <summary>Address of the signed paper; null when it is gone.</summary>
    public string? File { get; init; }

    /// <summary>Day on which it was withdrawn; null while it stands.</summary>
    public DateOnly? WithdrawnOn { get; init; }
}

/// <summary>Reads figures known only from paper.</summary>
public sealed class AttestedList(FazhiDb database, FigureDesk desk, ICurrentActor current)
{
    /// <summary>Those the actor may see, the latest day first.</summary>
    public async Task<IReadOnlyList<AttestedLine>> All(CancellationToken ct)
    {
        await using var db = database.Open(current.Actor);
        var figures = await db.Set<AttestedFigure>().AsNoTracking()
            .OrderByDescending(a => a.AsOf).ThenByDescending(a => a.RecordedAt).Take(500).ToListAsync(ct);
        var keys = figures.Select(f => f.Id).ToArray();
        var files = (await db.Set<FileLink>().AsNoTracking().Where(f => keys.Contains(f.RecordId)).ToListAsync(ct))
            .ToLookup(f => f.RecordId);
        return [.. figures.Select(f => Line(f, files[f.Id].FirstOrDefault()))];
    }

    private AttestedLine Line(AttestedFigure f, FileLink? file)
    {
        var indicator = desk.Catalogue.Find(f.Indicator);
        var parts = f.Denominator is { } below
            ? $"（{FigureStatement.Plain(f.Numerator ?? 0)}／{FigureStatement.Plain(below)}）"
            : "";
        return new AttestedLine
        {
            Id = f.Id,
            Indicator = indicator,
            Name = indicator?.Name ?? f.Indicator,
            AsOf = f.AsOf,
            Value = $"{FigureStatement.Plain(f.Value)}{indicator?.Unit}{parts}",
            Signer = f.Signer,
            Source = f.Source,
            File = file is null ? null : $"/files/{file.Id}",
            WithdrawnOn = f.WithdrawnOn,
        };
    }
}
