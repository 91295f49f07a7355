using System.Linq.Expressions;

namespace Fazhi.Data.RowSets;

/// <summary>One column of a row set, as readers see it.</summary>
public abstract record Column
{
    /// <summary>Key in conditions and exports: lower case with underscores.</summary>
    public required string Key { get; init; }

    /// <summary>Heading in Chinese.</summary>
    public required string Label { get; init; }

    /// <summary>What it holds.</summary>
    public required ColumnType Type { get; init; }

    /// <summary>Unit of a number, such as 人次; empty when there is none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Decimal places by which a stored whole number is scaled: the value is stored / 10^Scale.</summary>
    public int Scale { get; init; }

    /// <summary>Allowed values of a choice or of tags; empty when free.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>True when the column is masked and never exported in clear.</summary>
    public bool Confidential { get; init; }

    /// <summary>Text column. Give the lambda's parameter its type: <c>(Row r) =&gt; r.Kind</c>.</summary>
    public static Column<TRow> Text<TRow>(string key, string label, Expression<Func<TRow, string?>> value)
        where TRow : class => Make<TRow>(ColumnType.Text, key, label, value);

    /// <summary>Whole number.</summary>
    public static Column<TRow> Number<TRow>(string key, string label, Expression<Func<TRow, long?>> value)
        where TRow : class => Make<TRow>(ColumnType.Number, key, label, value);

    /// <summary>Money in yuan, kept as <c>decimal</c>.</summary>
    public static Column<TRow> Amount<TRow>(string key, string label, Expression<Func<TRow, decimal?>> value)
        where TRow : class => Make<TRow>(ColumnType.Amount, key, label, value) with { Unit = "元" };

    /// <summary>Day in law.</summary>
    public static Column<TRow> Date<TRow>(string key, string label, Expression<Func<TRow, DateOnly?>> value)
        where TRow : class => Make<TRow>(ColumnType.Date, key, label, value);

    /// <summary>Yes or no.</summary>
    public static Column<TRow> YesNo<TRow>(string key, string label, Expression<Func<TRow, bool?>> value)
        where TRow : class => Make<TRow>(ColumnType.YesNo, key, label, value);

    /// <summary>Several choices: the expression yields text between bars, <c>|a|b|</c>.</summary>
    public static Column<TRow> Tags<TRow>(string key, string label, Expression<Func<TRow, string?>> value)
        where TRow : class => Make<TRow>(ColumnType.Tags, key, label, value);

    /// <summary>Key of a subject, person, office or another record.</summary>
    public static Column<TRow> Reference<TRow>(string key, string label, Expression<Func<TRow, Guid?>> value)
        where TRow : class => Make<TRow>(ColumnType.Reference, key, label, value);

    private static Column<TRow> Make<TRow>(ColumnType type, string key, string label, LambdaExpression value)
        where TRow : class => new() { Type = type, Key = key, Label = label, Value = value };
}

/// <summary>A column with the expression that reads it; the expression must translate on both databases.</summary>
/// <typeparam name="TRow">Row of the set.</typeparam>
public sealed record Column<TRow> : Column
    where TRow : class
{
    /// <summary>
    /// Lambda from the row to the value, nullable or not, of a type fitting <see cref="Column.Type"/>.
    /// </summary>
    public required LambdaExpression Value { get; init; }
}
