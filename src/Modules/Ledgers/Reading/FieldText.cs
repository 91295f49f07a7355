using System.Globalization;
using Fazhi.Data.Storage;
using Fazhi.Kernel.Reading;
using Fazhi.Ledgers.Definitions;

namespace Fazhi.Ledgers.Reading;

/// <summary>A text that was read, or why it could not be.</summary>
/// <param name="Value">The value; null when there is an error.</param>
/// <param name="Error">What is wrong and what to type instead.</param>
internal readonly record struct FieldValue(object? Value, string? Error)
{
    public static FieldValue Of(object value) => new(value, null);

    public static FieldValue Wrong(string error) => new(null, error);

    /// <summary>A question is an error here: the person answers it by typing what is suggested.</summary>
    public static FieldValue From<T>(Parsed<T> parsed, Func<T, object> keep) => parsed.State switch
    {
        ParsedState.Read => Of(keep(parsed.Value)),
        ParsedState.Asked => Wrong($"{parsed.Message}是的话请填 {parsed.Suggestion}。"),
        _ => Wrong(parsed.Message),
    };
}

/// <summary>Reads the text of a field that needs nothing but itself; references to registers are read elsewhere.</summary>
internal static class FieldText
{
    private const int LongestLine = 500;
    private const int LongestText = 20_000;

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static FieldValue Read(LedgerField field, string text, DateOnly today) => field.Type switch
    {
        FieldType.LongText => Limit(field, text, LongestText),
        FieldType.Text or FieldType.Link => OneLine(field, text),
        FieldType.WholeNumber or FieldType.DecimalNumber => FieldValue.From(
            NumberReading.Read(text, new NumberField { Unit = field.Unit ?? "", Scale = field.Scale }), n => Scaled(field, n)),
        FieldType.Amount => FieldValue.From(AmountReading.Read(text), n => Scaled(field, n)),
        FieldType.Percent => FieldValue.From(PercentReading.Read(text, field.Scale), n => Scaled(field, n)),
        FieldType.Date => FieldValue.From(
            DateReading.Read(text, today.Year, field.Future ? null : today), day => day),
        FieldType.Period => FieldValue.From(DateRangeReading.Read(text, today.Year), r => new DayRange(r.From, r.To)),
        FieldType.Moment => FieldValue.From(MomentReading.Read(text, today.Year), m => Moment(m)),
        FieldType.Choice => Choice(field, text),
        FieldType.Tags => Tags(field, text),
        FieldType.YesNo => FieldValue.From(YesNoReading.Read(text), yes => yes),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Type, "Read by the registers."),
    };

    public static string[] Split(string text) => text.Split(
        ['|', '、', '，', ',', ';', '；', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static string Join(IEnumerable<string> values) => "|" + string.Join('|', values) + "|";

    /// <summary>A moment as JSON keeps it.</summary>
    public static string Moment(DateTimeOffset moment) => moment.ToUniversalTime()
        .ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static object Scaled(LedgerField field, decimal value) => (long)(value * (decimal)Math.Pow(10, field.Scale));

    private static FieldValue OneLine(LedgerField field, string text) =>
        text.AsSpan().IndexOfAny('\r', '\n') >= 0
            ? FieldValue.Wrong("只能写一行，请去掉换行。")
            : Limit(field, text, LongestLine);

    private static FieldValue Limit(LedgerField field, string text, int longest) =>
        text.Length > longest
            ? FieldValue.Wrong($"“{field.Name}”最多{longest}个字，现在有{text.Length}个。")
            : FieldValue.Of(ComposedText.Of(text));

    private static FieldValue Choice(LedgerField field, string text) =>
        field.Choices.Contains(text)
            ? FieldValue.Of(text)
            : FieldValue.Wrong($"没有“{text}”这一项，请选：{string.Join("、", field.Choices)}。");

    private static FieldValue Tags(LedgerField field, string text)
    {
        var words = Split(text).Distinct().ToArray();
        if (field.Choices.Count > 0 && words.FirstOrDefault(w => !field.Choices.Contains(w)) is { } unknown)
            return FieldValue.Wrong($"没有“{unknown}”这一项，请选：{string.Join("、", field.Choices)}。");
        var ordered = field.Choices.Count > 0 ? field.Choices.Where(words.Contains) : words;
        return FieldValue.Of(ComposedText.Of(Join(ordered)));
    }
}
