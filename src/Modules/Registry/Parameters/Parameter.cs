using Fazhi.Data;

namespace Fazhi.Registry;

/// <summary>本地参数: a number or choice that the law leaves to the place, from a day on.</summary>
[RecordKind("registry.parameter", "本地参数", Keeping.Permanent)]
internal sealed class Parameter : Record
{
    public string Key { get; private set; } = "";

    public string Value { get; private set; } = "";

    public string Source { get; private set; } = "";

    public DateOnly ValidFrom { get; private set; }

    public void Set(ParameterDraft draft, DateOnly on) =>
        (Key, Value, Source, ValidFrom) = (draft.Key, draft.Value, draft.Source, on);
}

/// <summary>What is entered to set a local parameter.</summary>
public sealed record ParameterDraft
{
    /// <summary>Key, such as <c>penalties.discussion.amount</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Value as text.</summary>
    public required string Value { get; init; }

    /// <summary>Document that fixes it.</summary>
    public required string Source { get; init; }
}
