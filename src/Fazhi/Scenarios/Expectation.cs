namespace Fazhi.Scenarios;

/// <summary>What became of an act, or should.</summary>
internal enum PlayedOutcome
{
    /// <summary>办成.</summary>
    Taken,

    /// <summary>拒绝: by law or by a rule of the system.</summary>
    Refused,

    /// <summary>填写有误.</summary>
    Invalid,

    /// <summary>无权办理.</summary>
    Forbidden,

    /// <summary>查无此件: no such record, or out of scope.</summary>
    NotFound,
}

/// <summary>What a scenario expects of an act.</summary>
internal sealed record Expectation
{
    /// <summary>The term does not run.</summary>
    public const string NotRunning = "无";

    /// <summary>The term runs, but the holidays of its last year are not known.</summary>
    public const string NotKnown = "未定";

    public static Expectation Taken { get; } = new();

    public PlayedOutcome Outcome { get; init; } = PlayedOutcome.Taken;

    /// <summary>Rules that refuse it: exactly these.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>Fields that are wrong: exactly these.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Part of a message; null for any.</summary>
    public string? Says { get; init; }

    /// <summary>Rules that have to be among the warnings.</summary>
    public IReadOnlyList<string> Warns { get; init; } = [];

    /// <summary>Last day in law by term, or one of the two words below.</summary>
    public IReadOnlyDictionary<string, string> Due { get; init; } = new Dictionary<string, string>();

    /// <summary>Terms that must be marked as done late.</summary>
    public IReadOnlyList<string> Late { get; init; } = [];

    /// <summary>Name of the stage afterwards; null for any.</summary>
    public string? Stage { get; init; }

    /// <summary>True when nothing but the outcome is expected.</summary>
    public bool IsPlain => Rules.Count + Fields.Count + Warns.Count + Due.Count + Late.Count == 0
        && Says is null && Stage is null;
}
