using System.Security.Cryptography;
using Fazhi.Data.Exchange;
using Fazhi.Data.Storage;

namespace Fazhi.Ledgers.Import;

/// <summary>A file that was sent to be imported, kept under its digest until it is no longer needed.</summary>
public sealed record ImportFile
{
    /// <summary>SHA-256, lower-case hexadecimal.</summary>
    public required string Digest { get; init; }

    /// <summary>Name as sent; never part of a path.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is kept.</summary>
    public required string Path { get; init; }

    /// <summary>Bytes.</summary>
    public long Length => new FileInfo(Path).Length;

    /// <summary>Opens it for reading.</summary>
    public FileStream Open() => File.OpenRead(Path);
}

/// <summary>Keeps files to be imported in <c>DATA/imports</c>, named by digest.</summary>
public sealed class ImportFiles(DatabaseOptions options)
{
    private string Folder => System.IO.Path.Combine(options.DataFolder, "imports");

    /// <summary>Why a name is refused; null when it is fine.</summary>
    public static string? Refuse(string name) => FileNames.Refuse(name);

    /// <summary>Keeps what comes; the same bytes are kept once.</summary>
    public async Task<ImportFile> Keep(Stream content, string name, CancellationToken ct)
    {
        Directory.CreateDirectory(Folder);
        var temporary = System.IO.Path.Combine(Folder, $"{Guid.CreateVersion7():N}.part");
        string digest;
        await using (var file = File.Create(temporary))
        {
            await content.CopyToAsync(file, ct);
            await file.FlushAsync(ct);
            file.Position = 0;
            digest = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct));
        }

        File.Move(temporary, PathOf(digest), overwrite: true);
        await File.WriteAllTextAsync(PathOf(digest) + ".name", name, ct);
        return new() { Digest = digest, Name = name, Path = PathOf(digest) };
    }

    /// <summary>The file of a digest; null when it is not there.</summary>
    public async Task<ImportFile?> Find(string digest, CancellationToken ct)
    {
        if (digest.Length != 64 || !digest.All(char.IsAsciiHexDigitLower) || !File.Exists(PathOf(digest)))
            return null;
        return new()
        {
            Digest = digest,
            Name = await File.ReadAllTextAsync(PathOf(digest) + ".name", ct),
            Path = PathOf(digest),
        };
    }

    private string PathOf(string digest) => System.IO.Path.Combine(Folder, digest);
}
