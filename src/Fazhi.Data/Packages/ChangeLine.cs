using System.Text.Encodings.Web;
using System.Text.Json;
using Fazhi.Data.Changes;
using Fazhi.Data.Changes.Sealing;

namespace Fazhi.Data.Packages;

/// <summary>A change in a package: header and payload as the very texts that were hashed, and the path of the proof.</summary>
public sealed record ChangeLine
{
    private static readonly JsonSerializerOptions Plain =
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Canonical JSON of the header, the previous hash and the payload's digest.</summary>
    public required string Header { get; init; }

    /// <summary>SHA-256 of the header.</summary>
    public required string Hash { get; init; }

    /// <summary>Salt of the payload's digest, hexadecimal; null once disposed of.</summary>
    public string? Salt { get; init; }

    /// <summary>Canonical JSON of the whole record after the act; null once disposed of.</summary>
    public string? Payload { get; init; }

    /// <summary>Place in the log, 0 based.</summary>
    public required long Position { get; init; }

    /// <summary>Hashes beside the path to the root, from the leaf upwards, hexadecimal.</summary>
    public required IReadOnlyList<string> Proof { get; init; }

    /// <summary>As it is written, without the line feed.</summary>
    public string ToLine() => JsonSerializer.Serialize(this, Plain);

    /// <summary>Reads one; null when it is malformed.</summary>
    public static ChangeLine? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<ChangeLine>(line, Plain);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The line of a proven change.</summary>
    public static ChangeLine Of(ProvenChange proven) => new()
    {
        Header = ChangeHash.HeaderText(proven.Change),
        Hash = proven.Change.Hash,
        Salt = proven.Change.Salt,
        Payload = proven.Change.Payload,
        Position = proven.Change.Position!.Value,
        Proof = [.. proven.Path.Select(Convert.ToHexStringLower)],
    };
}
