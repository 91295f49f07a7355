namespace Fazhi.Ui;

/// <summary>A link with its words.</summary>
public sealed record PageLink
{
    /// <summary>Words of the link: what one gets or does, never “查看”.</summary>
    public required string Text { get; init; }

    /// <summary>Address; null makes it plain text.</summary>
    public string? Href { get; init; }

    /// <summary>True for the page one is on.</summary>
    public bool Current { get; init; }

    /// <summary>Count shown behind the words; null shows none.</summary>
    public string? Count { get; init; }

    /// <summary>Main action of its group: at most one.</summary>
    public bool Primary { get; init; }
}
