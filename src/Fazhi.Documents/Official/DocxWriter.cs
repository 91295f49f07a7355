using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.CustomXmlDataProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Fazhi.Documents.Official;

/// <summary>Writes a document in the format of official documents (GB/T 9704—2012).</summary>
/// <remarks>Equal trees give equal bytes: no times, fixed ids, fixed order of parts.</remarks>
public static class DocxWriter
{
    /// <summary>Media type of the result.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Renders the tree.</summary>
    public static byte[] Write(Tree.Document document)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            package.AddNewPart<CoreFilePropertiesPart>("rIdCore");
            Fill(package.CoreFilePropertiesPart!, Core(document));
            var main = package.AddNewPart<MainDocumentPart>(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "rIdMain");
            Write(main, document);
        }

        stream.Position = 0;
        return StablePackage.Repack(stream);
    }

    private static void Write(MainDocumentPart main, Tree.Document document)
    {
        var figures = new FigureControls();
        var body = new DocumentFormat.OpenXml.Wordprocessing.Body(new Body(figures).Draw(document));
        main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = StyleSheet.Styles();
        main.AddNewPart<FontTablePart>("rIdFonts").Fonts = StyleSheet.FontTable();
        main.AddNewPart<DocumentSettingsPart>("rIdSettings").Settings = Settings();
        if (document.Check is { } check)
            CheckCode.Hang(main, body, check);
        body.Append(PageFurniture.Section(main, document));
        main.Document = new Document(body);

        var item = main.AddNewPart<CustomXmlPart>("application/xml", "rIdFigures");
        Fill(item, figures.Part().ToString(SaveOptions.DisableFormatting));
        item.AddNewPart<CustomXmlPropertiesPart>("rIdFiguresProps").DataStoreItem = new DataStoreItem(
            new SchemaReferences(new SchemaReference { Uri = FigureControls.Namespace }))
        { ItemId = FigureControls.StoreItem };
    }

    private static Settings Settings() => new(
        new EvenAndOddHeaders(),
        new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }));

    private static void Fill(OpenXmlPart part, string xml)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        part.FeedData(stream);
    }

    private static string Core(Tree.Document document)
    {
        XNamespace cp = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace dc = "http://purl.org/dc/elements/1.1/";
        return new XElement(
            cp + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "dc", dc.NamespaceName),
            new XElement(dc + "title", document.Title),
            new XElement(dc + "creator", document.Issuer ?? document.Sign?.Issuer ?? ""))
            .ToString(SaveOptions.DisableFormatting);
    }
}
