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

    public static SearchDocument Of(FazhiDbContext db, ISearchable record)
    {
        var tokens = new List<string>();
        foreach (var (_, text) in record.SearchTexts().Where(t => !string.IsNullOrWhiteSpace(t.Text)))
        {
            tokens.AddRange(Bigrams.OfText(text));
            tokens.Add(Bigrams.Gap);
        }

        return new SearchDocument
        {
            RecordKind = Changes.RecordShape.Of(db.Model.FindEntityType(record.GetType())!).Kind!.Kind,
            RecordId = ((Record)record).Id,
            OfficePosition = record.OfficePosition,
            Digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', tokens))))[..32],
            Parts = [.. Cut(tokens)],
        };
    }

    private static IEnumerable<string> Cut(List<string> tokens)
    {
        for (var start = 0; start == 0 || start + Shared < tokens.Count; start += MaxTokens - Shared)
            yield return string.Join(' ', tokens.GetRange(start, Math.Min(MaxTokens, tokens.Count - start)));
    }
}
