using System.Net;
using System.Net.Sockets;
using Fazhi.Commands;

namespace Fazhi.Web;

/// <summary>Starts the web application and runs it until it is told to stop.</summary>
internal static class Serving
{
    /// <summary>Exit code of the command.</summary>
    public static async Task<int> Run(WebOptions options, CancellationToken ct)
    {
        // asked before the start, because the host writes pages of its own about a port it cannot have
        if (WhyNot(options.Url) is { } why)
            return await Say(why, ExitCodes.Refused);
        await using var app = WebServer.Build(options);
        try
        {
            await app.StartAsync(ct);
        }
        catch (Exception cannot) when (cannot is IOException or SocketException)
        {
            return await Say($"不能监听 {options.Url}：{cannot.Message}", ExitCodes.Refused);
        }

        await Console.Error.WriteLineAsync($"法治卫健运行在 {app.Urls.First()} ，按 Ctrl+C 停止。");
        await app.WaitForShutdownAsync(ct);
        return ExitCodes.Done;
    }

    private static string? WhyNot(string url)
    {
        var address = BindingAddress.Parse(url);
        if (address.Port == 0)
            return null;
        var host = IPAddress.TryParse(address.Host.Trim('[', ']'), out var given) ? given
            : address.Host == "localhost" ? IPAddress.Loopback : IPAddress.Any;
        try
        {
            using var listener = new TcpListener(host, address.Port);
            listener.Start();
            return null;
        }
        catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return $"地址 {url} 已被占用。请换一个端口，例如 --urls http://127.0.0.1:0 取空闲端口。";
        }
        catch (SocketException cannot)
        {
            return $"不能监听 {url}：{cannot.Message}。请检查 --urls 的主机和端口。";
        }
    }

    private static async Task<int> Say(string message, int code)
    {
        await Console.Error.WriteLineAsync(message);
        return code;
    }
}
