using Fazhi.Kernel.Reading;

namespace Fazhi.Kernel.Identifiers;

/// <summary>行政区划代码 (GB/T 2260): 6 digits, or 9 with the township, or 12 with the village.</summary>
public sealed record DivisionCode
{
    private static readonly HashSet<string> Provinces =
    [
        "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
        "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82",
    ];

    /// <summary>Unassigned prefix used for invented districts and firms.</summary>
    private const string Invented = "9901";

    private DivisionCode(string value) => Value = value;

    /// <summary>The digits.</summary>
    public string Value { get; }

    /// <summary>The county-level part: the first six digits.</summary>
    public string County => Value[..6];

    /// <summary>True when the first two digits are a province. Retired county codes remain legal.</summary>
    public static bool HasKnownProvince(string code) => code.Length >= 2 && Provinces.Contains(code[..2]);

    /// <summary>Reads a code.</summary>
    public static Parsed<DivisionCode> Read(string? text)
    {
        var code = IdentifierText.Bare(text);
        if (IdentifierText.FirstNonDigit(code) is > 0 and var at)
            return Wrong($"第 {at} 位“{code[at - 1]}”不对，行政区划代码只有数字。", at);
        if (code.Length is not (6 or 9 or 12))
            return Wrong($"行政区划代码应为 6 位（县级）、9 位（乡镇）或 12 位（村居），现有 {code.Length} 位。");
        if (HasKnownProvince(code))
            return Parsed.Of(new DivisionCode(code));
        return code.StartsWith(Invented, StringComparison.Ordinal)
            ? Parsed.Of(new DivisionCode(code), $"{code} 是未分配的示例区划代码。")
            : Wrong($"第 1、2 位“{code[..2]}”不是省级代码，请核对。", 1);
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static Parsed<DivisionCode> Wrong(string message, int? position = null) =>
        Parsed.Wrong<DivisionCode>(message, position);
}
