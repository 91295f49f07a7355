using System.Globalization;
using Fazhi.Ledgers.Definitions;
using Fazhi.Ledgers.Reading;

namespace Fazhi.Ledgers.Rows;

/// <summary>Writes the value of a field as people read it, and as they would type it.</summary>
internal static class EntryText
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <summary>As read on a page: thousands grouped, confidential fields masked.</summary>
    public static string Show(LedgerField field, object? value, IReadOnlyDictionary<Guid, string> names)
    {
        if (value is null)
            return "";
        return value is decimal number
            ? number.ToString(field.Type == FieldType.Amount ? "#,0.00" : "#,0.######", CultureInfo.InvariantCulture)
            : Plain(value, names);
    }

    /// <summary>As typed into a form or a sheet: what the parsers read back to the same value.</summary>
    public static string Typed(LedgerField field, object? value, IReadOnlyDictionary<Guid, string> names) => value switch
    {
        null => "",
        decimal number => number.ToString(
            field.Type == FieldType.Amount ? "0.00" : "0.######", CultureInfo.InvariantCulture)
            + (field.Type == FieldType.Percent ? "%" : ""),
        DayRange { To: null } open => FieldText.Day(open.From) + "至今",
        Guid key when field.Type != FieldType.Files => names.GetValueOrDefault(key, key.ToString()),
        _ => Plain(value, names),
    };

    private static string Plain(object value, IReadOnlyDictionary<Guid, string> names) => value switch
    {
        bool yes => yes ? "是" : "否",
        DateOnly day => FieldText.Day(day),
        DayRange range => $"{FieldText.Day(range.From)}至{(range.To is { } last ? FieldText.Day(last) : "今")}",
        DateTimeOffset moment => moment.ToOffset(China).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        Guid key => names.GetValueOrDefault(key, "—"),
        IEnumerable<Guid> keys => string.Join('、', keys.Select(k => names.GetValueOrDefault(k, k.ToString()))),
        IEnumerable<string> words => string.Join('、', words),
        _ => value.ToString()!,
    };
}
