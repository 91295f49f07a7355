using Fazhi.Data.Clocks;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Scenarios;

/// <summary>A scenario as it was played.</summary>
internal sealed record PlayedScenario(Scenario Scenario, IReadOnlyList<PlayedAct> Acts)
{
    /// <summary>True when every act came out as expected.</summary>
    public bool IsAsExpected => Acts.All(a => a.IsAsExpected);
}

/// <summary>An act as it was played.</summary>
internal sealed record PlayedAct
{
    public required ScenarioAct Act { get; init; }

    public required PlayedOutcome Outcome { get; init; }

    /// <summary>Conditions that are not met: those that refuse it, or the warnings of one that was taken.</summary>
    public IReadOnlyList<Unmet> Unmet { get; init; } = [];

    /// <summary>Messages by field when the input could not be read; whom to ask, or what is not there.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Problems { get; init; } = [];

    /// <summary>Number issued; empty for none.</summary>
    public string Number { get; init; } = "";

    /// <summary>Name of the stage afterwards; empty when it was not taken or the record has none.</summary>
    public string Stage { get; init; } = "";

    /// <summary>The stage in words.</summary>
    public string StageLabel { get; init; } = "";

    /// <summary>Clocks of the record afterwards; empty when it was not taken.</summary>
    public IReadOnlyList<Clock> Clocks { get; init; } = [];

    /// <summary>Clocks that it started, ended or counted anew.</summary>
    public IReadOnlyList<Clock> Moved { get; init; } = [];

    /// <summary>In what it differs from what was expected; empty when in nothing.</summary>
    public IReadOnlyList<string> Differences { get; init; } = [];

    public bool IsAsExpected => Differences.Count == 0;

    /// <summary>Rules that refuse it, each once.</summary>
    public IReadOnlyList<string> Rules =>
        Outcome == PlayedOutcome.Refused ? [.. Unmet.Where(u => u.Blocks).Select(u => u.RuleId).Distinct()] : [];

    /// <summary>What is to be told of a refusal or a warning.</summary>
    public IEnumerable<string> Messages => Unmet.Select(u => u.Message).Concat(Problems.Select(p => p.Value));
}
