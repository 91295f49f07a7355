using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Fazhi.Data.Changes;

/// <summary>The three digests of a change. SHA-256, lower-case hexadecimal.</summary>
public static class ChangeHash
{
    /// <summary>Digest of a payload: what the live row must match.</summary>
    public static string OfState(ReadOnlySpan<byte> payload) => Hex(SHA256.HashData(payload));

    /// <summary>Digest of salt and payload: what the change's hash covers.</summary>
    public static string OfPayload(string salt, ReadOnlySpan<byte> payload)
    {
        var input = new byte[(salt.Length / 2) + payload.Length];
        Convert.FromHexString(salt).CopyTo(input, 0);
        payload.CopyTo(input.AsSpan(salt.Length / 2));
        return Hex(SHA256.HashData(input));
    }

    /// <summary>Digest of salt and warnings; empty for none.</summary>
    public static string OfWarnings(string salt, string warnings) =>
        warnings.Length == 0 ? "" : OfPayload(salt, Encoding.UTF8.GetBytes(warnings));

    /// <summary>Digest of the header with the previous hash and the payload's digest.</summary>
    public static string OfHeader(Change c) => Hex(SHA256.HashData(HeaderBytes(c).WrittenSpan));

    /// <summary>Canonical JSON of the header: the text that is hashed.</summary>
    public static string HeaderText(Change c) => Encoding.UTF8.GetString(HeaderBytes(c).WrittenSpan);

    private static ArrayBufferWriter<byte> HeaderBytes(Change c)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        var json = new CanonicalWriter(buffer);
        json.BeginObject();
        foreach (var (name, value) in Header(c))
        {
            json.Name(name);
            json.Value(value);
        }

        json.EndObject();
        return buffer;
    }

    /// <summary>A new salt, 16 random bytes.</summary>
    public static string NewSalt() => Hex(RandomNumberGenerator.GetBytes(16));

    /// <summary>Digest of a kept payload text.</summary>
    public static string OfState(string payload) => OfState(Encoding.UTF8.GetBytes(payload));

    private static (string Name, object? Value)[] Header(Change c) =>
    [
        ("act", c.Act), ("agency", c.AgencyId), ("kind", c.RecordKind), ("number", c.Number), ("office", c.OfficeId),
        ("on", c.On), ("payload", c.PayloadDigest), ("performed_by", c.PerformedBy), ("position", c.OfficePosition),
        ("previous", c.PreviousHash), ("reason", c.Reason), ("record", c.RecordId), ("recorded_at", c.RecordedAt),
        ("recorded_by", c.RecordedBy), ("recorded_by_name", c.RecordedByName), ("state", c.StateHash),
        ("warnings", c.WarningsDigest),
    ];

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
