using System.Security.Cryptography;
using System.Text;

namespace Fazhi.Documents.Figures;

/// <summary>A figure of a report: one indicator of one snapshot, with the words it is printed in.</summary>
public sealed record Figure
{
    /// <summary>Id of the indicator.</summary>
    public required string Indicator { get; init; }

    /// <summary>Chinese name of the indicator.</summary>
    public required string Name { get; init; }

    /// <summary>What was measured.</summary>
    public required Measure Measure { get; init; }

    /// <summary>How it is printed; null when the printed unit cannot be reached from the base unit.</summary>
    public required Stated? Stated { get; init; }

    /// <summary>The indicator's own house style, which a place in a layout may change.</summary>
    public StatingRule Rule { get; init; } = StatingRule.Plain;

    /// <summary>Number of records counted.</summary>
    public int Rows { get; init; }

    /// <summary>SHA-256 over the ordered (record, change number) pairs, in hex.</summary>
    public string Digest { get; init; } = "";

    /// <summary>Id of the snapshot the value was taken from.</summary>
    public string Snapshot { get; init; } = "";

    /// <summary>The day up to which facts count.</summary>
    public DateOnly AsOf { get; init; }

    /// <summary>
    /// Short key, at most 17 characters: the id itself, or its beginning and six characters of its hash.
    /// </summary>
    /// <remarks>
    /// Word allows tags of any length, but LibreOffice cuts them; <c>fz:</c> and the key stay within 20.
    /// </remarks>
    public string Key => Indicator.Length <= 17 ? Indicator : $"{Indicator[..10]}.{Hash(Indicator)}";

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..6];
}
