using System.Security.Cryptography;
using System.Text;

namespace Fazhi.Penalties.FileReview.Rounds;

/// <summary>A draw that anybody can repeat: files stand in the order of the hash of seed and number.</summary>
/// <remarks>
/// The key of a file is SHA-256 (FIPS 180-4) of "seed:number" in UTF-8, as lower-case hexadecimal, compared by character.
/// Whoever does not choose the seed cannot choose the files, and whoever knows it can check them.
/// </remarks>
internal static class SeededDraw
{
    /// <summary>The files in the order in which they are drawn.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="files">The files.</param>
    /// <param name="of">Number and office of each.</param>
    /// <param name="byOffice">True when the offices take turns: the first of each, then the second of each.</param>
    public static IReadOnlyList<T> Order<T>(string seed, IEnumerable<T> files, Func<T, (string Number, Guid Office)> of, bool byOffice)
    {
        var keyed = files.Select(f => (File: f, Key: Key(seed, of(f).Number), of(f).Office))
            .OrderBy(f => f.Key, StringComparer.Ordinal).ToArray();
        return !byOffice
            ? [.. keyed.Select(f => f.File)]
            :
            [
                .. keyed.GroupBy(f => f.Office).SelectMany(g => g.Select((f, turn) => (f.File, f.Key, Turn: turn)))
                    .OrderBy(f => f.Turn).ThenBy(f => f.Key, StringComparer.Ordinal).Select(f => f.File),
            ];
    }

    /// <summary>SHA-256 of the numbers in order, one a line.</summary>
    public static string Digest(IEnumerable<string> numbers) =>
        Hash(string.Join('\n', numbers.Order(StringComparer.Ordinal)));

    private static string Key(string seed, string number) => Hash($"{seed}:{number}");

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
