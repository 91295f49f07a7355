using System.CommandLine;
using Fazhi.Data.Backup;
using Fazhi.Data.Changes.Sealing;
using Fazhi.Data.Changes.Verification;
using Fazhi.Data.Confidential;
using Fazhi.Data.Storage;
using Fazhi.Hosting;
using Microsoft.Data.Sqlite;

namespace Fazhi.Commands;

/// <summary><c>restore</c>: unpacks a backup into a new folder and verifies it there.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var source = new Option<FileInfo>("--from") { Description = "备份文件", Required = true };
        var command = new Command(
            "restore", "把备份恢复到一个新的空目录并核验。例：fazhi restore --from 2026-01-05.zip --data data-new");
        command.Options.Add(source);
        command.Options.Add(DatabaseArguments.Data);
        command.SetAction((parse, ct) => Run(
            parse.GetValue(source)!, Path.GetFullPath(parse.GetValue(DatabaseArguments.Data)!), ct));
        return command;
    }

    private static async Task<int> Run(FileInfo source, string folder, CancellationToken ct)
    {
        if (!source.Exists)
            return await Say($"找不到备份文件 {source.FullName}。", ExitCodes.WrongUse);
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            return await Say($"{folder} 不是空目录。恢复只写入新的空目录，以免覆盖数据。", ExitCodes.Refused);
        var beside = $"{Path.TrimEndingDirectorySeparator(folder)}.restoring-{Guid.CreateVersion7():N}";
        try
        {
            var progress = new Progress<string>(part => Console.Error.WriteLine($"恢复：{part}"));
            await BackupReader.Unpack(source.FullName, beside, progress, ct);
            return await Verify(beside, ct) is { } finding
                ? await Say($"没有恢复：备份本身未通过核验。{finding}", ExitCodes.Integrity)
                : await Publish(beside, folder);
        }
        catch (InvalidDataException damaged)
        {
            return await Say($"没有恢复：{damaged.Message}", ExitCodes.Integrity);
        }
        catch (Exception failed) when (failed is NewerDatabaseException or IOException or UnauthorizedAccessException)
        {
            return await Say($"没有恢复：{failed.Message}", ExitCodes.Refused);
        }
        finally
        {
            if (Directory.Exists(beside))
                Directory.Delete(beside, recursive: true);
        }
    }

    private static async Task<string?> Verify(string folder, CancellationToken ct)
    {
        await using var services = FazhiServices.Build(DatabaseOptions.For(folder));
        try
        {
            await services.GetRequiredService<Migrator>().Run(ct);
            var checkpoints = Verifier.CheckpointsIn(Path.Combine(folder, Sealer.Folder));
            if ((await services.GetRequiredService<Verifier>().Run(checkpoints, null, ct)).First is { } finding)
                return finding.ToString();
            await services.GetRequiredService<Sealer>().Run(ct);
            return null;
        }
        catch (SqliteException damaged)
        {
            return damaged.Message;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
        }
    }

    private static async Task<int> Publish(string beside, string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder);
        Directory.Move(beside, folder);
        var problem = new FieldCipher(DatabaseOptions.For(folder)).Problem();
        return await Say($"已恢复到 {folder}，核验无误。{(problem is null ? "" : $"运行前还要放回密钥：{problem}")}");
    }

    private static async Task<int> Say(string message, int exit = ExitCodes.Done)
    {
        await Console.Error.WriteLineAsync(message);
        return exit;
    }
}
