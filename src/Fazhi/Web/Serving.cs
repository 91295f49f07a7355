using System.Net.Sockets;
using Fazhi.Commands;

namespace Fazhi.Web;

/// <summary>Starts the web application and runs it until it is told to stop.</summary>
internal static class Serving
{
    /// <summary>Exit code of the command.</summary>
    public static async Task<int> Run(WebOptions options, CancellationToken ct)
    {
        await using var app = WebServer.Build(options);
        try
        {
            await app.StartAsync(ct);
        }
        catch (IOException taken) when (taken.InnerException is not null)
        {
            await Console.Error.WriteLineAsync($"地址 {options.Url} 已被占用。请换一个端口，例如 --urls http://127.0.0.1:0 取空闲端口。");
            return ExitCodes.Refused;
        }
        catch (SocketException cannot)
        {
            await Console.Error.WriteLineAsync($"不能监听 {options.Url}：{cannot.Message}。请检查 --urls 的主机和端口。");
            return ExitCodes.WrongUse;
        }

        await Console.Error.WriteLineAsync($"法治卫健运行在 {app.Urls.First()} ，按 Ctrl+C 停止。");
        await app.WaitForShutdownAsync(ct);
        return ExitCodes.Done;
    }
}
