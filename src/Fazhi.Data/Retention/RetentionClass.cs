using System.Text.Json.Serialization;

namespace Fazhi.Data.Retention;

/// <summary>保管期限: how long a record is kept. Source of the classes: rule close.retention, 档案法 (2020) art. 21.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RetentionClass>))]
public enum RetentionClass
{
    /// <summary>永久.</summary>
    Permanent,

    /// <summary>30年.</summary>
    ThirtyYears,

    /// <summary>10年.</summary>
    TenYears,
}

/// <summary>Classes of retention in words and years.</summary>
public static class RetentionClasses
{
    private static readonly (RetentionClass Class, string Label, int? Years)[] All =
    [
        (RetentionClass.Permanent, "永久", null), (RetentionClass.ThirtyYears, "30年", 30), (RetentionClass.TenYears, "10年", 10),
    ];

    /// <summary>The words, in the order from long to short.</summary>
    public static IReadOnlyList<string> Labels { get; } = [.. All.Select(a => a.Label)];

    /// <summary>What people read.</summary>
    public static string Label(this RetentionClass value) => All[(int)value].Label;

    /// <summary>Length in years; null for ever.</summary>
    public static int? Years(this RetentionClass value) => All[(int)value].Years;

    /// <summary>The class of a word; null when there is none.</summary>
    public static RetentionClass? Read(string label) =>
        All.Where(a => a.Label == label).Select(a => (RetentionClass?)a.Class).FirstOrDefault();
}
