using Fazhi.Data.RowSets;
using Fazhi.Reports.Indicators;

namespace Fazhi.Reports.Figures;

/// <summary>An aggregate over the rows of a part, before it becomes a cell of a pass.</summary>
internal sealed record Need(Part Part, CellKind Kind, string? Column = null);

/// <summary>What an indicator needs from its rows and how the answers become its value.</summary>
internal sealed record Plan(Indicator Indicator, IReadOnlyList<Part> Parts, IReadOnlyList<Need> Needs)
{
    private static readonly int[] QuartersBegin = [1, 4, 7, 10];

    /// <summary>Plans an indicator. The first needs are the row counts of its parts.</summary>
    public static Plan Of(Indicator indicator, IRowSet rows, DateOnly asOf, DateOnly? from)
    {
        var parts = Part.Of(indicator, rows, asOf, from);
        return new Plan(indicator, parts, [.. parts.Select(p => new Need(p, CellKind.Count)), .. More(indicator, parts)]);
    }

    private static IEnumerable<Need> More(Indicator indicator, IReadOnlyList<Part> parts) => indicator.Aggregate switch
    {
        Aggregate.Distinct distinct => [new(parts[0], CellKind.Distinct, distinct.Column)],
        Aggregate.Sum sum => [new(parts[0], CellKind.Sum, sum.Column)],
        Aggregate.Average average =>
            [new(parts[0], CellKind.Sum, average.Column), new(parts[0], CellKind.CountValues, average.Column)],
        Aggregate.Median median => [new(parts[0], CellKind.CountValues, median.Column)],
        Aggregate.WeightedShare share =>
            [new(parts[0], CellKind.Sum, share.Of), new(parts[1], CellKind.Sum, share.Over)],
        Aggregate.Change { Column: { } column } =>
            [new(parts[0], CellKind.Sum, column), new(parts[1], CellKind.Sum, column)],
        Aggregate.PeriodsMet met => Periods(met.Every, parts[0].Window)
            .Select(w => new Need(parts[0] with { Window = w }, CellKind.Count)),
        Aggregate.Ages ages => Classes(ages, parts[0].Window.To)
            .Select(c => new Need(parts[0] with { Condition = parts[0].Condition.And(c.Condition) }, CellKind.Count)),
        Aggregate.Day day => [new(parts[0], day.First ? CellKind.First : CellKind.Last, parts[0].Date ?? "occurred_on")],
        _ => [],
    };

    /// <summary>The value, from the answers in the order of <see cref="Needs"/>, already in the columns' units.</summary>
    public FigureValue Combine(IReadOnlyList<decimal> answers, DateOnly? day)
    {
        var value = Indicator.Aggregate switch
        {
            Aggregate.Count => new FigureValue { Value = answers[0] },
            Aggregate.Distinct or Aggregate.Sum => new FigureValue { Value = answers[1] },
            Aggregate.Average => new FigureValue
            {
                Value = answers[2] == 0 ? null : Math.Round(answers[1] / answers[2], 10),
            },
            Aggregate.Ratio => FigureValue.PerCent(answers[0], answers[1]),
            Aggregate.WeightedShare => FigureValue.PerCent(answers[2], answers[3]),
            Aggregate.Change change => Changed(change, answers),
            Aggregate.PeriodsMet met => Met(met, answers),
            Aggregate.Ages ages => Aged(ages, answers),
            Aggregate.Day => new FigureValue { Day = day },
            _ => new FigureValue(),
        };
        return value with { Rows = (int)answers.Take(Parts.Count).Sum() };
    }

    /// <summary>The periods of the window that have begun by its last day, cut to the window.</summary>
    public static IReadOnlyList<Window> Periods(Every every, Window window)
    {
        var periods = new List<Window>();
        for (var first = Begin(every, window.From); first <= window.To;)
        {
            var next = every switch
            {
                Every.Month => first.AddMonths(1),
                Every.Quarter => first.AddMonths(3),
                _ => first.AddYears(1),
            };
            periods.Add(new(Later(first, window.From), Earlier(next.AddDays(-1), window.To)));
            first = next;
        }

        return periods;
    }

    private static DateOnly Begin(Every every, DateOnly day) => every switch
    {
        Every.Month => new(day.Year, day.Month, 1),
        Every.Quarter => new(day.Year, QuartersBegin[(day.Month - 1) / 3], 1),
        _ => new(day.Year, 1, 1),
    };

    private static FigureValue Changed(Aggregate.Change change, IReadOnlyList<decimal> answers)
    {
        var (now, before) = change.Column is null ? (answers[0], answers[1]) : (answers[2], answers[3]);
        return FigureValue.PerCent(change.Reduction ? before - now : now - before, before);
    }

    private FigureValue Met(Aggregate.PeriodsMet met, IReadOnlyList<decimal> answers)
    {
        var counts = answers.Skip(1).ToList();
        var held = counts.Count(c => c >= met.Least);
        var periods = Needs.Skip(1).Select(n => n.Part.Window)
            .Zip(counts, (w, c) => new FigurePart($"{w.From:yyyy-MM-dd}—{w.To:yyyy-MM-dd}", c));
        var share = FigureValue.PerCent(held, counts.Count);
        return share with { Value = Indicator.Unit == "%" ? share.Value : held, Parts = [.. periods] };
    }

    private FigureValue Aged(Aggregate.Ages ages, IReadOnlyList<decimal> answers) => new()
    {
        Value = answers[0],
        Parts = [.. Classes(ages, Parts[0].Window.To).Zip(answers.Skip(1), (c, n) => new FigurePart(c.Label, n))],
    };

    private static IEnumerable<(string Label, Condition Condition)> Classes(Aggregate.Ages ages, DateOnly asOf)
    {
        Condition.Test Since(Comparison comparison, int days) =>
            new(ages.Since, comparison, [$"{asOf.AddDays(-days):yyyy-MM-dd}"]);
        var low = 0;
        foreach (var bound in ages.Bounds)
        {
            yield return ($"{low}至{bound - 1}日",
                Since(Comparison.Greater, bound).And(Since(Comparison.LessOrEqual, low)));
            low = bound;
        }

        yield return ($"{low}日以上", Since(Comparison.LessOrEqual, low));
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
