using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Fazhi.Data.Confidential;

namespace Fazhi.Penalties;

/// <summary>What stands in a paper that was saved as a file for Word: the number and digest at its foot, and its words.</summary>
internal static partial class PaperFile
{
    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <exception cref="InvalidDataException">The file is no such file, or bears no digest.</exception>
    public static (string Number, string Digest, string Words) Read(Stream file)
    {
        try
        {
            using var package = new ZipArchive(file, ZipArchiveMode.Read);
            var words = package.GetEntry("word/document.xml") is { } document ? Words(document) : "";
            foreach (var foot in package.Entries.Where(e => e.FullName.StartsWith("word/footer", StringComparison.Ordinal)))
                if (Foot().Match(Words(foot)) is { Success: true } code)
                    return (code.Groups["number"].Value, code.Groups["digest"].Value, words);
        }
        catch (Exception wrong) when (wrong is InvalidDataException or XmlException)
        {
            throw new InvalidDataException("这个文件不是 docx 文件，读不出来。", wrong);
        }

        throw new InvalidDataException("这个文件的页脚没有数据摘要：不是系统制作的文书，或者页脚已经删去。");
    }

    /// <summary>True when the words are those issued; where these are masked anything may stand.</summary>
    public static bool IsSame(string issued, string words) =>
        Regex.IsMatch(words, $"^{Regex.Escape(issued).Replace(ConfidentialClasses.Mask, ".*", StringComparison.Ordinal)}$", RegexOptions.Singleline);

    private static string Words(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        return string.Join('\n', XDocument.Load(content).Descendants(Word + "p")
            .Select(p => string.Concat(p.Descendants(Word + "t").Select(t => t.Value))));
    }

    [GeneratedRegex("(?:(?<number>[^\\s　]+)　)?数据摘要 (?<digest>[0-9a-f]{16})")]
    private static partial Regex Foot();
}
