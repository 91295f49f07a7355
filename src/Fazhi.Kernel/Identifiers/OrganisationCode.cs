using Fazhi.Kernel.Reading;

namespace Fazhi.Kernel.Identifiers;

/// <summary>组织机构代码 (GB 11714-1997): eight characters and a check character, written 60003734-1.</summary>
public sealed record OrganisationCode
{
    private static readonly int[] Weights = [3, 7, 9, 10, 5, 8, 4, 2];

    private OrganisationCode(string value) => Value = value;

    /// <summary>The nine characters without hyphen.</summary>
    public string Value { get; }

    /// <summary>Reads a code with or without its hyphen.</summary>
    public static Parsed<OrganisationCode> Read(string? text)
    {
        var code = IdentifierText.Bare(text);
        if (code.Length != 9)
            return Parsed.Wrong<OrganisationCode>($"组织机构代码应为 9 位，现有 {code.Length} 位。");
        for (var i = 0; i < 9; i++)
        {
            if (!char.IsAsciiLetterOrDigit(code[i]))
                return Parsed.Wrong<OrganisationCode>($"第 {i + 1} 位“{code[i]}”不对，应为数字或大写字母。", i + 1);
        }

        if (code.Trim('0').Length == 0)
            return Parsed.Wrong<OrganisationCode>("全是 0 的代码是占位，不是真实的组织机构代码。");
        var check = CheckSign(code[..8]);
        if (check == code[8])
            return Parsed.Of(new OrganisationCode(code));
        return Parsed.Wrong<OrganisationCode>($"校验不通过：第 9 位应为“{check}”，现为“{code[8]}”。请核对。", 9);
    }

    /// <summary>The check character for eight characters: 0–9 or X.</summary>
    public static char CheckSign(string body)
    {
        var sum = 0;
        for (var i = 0; i < 8; i++)
            sum += (char.IsAsciiDigit(body[i]) ? body[i] - '0' : body[i] - 'A' + 10) * Weights[i];
        return (11 - sum % 11) switch { 10 => 'X', 11 => '0', var digit => (char)('0' + digit) };
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Value[..8]}-{Value[8]}";
}
