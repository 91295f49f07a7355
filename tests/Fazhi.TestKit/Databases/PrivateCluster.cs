using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Fazhi.TestKit.Databases;

/// <summary>A PostgreSQL cluster in a temporary folder on a free loopback port, stopped with the process.</summary>
internal static class PrivateCluster
{
    private const string Root = "/usr/lib/postgresql";

    internal static string? FindBinaries() =>
        !Directory.Exists(Root) ? null : Directory.GetDirectories(Root)
            .Select(folder => (Folder: folder, Version: Version(folder)))
            .Where(f => f.Version >= 15 && File.Exists(Path.Combine(f.Folder, "bin", "initdb")))
            .OrderByDescending(f => f.Version)
            .Select(f => Path.Combine(f.Folder, "bin"))
            .FirstOrDefault();

    internal static async Task<string> Start(string binaries)
    {
        var folder = Directory.CreateTempSubdirectory("fazhi-postgres-").FullName;
        var data = Path.Combine(folder, "data");
        if (Environment.IsPrivilegedProcess)
            await Run(["chown", "postgres", folder]);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(binaries, folder, data);
        await RunAsOwner([Path.Combine(binaries, "initdb"), "-D", data, "-A", "trust", "-U", "fazhi", "-E", "UTF8",
            "--locale=C.UTF-8", "--no-sync"]);
        var port = FreePort();
        await RunAsOwner([Path.Combine(binaries, "pg_ctl"), "-D", data, "-w", "-s", "-l", Path.Combine(folder, "log"),
            "-o", Options(port, folder), "start"]);
        return $"Host=127.0.0.1;Port={port};Username=fazhi;Database=postgres";
    }

    // Durability is not what the tests look at, and the folder is thrown away.
    private static string Options(int port, string folder) => string.Create(CultureInfo.InvariantCulture,
        $"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=off "
        + $"-c full_page_writes=off -c max_connections=200");

    private static void Remove(string binaries, string folder, string data)
    {
        if (File.Exists(Path.Combine(data, "postmaster.pid")))
            RunAsOwner([Path.Combine(binaries, "pg_ctl"), "-D", data, "-s", "-m", "immediate", "stop"])
                .GetAwaiter().GetResult();
        Directory.Delete(folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static int Version(string folder) =>
        int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0;

    // The server refuses to run as root.
    private static Task RunAsOwner(string[] command) =>
        Run(Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", .. command] : command);

    // The server inherits the pipes of pg_ctl and would hold them open: output is not redirected but discarded.
    private static async Task Run(string[] command)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", .. command])
        {
            WorkingDirectory = "/",
        };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{Path.GetFileName(command[0])} → {process.ExitCode}");
    }
}
