using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Fazhi.Documents.Official;

/// <summary>Reads the words of a file for Word, paragraph by paragraph.</summary>
public static class DocxReader
{
    /// <summary>Words of the text and of each footer, a line for each paragraph.</summary>
    /// <exception cref="InvalidDataException">The file is none for Word.</exception>
    public static (string Body, IReadOnlyList<string> Footers) Read(Stream file)
    {
        try
        {
            using var package = WordprocessingDocument.Open(file, isEditable: false);
            return package.MainDocumentPart is { Document: { } text } main
                ? (Words(text), [.. main.FooterParts.Select(f => Words(f.Footer))])
                : throw new InvalidDataException("The file has no text.");
        }
        catch (Exception wrong) when (wrong is OpenXmlPackageException or FileFormatException or System.Xml.XmlException)
        {
            throw new InvalidDataException("The file is none for Word.", wrong);
        }
    }

    private static string Words(OpenXmlElement? element) => element is null ? ""
        : string.Join('\n', element.Descendants<Paragraph>().Select(p => string.Concat(p.Descendants<Text>().Select(t => t.Text))));
}
