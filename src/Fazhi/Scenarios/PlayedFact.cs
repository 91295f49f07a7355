using Fazhi.Kernel.Procedures;
using Fazhi.Ui;

namespace Fazhi.Scenarios;

/// <summary>A played act as its line of the training page shows it.</summary>
public sealed record PlayedFact
{
    /// <summary>The date in law.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What was done.</summary>
    public required string What { get; init; }

    /// <summary>Who did it.</summary>
    public required string Who { get; init; }

    /// <summary>What became of it.</summary>
    public required StateWord State { get; init; }

    /// <summary>True when it was taken.</summary>
    public required bool IsTaken { get; init; }

    /// <summary>What was entered, in a sentence.</summary>
    public string Words { get; init; } = "";

    /// <summary>Number issued; empty for none.</summary>
    public string Number { get; init; } = "";

    /// <summary>What refuses it, or is pointed out.</summary>
    public IReadOnlyList<Unmet> Unmet { get; init; } = [];

    /// <summary>Other messages.</summary>
    public IReadOnlyList<string> Messages { get; init; } = [];

    /// <summary>What to notice; empty for nothing.</summary>
    public string Note { get; init; } = "";

    /// <summary>Clocks that it started, ended or counted anew.</summary>
    public IReadOnlyList<ClockFact> Clocks { get; init; } = [];

    /// <summary>Whether the trainee was right; null when there was no answer.</summary>
    public StateWord? Verdict { get; init; }
}
