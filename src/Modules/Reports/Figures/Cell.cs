using System.Linq.Expressions;
using System.Reflection;

namespace Fazhi.Reports.Figures;

/// <summary>What one cell of a pass asks of the rows that meet its condition.</summary>
internal enum CellKind
{
    Count,
    CountValues,
    Distinct,
    Sum,
    First,
    Last,
}

/// <summary>One conditional aggregate of a pass.</summary>
/// <typeparam name="TRow">Row of the set.</typeparam>
internal sealed record Cell<TRow>(CellKind Kind, Expression<Func<TRow, bool>> Where, LambdaExpression? Value = null)
{
    private static readonly Expression<Func<TRow, bool>> All = r => true;

    /// <summary>The aggregate over a group of rows, boxed.</summary>
    public UnaryExpression Over(Expression group)
    {
        var rows = Where.Body is ConstantExpression { Value: true } ? group : Call(nameof(Enumerable.Where), group, Where);
        return Expression.Convert(Kind switch
        {
            CellKind.Count => Call(nameof(Enumerable.Count), group, Where),
            CellKind.CountValues => CountOf(Selected(rows, NotNull())),
            CellKind.Distinct => CountOf(Distinct(Selected(rows, NotNull()))),
            CellKind.Sum => Aggregated(rows, nameof(Enumerable.Sum), Summable()),
            CellKind.First => Aggregated(rows, nameof(Enumerable.Min), Value!),
            _ => Aggregated(rows, nameof(Enumerable.Max), Value!),
        }, typeof(object));
    }

    private Expression<Func<TRow, bool>> NotNull() => Nullability.IsNullable(Value!.ReturnType)
        ? Expression.Lambda<Func<TRow, bool>>(
            Expression.NotEqual(Value.Body, Expression.Constant(null, Value.ReturnType)), Value.Parameters)
        : All;

    private LambdaExpression Summable() => Nullable.GetUnderlyingType(Value!.ReturnType) == typeof(int)
        ? Expression.Lambda(Expression.Convert(Value.Body, typeof(long?)), Value.Parameters)
        : Value;

    private MethodCallExpression Selected(Expression rows, Expression<Func<TRow, bool>> notNull) =>
        Expression.Call(typeof(Enumerable), nameof(Enumerable.Select), [typeof(TRow), Value!.ReturnType],
            notNull == All ? rows : Call(nameof(Enumerable.Where), rows, notNull), Value);

    private MethodCallExpression Distinct(Expression values) =>
        Expression.Call(typeof(Enumerable), nameof(Enumerable.Distinct), [Value!.ReturnType], values);

    private MethodCallExpression CountOf(Expression values) =>
        Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [Value!.ReturnType], values);

    private static MethodCallExpression Aggregated(Expression rows, string method, LambdaExpression value)
    {
        var overload = typeof(Enumerable).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(m => m.Name == method && m.GetParameters().Length == 2)
            .Select(m => m.GetGenericArguments().Length switch
            {
                1 => m.MakeGenericMethod(typeof(TRow)),
                2 => m.MakeGenericMethod(typeof(TRow), value.ReturnType),
                _ => m,
            })
            .First(m => m.GetParameters()[1].ParameterType == typeof(Func<,>).MakeGenericType(typeof(TRow), value.ReturnType));
        return Expression.Call(overload, rows, value);
    }

    private static MethodCallExpression Call(string method, Expression group, LambdaExpression argument) =>
        Expression.Call(typeof(Enumerable), method, [typeof(TRow)], group, argument);
}

/// <summary>Asks whether a type can hold null.</summary>
internal static class Nullability
{
    public static bool IsNullable(Type type) => !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;
}
