using System.CommandLine;
using Fazhi.Hosting;
using Fazhi.Web;

namespace Fazhi.Commands;

/// <summary><c>serve</c>: runs the web application.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var url = new Option<string>("--urls")
        {
            Description = "监听地址；端口写 0 取空闲端口",
            DefaultValueFactory = _ => "http://127.0.0.1:5080",
        };
        var demo = new Option<bool>("--demo") { Description = "打开示例数据库：每页标明示例，登录页提供示例账号" };
        var proxies = new Option<string[]>("--proxy")
        {
            Description = "前置代理（如 nginx）的地址或网段，可写多个；只相信它们转来的访问者地址和 HTTPS 标志。"
                + "也可用环境变量 FAZHI_PROXIES，以逗号分隔",
            DefaultValueFactory = _ => (Environment.GetEnvironmentVariable("FAZHI_PROXIES") ?? "")
                .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        };
        var command = new Command("serve", "运行网页应用。例：fazhi serve --data data --urls http://127.0.0.1:8080");
        command.Options.Add(DatabaseArguments.Data);
        command.Options.Add(DatabaseArguments.Database);
        command.Options.Add(url);
        command.Options.Add(demo);
        command.Options.Add(proxies);
        command.SetAction((parse, ct) => Run(
            new WebOptions
            {
                Database = DatabaseArguments.Read(parse),
                Url = parse.GetValue(url)!,
                Demo = parse.GetValue(demo),
                Proxies = parse.GetValue(proxies)!,
            },
            ct));
        return command;
    }

    private static async Task<int> Run(WebOptions options, CancellationToken ct)
    {
        if (Proxies.Unreadable(options.Proxies) is [var wrong, ..])
        {
            await Console.Error.WriteLineAsync($"--proxy 里的“{wrong}”不是地址或网段，例如 127.0.0.1 或 10.1.0.0/16。");
            return ExitCodes.WrongUse;
        }

        await using (var services = FazhiServices.Build(options.Database))
            if (await services.GetRequiredService<ServeCheck>().Run(options.Demo, ct) is { } refusal)
            {
                await Console.Error.WriteLineAsync(refusal);
                return ExitCodes.Refused;
            }

        return await Serving.Run(options, ct);
    }
}
