namespace Fazhi.Reports.Annual;

/// <summary>How much a problem weighs.</summary>
public enum Severity
{
    /// <summary>停: no document until the data are right.</summary>
    Stop,

    /// <summary>待说明: no document until a named person has explained it.</summary>
    Explain,

    /// <summary>提示: worth knowing.</summary>
    Note,
}

/// <summary>Something a report must not leave unsaid.</summary>
public sealed record Problem
{
    /// <summary>How much it weighs.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What is wrong, in one or two words: 缺数, 数字已旧, 没有分母 …</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about and what to do.</summary>
    public required string Message { get; init; }

    /// <summary>Indicator it is about; null when it is about a text.</summary>
    public string? Indicator { get; init; }

    /// <summary>Id of the contradiction; null for other problems.</summary>
    public string? Contradiction { get; init; }

    /// <summary>True when no document may be made.</summary>
    public bool Blocks => Severity != Severity.Note;

    /// <inheritdoc/>
    public override string ToString() =>
        $"{(Severity switch { Severity.Stop => "停", Severity.Explain => "待说明", _ => "提示" })}｜{Kind}｜{Message}";
}
