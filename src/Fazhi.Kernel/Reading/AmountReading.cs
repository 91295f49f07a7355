namespace Fazhi.Kernel.Reading;

/// <summary>Reads amounts of money in yuan: 70,000, ￥70000.00; 7万 is asked back; at most two decimals.</summary>
public static class AmountReading
{
    private static readonly NumberField Yuan = new() { Unit = "元", Scale = 2 };

    /// <summary>Reads an amount in yuan.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="negative">True where a negative amount makes sense, such as a correction.</param>
    public static Parsed<decimal> Read(string? text, bool negative = false)
    {
        var tidy = TypedText.Tidy(text);
        var bare = tidy.StartsWith('￥') || tidy.StartsWith('¥') || tidy.StartsWith('\uFFE5') ? tidy[1..] : tidy;
        if (bare.EndsWith('整') || bare.EndsWith('正'))
            bare = bare[..^1];
        return NumberReading.Read(bare, negative ? Yuan with { Least = -Yuan.Most } : Yuan);
    }
}
