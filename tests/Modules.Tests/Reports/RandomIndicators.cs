using System.Globalization;
using CsCheck;
using Fazhi.Data.Scopes;
using Fazhi.Reports.Figures;
using Fazhi.Reports.Indicators;

namespace Fazhi.Modules.Tests.Reports;

/// <summary>Draws conditions, aggregates and requests over the visits.</summary>
internal static class RandomIndicators
{
    private static readonly Gen<Condition> Leaf = Gen.OneOf(
        Words("kind", VisitSample.Kinds),
        Words("channel", VisitSample.Channels),
        Gen.OneOf(VisitSample.Tags).Select(t => Test("tags", Comparison.Has, t)),
        Gen.Bool.Select(b => Test("open", Comparison.Equal, b ? "true" : "false")),
        Ranges("people", Gen.Int[0, 80].Select(n => n.ToString(CultureInfo.InvariantCulture))),
        Ranges("fee", Gen.Int[0, 100000].Select(n => (n / 100m).ToString(CultureInfo.InvariantCulture))),
        Ranges("hours", Gen.Int[0, 200].Select(n => (n / 10m).ToString(CultureInfo.InvariantCulture))),
        Ranges("closed_on", Gen.Int[0, 730].Select(n => $"{new DateOnly(2024, 1, 1).AddDays(n):yyyy-MM-dd}")),
        Gen.Const(Test("closed_on", Comparison.LessOrEqual, Condition.AsOf)),
        Gen.Select(Gen.OneOf("kind", "people", "fee", "subject", "channel", "hours", "closed_on", "open", "tags"),
            Gen.Bool, (column, has) => Test(column, Comparison.Exists, has ? "true" : "false")));

    private static readonly Gen<Condition> Where = Tree(3);

    private static readonly Gen<Aggregate> Aggregates = Gen.OneOf(
        Gen.Const((Aggregate)new Aggregate.Count()),
        Gen.OneOf("subject", "kind", "channel", "people").Select(c => (Aggregate)new Aggregate.Distinct(c)),
        Numeric.Select(c => (Aggregate)new Aggregate.Sum(c)),
        Numeric.Select(c => (Aggregate)new Aggregate.Average(c)),
        Numeric.Select(c => (Aggregate)new Aggregate.Median(c)),
        Gen.Select(Numeric, Numeric, (a, b) => (Aggregate)new Aggregate.WeightedShare(a, b)),
        Gen.Select(Where, Where, (a, b) => (Aggregate)new Aggregate.Ratio(a, b)),
        Gen.Const((Aggregate)new Aggregate.Change(null, true)));

    /// <summary>An indicator over events or stock.</summary>
    public static Gen<Indicator> One { get; } = Gen.Select(Where, Aggregates, Gen.Bool).Select((where, aggregate, stock) =>
        Fixed(aggregate) with
        {
            Where = where,
            Rows = stock && aggregate is not Aggregate.Change ? "test.permits" : "test.visits",
        });

    /// <summary>A day, sometimes with a first day, a moment of knowledge and only some offices.</summary>
    public static Gen<FigureRequest> Request { get; } = Gen.Select(Gen.Int[0, 730], Gen.Int[0, 400], Gen.Int[0, 3]).Select(
        (day, back, more) => new FigureRequest
        {
            AsOf = new DateOnly(2024, 1, 1).AddDays(day),
            From = more == 1 ? new DateOnly(2024, 1, 1).AddDays(day - back) : null,
            KnownAt = more == 2 ? new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(back) : null,
            Agency = more == 3 ? new OfficeRange(back, back + 500) : OfficeRange.Whole,
        });

    private static Gen<string> Numeric => Gen.OneOf("people", "fee", "hours");

    /// <summary>An indicator over all visits of the year.</summary>
    public static Indicator Fixed(Aggregate aggregate) => new()
    {
        Id = "fixed",
        Name = "测试",
        Group = "测试",
        Unit = "件",
        Definition = "测试",
        Basis = "测试",
        Version = 1,
        Rows = "test.visits",
        Aggregate = aggregate,
    };

    private static Gen<Condition> Tree(int depth) => depth == 0
        ? Leaf
        : Gen.OneOf(
            Leaf,
            Tree(depth - 1).Array[0, 3].Select(p => (Condition)new Condition.All(p)),
            Tree(depth - 1).Array[1, 3].Select(p => (Condition)new Condition.Any(p)),
            Tree(depth - 1).Select(c => (Condition)new Condition.Not(c)));

    private static Gen<Condition> Words(string column, string[] words) => Gen.OneOf(
        Gen.OneOf(words).Select(w => Test(column, Comparison.Equal, w)),
        Gen.OneOf(words).Select(w => Test(column, Comparison.NotEqual, w)),
        Gen.OneOf(words).Array[1, 3].Select(w => Test(column, Comparison.In, w)));

    private static Gen<Condition> Ranges(string column, Gen<string> value) => Gen.Select(
        Gen.OneOf(
            Comparison.Greater, Comparison.GreaterOrEqual, Comparison.Less, Comparison.LessOrEqual, Comparison.Equal),
        value,
        (comparison, v) => Test(column, comparison, v));

    // Generators of conditions need the base type.
#pragma warning disable CA1859
    private static Condition Test(string column, Comparison comparison, params string[] values) =>
        new Condition.Test(column, comparison, values);
#pragma warning restore CA1859
}
