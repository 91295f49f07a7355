using System.Text.RegularExpressions;
using Fazhi.Data.Confidential;
using Fazhi.Documents.Official;

namespace Fazhi.Penalties;

/// <summary>What stands in a paper that was saved as a file for Word: the number and digest at its foot, and its words.</summary>
internal static partial class PaperFile
{
    /// <exception cref="InvalidDataException">The file is no such file, or bears no digest.</exception>
    public static (string Number, string Digest, string Words) Read(Stream file)
    {
        var (words, feet) = Open(file);
        return feet.Select(f => Foot().Match(f)).FirstOrDefault(m => m.Success) is { } code
            ? (code.Groups["number"].Value, code.Groups["digest"].Value, words)
            : throw new InvalidDataException("这个文件的页脚没有数据摘要：不是系统制作的文书，或者页脚已经删去。");
    }

    /// <summary>True when the words are those issued; where these are masked anything may stand.</summary>
    public static bool IsSame(string issued, string words) =>
        Regex.IsMatch(words, $"^{Regex.Escape(issued).Replace(ConfidentialClasses.Mask, ".*", StringComparison.Ordinal)}$", RegexOptions.Singleline | RegexOptions.NonBacktracking);

    private static (string Words, IReadOnlyList<string> Feet) Open(Stream file)
    {
        try
        {
            return DocxReader.Read(file);
        }
        catch (InvalidDataException wrong)
        {
            throw new InvalidDataException("这个文件不是 docx 文件，读不出来。", wrong);
        }
    }

    [GeneratedRegex("(?:(?<number>[^\\s　]+)　)?数据摘要 (?<digest>[0-9a-f]{16})")]
    private static partial Regex Foot();
}
