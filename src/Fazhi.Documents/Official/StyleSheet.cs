using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Fazhi.Documents.Official;

/// <summary>Styles and font table of an official document.</summary>
internal static class StyleSheet
{
    public const string Title = "FzTitle";
    public const string Letterhead = "FzLetterhead";
    public const string Issuer = "FzIssuer";
    public const string Cell = "FzCell";
    public const string Small = "FzSmall";
    public const string PageNumber = "FzPageNumber";
    public const string Mark = "FzMark";
    public const string Foot = "FzFoot";

    public static string Heading(int level) => $"Heading{level}";

    public static Styles Styles() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                Fonts(FontName.Body),
                new Spacing { Val = PageRules.CharacterSpacing },
                new FontSize { Val = PageRules.BodySize },
                new FontSizeComplexScript { Val = PageRules.BodySize },
                new Languages { Val = "en-US", EastAsia = "zh-CN" })),
            new ParagraphPropertiesDefault()),

        // LibreOffice draws nothing of a punctuation mark that hangs beyond the margin, and heeds this in a style only.
        Paragraph("Normal", "Normal", FontName.Body, PageRules.BodySize,
            new OverflowPunctuation { Val = false }, new Justification { Val = JustificationValues.Both }),
        Centred(Title, "Fz Title", FontName.Title, PageRules.TitleSize, 640),
        Centred(Letterhead, "Fz Letterhead", FontName.Title, PageRules.TitleSize, 640),
        Centred(Issuer, "Fz Issuer", FontName.Script, PageRules.BodySize, PageRules.Line),
        Outline(1, FontName.Black),
        Outline(2, FontName.Script),
        Outline(3, FontName.Body),
        Outline(4, FontName.Body),
        Paragraph(Cell, "Fz Cell", FontName.Body, PageRules.TableSize, Exactly(400)),
        Paragraph(Small, "Fz Small", FontName.Body, PageRules.SmallSize, Exactly(480)),
        Paragraph(PageNumber, "Fz Page Number", FontName.Song, PageRules.SmallSize),
        Paragraph(Foot, "Fz Foot", FontName.Song, "15"),
        Paragraph(Mark, "Fz Mark", FontName.Black, PageRules.TableSize,
            new Justification { Val = JustificationValues.Center }));

    public static Fonts FontTable() => new(FontName.All.Select(f => new Font(
        new AltName { Val = f.StandIn },
        new FontCharSet { Val = "86" },
        new FontFamily { Val = Family(f) },
        new Pitch { Val = FontPitchValues.Variable })
    { Name = f.Name }));

    private static Style Centred(string id, string name, FontName font, string size, int line) => Paragraph(
        id, name, font, size, Exactly(line), new Justification { Val = JustificationValues.Center });

    private static Style Outline(int level, FontName font)
    {
        var style = Paragraph(
            Heading(level), $"heading {level}", font, PageRules.BodySize, new KeepNext(), Exactly(PageRules.Line),
            new Indentation { FirstLineChars = 200, FirstLine = "640" }, new OutlineLevel { Val = level - 1 });
        style.AddChild(new PrimaryStyle());
        return style;
    }

    private static Style Paragraph(string id, string name, FontName font, string size, params OpenXmlElement[] rules)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = id == "Normal" ? true : null };
        style.AddChild(new StyleName { Val = name });
        if (id != "Normal")
            style.AddChild(new BasedOn { Val = "Normal" });
        style.AddChild(new StyleParagraphProperties(rules));
        style.AddChild(new StyleRunProperties(
            Fonts(font), new FontSize { Val = size }, new FontSizeComplexScript { Val = size }));
        return style;
    }

    private static SpacingBetweenLines Exactly(int line) =>
        new() { Line = $"{line}", LineRule = LineSpacingRuleValues.Exact };

    private static RunFonts Fonts(FontName font) =>
        new() { Ascii = font.Latin, HighAnsi = font.Latin, EastAsia = font.Name, Hint = FontTypeHintValues.EastAsia };

    private static FontFamilyValues Family(FontName font) => font.Family switch
    {
        "swiss" => FontFamilyValues.Swiss,
        "script" => FontFamilyValues.Script,
        "modern" => FontFamilyValues.Modern,
        _ => FontFamilyValues.Roman,
    };
}
