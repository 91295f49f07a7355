using System.Net;
using System.Net.Sockets;
using Fazhi.TestKit;
using Microsoft.Data.Sqlite;

namespace Fazhi.Web.Tests.Commands;

/// <summary>What keeps a command from running: it says what, why and what to do, and nothing is touched.</summary>
public sealed class StartTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("fazhi-start-").FullName;

    [Fact(DisplayName = "数据库比程序新：每个命令都拒绝，写明两个版本，数据一字不动")]
    public async Task A_newer_database_is_refused()
    {
        Assert.Equal(0, await CommandLine.Run("migrate", "--data", folder));
        await Later("20990101000000_Later");
        string[][] commands =
        [
            ["serve", "--urls", "http://127.0.0.1:0"], ["migrate"], ["figures", "--as-of", "2025-12-31"],
            ["backup", "--out", Path.Combine(folder, "b.zip")], ["report", "--year", "2025", "--out", folder],
        ];
        foreach (var command in commands)
        {
            var run = await ProgramRun.Of([.. command, "--data", folder]);
            Assert.True(run.Exit == 1, $"{command[0]}: {run.Exit} {run.Messages}");
            Assert.Contains("20990101000000_Later", run.Messages);
            Assert.Contains("20260101000000_Initial", run.Messages);
            Assert.Empty(run.Output);
        }

        Assert.Equal(2, (await ProgramRun.Of("verify", "--data", folder)).Exit);
        Assert.False(File.Exists(Path.Combine(folder, "b.zip")));
    }

    [Fact(DisplayName = "端口已被占用：说明换端口的办法")]
    public async Task A_port_in_use_is_said()
    {
        var setup = Path.Combine(folder, "setup.yaml");
        await File.WriteAllTextAsync(
            setup, (await ProgramRun.Of("setup", "--example")).Output, TestContext.Current.CancellationToken);
        Assert.Equal(0, (await ProgramRun.Of("setup", setup, "--data", folder)).Exit);
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://{taken.LocalEndpoint}";
        var run = await ProgramRun.Of("serve", "--data", folder, "--urls", address);
        Assert.Equal(1, run.Exit);
        Assert.Contains($"地址 {address} 已被占用", run.Messages);
        Assert.DoesNotContain("   at ", run.Messages, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "台账文件写错字段类型：不启动，写明文件、行、可用的类型")]
    public async Task A_wrong_ledger_file_stops_the_start()
    {
        Assert.Equal(0, await CommandLine.Run("migrate", "--data", folder));
        var ledgers = Directory.CreateDirectory(Path.Combine(folder, "ledgers")).FullName;
        var shipped = await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "ledgers", "training.sessions.yaml"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            Path.Combine(ledgers, "training.sessions.yaml"),
            shipped.Replace("type: date", "type: day", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var run = await ProgramRun.Of("figures", "--as-of", "2025-12-31", "--data", folder);
        Assert.Equal(1, run.Exit);
        Assert.Matches("training.sessions.yaml 第\\d+行：.*“day”不认识，可用的有", run.Messages);
        Assert.DoesNotContain("   at ", run.Messages, StringComparison.Ordinal);
    }

    [Theory(DisplayName = "用法不对：退出码2，标准输出没有东西，JSON 不会被弄脏")]
    [InlineData("nonsense")]
    [InlineData("figures", "--as-of", "2025年底")]
    [InlineData("figures", "--as-of", "2025-12-31", "--data", "/nowhere/at/all")]
    [InlineData("rows", "--as-of", "2025-12-31")]
    public async Task Wrong_use_is_two(params string[] arguments)
    {
        var run = await ProgramRun.Of(arguments);
        Assert.Equal(2, run.Exit);
        Assert.NotEmpty(run.Messages);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private async Task Later(string migration)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "fazhi.db")}");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "select name from sqlite_master where name like '%igrations%istory'";
        var history = (string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
#pragma warning disable CA2100 // the name of the table just read
        command.CommandText = $"insert into \"{history}\" values ('{migration}', '10.0.12')";
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
