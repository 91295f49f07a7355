using System.Globalization;
using Fazhi.Data.RowSets;

namespace Fazhi.Reports.Figures;

/// <summary>Reads the values of conditions, written as text, into the type of a column.</summary>
internal static class Literals
{
    /// <summary>The value in the column's CLR type.</summary>
    /// <exception cref="FormatException">The text does not fit the column.</exception>
    public static object Read(Column column, string text, Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (bare == typeof(string))
            return text;
        if (bare == typeof(bool))
            return text switch
            {
                "true" => true,
                "false" => false,
                _ => throw new FormatException($"“{text}”要写 true 或 false"),
            };
        if (bare == typeof(DateOnly))
            return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, 0, out var day)
                ? day
                : throw new FormatException($"“{text}”不是 2025-03-03 样式的日期");
        if (bare == typeof(Guid))
            return Guid.TryParse(text, out var key) ? key : throw new FormatException($"“{text}”不是记录标识");
        if (!decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            throw new FormatException($"“{text}”不是数字");
        return System.Convert.ChangeType(Scaled(number, column, bare), bare, CultureInfo.InvariantCulture);
    }

    /// <summary>A stored number in the unit people read.</summary>
    public static decimal Unscale(Column column, object? value) => value switch
    {
        null => 0,
        decimal exact => exact,
        _ => System.Convert.ToDecimal(value, CultureInfo.InvariantCulture) / Power(column.Scale),
    };

    private static decimal Scaled(decimal number, Column column, Type type)
    {
        if (type == typeof(decimal))
            return number;
        var scaled = number * Power(column.Scale);
        return scaled == decimal.Truncate(scaled)
            ? scaled
            : throw new FormatException($"“{number}”的小数位多于“{column.Label}”保留的{column.Scale}位");
    }

    private static decimal Power(int scale)
    {
        var power = 1m;
        for (var i = 0; i < scale; i++)
            power *= 10;
        return power;
    }
}
