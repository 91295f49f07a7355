using System.Globalization;
using Fazhi.Kernel.Reading;

namespace Fazhi.Kernel.Identifiers;

/// <summary>公民身份号码 (GB 11643-1999): division, date of birth, sequence, check (ISO 7064 MOD 11-2).</summary>
public sealed record CitizenId
{
    private const string Checks = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private CitizenId(string value, DateOnly birth)
    {
        Value = value;
        Birth = birth;
    }

    /// <summary>The 18 characters.</summary>
    public string Value { get; }

    /// <summary>Date of birth.</summary>
    public DateOnly Birth { get; }

    /// <summary>True for an odd sequence number.</summary>
    public bool IsMale => (Value[16] - '0') % 2 == 1;

    /// <summary>Division at the time of issue; may be retired by now.</summary>
    public string Division => Value[..6];

    /// <summary>Reads a number.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="today">Today, to refuse dates of birth to come; null leaves that out.</param>
    public static Parsed<CitizenId> Read(string? text, DateOnly? today = null)
    {
        var number = IdentifierText.Bare(text);
        if (number.Length == 15 && IdentifierText.FirstNonDigit(number) == 0)
            return Legacy(number);
        if (number.Length != 18)
            return Wrong($"身份证号应为 18 位，现有 {number.Length} 位。");
        if (IdentifierText.FirstNonDigit(number[..17]) is > 0 and var at)
            return Wrong($"第 {at} 位“{number[at - 1]}”不对，前 17 位应为数字。", at);
        if (!char.IsAsciiDigit(number[17]) && number[17] != 'X')
            return Wrong($"第 18 位“{number[17]}”不对，应为数字或 X。", 18);
        return Born(number, today, out var birth) ?? Checked(number, birth);
    }

    /// <summary>The check character for the first 17 digits.</summary>
    public static char CheckSign(string first17)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++)
            sum += (first17[i] - '0') * Weights[i];
        return Checks[sum % 11];
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static Parsed<CitizenId>? Born(string number, DateOnly? today, out DateOnly birth)
    {
        var date = number[6..14];
        if (!DateOnly.TryParseExact(date, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out birth))
            return Wrong($"第 7 至 14 位的出生日期 {date[..4]}-{date[4..6]}-{date[6..]} 不存在，请核对。", 7);
        return today is { } now && birth > now
            ? Wrong($"第 7 至 14 位的出生日期 {DateReading.Show(birth)} 还没有到，请核对。", 7)
            : null;
    }

    private static Parsed<CitizenId> Checked(string number, DateOnly birth)
    {
        var check = CheckSign(number);
        if (check != number[17])
            return Wrong($"校验不通过：按前 17 位第 18 位应为“{check}”，现为“{number[17]}”。请对照证件逐位核对。", 18);
        List<string> warnings = [];
        if (birth.Year < 1900)
            warnings.Add($"出生年份 {birth.Year} 早于 1900 年，请核对。");
        if (!DivisionCode.HasKnownProvince(number[..6]))
            warnings.Add($"前 6 位“{number[..6]}”不在行政区划代码的省级范围内，请核对。");
        return Parsed.Of(new CitizenId(number, birth), warnings);
    }

    private static Parsed<CitizenId> Legacy(string number)
    {
        var first17 = $"{number[..6]}19{number[6..]}";
        var full = first17 + CheckSign(first17);
        return Wrong($"这是 15 位旧号，请填 18 位；按规则换算为 {full}，请对照现用证件。") with { Suggestion = full };
    }

    private static Parsed<CitizenId> Wrong(string message, int? position = null) =>
        Parsed.Wrong<CitizenId>(message, position);
}
