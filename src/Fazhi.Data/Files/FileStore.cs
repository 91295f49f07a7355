using System.Security.Cryptography;
using Fazhi.Data.Storage;

namespace Fazhi.Data.Files;

/// <summary>
/// Files by the SHA-256 of their content, under DATA/files. A file is first written under a temporary name and flushed,
/// then takes its hash for a name; an existing one is never overwritten.
/// </summary>
public sealed class FileStore(DatabaseOptions options)
{
    private readonly string root = Path.Combine(options.DataFolder, "files");

    /// <summary>Most bytes of a file: 40 MB.</summary>
    public const long MaxSize = 40L << 20;

    /// <summary>Most bytes of a recording of a whole step: 4 GB. It streams onto the disk and is never held in memory.</summary>
    public const long MaxRecordingSize = 4L << 30;

    /// <summary>A limit in words.</summary>
    public static string Words(long limit) => limit >= 1L << 30 ? $"{limit >> 30} GB" : $"{limit >> 20} MB";

    /// <summary>Keeps a content; hash, size and type are found while it is read.</summary>
    /// <exception cref="FileTooLargeException">It is larger than the limit; nothing is kept.</exception>
    /// <exception cref="IOException">The disk is full or the sender is gone; nothing is kept.</exception>
    public async Task<StoredFile> Save(Stream content, long limit, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.Combine(root, "tmp"));
        var temporary = Path.Combine(root, "tmp", Guid.CreateVersion7().ToString("N"));
        try
        {
            var stored = await Write(content, temporary, limit, ct);
            var path = PathOf(stored.Hash);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (!File.Exists(path))
                Publish(temporary, path);
            return stored;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Opens a content; null when it is missing.</summary>
    public FileStream? Open(string hash)
    {
        var path = PathOf(hash);
        return File.Exists(path)
            ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, useAsync: true)
            : null;
    }

    /// <summary>True when a content is kept.</summary>
    internal bool Has(string hash) => File.Exists(PathOf(hash));

    /// <summary>Removes a content to which nothing refers; false when it was gone already.</summary>
    internal bool Remove(string hash)
    {
        if (!Has(hash))
            return false;
        File.Delete(PathOf(hash));
        return true;
    }

    /// <summary>The hash of what is on the disk under a hash; null when there is nothing.</summary>
    public async Task<string?> Recompute(string hash, CancellationToken ct)
    {
        await using var file = Open(hash);
        return file is null ? null : Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct));
    }

    private static async Task<StoredFile> Write(Stream content, string path, long limit, CancellationToken ct)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file =
            new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, useAsync: true);
        var buffer = new byte[1 << 16];
        var head = Array.Empty<byte>();
        long size = 0;
        int read;
        while ((read = await content.ReadAsync(buffer, ct)) > 0)
        {
            size += read;
            if (size > limit)
                throw new FileTooLargeException(limit);
            if (head.Length < ContentType.HeadLength)
                head = [.. head, .. buffer.AsSpan(0, Math.Min(read, ContentType.HeadLength - head.Length))];
            digest.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        await file.FlushAsync(ct);
        RandomAccess.FlushToDisk(file.SafeFileHandle);
        file.Position = 0;
        return new StoredFile(
            Convert.ToHexStringLower(digest.GetHashAndReset()), size, ContentType.Of(head, file));
    }

    private static void Publish(string temporary, string path)
    {
        try
        {
            File.Move(temporary, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Somebody else sent the same content at the same moment; theirs is as good.
        }
    }

    private string PathOf(string hash)
    {
        if (hash.Length != 64 || !hash.All(char.IsAsciiHexDigitLower))
            throw new ArgumentException("Not a SHA-256 hash.", nameof(hash));
        return Path.Combine(root, hash[..2], hash);
    }
}

/// <summary>What is known of a content once it is kept.</summary>
/// <param name="Hash">SHA-256, lower-case hexadecimal.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Type">Media type by content.</param>
public sealed record StoredFile(string Hash, long Size, string Type);

/// <summary>A file is larger than allowed.</summary>
public sealed class FileTooLargeException(long limit)
    : Exception($"文件超过 {FileStore.Words(limit)}，没有保存。请压缩或分成几个文件再上传。");
