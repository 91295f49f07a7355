using System.IO.Compression;
using System.Text.Json;

namespace Fazhi.Data.Backup;

/// <summary>Unpacks a backup into a new folder; nothing is kept of an archive that differs from its manifest.</summary>
public static class BackupReader
{
    private static readonly string[] OwnerOnly = ["keys/", Manifest.DatabaseFile];

    /// <summary>Unpacks every file of the manifest, and only those, with sizes and hashes compared.</summary>
    /// <exception cref="InvalidDataException">It is no backup, or it was damaged or altered; says where.</exception>
    public static async Task<Manifest> Unpack(
        string file, string folder, IProgress<string>? progress, CancellationToken ct)
    {
        await using var stream = File.OpenRead(file);
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
        var manifest = await Read(archive, ct);
        var listed = manifest.Files.Select(f => f.Path).Append(Manifest.Name).Order(StringComparer.Ordinal);
        if (!archive.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal).SequenceEqual(listed))
            throw new InvalidDataException("备份里的文件与清单不一致（有缺少、多出或重名的）。");
        progress?.Report($"共{manifest.Files.Count}个文件");
        foreach (var entry in manifest.Files)
            await Unpack(archive, entry, folder, ct);
        return manifest;
    }

    private static async Task<Manifest> Read(ZipArchive archive, CancellationToken ct)
    {
        var entry = archive.GetEntry(Manifest.Name) ?? throw new InvalidDataException("不是本系统的备份：没有清单。");
        await using var text = await entry.OpenAsync(ct);
        try
        {
            var manifest = await JsonSerializer.DeserializeAsync<Manifest>(text, JsonSerializerOptions.Web, ct);
            return manifest is { Version: 1 } && manifest.Files.Any(f => f.Path == Manifest.DatabaseFile)
                ? manifest
                : throw new InvalidDataException("备份的格式版本不同，请用制作它的程序版本恢复。");
        }
        catch (JsonException)
        {
            throw new InvalidDataException("备份的清单读不懂，文件可能已损坏。");
        }
    }

    private static async Task Unpack(ZipArchive archive, ManifestEntry entry, string folder, CancellationToken ct)
    {
        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        var path = Path.GetFullPath(Path.Combine(root, entry.Path));
        if (!path.StartsWith(root, StringComparison.Ordinal))
            throw new InvalidDataException($"备份里的文件名 {entry.Path} 越出数据目录，拒绝恢复。");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var create = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows() && OwnerOnly.Any(o => entry.Path.StartsWith(o, StringComparison.Ordinal)))
            create.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var source = await archive.GetEntry(entry.Path)!.OpenAsync(ct);
        await using var target = new FileStream(path, create);
        var (size, hash) = await HashedCopy.Run(source, target, entry.Size, ct);
        if (size != entry.Size || hash != entry.Sha256)
            throw new InvalidDataException($"备份里的 {entry.Path} 与清单所载的摘要不符，文件已损坏或被改动。");
        await target.FlushAsync(ct);
        RandomAccess.FlushToDisk(target.SafeFileHandle);
    }
}
