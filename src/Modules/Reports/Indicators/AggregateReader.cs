using System.Globalization;

namespace Fazhi.Reports.Indicators;

/// <summary>Reads what is made of the rows; exactly one way must be given.</summary>
internal static class AggregateReader
{
    private static readonly string[] Ways =
    [
        "count", "distinct", "sum", "average", "median", "weighted_share", "ratio", "change", "periods_met", "ages",
        "day", "latest",
    ];

    public static Aggregate Read(YamlMap map)
    {
        var given = Ways.Where(w => map.Find(w) is not null).ToList();
        if (given is not [var way])
        {
            map.Wrong(null, $"算法要写且只写一种：{string.Join("、", Ways)}");
            return new Aggregate.Count();
        }

        return way switch
        {
            "count" => Fixed(map, "count", "rows", new Aggregate.Count()),
            "distinct" => new Aggregate.Distinct(map.Required(way)),
            "sum" => new Aggregate.Sum(map.Required(way)),
            "average" => new Aggregate.Average(map.Required(way)),
            "median" => new Aggregate.Median(map.Required(way)),
            "latest" => new Aggregate.Latest(map.Required(way)),
            "day" => new Aggregate.Day(OneOf(map, way, "first", "last") == "first"),
            _ => map.Map(way) is { } inner ? ReadInner(way, inner) : new Aggregate.Count(),
        };
    }

    private static Aggregate ReadInner(string way, YamlMap inner)
    {
        Aggregate read = way switch
        {
            "weighted_share" => new Aggregate.WeightedShare(inner.Required("of"), inner.Required("over")),
            "ratio" => new Aggregate.Ratio(Part(inner, "numerator", true), Part(inner, "denominator", false)),
            "change" => Change(inner),
            "periods_met" => new Aggregate.PeriodsMet(
                Enum.Parse<Every>(OneOf(inner, "every", "month", "quarter", "year"), ignoreCase: true),
                inner.Whole("least") ?? 1),
            _ => Ages(inner),
        };
        inner.RefuseUnknown();
        return read;
    }

    private static Condition Part(YamlMap inner, string key, bool required)
    {
        if (required && inner.Find(key) is null)
            inner.Wrong(null, $"缺少“{key}”");
        return inner.Map(key) is { } map ? ConditionReader.Read(map) : Condition.None;
    }

    private static Aggregate.Change Change(YamlMap inner)
    {
        var of = inner.Text("of", "rows");
        return new(of == "rows" ? null : of, OneOf(inner, "as", "reduction", "growth") == "reduction");
    }

    private static Aggregate.Ages Ages(YamlMap inner)
    {
        var bounds = inner.Words("days")
            .Select(w => int.TryParse(w, NumberStyles.None, CultureInfo.InvariantCulture, out var day) ? day : -1)
            .ToList();
        if (bounds.Count == 0 || bounds.Zip(bounds.Prepend(0)).Any(p => p.First <= p.Second))
            inner.Wrong(inner.Find("days"), "days 要写递增的天数，如 [30, 60, 90]");
        return new(inner.Required("since"), bounds);
    }

    private static Aggregate.Count Fixed(YamlMap map, string key, string word, Aggregate.Count aggregate)
    {
        OneOf(map, key, word);
        return aggregate;
    }

    private static string OneOf(YamlMap map, string key, params string[] words)
    {
        var text = map.Text(key, words[0]);
        if (words.Contains(text))
            return text;
        map.Wrong(map.Find(key), $"“{key}”写成了“{text}”，只能是：{string.Join("、", words)}");
        return words[0];
    }
}
