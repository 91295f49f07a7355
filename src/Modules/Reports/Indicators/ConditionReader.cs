using YamlDotNet.RepresentationModel;

namespace Fazhi.Reports.Indicators;

/// <summary>Reads conditions: a mapping of columns is a conjunction; any, all and not combine.</summary>
internal static class ConditionReader
{
    private static readonly Dictionary<string, Comparison> Words = new()
    {
        ["eq"] = Comparison.Equal,
        ["not"] = Comparison.NotEqual,
        ["in"] = Comparison.In,
        ["gt"] = Comparison.Greater,
        ["gte"] = Comparison.GreaterOrEqual,
        ["lt"] = Comparison.Less,
        ["lte"] = Comparison.LessOrEqual,
        ["exists"] = Comparison.Exists,
        ["has"] = Comparison.Has,
    };

    public static Condition Read(YamlMap map)
    {
        var parts = map.Entries.SelectMany(e => One(map, e.Key, e.Value)).ToList();
        return parts is [var single] ? single : new Condition.All(parts);
    }

    private static IEnumerable<Condition> One(YamlMap map, string key, YamlNode value) => key switch
    {
        "any" => [new Condition.Any(List(map, value))],
        "all" => [new Condition.All(List(map, value))],
        "not" when map.MapOf(value) is { } inner => [new Condition.Not(Read(inner))],
        "not" => [],
        _ => Tests(map, key, value),
    };

    private static List<Condition> List(YamlMap map, YamlNode value)
    {
        if (value is YamlSequenceNode list)
            return [.. list.Select(map.MapOf).OfType<YamlMap>().Select(Read)];
        map.Wrong(value, "any 和 all 要写成条件的列表");
        return [];
    }

    private static IEnumerable<Condition> Tests(YamlMap map, string column, YamlNode value)
    {
        if (value is YamlScalarNode or YamlSequenceNode)
        {
            var words = map.WordsOf(value);
            var comparison = value is YamlScalarNode ? Comparison.Equal : Comparison.In;
            yield return new Condition.Test(column, comparison, words) { Line = (int)value.Start.Line };
            yield break;
        }

        if (map.MapOf(value) is not { } operators)
            yield break;
        foreach (var (word, operand) in operators.Entries)
            if (Words.TryGetValue(word, out var comparison))
                yield return new Condition.Test(column, comparison, map.WordsOf(operand))
                {
                    Line = (int)operand.Start.Line,
                };
            else
                map.Wrong(operand, $"不认识比较“{word}”，可用的有：{string.Join("、", Words.Keys)}");
    }
}
