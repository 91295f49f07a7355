using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Fazhi.Data.Changes.Sealing;

namespace Fazhi.Data.Packages;

/// <summary>核验证据包: recomputes everything a package claims, with nothing but the package and, if given, a known key.</summary>
/// <remarks>The checking page inside a package does the same in the same order with the same words.</remarks>
public sealed class PackageCheck
{
    private readonly ZipArchive zip;
    private readonly ILookup<string, ZipArchiveEntry> entries;

    private PackageCheck(ZipArchive zip)
    {
        this.zip = zip;
        entries = zip.Entries.ToLookup(e => e.FullName, StringComparer.Ordinal);
    }

    /// <summary>Checks a package from a seekable stream.</summary>
    /// <param name="package">The package.</param>
    /// <param name="known">Public key as published by the agency, base 64, or its fingerprint; null takes the one in the package.</param>
    /// <param name="ct">Stops.</param>
    public static async Task<PackageVerdict> Run(Stream package, string? known, CancellationToken ct)
    {
        try
        {
            await using var zip = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
            return await new PackageCheck(zip).Run(known, ct);
        }
        catch (InvalidDataException)
        {
            return new PackageVerdict { First = "不是证据包，或者压缩文件已经损坏。" };
        }
    }

    private async Task<PackageVerdict> Run(string? known, CancellationToken ct)
    {
        if (await Bytes(PackageManifest.Place, ct) is not { } text)
            return new PackageVerdict { First = $"缺少文件 {PackageManifest.Place}。" };
        var key = VerifyingKey.Read(Ascii(await Bytes(PackageManifest.PublicKey, ct)));
        if (key is null)
            return new PackageVerdict { First = $"公钥 {PackageManifest.PublicKey} 缺失或者无法读出。" };
        if (known is not null && !key.Is(known))
            return new PackageVerdict { First = $"包内的公钥不是给出的公钥；包内公钥的指纹是 {key.Fingerprint}。" };
        if (!key.Verifies(PackageManifest.ToSign(text), Signature(Ascii(await Bytes(PackageManifest.Signature, ct)))))
            return new PackageVerdict { First = "清单的签名不符：清单、签名或者公钥被改动。" };
        if (PackageManifest.Read(text) is not { } manifest)
            return new PackageVerdict { First = $"清单不是 {PackageManifest.Current} 格式。" };
        var verdict = new PackageVerdict { Manifest = manifest, Key = key };
        if (await Files(manifest, ct) is { } file)
            return verdict with { First = file };
        var (chain, first) = await Chain(manifest, key, ct);
        return verdict with { Changes = chain?.Count ?? 0, First = first ?? chain!.Missing(manifest) };
    }

    private async Task<string?> Files(PackageManifest manifest, CancellationToken ct)
    {
        foreach (var file in manifest.Files)
        {
            if (entries[file.Path].Count() != 1)
                return entries[file.Path].Any() ? $"文件 {file.Path} 出现了两次。" : $"缺少文件 {file.Path}。";
            var (size, digest) = await Digest(entries[file.Path].First(), ct);
            if (size != file.Size || digest != file.Sha256)
                return $"文件 {file.Path} 的内容被改动：摘要应为 {file.Sha256}，实为 {digest}。";
        }

        var listed = manifest.Files.Select(f => f.Path).Append(PackageManifest.Place).Append(PackageManifest.Signature)
            .ToHashSet(StringComparer.Ordinal);
        return zip.Entries.Where(e => e.Name.Length > 0).FirstOrDefault(e => !listed.Contains(e.FullName)) is { } more
            ? $"文件 {more.FullName} 不在清单里。"
            : null;
    }

    private async Task<(PackageChain? Chain, string? First)> Chain(PackageManifest manifest, VerifyingKey key, CancellationToken ct)
    {
        if (Checkpoint.Open(Encoding.UTF8.GetString(await Bytes(PackageManifest.Checkpoint, ct) ?? []), key) is not { } checkpoint)
            return (null, "检查点的签名不符。");
        if (entries[PackageManifest.Changes].FirstOrDefault() is not { } entry)
            return (null, $"缺少文件 {PackageManifest.Changes}。");
        var chain = new PackageChain(manifest, checkpoint);
        using var lines = new StreamReader(await entry.OpenAsync(ct), new UTF8Encoding(false));
        while (await lines.ReadLineAsync(ct) is { } line)
            if (chain.Add(line) is { } finding)
                return (chain, finding);
        return (chain, chain.Count == manifest.Changed
            ? null
            : $"变更记录应有{manifest.Changed}条，实有{chain.Count}条。");
    }

    private static async Task<(long Size, string Digest)> Digest(ZipArchiveEntry entry, CancellationToken ct)
    {
        await using var content = await entry.OpenAsync(ct);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 17];
        var (size, read) = (0L, 0);
        while ((read = await content.ReadAsync(buffer, ct)) > 0)
        {
            size += read;
            digest.AppendData(buffer, 0, read);
        }

        return (size, Convert.ToHexStringLower(digest.GetHashAndReset()));
    }

    private async Task<byte[]?> Bytes(string path, CancellationToken ct)
    {
        if (entries[path].FirstOrDefault() is not { } entry)
            return null;
        using var copy = new MemoryStream();
        await using var content = await entry.OpenAsync(ct);
        await content.CopyToAsync(copy, ct);
        return copy.ToArray();
    }

    private static string Ascii(byte[]? bytes) =>
        bytes is [.. var text, (byte)'\n'] ? Encoding.Latin1.GetString(text) : "";

    // A text that only decodes to the same bytes is another text.
    private static byte[] Signature(string text)
    {
        var bytes = new byte[64];
        return Convert.TryFromBase64String(text, bytes, out var read) && read == 64 && Convert.ToBase64String(bytes) == text ? bytes : [];
    }
}

/// <summary>What a package was found to be.</summary>
public sealed record PackageVerdict
{
    /// <summary>The manifest; null when it could not be trusted.</summary>
    public PackageManifest? Manifest { get; init; }

    /// <summary>The key in the package.</summary>
    public VerifyingKey? Key { get; init; }

    /// <summary>Changes found sound.</summary>
    public int Changes { get; init; }

    /// <summary>The first difference, in Chinese; null when everything is sound.</summary>
    public string? First { get; init; }
}
