namespace Fazhi.Ui;

/// <summary>An error of a form in its two sentences.</summary>
public sealed record FieldProblem
{
    /// <summary>Name of the field as posted.</summary>
    public required string Field { get; init; }

    /// <summary>What is wrong, for the summary.</summary>
    public required string Problem { get; init; }

    /// <summary>What to do, beside the field; the problem itself when there is nothing to add.</summary>
    public string? Advice { get; init; }

    /// <summary>Problems from messages by field, as an act that was not taken gives them.</summary>
    public static IReadOnlyList<FieldProblem> From(IEnumerable<KeyValuePair<string, string>> messages) =>
        [.. messages.Select(m => new FieldProblem { Field = m.Key, Problem = m.Value })];
}

/// <summary>A condition of a step, met or not.</summary>
public sealed record Condition
{
    /// <summary>The condition.</summary>
    public required string Text { get; init; }

    /// <summary>True when met.</summary>
    public required bool Met { get; init; }

    /// <summary>True when the step is refused without it; false when it only warns.</summary>
    public bool Blocks { get; init; } = true;

    /// <summary>Article and what shows it.</summary>
    public string? Law { get; init; }
}

/// <summary>What follows once a step is taken.</summary>
public sealed record Consequence
{
    /// <summary>When: 今天, 06-23 周二, 送达后15日.</summary>
    public required string When { get; init; }

    /// <summary>What.</summary>
    public required string What { get; init; }

    /// <summary>How it is counted, and the article.</summary>
    public string? Note { get; init; }
}

/// <summary>Control of a field.</summary>
public enum FieldKind
{
    /// <summary>One line of text.</summary>
    Text,

    /// <summary>Several lines.</summary>
    Area,

    /// <summary>A typed date; every spelling of our parser is accepted.</summary>
    Date,

    /// <summary>An amount, right-aligned.</summary>
    Money,

    /// <summary>A whole or decimal number.</summary>
    Number,

    /// <summary>A password; its value is never sent back.</summary>
    Password,

    /// <summary>One of a list.</summary>
    Select,

    /// <summary>One of a list, all visible.</summary>
    Radio,

    /// <summary>Any of a list.</summary>
    Checks,

    /// <summary>A single yes or no.</summary>
    Check,

    /// <summary>Files.</summary>
    File,
}
