using System.IO.Compression;
using System.Text.Json;
using Fazhi.Data.Acts;
using Fazhi.Data.Backup;
using Fazhi.Data.Files;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Hosting;
using Fazhi.Registry;
using Fazhi.TestKit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Data.Tests.Backup;

public sealed class BackupTests(SqliteWorld fixture) : IClassFixture<SqliteWorld>, IDisposable
{
    private readonly World world = fixture.World;
    private readonly string folder = Directory.CreateTempSubdirectory("fazhi-backup-").FullName;

    private string Archive => Path.Combine(folder, "backup.zip");

    private string Target => Path.Combine(folder, "restored");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact(DisplayName = "备份恢复到新目录：记录、文件、密钥、检查点俱在，核验无误")]
    public async Task ARestoredBackupIsWholeAndSound()
    {
        await Enter("备份诊所");
        using var content = new MemoryStream("扫描件"u8.ToArray());
        var file = await world.Services.GetRequiredService<FileStore>().Save(content, FileStore.MaxSize, default);
        Assert.Equal(0, await Backup());
        Assert.Equal(0, await Restore());
        Assert.Equal(0, await CommandLine.Run("verify", "--data", Target));
        await using var services = FazhiServices.Build(DatabaseOptions.For(Target));
        Assert.Equal(await Count(world.Database), await Count(services.GetRequiredService<FazhiDb>()));
        await using (var kept = services.GetRequiredService<FileStore>().Open(file.Hash))
            Assert.NotNull(kept);
        Assert.True(File.Exists(Path.Combine(Target, "keys", "checkpoint.key")));
        Assert.True(File.Exists(world.Options.KeyFile));
        Assert.False(File.Exists(Path.Combine(Target, "keys", "fields.json")), "keys of confidential fields are kept apart");
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Archive));
    }

    [Fact(DisplayName = "办理不停时备份，备份仍然完整一致")]
    public async Task ABackupTakenWhileActsAreTakenIsSound()
    {
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var n = 0; !stop.IsCancellationRequested; n++)
                await Enter($"不停诊所{n}");
        });
        Assert.Equal(0, await Backup());
        await stop.CancelAsync();
        await writing;
        Assert.Equal(0, await Restore());
    }

    [Fact(DisplayName = "恢复只写入空目录，已有内容分毫不动")]
    public async Task AFolderWithContentIsRefused()
    {
        Assert.Equal(0, await Backup());
        Directory.CreateDirectory(Target);
        await File.WriteAllTextAsync(Path.Combine(Target, "原有.txt"), "原有");
        Assert.Equal(1, await Restore());
        Assert.Equal("原有.txt", Path.GetFileName(Assert.Single(Directory.GetFileSystemEntries(Target))));
    }

    [Fact(DisplayName = "不覆盖已有的备份文件")]
    public async Task AnExistingBackupIsNotOverwritten()
    {
        await File.WriteAllTextAsync(Archive, "旧");
        Assert.Equal(1, await Backup());
        Assert.Equal("旧", await File.ReadAllTextAsync(Archive));
    }

    [Fact(DisplayName = "备份被改一个文件即指明，什么都不留下")]
    public async Task AnAlteredArchiveLeavesNothing()
    {
        Assert.Equal(0, await Backup());
        await using (var archive = await ZipFile.OpenAsync(Archive, ZipArchiveMode.Update))
        {
            archive.GetEntry("keys/checkpoint.pub")!.Delete();
            await using var text = new StreamWriter(
                await archive.CreateEntry("keys/checkpoint.pub").OpenAsync());
            await text.WriteAsync("改");
        }

        Assert.Equal(3, await Restore());
        Assert.Equal(Archive, Assert.Single(Directory.GetFileSystemEntries(folder)));
    }

    [Fact(DisplayName = "备份之前库已被改动，恢复时核验指明")]
    public async Task ABackupOfAnAlteredDatabaseIsNamed()
    {
        var id = await Enter("暗改诊所");
        await using (var db = world.Database.Open(Actor.System("tamper")))
            await db.Database.ExecuteSqlAsync($"update subjects set address = '暗改' where id = {id.ToByteArray(true)}");
        Assert.Equal(0, await Backup());
        Assert.Equal(3, await Restore());
        await using (var db = world.Database.Open(Actor.System("tamper")))
            await db.Database.ExecuteSqlAsync($"update subjects set address = '' where id = {id.ToByteArray(true)}");
    }

    [Fact(DisplayName = "备份里的文件名越出目录即拒绝")]
    public async Task APathOutOfTheFolderIsRefused()
    {
        var entry = new ManifestEntry { Path = "../越界.txt", Size = 0, Sha256 = Convert.ToHexStringLower(Empty) };
        var database = entry with { Path = Manifest.DatabaseFile };
        await using (var archive = await ZipFile.OpenAsync(Archive, ZipArchiveMode.Create))
        {
            archive.CreateEntry(database.Path);
            archive.CreateEntry(entry.Path);
            await using var text = await archive.CreateEntry(Manifest.Name).OpenAsync();
            var manifest = new Manifest { MadeAt = world.Clock.GetUtcNow(), Changes = 0, Files = [entry, database] };
            await JsonSerializer.SerializeAsync(text, manifest, JsonSerializerOptions.Web);
        }

        Assert.Equal(3, await Restore());
        Assert.Equal(Archive, Assert.Single(Directory.GetFileSystemEntries(folder)));
    }

    [Fact(DisplayName = "PostgreSQL 的备份不由本程序做，说明办法")]
    public async Task PostgresIsReferredToItsOwnTool() =>
        Assert.Equal(2, await CommandLine.Run(
            "backup", "--data", folder, "--database", "Host=127.0.0.1;Database=none", "--out", Archive));

    private static byte[] Empty => System.Security.Cryptography.SHA256.HashData([]);

    private Task<int> Backup() => CommandLine.Run(
        "backup", "--data", world.Options.DataFolder, "--database", world.Options.ConnectionString, "--out", Archive);

    private Task<int> Restore() => CommandLine.Run("restore", "--from", Archive, "--data", Target);

    private async Task<Guid> Enter(string name) => await World.Took(
        await world.Desk("陈立"), "registry.register-subject", null,
        new Entry(new SubjectDraft { Name = name, Kind = "医疗机构" }));

    private static async Task<int> Count(FazhiDb database)
    {
        await using var db = database.Open(Actor.System("test"));
        return await db.Changes.CountAsync();
    }
}
