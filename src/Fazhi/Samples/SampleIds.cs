namespace Fazhi.Samples;

/// <summary>Keys of what a sample has registered, by name.</summary>
internal sealed class SampleIds(Pools pools)
{
    private readonly Dictionary<string, Guid> people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Guid> offices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Guid> subjects = new(StringComparer.Ordinal);

    /// <summary>Supervised subjects.</summary>
    public Pools Pools => pools;

    /// <summary>Remembers a person.</summary>
    public void KeepPerson(string name, Guid key) => people[name] = key;

    /// <summary>Remembers an office.</summary>
    public void KeepOffice(string name, Guid key) => offices[name] = key;

    /// <summary>Remembers a subject that has a name of its own.</summary>
    public void KeepSubject(string name, Guid key) => subjects[name] = key;

    /// <summary>Everything registered, by name.</summary>
    public IReadOnlyDictionary<string, Guid> All => offices.Concat(people).Concat(subjects).DistinctBy(n => n.Key)
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>The same names for a copy of the database.</summary>
    public SampleIds Copy()
    {
        var copy = new SampleIds(pools);
        foreach (var (name, key) in offices)
            copy.KeepOffice(name, key);
        foreach (var (name, key) in people)
            copy.KeepPerson(name, key);
        foreach (var (name, key) in subjects)
            copy.KeepSubject(name, key);
        return copy;
    }

    /// <summary>Key of a person.</summary>
    public Guid Person(string name) => people.TryGetValue(name, out var key)
        ? key : throw new InvalidDataException($"recipe.yaml：没有名为 {name} 的人员。");

    /// <summary>Key of an office.</summary>
    public Guid Office(string name) => offices.TryGetValue(name, out var key)
        ? key : throw new InvalidDataException($"recipe.yaml：没有名为 {name} 的机构。");
}
