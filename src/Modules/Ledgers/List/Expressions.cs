using System.Linq.Expressions;
using System.Reflection;

namespace Fazhi.Ledgers.List;

/// <summary>Puts one parameter of a lambda in the place of another.</summary>
internal sealed class Parameter(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
{
    protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
}

/// <summary>A value as a member of an object: it becomes a parameter of the statement, whose plan is then reused.</summary>
internal static class Boxed
{
    private static readonly MethodInfo Generic =
        typeof(Boxed).GetMethod(nameof(Make), BindingFlags.Static | BindingFlags.NonPublic)!;

    public static Expression Of(object value, Type type) => (Expression)Generic.MakeGenericMethod(type).Invoke(null, [value])!;

    private static MemberExpression Make<T>(T value) =>
        Expression.Property(Expression.Constant(new Holder<T>(value)), nameof(Holder<>.Value));

    private sealed record Holder<T>(T Value);
}
