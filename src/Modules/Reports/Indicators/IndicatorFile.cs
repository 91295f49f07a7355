using System.Globalization;
using System.Text.RegularExpressions;
using Fazhi.Documents.Figures;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Fazhi.Reports.Indicators;

/// <summary>Reads one indicator file: a list of indicators; every mistake is reported with its line.</summary>
public static partial class IndicatorFile
{
    /// <summary>Reads the text of a file; what is wrong is added to <paramref name="errors"/>.</summary>
    public static IReadOnlyList<Indicator> Read(string name, string text, List<IndicatorError> errors)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlSequenceNode list }] && list.All(n => n is YamlMappingNode))
                return [.. list.Cast<YamlMappingNode>().Select(n => Define(new YamlMap(n, name, errors)))];
            errors.Add(new(name, 1, "文件要写成指标的列表，每项以“- id: …”开头"));
        }
        catch (YamlException e)
        {
            errors.Add(new(name, (int)e.Start.Line, $"不是正确的 YAML（多半是缩进、冒号或括号）：{e.Message}"));
        }

        return [];
    }

    private static Indicator Define(YamlMap map)
    {
        var indicator = new Indicator
        {
            Id = Id(map),
            Name = map.Required("name"),
            Synonyms = map.Words("synonyms"),
            Group = map.Required("group"),
            Unit = map.Required("unit"),
            Definition = map.Required("definition"),
            Excludes = map.Text("excludes"),
            Basis = map.Required("basis"),
            Version = map.Find("version") is null ? Missing(map, "version") : map.Whole("version") ?? 0,
            Rows = map.Required("rows"),
            Where = map.Map("where") is { } where ? ConditionReader.Read(where) : Condition.None,
            Aggregate = AggregateReader.Read(map),
            Date = Optional(map, "date"),
            Dimensions = map.Words("dimensions"),
            PartOf = Optional(map, "part_of"),
            Stated = map.Map("stated") is { } stated ? Rule(stated) : StatingRule.Plain,
            File = map.File,
            Line = map.Line,
        };
        indicator = WithSpan(indicator, map);
        map.RefuseUnknown();
        return indicator;
    }

    private static string Id(YamlMap map)
    {
        var id = map.Required("id");
        if (id.Length > 0 && !IdPattern().IsMatch(id))
            map.Wrong(map.Find("id"), $"“{id}”不能作标识：小写字母开头，只用小写字母、数字和下划线");
        return id;
    }

    private static Indicator WithSpan(Indicator indicator, YamlMap map)
    {
        switch (map.Text("period"))
        {
            case "":
                return indicator;
            case "year":
                return indicator with { Span = Span.Year };
            case "stock":
                return indicator with { Span = Span.Stock };
            case "cumulative":
                var since = map.Required("since");
                if (DateOnly.TryParseExact(since, "yyyy-MM-dd", CultureInfo.InvariantCulture, 0, out var first))
                    return indicator with { Span = Span.Cumulative, Since = first };
                map.Wrong(map.Find("since"), $"“since”要写起算日，如 2021-01-01，现在是“{since}”");
                return indicator;
            case var other:
                map.Wrong(map.Find("period"), $"“period”写成了“{other}”，只能是：year、stock、cumulative");
                return indicator;
        }
    }

    private static StatingRule Rule(YamlMap map)
    {
        var style = map.Text("style", "exact");
        if (!Enum.TryParse<StatingStyle>(style.Replace("_", "", StringComparison.Ordinal), true, out var read))
            map.Wrong(map.Find("style"), $"不认识写法“{style}”");
        var rule = new StatingRule
        {
            Style = read,
            Unit = Optional(map, "unit"),
            Decimals = map.Whole("decimals") ?? StatingRule.Plain.Decimals,
            Step = map.Whole("step") ?? 1,
            Word = Optional(map, "word"),
            Titled = map.Text("titled") == "true",
        };
        if (rule.Step < 1)
            map.Wrong(map.Find("step"), "“step”要大于零");
        map.RefuseUnknown();
        return rule;
    }

    private static string? Optional(YamlMap map, string key) => map.Text(key) is { Length: > 0 } text ? text : null;

    private static int Missing(YamlMap map, string key)
    {
        map.Wrong(null, $"缺少“{key}”");
        return 0;
    }

    [GeneratedRegex("^[a-z][a-z0-9_]{0,79}$", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}
