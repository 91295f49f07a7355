using System.CommandLine;
using Fazhi.Data.Storage;
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
        var command = new Command("serve", "运行网页应用。例：fazhi serve --data data --urls http://127.0.0.1:8080");
        command.Options.Add(DatabaseArguments.Data);
        command.Options.Add(DatabaseArguments.Database);
        command.Options.Add(url);
        command.Options.Add(demo);
        command.SetAction((parse, ct) => Run(
            DatabaseArguments.Read(parse), parse.GetValue(url)!, parse.GetValue(demo), ct));
        return command;
    }

    private static async Task<int> Run(DatabaseOptions database, string url, bool demo, CancellationToken ct)
    {
        await using (var services = FazhiServices.Build(database))
            if (await services.GetRequiredService<ServeCheck>().Run(demo, ct) is { } refusal)
            {
                await Console.Error.WriteLineAsync(refusal);
                return ExitCodes.Refused;
            }

        return await Serving.Run(new WebOptions { Database = database, Url = url, Demo = demo }, ct);
    }
}
