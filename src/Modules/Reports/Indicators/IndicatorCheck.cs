using Fazhi.Data.RowSets;
using Fazhi.Documents.Figures;
using Fazhi.Reports.Figures;

namespace Fazhi.Reports.Indicators;

/// <summary>Checks indicators against the row sets they read; a wrong one keeps the program from starting.</summary>
public static class IndicatorCheck
{
    private static readonly ColumnType[] Numeric = [ColumnType.Number, ColumnType.Fraction, ColumnType.Amount];

    /// <summary>Refuses every indicator that names a row set, column, choice or unit that does not exist.</summary>
    /// <exception cref="IndicatorException">Something is wrong; everything is named.</exception>
    public static void Run(IndicatorCatalogue catalogue, RowSets rowSets)
    {
        var errors = catalogue.All.SelectMany(i => Of(i, rowSets.Find(i.Rows))).ToList();
        if (errors.Count > 0)
            throw new IndicatorException(errors);
    }

    private static IEnumerable<IndicatorError> Of(Indicator indicator, IRowSet? rows)
    {
        if (rows is null)
            return [new(indicator.File, indicator.Line, $"指标“{indicator.Id}”的行集“{indicator.Rows}”不存在")];
        return Columns(indicator, rows)
            .Concat(Conditions(indicator).SelectMany(t => Test(t, rows)).Select(e => e with { File = indicator.File }))
            .Concat(Units(indicator));
    }

    private static IEnumerable<Condition.Test> Conditions(Indicator indicator) => indicator.Aggregate is Aggregate.Ratio r
        ? indicator.Where.And(r.Numerator).And(r.Denominator).Tests()
        : indicator.Where.Tests();

    private static IEnumerable<IndicatorError> Columns(Indicator indicator, IRowSet rows)
    {
        var wanted = indicator.Aggregate switch
        {
            Aggregate.Count or Aggregate.Distinct or Aggregate.Ages => [],
            _ => Numeric,
        };
        foreach (var key in indicator.Aggregate.Columns)
            if (Wrong(rows, key, wanted) is { } reason)
                yield return new(indicator.File, indicator.Line, $"指标“{indicator.Id}”：{reason}");
        foreach (var key in indicator.Dimensions)
            if (Wrong(rows, key, [ColumnType.Text]) is { } reason)
                yield return new(indicator.File, indicator.Line, $"指标“{indicator.Id}”的 dimensions：{reason}");
        if (indicator.Date is { } date && Wrong(rows, date, [ColumnType.Date]) is { } why)
            yield return new(indicator.File, indicator.Line, $"指标“{indicator.Id}”的 date：{why}");
    }

    private static string? Wrong(IRowSet rows, string key, ColumnType[] wanted)
    {
        var column = rows.Columns.FirstOrDefault(c => c.Key == key);
        if (column is null)
            return $"行集“{rows.Key}”没有列“{key}”";
        if (column.Confidential)
            return Sealed(column);
        return wanted.Length == 0 || wanted.Contains(column.Type) ? null : $"列“{key}”的类型不能这样用";
    }

    private static IEnumerable<IndicatorError> Test(Condition.Test test, IRowSet rows)
    {
        var column = rows.Columns.FirstOrDefault(c => c.Key == test.Column);
        if (column is null)
            return [new("", test.Line, $"行集“{rows.Key}”没有列“{test.Column}”")];
        if (test.Comparison == Comparison.Exists)
            return test.Values is ["true" or "false"] ? [] : [new("", test.Line, "exists 要写 true 或 false")];
        if (column.Confidential)
            return [new("", test.Line, Sealed(column))];
        if ((test.Comparison == Comparison.Has) != (column.Type == ColumnType.Tags))
            return [new("", test.Line, $"“{column.Label}”{(column.Type == ColumnType.Tags ? "要用 has 比较" : "不能用 has 比较")}")];
        return test.Values.Select(v => Value(column, v)).OfType<string>().Select(r => new IndicatorError("", test.Line, r));
    }

    // Every value is sealed by itself, so nothing can be compared or added up; and a value to compare with would stand in
    // clear in the file.
    private static string Sealed(Column column) =>
        $"“{column.Label}”是保密字段，加密存放，指标只能用 exists 问它有没有填，不能比较、合计或分组";

    private static string? Value(Column column, string value)
    {
        if (column.Choices.Count > 0)
            return column.Choices.Contains(value)
                ? null
                : $"“{column.Label}”没有选项“{value}”，可用的有：{string.Join("、", column.Choices)}";
        if (value == Condition.AsOf && column.Type == ColumnType.Date)
            return null;
        try
        {
            Literals.Read(column, value, column.Type switch
            {
                ColumnType.Number or ColumnType.Fraction or ColumnType.Amount => typeof(decimal),
                ColumnType.Date => typeof(DateOnly),
                ColumnType.YesNo => typeof(bool),
                ColumnType.Reference => typeof(Guid),
                _ => typeof(string),
            });
            return null;
        }
        catch (FormatException e)
        {
            return e.Message;
        }
    }

    private static IEnumerable<IndicatorError> Units(Indicator indicator)
    {
        if (Stating.State(new Measure { Unit = indicator.Unit, Value = 1 }, indicator.Stated) is null)
            yield return new(
                indicator.File, indicator.Line, $"单位“{indicator.Unit}”不能写成“{indicator.Stated.Unit}”");
    }
}
