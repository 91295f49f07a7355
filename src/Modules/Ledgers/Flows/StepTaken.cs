using System.Text.Json;

namespace Fazhi.Ledgers.Flows;

/// <summary>已办步骤: a step that was taken with an entry since it was entered or last corrected, that first one included.</summary>
public sealed record StepTaken
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web);

    /// <summary>Key of the step; <see cref="Definitions.Flow.Entering"/> for entering and correcting.</summary>
    public required string Step { get; init; }

    /// <summary>State into which it led.</summary>
    public required string To { get; init; }

    /// <summary>The date in law: periods of the state run from it.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Who took it; empty for a part of the system.</summary>
    public required Guid By { get; init; }

    /// <summary>What was remarked; the reason where the entry was returned.</summary>
    public string Note { get; init; } = "";

    /// <summary>Reads the path of an entry.</summary>
    public static IReadOnlyList<StepTaken> Read(string path) => JsonSerializer.Deserialize<StepTaken[]>(path, Form)!;

    /// <summary>Writes a path.</summary>
    public static string Write(IEnumerable<StepTaken> path) => JsonSerializer.Serialize(path, Form);
}
