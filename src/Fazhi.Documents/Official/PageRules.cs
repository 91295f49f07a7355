namespace Fazhi.Documents.Official;

/// <summary>The numbers of GB/T 9704—2012 in twips (1 mm = 56.693) and half points.</summary>
internal static class PageRules
{
    /// <summary>A4, section 5.1: 210 mm × 297 mm.</summary>
    public const uint Width = 11906, Height = 16838;

    /// <summary>Upper margin 37 mm, section 5.2.1.</summary>
    public const int Top = 2098;

    /// <summary>Left margin 28 mm; the text is 156 mm wide, which leaves 26 mm on the right.</summary>
    public const uint Left = 1587, Right = 1474;

    /// <summary>225 mm of text leave 35 mm below.</summary>
    public const int Bottom = 1984;

    /// <summary>22 lines on 225 mm, section 5.2.3: 28.95 points a line, so that the last one still fits.</summary>
    public const int Line = 579;

    /// <summary>28 characters on 156 mm: 15.79 points each, a quarter point less than 16, in twentieths.</summary>
    /// <remarks>A grid of characters would say the same, but LibreOffice gives each character two of its cells.</remarks>
    public const int CharacterSpacing = -5;

    /// <summary>The page number stands 7 mm below the text, section 7.5.</summary>
    public const uint Footer = 1304;

    /// <summary>Distance of the page head from the edge: 20 mm.</summary>
    public const uint Header = 1134;

    /// <summary>One character of the body in twips (size 3 = 16 points).</summary>
    public const int Character = 320;

    /// <summary>二号: 22 points.</summary>
    public const string TitleSize = "44";

    /// <summary>三号: 16 points.</summary>
    public const string BodySize = "32";

    /// <summary>四号: 14 points.</summary>
    public const string SmallSize = "28";

    /// <summary>小四: 12 points, the least size in tables.</summary>
    public const string TableSize = "24";
}

/// <summary>A font by the name office machines know, and the open one that may stand in for it.</summary>
/// <remarks>
/// The official fonts are proprietary and never shipped: their names are written, nothing is embedded.
/// </remarks>
internal sealed record FontName(string Name, string StandIn, string Latin, string Family)
{
    public static readonly FontName Title = new("方正小标宋简体", "Noto Serif CJK SC", "方正小标宋简体", "roman");
    public static readonly FontName Black = new("黑体", "Noto Sans CJK SC", "黑体", "swiss");
    public static readonly FontName Script = new("楷体_GB2312", "楷体", "楷体_GB2312", "script");
    public static readonly FontName Body = new("仿宋_GB2312", "仿宋", "Times New Roman", "modern");
    public static readonly FontName Song = new("宋体", "Noto Serif CJK SC", "宋体", "roman");

    public static IReadOnlyList<FontName> All { get; } = [Title, Black, Script, Body, Song];
}
