using System.CommandLine;
using Fazhi.Data;
using Fazhi.Data.Backup;

namespace Fazhi.Commands;

/// <summary><c>backup</c>: copies an SQLite installation into one archive, also while it is served.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var target = new Option<FileInfo>("--out") { Description = "备份文件，须是新文件名", Required = true };
        var command = new Command(
            "backup", "把数据库、文件、签名密钥和检查点备份成一个文件（保密字段的密钥除外），可在运行中进行。例：fazhi backup --data data --out 2026-01-05.zip");
        command.Options.Add(DatabaseArguments.Data);
        command.Options.Add(DatabaseArguments.Database);
        command.Options.Add(target);
        command.SetAction((parse, ct) => Run(parse, parse.GetValue(target)!, ct));
        return command;
    }

    private static async Task<int> Run(ParseResult parse, FileInfo target, CancellationToken ct)
    {
        var options = DatabaseArguments.Read(parse);
        if (options.Dialect == StorageDialect.Postgres)
            return await Say(
                "PostgreSQL 的数据库请用 pg_dump 备份，随后复制数据目录；步骤见 docs/operate/backup.md。", ExitCodes.WrongUse);
        await using var services = await DatabaseArguments.Open(parse, ct);
        if (services is null)
            return ExitCodes.WrongUse;
        try
        {
            Directory.CreateDirectory(target.DirectoryName!);
            var progress = new Progress<string>(part => Console.Error.WriteLine($"备份：{part}"));
            var manifest = await services.GetRequiredService<BackupWriter>().Run(target.FullName, progress, ct);
            return await Say(
                $"已备份到 {target.FullName}：文件{manifest.Files.Count}个，变更{manifest.Changes}条。其中有检查点的签名密钥，请妥善保管。"
                + $"保密字段的密钥 {options.KeyFile} 不在备份里，请与备份分开另行保管：没有它，恢复后保密字段打不开。");
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return await Say($"没有备份：{failed.Message}", ExitCodes.Refused);
        }
    }

    private static async Task<int> Say(string message, int exit = ExitCodes.Done)
    {
        await Console.Error.WriteLineAsync(message);
        return exit;
    }
}
