using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Fazhi.Data.Packages;

/// <summary>Writes a package file by file onto a stream that need not be seekable; no file is held in memory.</summary>
/// <remarks>
/// Entries are stored, not compressed: papers, photographs and films are compressed already, the checking page needs no
/// inflater, and equal contents give equal bytes whatever version of a compressor is at hand.
/// </remarks>
public sealed class PackageWriter : IAsyncDisposable
{
    // The first moment a ZIP entry can name.
    private static readonly DateTimeOffset Fixed = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ForwardStream output;
    private readonly ZipArchive zip;
    private readonly List<PackageFile> files = [];
    private readonly byte[] buffer = new byte[1 << 17];

    private PackageWriter(ForwardStream output, ZipArchive zip) => (this.output, this.zip) = (output, zip);

    /// <summary>Begins a package.</summary>
    public static async Task<PackageWriter> Begin(Stream output, CancellationToken ct)
    {
        var forward = new ForwardStream(output);
        return new(forward, await ZipArchive.CreateAsync(forward, ZipArchiveMode.Create, leaveOpen: true, null, ct));
    }

    /// <summary>Writes a text or a rendered file.</summary>
    public async Task Add(string path, byte[] content, CancellationToken ct, Func<PackageFile, PackageFile>? more = null)
    {
        using var stream = new MemoryStream(content, writable: false);
        await Add(path, stream, ct, more);
    }

    /// <summary>Writes a file while it is read.</summary>
    /// <returns>What is listed of it.</returns>
    public async Task<PackageFile> Add(
        string path, Stream content, CancellationToken ct, Func<PackageFile, PackageFile>? more = null)
    {
        await using var target = await Open(path, ct);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (size, read) = (0L, 0);
        while ((read = await content.ReadAsync(buffer, ct)) > 0)
        {
            size += read;
            digest.AppendData(buffer, 0, read);
            await target.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        return List(path, digest, size, more);
    }

    /// <summary>Writes lines as they come, each ended by a line feed.</summary>
    public async Task Add(string path, IAsyncEnumerable<string> lines, CancellationToken ct)
    {
        await using var target = await Open(path, ct);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var size = 0L;
        await foreach (var line in lines.WithCancellation(ct))
        {
            var bytes = Encoding.UTF8.GetBytes(line + "\n");
            size += bytes.Length;
            digest.AppendData(bytes);
            await target.WriteAsync(bytes, ct);
        }

        List(path, digest, size, null);
    }

    /// <summary>Ends the package with its manifest and the signature of it.</summary>
    public async Task End(
        Func<IReadOnlyList<PackageFile>, PackageManifest> manifest, Func<byte[], byte[]> sign, CancellationToken ct)
    {
        var text = manifest(files).ToBytes();
        await Write(PackageManifest.Place, text, ct);
        await Write(PackageManifest.Signature, Encoding.ASCII.GetBytes(Convert.ToBase64String(sign(PackageManifest.ToSign(text))) + "\n"), ct);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await zip.DisposeAsync();
        await output.FlushAsync();
    }

    private PackageFile List(string path, IncrementalHash digest, long size, Func<PackageFile, PackageFile>? more)
    {
        var file = new PackageFile { Path = path, Sha256 = Convert.ToHexStringLower(digest.GetHashAndReset()), Size = size };
        files.Add(more?.Invoke(file) ?? file);
        return files[^1];
    }

    private async Task Write(string path, byte[] content, CancellationToken ct)
    {
        await using var target = await Open(path, ct);
        await target.WriteAsync(content, ct);
    }

    private async Task<Stream> Open(string path, CancellationToken ct)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.NoCompression);
        entry.LastWriteTime = Fixed;
        return await entry.OpenAsync(ct);
    }
}
