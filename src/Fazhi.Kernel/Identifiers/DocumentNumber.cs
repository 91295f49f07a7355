using System.Globalization;
using System.Text.RegularExpressions;
using Fazhi.Kernel.Reading;

namespace Fazhi.Kernel.Identifiers;

/// <summary>文号: letters of the agency, year in 〔〕 (U+3014, U+3015), serial: 示卫医罚〔2024〕12号.</summary>
public sealed partial record DocumentNumber
{
    /// <summary>Letters of the agency and kind, such as 示卫医罚.</summary>
    public required string Letters { get; init; }

    /// <summary>Year, four digits.</summary>
    public required int Year { get; init; }

    /// <summary>Serial number in the year, from 1.</summary>
    public required int Serial { get; init; }

    /// <summary>The serial as written; leading zeros only in old numbers.</summary>
    public required string SerialText { get; init; }

    /// <summary>Writes a number as it is issued today: 〔〕, no leading zeros.</summary>
    public static string Write(string letters, int year, int serial) =>
        string.Create(CultureInfo.InvariantCulture, $"{letters}〔{year:0000}〕{serial}号");

    /// <summary>Reads a number; what only looks like one is refused with the right form as suggestion.</summary>
    public static Parsed<DocumentNumber> Read(string? text)
    {
        var number = (text ?? "").Trim();
        if (number.Length == 0)
            return Parsed.Wrong<DocumentNumber>("请填文号，例如 示卫医罚〔2024〕12号。");
        if (Form().Match(number) is not { Success: true } form)
            return Mended(number);
        var serial = form.Groups["n"].Value;
        var value = new DocumentNumber
        {
            Letters = form.Groups["l"].Value,
            Year = int.Parse(form.Groups["y"].Value, CultureInfo.InvariantCulture),
            Serial = int.Parse(serial, CultureInfo.InvariantCulture),
            SerialText = serial,
        };
        return value.Serial == 0
            ? Parsed.Wrong<DocumentNumber>("序号从 1 起，没有 0 号。", form.Groups["n"].Index + 1)
            : Parsed.Of(value, Warnings(value));
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Letters}〔{Year:0000}〕{SerialText}号";

    private static List<string> Warnings(DocumentNumber number)
    {
        List<string> warnings = [];
        if (number.SerialText[0] == '0')
            warnings.Add("序号前带 0 是旧式写法，现行文号不编虚位。");
        if (!number.Letters.Contains('卫', StringComparison.Ordinal))
            warnings.Add("文号中没有“卫”字，是外机关的文号吗？");
        return warnings;
    }

    private static Parsed<DocumentNumber> Mended(string number)
    {
        if (Loose().Match(TypedText.Tidy(number)) is not { Success: true } loose)
            return Parsed.Wrong<DocumentNumber>($"“{number}”不是文号，应如 示卫医罚〔2024〕12号。");
        var year = loose.Groups["y"].Value;
        var (reason, at) = (loose.Groups["o"].Value, loose.Groups["c"].Value) is not ("〔", "〕")
            ? ("年份应放在六角括号〔〕里", loose.Groups["o"].Index)
            : year.Length != 4 ? ("年份要写四位", loose.Groups["y"].Index)
            : loose.Groups["d"].Length > 0 ? ("序号前不加“第”", loose.Groups["d"].Index)
            : ("写法不合规范", 0);
        var full = year.Length == 2 ? "20" + year : year;
        var suggestion = $"{loose.Groups["l"].Value}〔{full}〕{loose.Groups["n"].Value.TrimStart('0')}号";
        return Parsed.Wrong<DocumentNumber>($"“{number}”{reason}，应写成 {suggestion}。", at + 1) with
        {
            Suggestion = suggestion,
        };
    }

    [GeneratedRegex(@"^(?<l>[\u4e00-\u9fa5]{1,12})〔(?<y>(19|20)[0-9]{2})〕(?<n>[0-9]{1,5})号$")]
    private static partial Regex Form();

    [GeneratedRegex(@"^(?<l>[\u4e00-\u9fa5]{1,12}) ?(?<o>[〔\[【(]) ?(?<y>([0-9]{2}){1,2}) ?(?<c>[〕\]】)])"
        + " ?(?<d>第?) ?(?<n>[0-9]{1,5}) ?号?$")]
    private static partial Regex Loose();
}
