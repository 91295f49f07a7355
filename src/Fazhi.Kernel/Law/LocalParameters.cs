using System.Collections.Frozen;

namespace Fazhi.Kernel.Law;

/// <summary>The parameters the law leaves to local rules: which exist, have a default, must be set.</summary>
public sealed class LocalParameters
{
    private static readonly Lazy<LocalParameters> Embedded = new(() =>
        new(LawFiles.Read<LocalParameter[]>("parameters.json")));

    private readonly FrozenDictionary<string, LocalParameter> byKey;

    private LocalParameters(IReadOnlyList<LocalParameter> all)
    {
        All = all;
        byKey = all.ToFrozenDictionary(p => p.Key);
        Defaults = all.Where(p => !p.Required).ToFrozenDictionary(p => p.Key, p => p.Default!);
    }

    /// <summary>The parameters shipped with the program.</summary>
    public static LocalParameters Default => Embedded.Value;

    /// <summary>All parameters, in the order of the file.</summary>
    public IReadOnlyList<LocalParameter> All { get; }

    /// <summary>Values that hold until others are set, by key.</summary>
    public IReadOnlyDictionary<string, string> Defaults { get; }

    /// <summary>The parameter with this key; null for a key the law does not know.</summary>
    public LocalParameter? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>The parameter with this key.</summary>
    /// <exception cref="KeyNotFoundException">No such key: a mistake in the program, not in the input.</exception>
    public LocalParameter this[string key] => byKey.TryGetValue(key, out var parameter)
        ? parameter
        : throw new KeyNotFoundException($"No local parameter {key}.");

    /// <summary>The value in force: the one set locally, else the default; null when it has yet to be set.</summary>
    /// <param name="key">Key of the parameter.</param>
    /// <param name="set">Values set locally and in force on the day, by key.</param>
    public string? Value(string key, IReadOnlyDictionary<string, string> set) =>
        set.TryGetValue(key, out var value) ? value : this[key].Default;

    /// <summary>Parameters without a value: each refuses only the step that needs it.</summary>
    public IEnumerable<LocalParameter> Missing(IReadOnlyDictionary<string, string> set) =>
        All.Where(p => p.Required && !set.ContainsKey(p.Key));
}
