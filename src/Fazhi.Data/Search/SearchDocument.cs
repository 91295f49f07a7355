using System.Security.Cryptography;
using System.Text;

namespace Fazhi.Data.Search;

/// <summary>A record's words, cut into pieces that both databases can hold with positions.</summary>
/// <remarks>
/// PostgreSQL keeps positions up to 16,383 and 255 of a lexeme, so a long text becomes several rows; neighbouring ones
/// share some tokens, so a phrase on the border is found.
/// </remarks>
internal sealed record SearchDocument
{
    private const int MaxTokens = 5_000;
    private const int Shared = 64;

    public required string RecordKind { get; init; }

    public required Guid RecordId { get; init; }

    public required long OfficePosition { get; init; }

    public required string Digest { get; init; }

    /// <summary>Tokens of each piece, separated by blanks.</summary>
    public required IReadOnlyList<string> Parts { get; init; }

    public static SearchDocument Of(FazhiDbContext db, ISearchable record) => Of(
        (Changes.RecordShape.Of(db.Model.FindEntityType(record.GetType())!).Kind!.Kind, ((Record)record).Id, record.OfficePosition),
        record.SearchTexts().Select(t => t.Text), record.ListTexts());

    /// <summary>Words of a record, first what everybody in its scope finds it by, then what lists do.</summary>
    public static SearchDocument Of(
        (string Kind, Guid Id, long Position) record, IEnumerable<string> texts, IEnumerable<string> listTexts)
    {
        var tokens = new List<string>();
        foreach (var text in texts.Where(t => !string.IsNullOrWhiteSpace(t)))
        {
            tokens.AddRange(Bigrams.OfText(text));
            tokens.Add(Bigrams.Gap);
        }

        foreach (var text in listTexts.Where(t => !string.IsNullOrWhiteSpace(t)))
        {
            tokens.AddRange(Bigrams.OfText(text).Select(SearchMarks.Listed));
            tokens.Add(Bigrams.Gap);
        }

        return new SearchDocument
        {
            RecordKind = record.Kind,
            RecordId = record.Id,
            OfficePosition = record.Position,
            Digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', tokens))))[..32],
            Parts = [.. Cut(tokens).Select(
                part => $"{SearchMarks.Kind(record.Kind)} {SearchMarks.Office(record.Position)} {Bigrams.Gap} {part}")],
        };
    }

    private static IEnumerable<string> Cut(List<string> tokens)
    {
        for (var start = 0; start == 0 || start + Shared < tokens.Count; start += MaxTokens - Shared)
            yield return string.Join(' ', tokens.GetRange(start, Math.Min(MaxTokens, tokens.Count - start)));
    }
}
