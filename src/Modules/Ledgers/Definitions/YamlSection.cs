using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Fazhi.Ledgers.Definitions;

/// <summary>A mapping of a ledger file that collects what is wrong instead of stopping at the first mistake.</summary>
internal sealed class YamlSection(YamlMappingNode node, string file, List<DefinitionError> errors, string place)
{
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public string Place => place;

    public int Line => LineOf(node);

    public int LineFor(string key) => Find(key) is { } found ? LineOf(found) : Line;

    public string? Text(string key)
    {
        var found = Find(key);
        if (found is null)
            return null;
        if (found is YamlScalarNode { Value.Length: > 0 } scalar)
            return scalar.Value.Trim();
        Wrong(key, $"{place}的“{key}”要写一个值");
        return null;
    }

    public string Required(string key)
    {
        if (Find(key) is null)
            errors.Add(new(file, Line, $"{place}缺少“{key}”"));
        return Text(key) ?? "";
    }

    public string OneOf(string key, string otherwise, params string[] words)
    {
        var text = Text(key);
        if (text is null || words.Contains(text))
            return text ?? otherwise;
        Wrong(key, $"{place}的“{key}”写成了“{text}”，只能是：{string.Join("、", words)}");
        return otherwise;
    }

    public bool Flag(string key) => OneOf(key, "false", "true", "false", "yes", "no") is "true" or "yes";

    public int? Integer(string key, int least, int most)
    {
        var text = Text(key);
        if (text is null)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value >= least && value <= most)
            return value;
        Wrong(key, $"{place}的“{key}”写成了“{text}”，要写{least}到{most}之间的整数");
        return null;
    }

    public DateOnly? Date(string key)
    {
        var text = Text(key);
        if (text is null)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Wrong(key, $"{place}的“{key}”写成了“{text}”，日期要写成 2025-03-01 的样子");
        return null;
    }

    public IReadOnlyList<string> Words(string key)
    {
        var found = Find(key);
        if (found is null)
            return [];
        if (found is not YamlSequenceNode sequence
            || !sequence.Children.All(c => c is YamlScalarNode { Value.Length: > 0 }))
        {
            Wrong(key, $"{place}的“{key}”要写成列表：[甲, 乙]");
            return [];
        }

        var words = sequence.Children.Select(c => ((YamlScalarNode)c).Value!.Trim()).ToArray();
        if (words.GroupBy(w => w).FirstOrDefault(g => g.Count() > 1) is { } twice)
            Wrong(key, $"{place}的“{key}”里“{twice.Key}”写了两次");
        return words;
    }

    /// <summary>One word or a list of them; at least one.</summary>
    public IReadOnlyList<string> Several(string key)
    {
        if (Find(key) is YamlSequenceNode { Children.Count: > 0 })
            return Words(key);
        return Required(key) is { Length: > 0 } one ? [one] : [];
    }

    public bool LacksKey(string key) => Find(key) is null;

    public YamlSection? Section(string key, string sectionPlace)
    {
        var found = Find(key);
        if (found is null)
            return null;
        if (found is YamlMappingNode mapping)
            return new(mapping, file, errors, sectionPlace);
        Wrong(key, $"{place}的“{key}”要写成 名称: 值 的样子");
        return null;
    }

    /// <summary>The entries of a mapping whose keys the writer chose, such as the fields.</summary>
    public IEnumerable<(string Key, YamlSection Section)> Children(Func<string, string> childPlace)
    {
        foreach (var (keyNode, valueNode) in node.Children)
        {
            var key = ((YamlScalarNode)keyNode).Value ?? "";
            asked.Add(key);
            if (valueNode is YamlMappingNode mapping)
                yield return (key, new(mapping, file, errors, childPlace(key)));
            else
                errors.Add(new(file, LineOf(keyNode), $"{childPlace(key)}要写成 {{ name: …, … }}"));
        }
    }

    /// <summary>Names every key that nothing asked for: a misspelt option must not pass silently.</summary>
    public void RefuseUnknown()
    {
        foreach (var (key, _) in node.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (!asked.Contains(name))
                errors.Add(new(file, LineOf(key),
                    $"{place}里没有“{name}”这一项，可用的有：{string.Join("、", asked)}"));
        }
    }

    public void Wrong(string key, string reason) => Wrong(LineFor(key), reason);

    public void Wrong(int line, string reason) => errors.Add(new(file, line, reason));

    private YamlNode? Find(string key)
    {
        asked.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var found) ? found : null;
    }

    private static int LineOf(YamlNode found) => (int)found.Start.Line;
}
