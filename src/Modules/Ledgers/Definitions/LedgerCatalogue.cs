using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Fazhi.Ledgers.Definitions;

/// <summary>All ledgers the program knows, read once at start.</summary>
public sealed class LedgerCatalogue
{
    private readonly Dictionary<string, LedgerDefinition> byKey;

    /// <summary>Makes a catalogue of definitions already read.</summary>
    public LedgerCatalogue(IEnumerable<LedgerDefinition> definitions)
    {
        All = [.. definitions.OrderBy(d => d.Key, StringComparer.Ordinal)];
        byKey = All.ToDictionary(d => d.Key, StringComparer.Ordinal);
    }

    /// <summary>All definitions by key.</summary>
    public IReadOnlyList<LedgerDefinition> All { get; }

    /// <summary>
    /// Reads every <c>*.yaml</c> of the folders; a file of a later folder replaces one of the same name.
    /// </summary>
    /// <exception cref="LedgerDefinitionException">A file is wrong; every mistake of every file is named.</exception>
    public static LedgerCatalogue Load(params IEnumerable<string> folders)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var folder in folders.Where(Directory.Exists))
            foreach (var path in Directory.EnumerateFiles(folder, "*.yaml"))
                files[Path.GetFileName(path)] = path;
        return Read(files.Select(f => (f.Key, File.ReadAllText(f.Value, Encoding.UTF8))));
    }

    /// <summary>Reads files whose contents are at hand.</summary>
    /// <exception cref="LedgerDefinitionException">A file is wrong.</exception>
    public static LedgerCatalogue Read(IEnumerable<(string Name, string Text)> files)
    {
        var errors = new List<DefinitionError>();
        var definitions = files
            .Select(f => LedgerFile.Read(f.Name, f.Text, errors)).OfType<LedgerDefinition>().ToArray();
        if (errors.Count > 0)
            throw new LedgerDefinitionException(errors);
        return new(definitions);
    }

    /// <summary>Finds a ledger by its key.</summary>
    public bool TryFind(string key, [NotNullWhen(true)] out LedgerDefinition? definition) =>
        byKey.TryGetValue(key, out definition);

    /// <summary>Finds a ledger by its key, or null.</summary>
    public LedgerDefinition? Find(string key) => byKey.GetValueOrDefault(key);
}
