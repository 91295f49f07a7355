using Fazhi.Data;

namespace Fazhi.Reports.Snapshots;

/// <summary>指标快照: every figure of a day as it was known at one moment. Never changes.</summary>
[RecordKind("reports.snapshot", "指标快照", Keeping.Permanent)]
internal sealed class Snapshot : ScopedRecord
{
    private List<SnapshotFigure> figures = [];

    public DateOnly AsOf { get; private set; }

    public DateOnly? From { get; private set; }

    /// <summary>What was recorded by this moment counts.</summary>
    public DateTimeOffset KnownAt { get; private set; }

    /// <summary>Number of changes sealed before it was taken.</summary>
    public long LogPosition { get; private set; }

    public IReadOnlyList<SnapshotFigure> Figures => figures;

    public void Take(SnapshotDraft draft, SnapshotContent content, DateTimeOffset knownAt)
    {
        (AsOf, From, KnownAt, LogPosition) = (draft.AsOf, draft.From, knownAt, content.LogPosition);
        figures = [.. content.Figures];
        foreach (var figure in figures)
            figure.OfficePosition = OfficePosition;
    }
}

/// <summary>One figure of a snapshot. Numbers are text, so that every decimal stays as it was.</summary>
internal sealed class SnapshotFigure : IScoped
{
    public Guid SnapshotId { get; init; }

    public required string Indicator { get; init; }

    public long OfficePosition { get; set; }

    public required string Name { get; init; }

    public required int DefinitionVersion { get; init; }

    public required string Unit { get; init; }

    public string? Value { get; init; }

    public DateOnly? Day { get; init; }

    public string? Numerator { get; init; }

    public string? Denominator { get; init; }

    /// <summary>Rows counted, both parts of a ratio.</summary>
    public required int RowCount { get; init; }

    /// <summary>SHA-256 over the ordered (record, change number) pairs of every part, hexadecimal.</summary>
    public required string Digest { get; init; }

    /// <summary>The rows as they stood, up to <see cref="SnapshotContent.MostRows"/>, as a JSON array.</summary>
    [JsonColumn]
    public required string Rows { get; init; }

    /// <summary>Who signed the paper the value was taken from; null when it was computed.</summary>
    public string? AttestedBy { get; init; }

    public Guid? AttestedFile { get; init; }
}

/// <summary>What is entered to take a snapshot.</summary>
public sealed record SnapshotDraft
{
    /// <summary>Day up to which facts count.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>First day for events; null means 1 January of that year.</summary>
    public DateOnly? From { get; init; }
}

/// <summary>What a snapshot holds, computed within the act.</summary>
internal sealed record SnapshotContent(long LogPosition, IReadOnlyList<SnapshotFigure> Figures)
{
    /// <summary>Most rows of a figure that are kept one by one; beyond it the digest stands for them.</summary>
    public const int MostRows = 10_000;
}
