using System.Linq.Expressions;
using Fazhi.Data.RowSets;
using Fazhi.Reports.Indicators;

namespace Fazhi.Reports.Figures;

/// <summary>Turns conditions into expressions over the rows of one set.</summary>
/// <typeparam name="TRow">Row of the set.</typeparam>
internal sealed class Predicates<TRow>(RowSet<TRow> rows, DateOnly asOf)
    where TRow : class
{
    private readonly ParameterExpression row = Expression.Parameter(typeof(TRow), "r");

    /// <summary>The rows of a part: in its time and meeting its condition. The figure and its list use this.</summary>
    public Expression<Func<TRow, bool>> Of(Part part) => Lambda(And(InTime(part), Build(part.Condition)));

    /// <summary>The rows of a part among rows that are already in the outer time.</summary>
    public Expression<Func<TRow, bool>> Of(Part part, Window outer) =>
        part.Stock || part.Window == outer ? Lambda(Build(part.Condition)) : Of(part);

    /// <summary>The rows in the time of a part.</summary>
    public Expression<Func<TRow, bool>> During(Part part) => Lambda(InTime(part));

    /// <summary>The column as an expression over the row.</summary>
    public Expression<Func<TRow, TValue>> Value<TValue>(string column) =>
        Expression.Lambda<Func<TRow, TValue>>(Convert(Read(Find(column)), typeof(TValue)), row);

    /// <summary>The column as it is.</summary>
    public LambdaExpression Raw(string column) => Expression.Lambda(Read(Find(column)), row);

    public Column<TRow> Find(string column) =>
        rows.Find(column) ?? throw new InvalidOperationException($"行集 {rows.Key} 没有列 {column}。");

    public string DateColumn(string? date) => date ?? (rows.IsEvent ? "occurred_on" : "valid_from");

    private Expression<Func<TRow, bool>> Lambda(Expression body) => Expression.Lambda<Func<TRow, bool>>(body, row);

    private Expression InTime(Part part) =>
        part.Stock ? ValidOn(part.Window.To) : Within(part.Window, part.Date);

    private Expression Within(Window window, string? date)
    {
        var day = AsNullable(Read(Find(DateColumn(date))));
        return And(
            Expression.GreaterThanOrEqual(day, Day(window, nameof(Window.From))),
            Expression.LessThanOrEqual(day, Day(window, nameof(Window.To))));
    }

    private BinaryExpression ValidOn(DateOnly day)
    {
        var window = new Window(day, day);
        var from = AsNullable(Replacing.In(rows.Standard.ValidFrom ?? rows.Standard.OccurredOn!, row));
        var begun = Expression.LessThanOrEqual(from, Day(window, nameof(Window.To)));
        if (rows.Standard.ValidTo is not { } validTo)
            return begun;
        var to = AsNullable(Replacing.In(validTo, row));
        return Expression.AndAlso(begun, Expression.OrElse(
            Expression.Equal(to, Expression.Constant(null, to.Type)),
            Expression.GreaterThanOrEqual(to, Day(window, nameof(Window.To)))));
    }

    // A member of a captured object becomes a parameter: the query is compiled once for all days.
    private static UnaryExpression Day(Window window, string end) =>
        Expression.Convert(Expression.Property(Expression.Constant(window), end), typeof(DateOnly?));

    private Expression Build(Condition condition) => condition switch
    {
        Condition.All all => all.Parts.Select(Build).Aggregate(True, And),
        Condition.Any any => any.Parts.Select(Build).Aggregate(False, Or),
        Condition.Not not => Expression.Not(Build(not.Inner)),
        Condition.Test test => Compare(test),
        _ => throw new InvalidOperationException($"Unknown condition {condition}."),
    };

    private Expression Compare(Condition.Test test)
    {
        var column = Find(test.Column);
        var value = AsNullable(Read(column));
        var operands = test.Comparison is Comparison.Exists or Comparison.Has
            ? []
            : test.Values.Select(v => Operand(column, v, value.Type)).ToList();
        return test.Comparison switch
        {
            Comparison.Equal => Expression.Equal(value, operands[0]),
            Comparison.NotEqual => Expression.NotEqual(value, operands[0]),
            Comparison.In => operands.Select(o => (Expression)Expression.Equal(value, o)).Aggregate(False, Or),
            // Without the test for a value, a negated comparison would be unknown and lose rows in SQL.
            Comparison.Greater => And(Exists(value, true), Expression.GreaterThan(value, operands[0])),
            Comparison.GreaterOrEqual => And(Exists(value, true), Expression.GreaterThanOrEqual(value, operands[0])),
            Comparison.Less => And(Exists(value, true), Expression.LessThan(value, operands[0])),
            Comparison.LessOrEqual => And(Exists(value, true), Expression.LessThanOrEqual(value, operands[0])),
            Comparison.Exists => Exists(value, test.Values[0] == "true"),
            _ => And(Exists(value, true), Contains(value, test.Values[0])),
        };
    }

    private Expression Operand(Column column, string text, Type type) =>
        text == Condition.AsOf && column.Type == ColumnType.Date
            ? Day(new Window(asOf, asOf), nameof(Window.To))
            : Expression.Constant(Literals.Read(column, text, type), type);

    private static BinaryExpression Exists(Expression value, bool has)
    {
        var nothing = Expression.Constant(null, value.Type);
        return has ? Expression.NotEqual(value, nothing) : Expression.Equal(value, nothing);
    }

    private static MethodCallExpression Contains(Expression value, string tag) => Expression.Call(
        value,
        typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!,
        Expression.Constant($"|{tag}|"));

    private Expression Read(Column<TRow> column) => Replacing.In(column.Value, row);

    private static Expression AsNullable(Expression value) =>
        value.Type.IsValueType && Nullable.GetUnderlyingType(value.Type) is null
            ? Convert(value, typeof(Nullable<>).MakeGenericType(value.Type))
            : value;

    private static Expression Convert(Expression value, Type type) =>
        value.Type == type ? value : Expression.Convert(value, type);

    private static Expression True { get; } = Expression.Constant(true);

    private static Expression False { get; } = Expression.Constant(false);

    private static Expression And(Expression left, Expression right) =>
        left == True ? right : right == True ? left : Expression.AndAlso(left, right);

    private static Expression Or(Expression left, Expression right) =>
        left == False ? right : Expression.OrElse(left, right);
}
