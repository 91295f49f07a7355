namespace Fazhi.Kernel.Reading;

/// <summary>A unit written behind a number, split into 万/亿 and the word: 万元 is 10,000 of 元.</summary>
/// <param name="Word">The word in its standard form; empty when none was written.</param>
/// <param name="Factor">How many of the word one of the unit is.</param>
internal readonly record struct NumberUnit(string Word, decimal Factor)
{
    private static readonly (string Sign, decimal Factor)[] Magnitudes =
        [("千万", 10_000_000m), ("百万", 1_000_000m), ("亿", 100_000_000m), ("万", 10_000m)];

    private static readonly Dictionary<string, (string Standard, decimal Factor)> Known = new(StringComparer.Ordinal)
    {
        ["元"] = ("元", 1),
        ["块"] = ("元", 1),
        ["圆"] = ("元", 1),
        ["角"] = ("元", 0.1m),
        ["千克"] = ("千克", 1),
        ["公斤"] = ("千克", 1),
        ["kg"] = ("千克", 1),
        ["克"] = ("千克", 0.001m),
        ["斤"] = ("千克", 0.5m),
        ["吨"] = ("千克", 1000m),
        ["日"] = ("日", 1),
        ["天"] = ("日", 1),
        ["小时"] = ("小时", 1),
        ["分钟"] = ("小时", 1m / 60),
        ["平方米"] = ("平方米", 1),
        ["㎡"] = ("平方米", 1),
        ["平米"] = ("平方米", 1),
    };

    /// <summary>Splits a unit as typed or as declared for a field.</summary>
    public static NumberUnit Of(string? text)
    {
        var word = (text ?? "").Trim();
        var factor = 1m;
        foreach (var (sign, size) in Magnitudes)
        {
            if (!word.StartsWith(sign, StringComparison.Ordinal))
                continue;
            (word, factor) = (word[sign.Length..].Trim(), size);
            break;
        }

        return Known.TryGetValue(word, out var known) ? new(known.Standard, factor * known.Factor) : new(word, factor);
    }
}
