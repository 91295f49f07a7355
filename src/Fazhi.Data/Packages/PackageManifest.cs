using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Fazhi.Data.Packages;

/// <summary>证据包的清单: what a package is about, and every file in it with its digest.</summary>
public sealed record PackageManifest
{
    /// <summary>The format written and read here.</summary>
    public const string Current = "fazhi-package/1";

    /// <summary>Where the manifest and its signature stand; all other files are listed in it.</summary>
    public const string Place = "数据/manifest.json", Signature = "数据/manifest.sig";

    /// <summary>Where the parts of the proof stand.</summary>
    public const string Changes = "数据/changes.jsonl", Checkpoint = "数据/checkpoint.txt", PublicKey = "数据/public-key.txt";

    /// <summary>The page that checks the package, and the list for people.</summary>
    public const string Checker = "核验.html", Contents = "目录.txt", Data = "数据/case.json";

    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>The format.</summary>
    public required string Format { get; init; }

    /// <summary>Kind of the record.</summary>
    public required string Kind { get; init; }

    /// <summary>Key of the record.</summary>
    public required Guid Record { get; init; }

    /// <summary>Number people know it by.</summary>
    public required string Number { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>The agency.</summary>
    public required string Agency { get; init; }

    /// <summary>How many changes it has.</summary>
    public required int Changed { get; init; }

    /// <summary>Size of the log at the checkpoint.</summary>
    public required long LogSize { get; init; }

    /// <summary>Every file in the order of the package, manifest and signature aside.</summary>
    public required IReadOnlyList<PackageFile> Files { get; init; }

    /// <summary>As it is written and signed.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Plain);

    /// <summary>Reads one; null when it is not of this format.</summary>
    public static PackageManifest? Read(byte[] text)
    {
        try
        {
            return JsonSerializer.Deserialize<PackageManifest>(text, Plain) is { Format: Current } read ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The text whose signature stands beside a manifest.</summary>
    public static byte[] ToSign(byte[] manifest) => System.Text.Encoding.ASCII.GetBytes(
        $"fazhi/package\n{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(manifest))}\n");
}

/// <summary>A file of a package.</summary>
public sealed record PackageFile
{
    /// <summary>Its path in the package.</summary>
    public required string Path { get; init; }

    /// <summary>SHA-256 of its content, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>What it is called in the file of the case.</summary>
    public string? Title { get; init; }

    /// <summary>The file link or paper it is, which the last change must know; null for what belongs to the package.</summary>
    public Guid? Link { get; init; }

    /// <summary>Digest of the facts of a paper.</summary>
    public string? Digest { get; init; }
}
