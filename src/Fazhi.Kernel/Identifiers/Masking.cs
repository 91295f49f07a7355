using System.Text.RegularExpressions;

namespace Fazhi.Kernel.Identifiers;

/// <summary>Hides personal data before publication. A person approves the result before it goes out.</summary>
public static partial class Masking
{
    /// <summary>First six and last four characters of a citizen id stay: 350583********0016.</summary>
    public static string CitizenId(string number) =>
        number.Length == 18 ? $"{number[..6]}********{number[14..]}" : new('*', number.Length);

    /// <summary>First three and last four digits of a mobile number stay: 138****5678.</summary>
    public static string Phone(string number) =>
        number.Length == 11 ? $"{number[..3]}****{number[7..]}" : new('*', number.Length);

    /// <summary>The surname and one 某 for each further character, at most two: 张某, 李某某.</summary>
    public static string Name(string name) => name.Length switch
    {
        0 => "",
        1 => "某",
        _ => name[..1] + new string('某', Math.Min(name.Length - 1, 2)),
    };

    /// <summary>Hides ids (with a right check character), mobile numbers, bank cards (Luhn) and names.</summary>
    /// <param name="text">Free text, such as the facts of a case.</param>
    /// <param name="names">Names of persons of the case to be hidden.</param>
    public static string Text(string text, params IEnumerable<string> names)
    {
        foreach (var name in names.Where(n => n.Length > 1).OrderByDescending(n => n.Length))
            text = text.Replace(name, Name(name), StringComparison.Ordinal);
        text = Ids().Replace(text, m => Identifiers.CitizenId.Read(m.Value).IsRead ? CitizenId(m.Value) : m.Value);
        text = Cards().Replace(text, m => Luhn(m.Value) ? new string('*', m.Length - 4) + m.Value[^4..] : m.Value);
        return Mobiles().Replace(text, m => Phone(m.Value));
    }

    /// <summary>True when a citizen id with a right check character stands in the text.</summary>
    public static bool HoldsCitizenId(string text) => Ids().Matches(text).Any(m => Identifiers.CitizenId.Read(m.Value).IsRead);

    private static bool Luhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }

        return sum % 10 == 0;
    }

    [GeneratedRegex("(?<![0-9])[0-9]{17}[0-9Xx](?![0-9Xx])")]
    private static partial Regex Ids();

    [GeneratedRegex("(?<![0-9*])[0-9]{16,19}(?![0-9*])")]
    private static partial Regex Cards();

    [GeneratedRegex("(?<![0-9])1[3-9][0-9]{9}(?![0-9])")]
    private static partial Regex Mobiles();
}
