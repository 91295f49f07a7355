using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Fazhi.Scenarios;

/// <summary>A mapping of a scenario file; what is wrong is collected with its line.</summary>
internal sealed class ScenarioMap(YamlMappingNode node, string file, List<ScenarioError> errors, string place)
{
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public string File => file;

    public List<ScenarioError> Errors => errors;

    public int Line => LineOf(node);

    public static int LineOf(YamlNode node) => (int)node.Start.Line;

    public YamlNode? Find(string key)
    {
        asked.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var found) ? found : null;
    }

    public string? Text(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlScalarNode { Value: { } text }:
                return text.Trim();
            case { } other:
                Wrong(other, $"{place}的“{key}”要写一个值");
                return null;
        }
    }

    public string Required(string key)
    {
        var text = Text(key);
        if (Find(key) is null)
            Wrong(node, $"{place}缺少“{key}”");
        else if (text is "")
            Wrong(Find(key)!, $"{place}的“{key}”是空的");
        return text ?? "";
    }

    /// <summary>One word or a list of words.</summary>
    public IReadOnlyList<string> Words(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlScalarNode { Value: { Length: > 0 } one }:
                return [one.Trim()];
            case YamlSequenceNode list when list.Children.All(c => c is YamlScalarNode { Value.Length: > 0 }):
                return [.. list.Children.Select(c => ((YamlScalarNode)c).Value!.Trim())];
            case { } other:
                Wrong(other, $"{place}的“{key}”要写成列表：[甲, 乙]");
                return [];
        }
    }

    public bool Flag(string key)
    {
        var text = Text(key);
        if (text is null or "true" or "false" or "是" or "否")
            return text is "true" or "是";
        Wrong(Find(key)!, $"{place}的“{key}”写成了“{text}”，只能是 true、false");
        return false;
    }

    public DateOnly? Day(string key) => Text(key) is { } text ? Day(Find(key)!, text, $"{place}的“{key}”") : null;

    public DateOnly? Day(YamlNode at, string text, string what)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Wrong(at, $"{what}写成了“{text}”，日期要写成 2026-03-05 的样子");
        return null;
    }

    /// <summary>Keys and values of a mapping whose keys the writer chose.</summary>
    public IEnumerable<(YamlNode At, string Key, string? Value)> Pairs(string key)
    {
        switch (Find(key))
        {
            case null:
                yield break;
            case YamlMappingNode pairs:
                foreach (var (name, value) in pairs.Children)
                    if (value is YamlScalarNode scalar)
                        yield return (name, ((YamlScalarNode)name).Value ?? "", scalar.Value);
                    else
                        Wrong(value, $"{place}的“{key}”里每一项要写一个值");
                break;
            case { } other:
                Wrong(other, $"{place}的“{key}”要写成 {{ 名称: 值 }} 的样子");
                break;
        }
    }

    public IEnumerable<ScenarioMap> Items(string key, string itemPlace)
    {
        switch (Find(key))
        {
            case null:
                yield break;
            case YamlSequenceNode list:
                foreach (var item in list.Children)
                    if (item is YamlMappingNode mapping)
                        yield return new(mapping, file, errors, itemPlace);
                    else
                        Wrong(item, $"{itemPlace}要写成 名称: 值 的样子");
                break;
            case { } other:
                Wrong(other, $"{place}的“{key}”要写成列表，每一项以 - 开头");
                break;
        }
    }

    /// <summary>Names every key that nothing asked for: a misspelt one must not pass silently.</summary>
    public void RefuseUnknown()
    {
        foreach (var (key, _) in node.Children)
            if (key is not YamlScalarNode { Value: { } name } || !asked.Contains(name))
                Wrong(key, $"{place}里没有“{key}”这一项，可用的有：{string.Join("、", asked)}");
    }

    public void Wrong(YamlNode at, string reason) => errors.Add(new(file, LineOf(at), reason));

    public void Wrong(string key, string reason) => Wrong(Find(key) ?? node, reason);
}
