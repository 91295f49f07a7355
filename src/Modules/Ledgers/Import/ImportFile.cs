using Fazhi.Data.Confidential;
using Fazhi.Data.Exchange;
using Fazhi.Data.Storage;
using Fazhi.Ledgers.Definitions;

namespace Fazhi.Ledgers.Import;

/// <summary>A file that was sent to be imported, kept under its digest until it is no longer needed.</summary>
public sealed record ImportFile
{
    /// <summary>SHA-256, lower-case hexadecimal.</summary>
    public required string Digest { get; init; }

    /// <summary>Name as sent; never part of a path.</summary>
    public required string Name { get; init; }

    /// <summary>Bytes as sent.</summary>
    public required long Length { get; init; }

    /// <summary>Who sent it; the rows handed back go to nobody else when they hold confidential texts.</summary>
    public required IReadOnlyList<Guid> SentBy { get; init; }

    /// <summary>True when a person may have the rows handed back: his own, or none of them is confidential.</summary>
    public bool MayHandBack(LedgerDefinition definition, Guid person) =>
        SentBy.Contains(person) || definition.Fields.All(f => !f.Confidential);

    /// <summary>Opens it for reading.</summary>
    public required Func<Stream> Open { get; init; }
}

/// <summary>Keeps files to be imported in <c>DATA/imports</c>, named by digest and encrypted like confidential fields.</summary>
public sealed class ImportFiles(DatabaseOptions options, FieldCipher cipher)
{
    private string Folder => System.IO.Path.Combine(options.DataFolder, DatabaseOptions.ImportFolder);

    /// <summary>Why a name is refused; null when it is fine.</summary>
    public static string? Refuse(string name) => FileNames.Refuse(name);

    /// <summary>Keeps what comes; the same bytes are kept once.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="name">Name as sent.</param>
    /// <param name="by">Who sends it; empty for the command line.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="ConfidentialException">There is no key to seal it with.</exception>
    public async Task<ImportFile> Keep(Stream content, string name, Guid by, CancellationToken ct)
    {
        Directory.CreateDirectory(Folder);
        var temporary = System.IO.Path.Combine(Folder, $"{Guid.CreateVersion7():N}.part");
        string digest;
        await using (var file = File.Create(temporary))
            digest = await SealedFile.Write(cipher, content, file, ct);
        var before = await Find(digest, ct);
        File.Move(temporary, PathOf(digest), overwrite: true);
        await File.WriteAllLinesAsync(
            PathOf(digest) + ".name", [name, .. (before?.SentBy ?? []).Append(by).Distinct().Select(p => p.ToString())], ct);
        return (await Find(digest, ct))!;
    }

    /// <summary>The file of a digest; null when it is not there.</summary>
    public async Task<ImportFile?> Find(string digest, CancellationToken ct)
    {
        if (digest.Length != 64 || !digest.All(char.IsAsciiHexDigitLower) || !File.Exists(PathOf(digest)))
            return null;
        await using var file = SealedFile.Open(cipher, PathOf(digest));
        if (file is null)
            return null;
        var lines = await File.ReadAllLinesAsync(PathOf(digest) + ".name", ct);
        return new()
        {
            Digest = digest,
            Name = lines[0],
            Length = file.Length,
            SentBy = [.. lines.Skip(1).Select(Guid.Parse)],
            Open = () => SealedFile.Open(cipher, PathOf(digest))!,
        };
    }

    private string PathOf(string digest) => System.IO.Path.Combine(Folder, digest);
}
