using System.Security.Cryptography;

namespace Fazhi.Accounts;

/// <summary>What a password must satisfy.</summary>
internal static class PasswordRules
{
    /// <summary>Fewest characters.</summary>
    public const int Shortest = 10;

    public const string Hint = "至少10个字符，含字母和数字，不含登录名";

    /// <summary>A random password that satisfies the rules, without signs that look alike.</summary>
    public static string Random() =>
        $"{RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz", 8)}{RandomNumberGenerator.GetString("23456789", 6)}";

    public static IEnumerable<string> Check(string password, string accountName)
    {
        if (password.Length < Shortest)
            yield return $"口令至少{Shortest}个字符，现在是{password.Length}个。";
        if (!password.Any(char.IsLetter) || !password.Any(char.IsAsciiDigit))
            yield return "口令须同时含有字母和数字。";
        if (accountName.Length > 0 && password.Contains(accountName, StringComparison.OrdinalIgnoreCase))
            yield return "口令不得含有登录名。";
        if (password.Distinct().Count() < 5)
            yield return "口令中不同的字符少于5个，请换一个。";
    }
}
