namespace Fazhi.Documents.Figures;

/// <summary>How a report words a figure. The value never depends on it.</summary>
public enum StatingStyle
{
    /// <summary>The value itself: 247件, 14.3万元, 79%.</summary>
    Exact,

    /// <summary>A round figure and 余 when the value is above it: 1100余人次.</summary>
    Over,

    /// <summary>A round figure and 以上: 30%以上.</summary>
    AtLeast,

    /// <summary>超 and a round figure that lies below the value: 超85%.</summary>
    MoreThan,

    /// <summary>不少于 and the value; for targets.</summary>
    NotLess,

    /// <summary>均, 全部 or another word for one hundred per cent of a base that is not empty.</summary>
    All,

    /// <summary>无 for nothing, 有…件 otherwise.</summary>
    Zero,

    /// <summary>The titles of the counted records stand for the number.</summary>
    Names,

    /// <summary>多 from two on; the exact number is not printed.</summary>
    Several,

    /// <summary>每季度 and the like for a number of times a year.</summary>
    Frequency,

    /// <summary>A day: 2026年1月29日.</summary>
    Date,
}

/// <summary>The house style of one indicator: unit, decimals and wording, never the number.</summary>
public sealed record StatingRule
{
    /// <summary>The rule that prints the value as it is.</summary>
    public static StatingRule Plain { get; } = new();

    /// <summary>Wording.</summary>
    public StatingStyle Style { get; init; }

    /// <summary>Unit printed, such as 万元; null prints the base unit.</summary>
    public string? Unit { get; init; }

    /// <summary>Most decimals printed; trailing zeros are dropped. Rounded half away from zero.</summary>
    public int Decimals { get; init; } = 2;

    /// <summary>What a round figure is a multiple of, in the printed unit; for 余, 以上 and 超.</summary>
    public decimal Step { get; init; } = 1;

    /// <summary>The word of <see cref="StatingStyle.All"/>, default 均; the joint of names, default 、.</summary>
    public string? Word { get; init; }

    /// <summary>Names are set in 《》.</summary>
    public bool Titled { get; init; }
}
