using System.CommandLine;
using Fazhi.Data.Changes.Sealing;
using Fazhi.Data.Changes.Verification;
using Fazhi.Data.Storage;

namespace Fazhi.Commands;

/// <summary><c>verify</c>: proves that nothing was altered behind the acts.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var checkpoint = new Option<FileInfo?>("--checkpoint") { Description = "另存在别处的检查点文件，一并比对" };
        var command = new Command("verify", "核验数据是否被改动。例：fazhi verify --data data");
        command.Options.Add(DatabaseArguments.Data);
        command.Options.Add(DatabaseArguments.Database);
        command.Options.Add(checkpoint);
        command.SetAction((parse, ct) => Run(parse, parse.GetValue(checkpoint), ct));
        return command;
    }

    private static async Task<int> Run(ParseResult parse, FileInfo? checkpoint, CancellationToken ct)
    {
        if (checkpoint is { Exists: false })
            return await CannotRun($"找不到检查点文件 {checkpoint.FullName}。");
        try
        {
            await using var services = await DatabaseArguments.Open(parse, ct);
            return services is null
                ? ExitCodes.WrongUse
                : await Verify(services, DatabaseArguments.Read(parse), checkpoint, ct);
        }
        catch (NewerDatabaseException newer)
        {
            return await CannotRun(newer.Message);
        }
    }

    private static async Task<int> Verify(
        ServiceProvider services, DatabaseOptions options, FileInfo? checkpoint, CancellationToken ct)
    {
        var texts = new Dictionary<string, string>(
            Verifier.CheckpointsIn(Path.Combine(options.DataFolder, Sealer.Folder)), StringComparer.Ordinal);
        if (checkpoint is not null)
            texts[checkpoint.FullName] = await File.ReadAllTextAsync(checkpoint.FullName, ct);
        var progress = new Progress<string>(part => Console.Error.WriteLine($"核验：{part}"));
        var verdict = await services.GetRequiredService<Verifier>().Run(texts, progress, ct);
        await LastVerdict.Keep(
            options.DataFolder, verdict, services.GetRequiredService<TimeProvider>().GetUtcNow(), ct);
        if (verdict.First is { } finding)
        {
            Console.WriteLine($"发现改动：{finding}");
            return ExitCodes.Integrity;
        }

        Console.WriteLine(
            $"未发现改动：变更{verdict.Changes}条，数据行{verdict.Rows}行，文件{verdict.Files}个，检查点{verdict.Checkpoints}个。");
        return ExitCodes.Done;
    }

    private static async Task<int> CannotRun(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return ExitCodes.WrongUse;
    }
}
