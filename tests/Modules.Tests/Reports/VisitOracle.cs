using System.Globalization;
using System.Text.Json;
using Fazhi.Reports.Figures;
using Fazhi.Reports.Indicators;

namespace Fazhi.Modules.Tests.Reports;

/// <summary>Works indicators out over objects in memory, without any expression of the product.</summary>
internal sealed class VisitOracle(IReadOnlyList<Visit> visits, FigureRequest request)
{
    public List<Visit> Rows(Indicator indicator, Condition? also = null, int yearsBefore = 0)
    {
        var to = request.AsOf.AddYears(-yearsBefore);
        var from = (request.From ?? new DateOnly(request.AsOf.Year, 1, 1)).AddYears(-yearsBefore);
        var stock = indicator.Rows == "test.permits";
        return [.. visits
            .Where(v => request.KnownAt is { } k
                ? v.KnownFrom <= k && (v.KnownTo is null || v.KnownTo > k)
                : v.KnownTo is null)
            .Where(v => request.Agency.Contains(v.OfficePosition))
            .Where(v => stock ? v.On <= to && (v.Until is null || v.Until >= to) : v.On >= from && v.On <= to)
            .Where(v => Meets(v, indicator.Where) && (also is null || Meets(v, also)))];
    }

    public decimal? Value(Indicator indicator) => indicator.Aggregate switch
    {
        Aggregate.Count => Rows(indicator).Count,
        Aggregate.Distinct d => Rows(indicator).Select(v => Read(v, d.Column)).Where(x => x is not null).Distinct().Count(),
        Aggregate.Sum s => Numbers(indicator, s.Column).Sum(),
        Aggregate.Average a => Mean(Numbers(indicator, a.Column)),
        Aggregate.Median m => Middle(Numbers(indicator, m.Column)),
        Aggregate.WeightedShare w => PerCent(Numbers(indicator, w.Of).Sum(), Numbers(indicator, w.Over).Sum()),
        Aggregate.Ratio r => PerCent(
            Rows(indicator, r.Denominator.And(r.Numerator)).Count, Rows(indicator, r.Denominator).Count),
        Aggregate.Change => PerCent(
            Rows(indicator, null, 1).Count - Rows(indicator).Count, Rows(indicator, null, 1).Count),
        _ => throw new NotSupportedException(),
    };

    public static object? Read(Visit v, string column)
    {
        using var data = JsonDocument.Parse(v.Data);
        var has = data.RootElement.TryGetProperty(column, out var field);
        return column switch
        {
            "kind" => v.Kind,
            "people" => v.People is { } n ? (decimal)n : null,
            "fee" => v.Fee,
            "subject" => v.Subject,
            "occurred_on" or "valid_from" => v.On,
            _ when !has => null,
            "hours" => field.GetDecimal() / 10m,
            "open" => field.GetBoolean(),
            "closed_on" => DateOnly.ParseExact(field.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => field.GetString(),
        };
    }

    private List<decimal> Numbers(Indicator indicator, string column) =>
        [.. Rows(indicator).Select(v => Read(v, column)).OfType<decimal>()];

    private bool Meets(Visit v, Condition condition) => condition switch
    {
        Condition.All all => all.Parts.All(p => Meets(v, p)),
        Condition.Any any => any.Parts.Any(p => Meets(v, p)),
        Condition.Not not => !Meets(v, not.Inner),
        Condition.Test test => Meets(Read(v, test.Column), test),
        _ => throw new NotSupportedException(),
    };

    private bool Meets(object? value, Condition.Test test) => test.Comparison switch
    {
        Comparison.Exists => value is not null == (test.Values[0] == "true"),
        Comparison.NotEqual => value is null || Compare(value, test.Values[0]) != 0,
        _ when value is null => false,
        Comparison.Equal => Compare(value, test.Values[0]) == 0,
        Comparison.In => test.Values.Any(w => Compare(value, w) == 0),
        Comparison.Greater => Compare(value, test.Values[0]) > 0,
        Comparison.GreaterOrEqual => Compare(value, test.Values[0]) >= 0,
        Comparison.Less => Compare(value, test.Values[0]) < 0,
        Comparison.LessOrEqual => Compare(value, test.Values[0]) <= 0,
        _ => ((string)value).Split('|').Contains(test.Values[0]),
    };

    private int Compare(object value, string word) => value switch
    {
        string text => string.CompareOrdinal(text, word),
        decimal number => number.CompareTo(decimal.Parse(word, CultureInfo.InvariantCulture)),
        bool yes => yes.CompareTo(word == "true"),
        DateOnly day => day.CompareTo(
            word == Condition.AsOf ? request.AsOf : DateOnly.Parse(word, CultureInfo.InvariantCulture)),
        _ => throw new NotSupportedException(),
    };

    private static decimal? Mean(List<decimal> numbers) =>
        numbers.Count == 0 ? null : Math.Round(numbers.Sum() / numbers.Count, 10);

    private static decimal? Middle(List<decimal> numbers)
    {
        numbers.Sort();
        var half = numbers.Count / 2;
        return numbers.Count == 0 ? null
            : numbers.Count % 2 == 1 ? numbers[half] : (numbers[half - 1] + numbers[half]) / 2;
    }

    private static decimal? PerCent(decimal numerator, decimal denominator) =>
        denominator == 0 ? null : Math.Round(numerator * 100 / denominator, 10);
}
