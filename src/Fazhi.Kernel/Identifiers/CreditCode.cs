using Fazhi.Kernel.Reading;

namespace Fazhi.Kernel.Identifiers;

/// <summary>统一社会信用代码 (GB 32100-2015): 18 characters, the last one a check character.</summary>
/// <remarks>
/// Position 1 registering department, 2 kind of body, 3–8 division, 9–17 organisation code (GB 11714), 18 check:
/// weights 3^(i-1) mod 31 over an alphabet of 31 without I, O, S, V, Z.
/// </remarks>
public sealed record CreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const int Length = 18;

    private CreditCode(string value) => Value = value;

    /// <summary>The 18 characters, upper case.</summary>
    public string Value { get; }

    /// <summary>Registering department and kind of body, such as 91 企业, 92 个体工商户, 11 机关.</summary>
    public string Kind => Value[..2];

    /// <summary>Division at the time of registration; may be retired by now.</summary>
    public string Division => Value[2..8];

    /// <summary>Organisation code with its check character.</summary>
    public string Organisation => Value[8..17];

    /// <summary>Reads a code: full width, lower case, spaces and hyphens are mended; nothing else is.</summary>
    public static Parsed<CreditCode> Read(string? text)
    {
        var code = IdentifierText.Bare(text);
        if (code.Length == 0)
            return Wrong("请填统一社会信用代码（18 位）。");
        if (code.Trim('0').Length == 0)
            return Wrong("全是 0 的代码是占位，不是真实的统一社会信用代码；没有代码请留空并注明原因。");
        if (FaultySign(code) is { } fault)
            return fault;
        if (code.Length != Length)
            return WrongLength(code.Length);
        for (var i = 2; i < 8; i++)
        {
            if (!char.IsAsciiDigit(code[i]))
                return Wrong($"第 {i + 1} 位是“{code[i]}”：第 3 至 8 位是登记机关区划代码，应为数字。", i + 1);
        }

        var check = CheckSign(code);
        return check == code[^1] ? Parsed.Of(new CreditCode(code), Warnings(code)) : CheckFailed(code, check);
    }

    /// <summary>The check character for the first 17 characters.</summary>
    public static char CheckSign(string first17)
    {
        var (sum, weight) = (0, 1);
        foreach (var sign in first17[..17])
        {
            sum += Alphabet.IndexOf(sign, StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }

        return Alphabet[(31 - sum % 31) % 31];
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static Parsed<CreditCode> WrongLength(int length)
    {
        var difference = length < Length ? $"少了 {Length - length} 位" : $"多了 {length - Length} 位";
        return Wrong($"统一社会信用代码应为 18 位，现有 {length} 位，{difference}。");
    }

    private static Parsed<CreditCode>? FaultySign(string code)
    {
        for (var i = 0; i < code.Length; i++)
        {
            if (Alphabet.Contains(code[i], StringComparison.Ordinal))
                continue;
            var likely = code[i] switch { 'O' => '0', 'I' => '1', 'S' => '5', 'Z' => '2', 'V' => 'U', _ => '\0' };
            var hint = likely == '\0'
                ? "代码只用数字和大写字母（不用 I、O、S、V、Z）"
                : $"代码里没有 {code[i]}，可能是 {likely}";
            var suggestion = likely == '\0' ? null : $"{code[..i]}{likely}{code[(i + 1)..]}";
            return Wrong($"第 {i + 1} 位“{code[i]}”不对：{hint}，请核对原件。", i + 1) with { Suggestion = suggestion };
        }

        return null;
    }

    private static Parsed<CreditCode> CheckFailed(string code, char check)
    {
        var body = OrganisationCode.CheckSign(code[8..16]) == code[16];
        var where = body
            ? "主体标识码（第 9 至 17 位）自身相符，请先核对第 1 至 8 位和第 18 位"
            : "主体标识码（第 9 至 17 位）自身也不相符，请先核对这几位";
        return Wrong($"校验不通过：按前 17 位第 18 位应为“{check}”，现为“{code[^1]}”。{where}。", body ? Length : 9);
    }

    private static List<string> Warnings(string code)
    {
        List<string> warnings = [];
        if (!DivisionCode.HasKnownProvince(code[2..8]))
            warnings.Add($"第 3 至 8 位“{code[2..8]}”不在行政区划代码的省级范围内，请核对。");
        var check = OrganisationCode.CheckSign(code[8..16]);
        if (check != code[16])
            warnings.Add($"第 17 位按组织机构代码规则应为“{check}”；少数早期代码不符，请对照证照。");
        return warnings;
    }

    private static Parsed<CreditCode> Wrong(string message, int? position = null) =>
        Parsed.Wrong<CreditCode>(message, position);
}
