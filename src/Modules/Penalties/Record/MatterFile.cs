using Fazhi.Data.Acts;
using Fazhi.Data.Clocks;
using Fazhi.Data.Files;
using Fazhi.Data.Matters;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;
using Fazhi.Ui;
using Clock = Fazhi.Data.Clocks.Clock;

namespace Fazhi.Penalties;

/// <summary>A matter as its pages show it, whatever its procedure.</summary>
internal abstract record MatterFile
{
    public required Actor Actor { get; init; }

    public required ActCatalogue Acts { get; init; }

    public IReadOnlyList<Clock> Clocks { get; init; } = [];

    public IReadOnlyList<CasePaper> Papers { get; init; } = [];

    public IReadOnlyList<FileLink> Files { get; init; } = [];

    /// <summary>The matter, whatever its kind.</summary>
    public abstract Matter Any { get; }

    public abstract Party Party { get; }

    /// <summary>What the party is said to have done, or why the measure is taken.</summary>
    public abstract string Cause { get; }

    /// <summary>What names of its acts begin with, such as <c>penalties.</c>.</summary>
    public abstract string Module { get; }

    /// <summary>The list it stands in: name and address.</summary>
    public abstract PageLink Home { get; }

    public abstract DateOnly Today { get; }

    public abstract string StageLabel { get; }

    /// <summary>Those in whose hands it lies today.</summary>
    public abstract IReadOnlyList<CaseOfficer> Officers { get; }

    /// <summary>What the page of an act says of it at its head.</summary>
    public virtual IReadOnlyList<Fact> About =>
    [
        new() { Name = "当事人", Value = Party.Name }, new() { Name = "案由", Value = Cause },
        new() { Name = "阶段", Value = StageLabel },
    ];

    public string Address => $"{Home.Href}/{Any.Id}";

    /// <summary>The clock that presses most among those of the agency.</summary>
    public Clock? Main => Clocks.Where(c => c is { State: ClockState.Running, IsOfParty: false } && c.StartedOn <= Today)
        .OrderBy(c => c.Alarm).FirstOrDefault();

    /// <summary>The step behind an act; null when the act is no step.</summary>
    /// <param name="act">Name without the module.</param>
    public abstract IStep? StepOf(string act);

    /// <summary>What stands in the way of an act before anything is entered, met or not.</summary>
    public abstract IReadOnlyList<Condition> ConditionsOf(string act);

    /// <summary>What follows once an act is taken.</summary>
    public abstract IReadOnlyList<Consequence> ConsequencesOf(string act);

    public static string Roles(IStep step) =>
        string.Join("、", step.Roles.Select(r => RoleNames.Label(Enum.Parse<Role>(r))));
}
