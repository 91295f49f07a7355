using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Fazhi.Data.Changes.Sealing;
using Fazhi.Data.Storage;
using Microsoft.Data.Sqlite;

namespace Fazhi.Data.Backup;

/// <summary>
/// Copies an SQLite installation into one archive while it is in use: database, files, keys, checkpoints, reports.
/// Not the keys of confidential fields: who finds the archive must not read them.
/// </summary>
/// <remarks>
/// Order matters. It seals; lists the checkpoints; copies the database in one consistent step; copies the files. A file
/// is stored before the row that names it, so the copied rows find theirs; a checkpoint made later would speak of changes
/// that the copy does not have and is left out.
/// </remarks>
public sealed class BackupWriter(DatabaseOptions options, Sealer sealer, TimeProvider time)
{
    /// <summary>Writes the archive under a temporary name and renames it when it is complete.</summary>
    /// <exception cref="IOException">The file exists, or the disk is full; nothing is left behind.</exception>
    public async Task<Manifest> Run(string target, IProgress<string>? progress, CancellationToken ct)
    {
        if (File.Exists(target))
            throw new IOException($"{target} 已经存在，不覆盖已有的备份。");
        var changes = await sealer.Run(ct);
        var sealedSoFar = DataFiles(target).Where(IsCheckpoint).ToHashSet(StringComparer.Ordinal);
        var (part, copy) = (target + ".part", target + ".db.part");
        try
        {
            progress?.Report("数据库");
            CopyDatabase(copy);
            var files = DataFiles(target).Where(f => !IsCheckpoint(f) || sealedSoFar.Contains(f));
            var manifest = await Pack(part, copy, files, changes, progress, ct);
            File.Move(part, target);
            return manifest;
        }
        finally
        {
            File.Delete(part);
            File.Delete(copy);
        }
    }

    private bool IsCheckpoint(string path) => Relative(path).StartsWith(Sealer.Folder + "/", StringComparison.Ordinal);

    private string Relative(string path) => Path.GetRelativePath(options.DataFolder, path).Replace('\\', '/');

    private List<string> DataFiles(string target) => [.. Directory
        .EnumerateFiles(options.DataFolder, "*", SearchOption.AllDirectories)
        .Where(f => Path.GetFullPath(f) != Path.GetFullPath(target) && Path.GetFullPath(f) != options.KeyFile)
        .Where(f => Relative(f) is var name
            && !name.StartsWith(Manifest.DatabaseFile, StringComparison.Ordinal)
            && !name.StartsWith("files/tmp/", StringComparison.Ordinal)
            && name != DatabaseOptions.OwnKeyFile
            && !name.EndsWith(".part", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)];

    // Pages as they are: the rows keep their row ids, by which the search index refers to them.
    private void CopyDatabase(string copy)
    {
        OwnerOnly(copy).Dispose();
        using var from = new SqliteConnection(
            new SqliteConnectionStringBuilder(options.ConnectionString) { Pooling = false }.ConnectionString);
        using var to = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ConnectionString);
        from.Open();
        to.Open();
        from.BackupDatabase(to);
    }

    private async Task<Manifest> Pack(
        string part, string copy, IEnumerable<string> files, long changes, IProgress<string>? progress, CancellationToken ct)
    {
        await using var stream = OwnerOnly(part);
        var entries = new List<ManifestEntry>();
        var manifest = new Manifest { MadeAt = time.Now(), Changes = changes, Files = entries };
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            entries.Add(await Add(archive, Manifest.DatabaseFile, copy, ct));
            progress?.Report("文件");
            foreach (var file in files)
                entries.Add(await Add(archive, Relative(file), file, ct));
            await using (var text = await archive.CreateEntry(Manifest.Name).OpenAsync(ct))
                await JsonSerializer.SerializeAsync(text, manifest, JsonSerializerOptions.Web, ct);
        }

        await stream.FlushAsync(ct);
        RandomAccess.FlushToDisk(stream.SafeFileHandle);
        return manifest;
    }

    private static async Task<ManifestEntry> Add(ZipArchive archive, string name, string file, CancellationToken ct)
    {
        await using var source = File.OpenRead(file);
        await using var target = await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(ct);
        var (size, hash) = await HashedCopy.Run(source, target, long.MaxValue, ct);
        return new ManifestEntry { Path = name, Size = size, Sha256 = hash };
    }

    private static FileStream OwnerOnly(string file)
    {
        var create = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
            create.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(file, create);
    }
}

/// <summary>Copies and hashes in one pass.</summary>
internal static class HashedCopy
{
    public static async Task<(long Size, string Hash)> Run(
        Stream source, Stream target, long limit, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[128 * 1024];
        var size = 0L;
        while (await source.ReadAsync(buffer, ct) is var read and > 0)
        {
            size += read;
            if (size > limit)
                throw new InvalidDataException("比清单所载的大");
            hash.AppendData(buffer, 0, read);
            await target.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        return (size, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
