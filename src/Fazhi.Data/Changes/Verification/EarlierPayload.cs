using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fazhi.Data.Files;

namespace Fazhi.Data.Changes.Verification;

/// <summary>The payload of an earlier version without the attached rows that have moved on since.</summary>
internal static class EarlierPayload
{
    private const string Attached = "attached";

    /// <summary>The payload with its files alone, canonical; null when nothing else hung on the version.</summary>
    public static string? WithFilesOnly(string payload)
    {
        if (!payload.Contains($"\"{Attached}\":", StringComparison.Ordinal)
            || JsonNode.Parse(payload) is not JsonObject record || record[Attached] is not JsonObject attached)
            return null;
        var moved = attached.Select(a => a.Key).Where(k => k != nameof(FileLink)).ToArray();
        if (moved.Length == 0)
            return null;
        foreach (var type in moved)
            attached.Remove(type);
        if (attached.Count == 0)
            record.Remove(Attached);
        var buffer = new ArrayBufferWriter<byte>(payload.Length);
        new CanonicalWriter(buffer).Json(JsonSerializer.SerializeToElement(record));
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
