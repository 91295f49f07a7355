namespace Fazhi.Ledgers.Definitions;

/// <summary>What a field of a ledger holds.</summary>
public enum FieldType
{
    /// <summary>One line of text.</summary>
    Text,

    /// <summary>Several lines of text; never indexed.</summary>
    LongText,

    /// <summary>A whole number.</summary>
    WholeNumber,

    /// <summary>A number with a fixed count of decimals.</summary>
    DecimalNumber,

    /// <summary>Money in 元, two decimals, kept as fen.</summary>
    Amount,

    /// <summary>A percentage, kept in hundredths of a per cent unless a scale is given.</summary>
    Percent,

    /// <summary>A calendar date.</summary>
    Date,

    /// <summary>First and last day, both inclusive; an open end has no last day.</summary>
    Period,

    /// <summary>Date and time to the minute, Asia/Shanghai.</summary>
    Moment,

    /// <summary>One of a list.</summary>
    Choice,

    /// <summary>Any of a list, or free words when there is no list.</summary>
    Tags,

    /// <summary>是 or 否.</summary>
    YesNo,

    /// <summary>A person of the register.</summary>
    Person,

    /// <summary>Several persons of the register.</summary>
    Persons,

    /// <summary>An office of the register.</summary>
    Office,

    /// <summary>A supervised subject of the register.</summary>
    Subject,

    /// <summary>Several supervised subjects of the register.</summary>
    Subjects,

    /// <summary>An address or a number of another record.</summary>
    Link,

    /// <summary>Files already received.</summary>
    Files,

    /// <summary>A small table of fields.</summary>
    Lines,
}

/// <summary>The words of a ledger file for the field types, and what a type can do.</summary>
public static class FieldTypes
{
    private static readonly Dictionary<string, FieldType> Words = new(StringComparer.Ordinal)
    {
        ["text"] = FieldType.Text,
        ["long text"] = FieldType.LongText,
        ["integer"] = FieldType.WholeNumber,
        ["decimal"] = FieldType.DecimalNumber,
        ["amount"] = FieldType.Amount,
        ["percent"] = FieldType.Percent,
        ["date"] = FieldType.Date,
        ["date range"] = FieldType.Period,
        ["moment"] = FieldType.Moment,
        ["choice"] = FieldType.Choice,
        ["tags"] = FieldType.Tags,
        ["yes/no"] = FieldType.YesNo,
        ["person"] = FieldType.Person,
        ["persons"] = FieldType.Persons,
        ["office"] = FieldType.Office,
        ["subject"] = FieldType.Subject,
        ["subjects"] = FieldType.Subjects,
        ["link"] = FieldType.Link,
        ["files"] = FieldType.Files,
        ["lines"] = FieldType.Lines,
    };

    /// <summary>All words in the order of the handbook.</summary>
    public static IEnumerable<string> All => Words.Keys;

    /// <summary>Reads a word of a ledger file.</summary>
    public static bool TryRead(string word, out FieldType type) => Words.TryGetValue(word, out type);

    /// <summary>The word of a type.</summary>
    public static string Word(this FieldType type) => Words.First(w => w.Value == type).Key;

    /// <summary>True for types whose stored value is a whole number.</summary>
    public static bool IsNumber(this FieldType type) =>
        type is FieldType.WholeNumber or FieldType.DecimalNumber or FieldType.Amount or FieldType.Percent;

    /// <summary>True for types that may stand in an index: short values that filters and indicators ask for.</summary>
    public static bool CanBeIndexed(this FieldType type) =>
        type is not (FieldType.LongText or FieldType.Files or FieldType.Lines);

    /// <summary>True for types that hold several values, stored as text between bars.</summary>
    public static bool IsMany(this FieldType type) =>
        type is FieldType.Tags or FieldType.Persons or FieldType.Subjects or FieldType.Files;
}
