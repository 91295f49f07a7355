namespace Fazhi.Kernel.Procedures;

/// <summary>A stage of a matter: where it stands between two steps.</summary>
/// <param name="Name">Stable key kept on the record, such as <c>filed</c>.</param>
/// <param name="Label">What people read, such as 已立案.</param>
public sealed record Stage(string Name, string Label)
{
    /// <summary>True when nothing more has to follow.</summary>
    public bool IsFinal { get; init; }

    /// <summary>True when the ordinary course passes it by: a review that is not needed, a suspension, a transfer.</summary>
    public bool IsAside { get; init; }

    /// <summary>True when the course breaks off here, such as by withdrawal: it is spoken of only once that happened.</summary>
    public bool IsExit { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Label;
}
