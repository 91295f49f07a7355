using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Fazhi.Data.Changes.Sealing;
using Fazhi.Data.Storage;
using Fazhi.Hosting;
using Fazhi.Samples;
using Fazhi.Web;
using YamlDotNet.Core;

namespace Fazhi.Commands;

/// <summary><c>demo</c>: makes a sample district's year, its report, and serves it.</summary>
internal static class DemoCommand
{
    private static readonly Option<string> Sample = new("--sample")
    {
        Description = "示例名称或示例目录",
        DefaultValueFactory = _ => "jiangyuan-2025",
    };

    private static readonly Option<bool> Once = new("--once") { Description = "只生成，不启动网页" };

    private static readonly Option<string> Urls = new("--urls")
    {
        Description = "监听地址；端口写 0 取空闲端口",
        DefaultValueFactory = _ => "http://127.0.0.1:0",
    };

    public static Command Create()
    {
        var command = new Command("demo", "生成一个区县一年的示例数据和年度报告并打开网页。例：fazhi demo --once --data /tmp/demo");
        command.Options.Add(Sample);
        command.Options.Add(DatabaseArguments.Data);
        command.Options.Add(DatabaseArguments.Database);
        command.Options.Add(Once);
        command.Options.Add(Urls);
        command.SetAction((parse, ct) => Run(
            parse.GetValue(Sample)!, DatabaseArguments.Read(parse), parse.GetValue(Once) ? null : parse.GetValue(Urls), ct));
        return command;
    }

    private static async Task<int> Run(string sample, DatabaseOptions database, string? url, CancellationToken ct)
    {
        var folder = Directory.Exists(sample) ? sample : Path.Combine(AppContext.BaseDirectory, "samples", sample);
        if (!File.Exists(Path.Combine(folder, "recipe.yaml")))
            return await Say($"没有名为 {sample} 的示例，也没有这个目录。", ExitCodes.WrongUse);
        var data = new DemoFolder(database.DataFolder);
        if (await data.Prepare(ct) is { } refusal)
            return await Say(refusal, ExitCodes.Refused);
        try
        {
            await Make(Recipe.Load(Path.Combine(folder, "recipe.yaml")), database, data, ct);
        }
        catch (Exception wrong) when (wrong is InvalidDataException or YamlException)
        {
            return await Say($"示例配方有误：{wrong.Message}", ExitCodes.Refused);
        }

        return url is null
            ? ExitCodes.Done
            : await Serving.Run(new WebOptions { Database = database, Url = url, Demo = true }, ct);
    }

    private static async Task Make(Recipe recipe, DatabaseOptions database, DemoFolder data, CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        var clock = new SimulatedClock();
        await using var services = FazhiServices.Build(database, clock);
        await data.Begin(ct);
        await Say("建立数据库……");
        await services.GetRequiredService<Migrator>().Run(ct);
        var generator = new Generator(services, clock, recipe);
        var passwords = await generator.Run(new Steps(), ct);
        await Say($"共办理{generator.Taken}项，用时{watch.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)}秒。");
        await services.GetRequiredService<Sealer>().Run(ct);
        var folder = Path.Combine(database.DataFolder, "reports", recipe.Year.ToString(CultureInfo.InvariantCulture));
        if (await generator.Report!.Make(ct) is { } document)
            await ReportCommand.Write(document, folder, ct);
        else
            await Say(generator.Report.Refusal);
        var changes = await services.GetRequiredService<Sealer>().Run(ct);
        await data.Finish(changes, ct);
        await Say("示例账号（口令只显示这一次；登录页也可直接选用）：");
        foreach (var (name, password) in passwords)
            await Say($"  {name,-10} {password}");
    }

    private static async Task<int> Say(string message, int exit = ExitCodes.Done)
    {
        await Console.Error.WriteLineAsync(message);
        return exit;
    }

    private sealed class Steps : IProgress<(int Done, int Of)>
    {
        private int lastTenth = -1;

        public void Report((int Done, int Of) value)
        {
            var tenth = value.Done * 10 / value.Of;
            if (tenth == lastTenth)
                return;
            lastTenth = tenth;
            Console.Error.WriteLine($"按日办理 {tenth * 10}%（{value.Done}/{value.Of}）");
        }
    }
}
