namespace Fazhi.Kernel.Procedures;

/// <summary>A certificate as it stood on the day of an act.</summary>
public sealed record HeldCertificate(string Number, string Kind, DateOnly ValidFrom, DateOnly? ValidTo);

/// <summary>A post as it stood on the day of an act.</summary>
public sealed record HeldPost(Guid Office, string OfficeName, string Role, bool Acting);

/// <summary>A person who performs or records an act, with posts and certificates valid on the day of the act.</summary>
public sealed record Performer
{
    /// <summary>Key of the person.</summary>
    public required Guid Person { get; init; }

    /// <summary>Name as it was on that day.</summary>
    public required string Name { get; init; }

    /// <summary>Posts held on that day.</summary>
    public IReadOnlyList<HeldPost> Posts { get; init; } = [];

    /// <summary>Certificates valid on that day.</summary>
    public IReadOnlyList<HeldCertificate> Certificates { get; init; } = [];
}

/// <summary>Everything a guard may look at. Guards are pure functions of it.</summary>
/// <typeparam name="TMatter">The record acted upon.</typeparam>
public class Facts<TMatter>
{
    /// <summary>The record acted upon; for an act that creates one, the new and still empty record.</summary>
    public required TMatter Matter { get; init; }

    /// <summary>The date of the act in law (Asia/Shanghai).</summary>
    public required DateOnly On { get; init; }

    /// <summary>The day on which it is recorded (Asia/Shanghai).</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The moment of recording (UTC).</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Who performed the act.</summary>
    public required IReadOnlyList<Performer> By { get; init; }

    /// <summary>Who is signed in and records it.</summary>
    public required Performer RecordedBy { get; init; }

    /// <summary>Local parameters in force on the day, by key.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>Keys of files handed in with the act.</summary>
    public IReadOnlyList<Guid> Files { get; init; } = [];

    /// <summary>What the act loaded beforehand; null when it needs nothing more.</summary>
    public object? Loaded { get; init; }
}

/// <summary>Facts of an act that has an input.</summary>
/// <typeparam name="TMatter">The record acted upon.</typeparam>
/// <typeparam name="TInput">What was entered.</typeparam>
public class Facts<TMatter, TInput> : Facts<TMatter>
{
    /// <summary>What was entered, already parsed.</summary>
    public required TInput Input { get; init; }
}
