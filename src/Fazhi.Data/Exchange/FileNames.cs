using System.Globalization;

namespace Fazhi.Data.Exchange;

/// <summary>Names of files as people and browsers send them. A name is shown, never used as a path.</summary>
public static class FileNames
{
    private const int MaxLength = 200;

    /// <summary>Why a name is refused and what to do; null when it is fine.</summary>
    public static string? Refuse(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return "文件没有名称。请重新选择文件。";
        if (name.Length > MaxLength)
            return $"文件名超过 {MaxLength} 个字。请改短后再上传。";
        foreach (var sign in name)
        {
            if (sign is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|')
                return $"文件名中不能有“{sign}”。请改名后再上传。";
            if (char.GetUnicodeCategory(sign) is UnicodeCategory.Control or UnicodeCategory.Format)
                return $"文件名中有看不见的字符（U+{(int)sign:X4}）。请改名后再上传。";
        }

        return name.Trim() is "." or ".." ? "文件名不能是“.”或“..”。请改名后再上传。" : null;
    }

    /// <summary>A name made of free text, safe to offer for a download.</summary>
    public static string Safe(string text)
    {
        var safe = new string([.. text.Select(c => Refuse(c.ToString()) is null ? c : '-')]).Trim(' ', '.');
        return safe.Length == 0 ? "文件" : safe[..Math.Min(safe.Length, MaxLength)];
    }
}
