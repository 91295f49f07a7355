using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Fazhi.Reports.Figures;

namespace Fazhi.Reports.Snapshots;

/// <summary>SHA-256 over the (record, change number) pairs of a figure.</summary>
internal static class RowsDigest
{
    /// <summary>
    /// One line for each pair, parts in their order, pairs by record and number: part, record, number, separated by
    /// tabs, each line ended by a line feed. The database's own order plays no part.
    /// </summary>
    public static string Of(IEnumerable<FigureRow> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in rows.GroupBy(r => r.Part).OrderBy(g => g.Key, StringComparer.Ordinal))
            foreach (var (record, change) in part.Select(r => (r.Record.ToString("N"), r.Change))
                .OrderBy(p => p.Item1, StringComparer.Ordinal).ThenBy(p => p.Change))
                hash.AppendData(Encoding.ASCII.GetBytes(
                    string.Create(CultureInfo.InvariantCulture, $"{part.Key}\t{record}\t{change}\n")));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
