namespace Fazhi.Kernel.Reading;

/// <summary>Reads 是 and 否 and their usual signs.</summary>
public static class YesNoReading
{
    private static readonly HashSet<string> Yes = new(StringComparer.OrdinalIgnoreCase)
        { "是", "有", "对", "已", "√", "✓", "✔", "y", "yes", "true", "1" };

    private static readonly HashSet<string> No = new(StringComparer.OrdinalIgnoreCase)
        { "否", "无", "不", "没有", "未", "不是", "×", "✗", "✘", "x", "n", "no", "false", "0" };

    /// <summary>Reads a yes or no.</summary>
    public static Parsed<bool> Read(string? text)
    {
        var tidy = TypedText.Tidy(text);
        return Yes.Contains(tidy) ? Parsed.Of(true)
            : No.Contains(tidy) ? Parsed.Of(false)
            : Parsed.Wrong<bool>(tidy.Length == 0 ? "请填“是”或“否”。" : $"“{tidy}”请改填“是”或“否”。");
    }
}
