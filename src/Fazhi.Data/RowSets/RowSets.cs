namespace Fazhi.Data.RowSets;

/// <summary>All row sets of the installation; each key has exactly one provider.</summary>
public sealed class RowSets
{
    private readonly Dictionary<string, IRowSet> byKey = [];

    /// <summary>Collects the sets of all providers.</summary>
    /// <exception cref="InvalidOperationException">Two providers give the same key.</exception>
    public RowSets(IEnumerable<IRowSetProvider> providers)
    {
        var owners = new Dictionary<string, string>();
        foreach (var provider in providers)
            foreach (var set in provider.RowSets)
            {
                if (!owners.TryAdd(set.Key, provider.Name))
                    throw new InvalidOperationException(
                        $"行集 {set.Key} 有两个来源：{owners[set.Key]} 和 {provider.Name}；只能保留一个。");
                byKey.Add(set.Key, set);
            }
    }

    /// <summary>All sets, by key.</summary>
    public IEnumerable<IRowSet> All => byKey.Values.OrderBy(s => s.Key, StringComparer.Ordinal);

    /// <summary>The set of a key; null when there is none.</summary>
    public IRowSet? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>The set of a key.</summary>
    /// <exception cref="KeyNotFoundException">No provider gives it.</exception>
    public IRowSet this[string key] =>
        Find(key) ?? throw new KeyNotFoundException($"没有名为 {key} 的行集。");
}
