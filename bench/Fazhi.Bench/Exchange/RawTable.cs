using System.Data.Common;
using Fazhi.Data;
using Fazhi.Data.Exchange;
using Fazhi.Data.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Fazhi.Bench.Exchange;

/// <summary>A table of text columns without anything else: what inserting costs at least.</summary>
internal sealed class RawTable : IAsyncDisposable
{
    private readonly DbConnection connection;
    private readonly int columns;

    private RawTable(DbConnection connection, int columns) => (this.connection, this.columns) = (connection, columns);

    public static async Task<RawTable> Create(DatabaseOptions options, int columns, CancellationToken ct)
    {
        DbConnection connection = options.Dialect == StorageDialect.Postgres
            ? new NpgsqlConnection(options.ConnectionString)
            : new SqliteConnection($"Data Source={Path.Combine(options.DataFolder, "raw.db")}");
        var table = new RawTable(connection, columns);
        await connection.OpenAsync(ct);
        if (connection is SqliteConnection)
            await table.Execute("pragma journal_mode = wal", ct);
        await table.Execute("drop table if exists raw", ct);
        await table.Execute($"create table raw ({table.List(i => $"c{i} text")})", ct);
        return table;
    }

    public async Task Insert(SheetRow[] rows, CancellationToken ct)
    {
        if (connection is NpgsqlConnection postgres)
        {
            await Copy(postgres, rows, ct);
            return;
        }

        await using var transaction = await connection.BeginTransactionAsync(ct);
        await Task.Run(() => Insert(transaction, rows), ct);
        await transaction.CommitAsync(ct);
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private void Insert(DbTransaction transaction, SheetRow[] rows)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"insert into raw values ({List(i => $"$p{i}")})";
        for (var i = 0; i < columns; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"$p{i}";
            command.Parameters.Add(parameter);
        }

        command.Prepare();
        foreach (var row in rows)
        {
            for (var i = 0; i < columns; i++)
                command.Parameters[i].Value = row[i].Text;
            command.ExecuteNonQuery();
        }
    }

    private async Task Copy(NpgsqlConnection postgres, SheetRow[] rows, CancellationToken ct)
    {
        await using var import = await postgres.BeginBinaryImportAsync("copy raw from stdin (format binary)", ct);
        foreach (var row in rows)
        {
            await import.StartRowAsync(ct);
            for (var i = 0; i < columns; i++)
                await import.WriteAsync(row[i].Text, ct);
        }

        await import.CompleteAsync(ct);
    }

    private string List(Func<int, string> column) => string.Join(',', Enumerable.Range(0, columns).Select(column));

    private async Task Execute(string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(ct);
    }
}
