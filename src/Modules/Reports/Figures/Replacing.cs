using System.Linq.Expressions;

namespace Fazhi.Reports.Figures;

/// <summary>Puts another row in place of a lambda's parameter.</summary>
internal sealed class Replacing(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
{
    /// <summary>The body of the lambda over <paramref name="row"/>.</summary>
    public static Expression In(LambdaExpression lambda, ParameterExpression row) =>
        new Replacing(lambda.Parameters[0], row).Visit(lambda.Body);

    protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
}
