using System.Globalization;
using System.Linq.Expressions;
using Fazhi.Data.RowSets;
using Fazhi.Reports.Indicators;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Reports.Figures;

/// <summary>An indicator asked for one stretch of time, under a key of its own.</summary>
internal sealed record Ask(string Key, Indicator Indicator, DateOnly AsOf, DateOnly? From);

/// <summary>Computes the indicators of one row set: one pass for all that look at the same kind of time.</summary>
internal sealed class Computation(DbContext db, FigureRequest request, IReadOnlyList<Ask> asks, CancellationToken ct)
    : IRowSetVisitor<Task<IReadOnlyDictionary<string, FigureValue>>>
{
    public async Task<IReadOnlyDictionary<string, FigureValue>> Visit<TRow>(RowSet<TRow> rows)
        where TRow : class
    {
        var plans = asks.Select(a => Plan.Of(a.Indicator, rows, a.AsOf, a.From)).ToList();
        var predicates = new Predicates<TRow>(rows, request.AsOf);
        var source = rows.Counted(db, request.View);
        var answers = new Dictionary<Need, object?>(ReferenceEqualityComparer.Instance);
        foreach (var pass in plans.SelectMany(p => p.Needs).GroupBy(n => TimeOf(n.Part)))
            await Run(source, predicates, [.. pass], answers);
        var values = new Dictionary<string, FigureValue>();
        foreach (var (ask, plan) in asks.Zip(plans))
            values[ask.Key] = await Value(plan, rows, source, predicates, answers);
        return values;
    }

    private static (bool Stock, DateOnly? Day, string? Date) TimeOf(Part part) =>
        part.Stock ? (true, part.Window.To, null) : (false, null, part.Date);

    private async Task Run<TRow>(
        IQueryable<TRow> source, Predicates<TRow> predicates, IReadOnlyList<Need> needs, Dictionary<Need, object?> answers)
        where TRow : class
    {
        var outer = new Window(needs.Min(n => n.Part.Window.From), needs.Max(n => n.Part.Window.To));
        var inTime = source.Where(predicates.During(needs[0].Part with { Window = outer }));
        var cells = needs
            .Select(n => new Cell<TRow>(
                n.Kind, predicates.Of(n.Part, outer), n.Column is null ? null : predicates.Raw(n.Column)))
            .ToList();
        var read = await Pass<TRow>.Run(db, inTime, cells, ct);
        foreach (var (need, value) in needs.Zip(read))
            answers[need] = value;
    }

    private async Task<FigureValue> Value<TRow>(
        Plan plan, RowSet<TRow> rows, IQueryable<TRow> source, Predicates<TRow> predicates, Dictionary<Need, object?> answers)
        where TRow : class
    {
        var numbers = plan.Needs.Select(n => Number(rows, n, answers[n])).ToList();
        var day = plan.Needs.Select(n => answers[n]).OfType<DateOnly>().Cast<DateOnly?>().FirstOrDefault();
        var value = plan.Combine(numbers, day);
        var part = plan.Parts[0];
        return plan.Indicator.Aggregate switch
        {
            Aggregate.Median median => value with
            {
                Value = await Median(rows, source.Where(predicates.Of(part)), median.Column, (int)numbers[1]),
            },
            Aggregate.Latest latest => value with { Value = await Latest(rows, source, predicates, part, latest.Column) },
            _ => value,
        };
    }

    internal static decimal Number<TRow>(RowSet<TRow> rows, Need need, object? value)
        where TRow : class => value switch
        {
            DateOnly => 0,
            _ when need is { Kind: CellKind.Sum, Column: { } column } => Literals.Unscale(rows.Find(column)!, value),
            _ => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        };

    private async Task<decimal?> Median<TRow>(RowSet<TRow> rows, IQueryable<TRow> source, string column, int count)
        where TRow : class
    {
        if (count == 0)
            return null;
        var found = rows.Find(column)!;
        var values = Ordered.ByValue(source, found.Value);
        var middle = await values.Skip((count - 1) / 2).Take(count % 2 == 0 ? 2 : 1).ToListAsync(ct);
        return middle.Average(v => Literals.Unscale(found, v));
    }

    private async Task<decimal?> Latest<TRow>(
        RowSet<TRow> rows, IQueryable<TRow> source, Predicates<TRow> predicates, Part part, string column)
        where TRow : class
    {
        var found = rows.Find(column)!;
        var latest = await source.Where(predicates.Of(part))
            .OrderByDescending(predicates.Value<DateOnly?>(predicates.DateColumn(part.Date)))
            .ThenByDescending(rows.Standard.KnownFrom)
            .Select(predicates.Value<object?>(column))
            .FirstOrDefaultAsync(ct);
        return latest is null ? null : Literals.Unscale(found, latest);
    }
}

/// <summary>Values of a column in order, boxed.</summary>
internal static class Ordered
{
    public static IQueryable<object> ByValue<TRow>(IQueryable<TRow> rows, LambdaExpression value)
    {
        var method = typeof(Ordered).GetMethod(nameof(Typed), System.Reflection.BindingFlags.NonPublic
            | System.Reflection.BindingFlags.Static)!;
        return (IQueryable<object>)method.MakeGenericMethod(typeof(TRow), value.ReturnType).Invoke(null, [rows, value])!;
    }

    private static IQueryable<object> Typed<TRow, TValue>(IQueryable<TRow> rows, Expression<Func<TRow, TValue>> value) =>
        rows.Select(value).Where(v => v != null).OrderBy(v => v).Select(v => (object)v!);
}
