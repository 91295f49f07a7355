using System.CommandLine;
using Fazhi.Data.Changes.Sealing;
using Fazhi.Data.Confidential;
using Fazhi.Data.Storage;
using Fazhi.Hosting;

namespace Fazhi.Commands;

/// <summary><c>migrate</c>: brings the database to this program's version.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "把数据库升级到本程序的版本。例：fazhi migrate --data data");
        command.Options.Add(DatabaseArguments.Data);
        command.Options.Add(DatabaseArguments.Database);
        command.SetAction((parse, ct) => Run(DatabaseArguments.Read(parse), ct));
        return command;
    }

    private static async Task<int> Run(DatabaseOptions options, CancellationToken ct)
    {
        await using var services = FazhiServices.Build(options);
        await services.GetRequiredService<Migrator>().Run(ct);
        await services.GetRequiredService<Sealer>().Run(ct);
        if (services.GetRequiredService<FieldCipher>().Problem() is { } problem)
        {
            await Console.Error.WriteLineAsync($"数据库已是最新版本，但还不能运行：{problem}");
            return ExitCodes.Refused;
        }

        await Console.Error.WriteLineAsync(
            $"数据库已是最新版本。保密字段的密钥在 {options.KeyFile}，备份里没有它，请另行保管一份。");
        return ExitCodes.Done;
    }
}
