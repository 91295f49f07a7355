namespace Fazhi.Data.Acts;

/// <summary>Every act of the system by name.</summary>
public sealed class ActCatalogue
{
    private readonly Dictionary<string, IAct> acts;

    /// <summary>Collects the acts of all modules.</summary>
    /// <exception cref="InvalidOperationException">Two acts have one name.</exception>
    public ActCatalogue(IEnumerable<IAct> acts)
    {
        this.acts = new Dictionary<string, IAct>(StringComparer.Ordinal);
        foreach (var act in acts)
            if (!this.acts.TryAdd(act.Name, act))
                throw new InvalidOperationException($"Two acts are named {act.Name}.");
    }

    /// <summary>All acts, by name.</summary>
    public IEnumerable<IAct> All => acts.Values.OrderBy(a => a.Name, StringComparer.Ordinal);

    /// <summary>The act of a name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public IAct this[string name] =>
        acts.GetValueOrDefault(name) ?? throw new KeyNotFoundException($"没有名为 {name} 的办理事项。");

    /// <summary>The act of a name; null when there is none.</summary>
    public IAct? Find(string name) => acts.GetValueOrDefault(name);

    /// <summary>What people call an act; the name itself when it is no longer in the catalogue.</summary>
    public string LabelOf(string name) => acts.GetValueOrDefault(name)?.Label ?? name;
}
