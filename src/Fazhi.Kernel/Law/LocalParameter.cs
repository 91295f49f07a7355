using System.Globalization;
using System.Text.Json.Serialization;
using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Reading;

namespace Fazhi.Kernel.Law;

/// <summary>What a local parameter holds.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ParameterKind>))]
public enum ParameterKind
{
    /// <summary>Money in yuan.</summary>
    [JsonStringEnumMemberName("amount")]
    Amount,

    /// <summary>A whole number.</summary>
    [JsonStringEnumMemberName("integer")]
    WholeNumber,

    /// <summary>A percentage; 5 means 5 per cent.</summary>
    [JsonStringEnumMemberName("percent")]
    Percent,

    /// <summary>A length of time in the unit of the parameter.</summary>
    [JsonStringEnumMemberName("period")]
    Period,

    /// <summary>Month and day of the following year, <c>MM-dd</c>.</summary>
    [JsonStringEnumMemberName("day")]
    Day,

    /// <summary>是 or 否.</summary>
    [JsonStringEnumMemberName("yes/no")]
    YesNo,

    /// <summary>One of a list.</summary>
    [JsonStringEnumMemberName("choice")]
    Choice,

    /// <summary>Words, at most 200 characters; empty only where the default is.</summary>
    [JsonStringEnumMemberName("text")]
    Text,
}

/// <summary>A value the law leaves to the province, the city or the agency.</summary>
public sealed record LocalParameter
{
    /// <summary>Key, such as <c>penalties.hearing.amount.citizen</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Name in Chinese.</summary>
    public required string Label { get; init; }

    /// <summary>Key of the rule in the statute register that leaves it open.</summary>
    public required string Rule { get; init; }

    /// <summary>What it holds.</summary>
    public required ParameterKind Kind { get; init; }

    /// <summary>Unit: 元, 学时, or the unit of a period such as <c>working_day</c>.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Value that holds until another is set; null when the step that needs it must wait for one.</summary>
    public string? Default { get; init; }

    /// <summary>Smallest number allowed; null for no bound beyond the kind's own.</summary>
    public string? Least { get; init; }

    /// <summary>Greatest number allowed; null for no bound.</summary>
    public string? Most { get; init; }

    /// <summary>The list of a choice.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Where the value is found, in Chinese.</summary>
    public string Note { get; init; } = "";

    /// <summary>True when it has no default and must be set at set-up.</summary>
    [JsonIgnore]
    public bool Required => Default is null;

    /// <summary>The article that leaves it open.</summary>
    [JsonIgnore]
    public LegalBasis Basis => StatuteRegister.Default.Basis(Rule);

    /// <summary>Reads a value a person typed into its stored form: number, <c>MM-dd</c>, 是/否 or the choice.</summary>
    public Parsed<string> Read(string? text) => Kind switch
    {
        ParameterKind.Amount => Plain(AmountReading.Read(text)),
        ParameterKind.WholeNumber => Plain(NumberReading.Read(text, Bounds(Unit))),
        ParameterKind.Percent => Plain(PercentReading.Read(text)),
        ParameterKind.Period => Plain(NumberReading.Read(text, Bounds("") with { Least = Number(Least) ?? 1 })),
        ParameterKind.YesNo => YesNoReading.Read(text).Select(yes => yes ? "是" : "否"),
        ParameterKind.Text => (text ?? "").Trim() is { Length: <= 200 } words && (words.Length > 0 || Default == "")
            ? Parsed.Of(words)
            : Parsed.Wrong<string>("请填写文字，不超过二百个字。"),
        ParameterKind.Day => DateReading.Read(text, 2001)
            .Select(day => day.ToString("MM-dd", CultureInfo.InvariantCulture)),
        _ => Choices.Contains(TypedText.Tidy(text))
            ? Parsed.Of(TypedText.Tidy(text))
            : Parsed.Wrong<string>($"“{text}”不在可选的 {string.Join("、", Choices)} 之中。"),
    };

    /// <summary>The length of time a stored value of kind <see cref="ParameterKind.Period"/> means.</summary>
    /// <exception cref="InvalidOperationException">The parameter is no period.</exception>
    public Period Period(string stored) => Kind == ParameterKind.Period
        ? new(int.Parse(stored, CultureInfo.InvariantCulture), UnitOfPeriod())
        : throw new InvalidOperationException($"Parameter {Key} is no period.");

    private PeriodUnit UnitOfPeriod() => Unit switch
    {
        "working_day" => PeriodUnit.WorkingDay,
        "calendar_day" => PeriodUnit.CalendarDay,
        "month" => PeriodUnit.Month,
        "year" => PeriodUnit.Year,
        "hour" => PeriodUnit.Hour,
        _ => throw new InvalidDataException($"Parameter {Key} has the unknown unit {Unit}."),
    };

    private NumberField Bounds(string unit)
    {
        var field = new NumberField { Unit = unit };
        return field with { Least = Number(Least) ?? field.Least, Most = Number(Most) ?? field.Most };
    }

    private static decimal? Number(string? text) =>
        text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);

    private static Parsed<string> Plain(Parsed<decimal> parsed) =>
        parsed.Select(n => n.ToString("0.######", CultureInfo.InvariantCulture));
}
