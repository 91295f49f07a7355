using Fazhi.Ui;

namespace Fazhi.Registry;

/// <summary>Kinds of offices.</summary>
internal static class OfficeKinds
{
    private static readonly string[] BelowTheTop = ["内设机构", "下属单位", "乡镇街道"];

    /// <summary>Kinds to choose from; the top of an agency keeps its own.</summary>
    public static IReadOnlyList<Choice> Choices(string? present = null) =>
        [.. (present == "机关" ? ["机关"] : BelowTheTop).Select(k => new Choice { Value = k, Text = k })];
}
