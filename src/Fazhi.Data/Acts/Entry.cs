namespace Fazhi.Data.Acts;

/// <summary>What a person hands in to take an act.</summary>
/// <param name="Input">The input of the act, of its <see cref="IAct.InputType"/>.</param>
public sealed record Entry(object Input)
{
    /// <summary>The date in law; null means today.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Who performed it; empty means the signed-in person.</summary>
    public IReadOnlyList<Guid> By { get; init; } = [];

    /// <summary>Number of the last change the person had seen; null when it does not matter.</summary>
    public int? Expected { get; init; }

    /// <summary>The office a new record belongs to; null means the actor's first office.</summary>
    public Guid? Office { get; init; }

    /// <summary>Keys of files already received.</summary>
    public IReadOnlyList<Guid> Files { get; init; } = [];

    /// <summary>Why, where a reason is asked.</summary>
    public string Reason { get; init; } = "";
}
