using System.Linq.Expressions;
using System.Reflection;

namespace Fazhi.Data.RowSets;

/// <summary>
/// Reads a field of a JSON column inside a query (SQLite <c>json_extract</c>, PostgreSQL
/// <c>jsonb_extract_path_text</c>). The key must be a constant, or no expression index matches.
/// </summary>
public static class Field
{
    /// <summary>Text; tags come as text between bars.</summary>
    public static string? Text(string data, string key) => throw OnlyInQueries();

    /// <summary>Whole number (also fen, and decimals scaled to whole numbers).</summary>
    public static long? Number(string data, string key) => throw OnlyInQueries();

    /// <summary>Day kept as yyyy-MM-dd.</summary>
    public static DateOnly? Date(string data, string key) => throw OnlyInQueries();

    /// <summary>Yes or no.</summary>
    public static bool? YesNo(string data, string key) => throw OnlyInQueries();

    /// <summary>Lambda reading <paramref name="key"/> from the JSON text that <paramref name="data"/> yields.</summary>
    public static LambdaExpression Of<TRow>(Expression<Func<TRow, string>> data, ColumnType type, string key) =>
        Expression.Lambda(
            Expression.Call(FunctionFor(type), data.Body, Expression.Constant(key)),
            data.Parameters);

    private static MethodInfo FunctionFor(ColumnType type) => typeof(Field).GetMethod(type switch
    {
        ColumnType.Number or ColumnType.Fraction or ColumnType.Amount => nameof(Number),
        ColumnType.Date => nameof(Date),
        ColumnType.YesNo => nameof(YesNo),
        _ => nameof(Text),
    })!;

    private static InvalidOperationException OnlyInQueries() => new("Only inside a database query.");
}
