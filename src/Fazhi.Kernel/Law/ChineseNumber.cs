namespace Fazhi.Kernel.Law;

/// <summary>Whole numbers in Chinese numerals, as statutes write them: 六十, 一百零一, 二百零三.</summary>
public static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";
    private static readonly string[] Places = ["", "十", "百", "千"];

    /// <summary>Writes a number from 0 to 9999.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number lies outside 0 to 9999.</exception>
    public static string Write(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 9999);
        if (number == 0)
            return "零";

        var text = "";
        var zeroPending = false;
        for (var place = 3; place >= 0; place--)
        {
            var digit = number / (int)Math.Pow(10, place) % 10;
            if (digit == 0)
            {
                zeroPending = text.Length > 0;
                continue;
            }

            text += (zeroPending ? "零" : "") + Digits[digit] + Places[place];
            zeroPending = false;
        }

        return number is >= 10 and < 20 ? text[1..] : text;
    }

    /// <summary>Article number as cited: 第六十条.</summary>
    public static string Article(int number) => $"第{Write(number)}条";
}
