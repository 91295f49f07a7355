namespace Fazhi.Documents.Papers;

/// <summary>封条 — what is put on the thing or the door; the file keeps a photograph of it.</summary>
public sealed record SealLabelPaper : MeasurePaper
{
    internal override string Template => "seal-label";

    /// <summary>How long it holds, in words.</summary>
    public required string Time { get; init; }
}

/// <summary>疫情防控措施公告 — tells everybody of a measure against an epidemic.</summary>
public sealed record MeasureAnnouncementPaper : MeasurePaper
{
    internal override string Template => "measure-announcement";

    /// <summary>The measure, its reach and its time.</summary>
    public required string Content { get; init; }

    /// <summary>Where it applies.</summary>
    public required string Place { get; init; }

    /// <summary>Facts behind it.</summary>
    public required string Grounds { get; init; }

    /// <summary>The power it rests on.</summary>
    public required string Power { get; init; }

    /// <summary>Article that asks for the announcement.</summary>
    public required string Basis { get; init; }
}
