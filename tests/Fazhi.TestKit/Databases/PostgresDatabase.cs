using Npgsql;

namespace Fazhi.TestKit.Databases;

/// <summary>A PostgreSQL database of its own, dropped afterwards.</summary>
public sealed class PostgresDatabase : TestDatabase
{
    private readonly string _name = $"test_{Guid.CreateVersion7():N}";
    private string? _server;

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        var server = await PostgresServer.Shared;
        Missing = server.Missing;
        _server = server.ConnectionString;
        if (_server is null)
            return;
        await PostgresServer.Execute(_server, $"create database {_name}");
        ConnectionString = new NpgsqlConnectionStringBuilder(_server) { Database = _name }.ToString();
    }

    /// <inheritdoc/>
    public override async Task CopyFrom(TestDatabase template)
    {
        var source = new NpgsqlConnectionStringBuilder(template.ConnectionString).Database;
        // pools of the closed world may still hold connections, and a template must have none
        await PostgresServer.Execute(_server!,
            $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{source}'");
        await PostgresServer.Execute(_server!, $"drop database {_name} with (force)");
        await PostgresServer.Execute(_server!, $"create database {_name} template {source}");
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        if (ConnectionString is null || _server is null)
            return;
        await using (var connection = new NpgsqlConnection(ConnectionString))
            NpgsqlConnection.ClearPool(connection);
        await PostgresServer.Execute(_server, $"drop database if exists {_name} with (force)");
    }
}
