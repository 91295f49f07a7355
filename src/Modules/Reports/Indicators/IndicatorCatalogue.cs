using System.Text;

namespace Fazhi.Reports.Indicators;

/// <summary>All indicators the program knows, read once at start.</summary>
public sealed class IndicatorCatalogue
{
    private readonly Dictionary<string, Indicator> byId;

    /// <summary>Makes a catalogue of indicators already read.</summary>
    /// <exception cref="IndicatorException">Two indicators have the same id, or a whole is missing.</exception>
    public IndicatorCatalogue(IEnumerable<Indicator> indicators)
    {
        All = [.. indicators];
        var errors = All.GroupBy(i => i.Id).SelectMany(g => g.Skip(1))
            .Select(i => new IndicatorError(i.File, i.Line, $"指标“{i.Id}”声明了两次"))
            .Concat(All.Where(i => i.PartOf is not null && All.All(w => w.Id != i.PartOf))
                .Select(i => new IndicatorError(i.File, i.Line, $"part_of 指向的指标“{i.PartOf}”不存在")))
            .ToList();
        if (errors.Count > 0)
            throw new IndicatorException(errors);
        byId = All.ToDictionary(i => i.Id);
    }

    /// <summary>All indicators in the order of the files.</summary>
    public IReadOnlyList<Indicator> All { get; }

    /// <summary>The indicator of an id; null when there is none.</summary>
    public Indicator? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>
    /// Reads every <c>*.yaml</c> of the folders; a file of a later folder replaces one of the same name.
    /// </summary>
    /// <exception cref="IndicatorException">A file is wrong; every mistake of every file is named.</exception>
    public static IndicatorCatalogue Load(params IEnumerable<string> folders)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var folder in folders.Where(Directory.Exists))
            foreach (var path in Directory.EnumerateFiles(folder, "*.yaml"))
                files[Path.GetFileName(path)] = path;
        return Read(files.Select(f => (f.Key, File.ReadAllText(f.Value, Encoding.UTF8))));
    }

    /// <summary>Reads files whose contents are at hand.</summary>
    /// <exception cref="IndicatorException">A file is wrong.</exception>
    public static IndicatorCatalogue Read(IEnumerable<(string Name, string Text)> files)
    {
        var errors = new List<IndicatorError>();
        var indicators = files.SelectMany(f => IndicatorFile.Read(f.Name, f.Text, errors)).ToList();
        if (errors.Count > 0)
            throw new IndicatorException([.. errors.OrderBy(e => e.File, StringComparer.Ordinal).ThenBy(e => e.Line)]);
        return new(indicators);
    }
}
