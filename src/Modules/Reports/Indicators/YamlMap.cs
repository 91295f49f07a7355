using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Fazhi.Reports.Indicators;

/// <summary>
/// A mapping of an indicator file that collects what is wrong instead of stopping at the first mistake.
/// </summary>
internal sealed class YamlMap(YamlMappingNode node, string file, List<IndicatorError> errors)
{
    private readonly HashSet<string> asked = [];

    public int Line => (int)node.Start.Line;

    public string File => file;

    public IEnumerable<(string Key, YamlNode Value)> Entries =>
        node.Children.Select(c => (((YamlScalarNode)c.Key).Value ?? "", c.Value));

    public YamlNode? Find(string key)
    {
        asked.Add(key);
        return Entries.FirstOrDefault(e => e.Key == key).Value;
    }

    public void Wrong(YamlNode? at, string reason) =>
        errors.Add(new(file, at is null ? Line : (int)at.Start.Line, reason));

    public string Text(string key, string otherwise = "") => Find(key) switch
    {
        null => otherwise,
        YamlScalarNode { Value: { } value } => value.Trim(),
        var other => Refuse(other, $"“{key}”要写一个值", otherwise),
    };

    public string Required(string key)
    {
        if (Find(key) is null)
            Wrong(null, $"缺少“{key}”");
        return Text(key);
    }

    public IReadOnlyList<string> Words(string key) => Find(key) is { } found ? WordsOf(found) : [];

    public IReadOnlyList<string> WordsOf(YamlNode found) => found switch
    {
        YamlSequenceNode list when list.All(n => n is YamlScalarNode) =>
            [.. list.Select(n => ((YamlScalarNode)n).Value ?? "")],
        YamlScalarNode { Value: { } one } => [one],
        _ => Refuse<IReadOnlyList<string>>(found, "要写成列表，如 [甲, 乙]", []),
    };

    public YamlMap? Map(string key) => Find(key) is { } found ? MapOf(found) : null;

    public YamlMap? MapOf(YamlNode found) => found is YamlMappingNode inner
        ? new YamlMap(inner, file, errors)
        : Refuse<YamlMap?>(found, "要写成 名称: 值", null);

    public int? Whole(string key)
    {
        var text = Text(key);
        if (text.Length == 0)
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : Refuse<int?>(Find(key), $"“{key}”要写整数，现在是“{text}”", null);
    }

    public void RefuseUnknown()
    {
        foreach (var key in Entries.Select(e => e.Key).Where(k => !asked.Contains(k)))
            Wrong(Find(key), $"不认识“{key}”");
    }

    private T Refuse<T>(YamlNode? at, string reason, T otherwise)
    {
        Wrong(at, reason);
        return otherwise;
    }
}
