using Npgsql;

namespace Fazhi.TestKit.Databases;

/// <summary>The server tests create their databases on: a given one, else a private cluster started once.</summary>
/// <param name="ConnectionString">Connection to its maintenance database; null when there is no server.</param>
/// <param name="Missing">Why there is none.</param>
public sealed record PostgresServer(string? ConnectionString, string? Missing)
{
    private static readonly Lazy<Task<PostgresServer>> Once = new(Find);

    /// <summary>The server of this test process.</summary>
    public static Task<PostgresServer> Shared => Once.Value;

    private static async Task<PostgresServer> Find()
    {
        var given = Environment.GetEnvironmentVariable("FAZHI_TEST_POSTGRES");
        if (!string.IsNullOrWhiteSpace(given))
            return new(given, null);
        if (PrivateCluster.FindBinaries() is not { } binaries)
            return new(null, "没有 PostgreSQL 15 及以上版本（no PostgreSQL 15+ found）："
                + "请安装 Debian 软件包 postgresql，或用 FAZHI_TEST_POSTGRES 给出连接字符串");
        try
        {
            return new(await PrivateCluster.Start(binaries), null);
        }
        catch (InvalidOperationException e)
        {
            return new(null, $"PostgreSQL 临时实例无法启动（private cluster did not start）：{e.Message}");
        }
    }

    internal static async Task Execute(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
