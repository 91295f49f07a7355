using System.Collections;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Calendar;

namespace Fazhi.Data.Acts;

/// <summary>
/// What the input of no act may hold, whichever way it came. It is told field by field before anything is loaded for
/// the act, so that conditions may rely on it.
/// </summary>
internal static class InputCheck
{
    /// <summary>Most characters of a text: a record of a whole day's hearing has about half of them.</summary>
    public const int MostCharacters = 50_000;

    /// <summary>Amounts and quantities stay below; both databases keep it to the cent.</summary>
    public const decimal Most = 1_000_000_000_000m;

    /// <summary>Days, pages, votes and places in a list stay below.</summary>
    public const int MostCount = 1_000_000;

    // what stands where bytes were no character
    private const char Garbled = '\uFFFD';

    /// <summary>Message by field, named as programs name it; empty when nothing is wrong.</summary>
    public static IReadOnlyDictionary<string, string> Of(object input, Entry entry, Actor actor)
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        Part(input, errors);
        if (entry.By.Distinct().Count() < entry.By.Count)
            errors.TryAdd("by", "同一名办理人员写了两次，请去掉一个。");
        if (!actor.IsSystem && entry.By.Contains(Guid.Empty)) // which stands for a part of the system
            errors.TryAdd("by", "没有选择办理人员，请选择。");
        return errors;
    }

    private static void Part(object part, Dictionary<string, string> errors)
    {
        foreach (var field in InputField.Of(part.GetType()))
            One(field, field.Value(part), errors);
    }

    private static void One(InputField field, object? value, Dictionary<string, string> errors)
    {
        switch (value)
        {
            case null when field.IsNullable:
                break;
            case string or ValueType or null:
                if (Wrong(value, field) is { } wrong)
                    errors.TryAdd(field.Name, wrong);
                break;
            case IDictionary pairs:
                Many(field with { IsNullable = true }, pairs.Values, errors);
                break;
            case IEnumerable list:
                Many(field with { IsNullable = false }, list, errors);
                break;
            case var part when InputField.IsPart(part.GetType()):
                Part(part, errors);
                break;
        }
    }

    private static void Many(InputField field, IEnumerable items, Dictionary<string, string> errors)
    {
        var seen = new HashSet<object>();
        foreach (var item in items)
        {
            One(field, item, errors);
            if (item is "" && !field.IsNullable)
                errors.TryAdd(field.Name, "有一项是空的，请填写或者去掉。");
            else if (item is string or Guid or Enum && !field.IsNullable && !seen.Add(item))
                errors.TryAdd(field.Name, "同一项写了两次，请去掉一个。");
        }
    }

    private static string? Wrong(object? value, InputField field) => value switch
    {
        null => "没有填写，请填写。",
        string text => OfText(text),
        Guid key => key == Guid.Empty ? "没有选择，请选择。" : null,
        DateOnly day => OfYear(day.Year),
        DateTimeOffset moment => OfYear(moment.Year),
        decimal number => OfNumber(number, field.IsSigned, Most)
            ?? (decimal.Round(number, 2) == number ? null : "最多写两位小数。"),
        int number => OfNumber(number, field.IsSigned, MostCount),
        Enum choice => Enum.IsDefined(choice.GetType(), choice) ? null : "没有这个选项，请重新选择。",
        _ => null,
    };

    private static string? OfText(string text) =>
        text.Length > MostCharacters ? $"超过{MostCharacters}字，请删减，或者作为附件交来。"
        : text.Length > 0 && string.IsNullOrWhiteSpace(text) ? "只有空格，请填写内容。"
        : text.Any(c => c is Garbled || (char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
            ? "含有控制字符或者乱码，请重新录入，不要从别处粘贴。"
        : null;

    private static string? OfYear(int year) =>
        year is >= TermRules.FirstYear and <= TermRules.LastYear ? null
            : $"年份应在{TermRules.FirstYear}至{TermRules.LastYear}之间，请核对。";

    private static string? OfNumber(decimal number, bool signed, decimal most) =>
        signed ? null : number < 0 ? "不能是负数。" : number >= most ? $"应小于{most:0}，请核对。" : null;
}
