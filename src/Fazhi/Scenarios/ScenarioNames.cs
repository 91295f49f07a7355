using Fazhi.Samples;

namespace Fazhi.Scenarios;

/// <summary>Names that a scenario may use, as it is read: the agency's, and those it gives itself.</summary>
internal sealed class ScenarioNames(Recipe agency)
{
    private readonly HashSet<string> things = [.. agency.Offices.Select(o => o.Name), .. agency.Subjects.Select(s => s.Name)];

    /// <summary>People.</summary>
    public HashSet<string> People { get; } = [.. agency.People.Select(p => p.Name)];

    /// <summary>Offices.</summary>
    public IReadOnlyList<string> Offices { get; } = [.. agency.Offices.Select(o => o.Name)];

    /// <summary>Records named so far; the last is the one meant where none is named.</summary>
    public List<string> Records { get; } = [];

    /// <summary>Adds a person; false when there is one of the name.</summary>
    public bool Add(string person) => People.Add(person);

    /// <summary>True for anything that has a key.</summary>
    public bool Contains(string name) => People.Contains(name) || things.Contains(name) || Records.Contains(name);
}
