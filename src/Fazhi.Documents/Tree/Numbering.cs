using System.Globalization;

namespace Fazhi.Documents.Tree;

/// <summary>Numbers headings as GB/T 9704—2012 section 7.3.3 orders them: 一、 （一） 1. （1）.</summary>
public static class Numbering
{
    private const string Numerals = "零一二三四五六七八九";

    /// <summary>Gives each heading its number; deeper counts start anew under each heading.</summary>
    public static IReadOnlyList<Block> Apply(IReadOnlyList<Block> blocks)
    {
        var counts = new int[5];
        return [.. blocks.Select(b => b is Heading h ? Numbered(h, counts) : b)];
    }

    /// <summary>A number from 1 to 99 in Chinese numerals.</summary>
    public static string Chinese(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 99);
        var (tens, ones) = (number / 10, number % 10);
        var head = tens switch { 0 => "", 1 => "十", _ => Numerals[tens] + "十" };
        return ones == 0 ? head : head + Numerals[ones];
    }

    private static Heading Numbered(Heading heading, int[] counts)
    {
        var count = ++counts[heading.Level];
        Array.Clear(counts, heading.Level + 1, counts.Length - heading.Level - 1);
        var number = heading.Level switch
        {
            1 => Chinese(count) + "、",
            2 => $"（{Chinese(count)}）",
            3 => count.ToString(CultureInfo.InvariantCulture) + ".",
            _ => string.Create(CultureInfo.InvariantCulture, $"（{count}）"),
        };
        return heading with { Number = number };
    }
}
