using System.Data.Common;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Fazhi.Data.Exchange;

/// <summary>
/// Inserts many rows within the open transaction: a prepared statement on SQLite, binary COPY on PostgreSQL. About four
/// times as fast as adding entities one by one.
/// </summary>
public static class BulkWriter
{
    /// <summary>Inserts the rows as they are; keys must be set.</summary>
    /// <exception cref="InvalidOperationException">
    /// No transaction is open, or rows of the table are written only with a change each.
    /// </exception>
    public static async Task Insert<TEntity>(FazhiDbContext db, IEnumerable<TEntity> rows, CancellationToken ct)
        where TEntity : class
    {
        var transaction = db.Database.CurrentTransaction?.GetDbTransaction()
            ?? throw new InvalidOperationException("Rows are written in bulk only within a transaction.");
        var table = BulkTable.Of(db, typeof(TEntity));
        if (!db.Writing && !table.IsExempt)
            throw new InvalidOperationException($"{table.Name} is written only with a change for each row.");
        if (db.Dialect == StorageDialect.Sqlite)
            Insert(transaction, table, rows, ct);
        else
            await Copy((NpgsqlConnection)transaction.Connection!, table, rows, ct);
    }

    private static void Insert<TEntity>(
        DbTransaction transaction, BulkTable table, IEnumerable<TEntity> rows, CancellationToken ct)
        where TEntity : class
    {
        using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // names of tables and columns come from the model, never from a request
        command.CommandText = $"insert into {table.Name} ({table.ColumnList}) "
            + $"values ({string.Join(',', table.Columns.Select((_, i) => $"$p{i}"))})";
#pragma warning restore CA2100
        var parameters = new DbParameter[table.Columns.Count];
        for (var i = 0; i < parameters.Length; i++)
        {
            parameters[i] = command.CreateParameter();
            parameters[i].ParameterName = $"$p{i}";
            command.Parameters.Add(parameters[i]);
        }

        command.Prepare();
        foreach (var row in rows)
        {
            ct.ThrowIfCancellationRequested();
            for (var i = 0; i < parameters.Length; i++)
                parameters[i].Value = table.Columns[i].Value(row) ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }

    private static async Task Copy<TEntity>(
        NpgsqlConnection connection, BulkTable table, IEnumerable<TEntity> rows, CancellationToken ct)
        where TEntity : class
    {
        await using var import = await connection.BeginBinaryImportAsync(
            $"copy {table.Name} ({table.ColumnList}) from stdin (format binary)", ct);
        foreach (var row in rows)
        {
            await import.StartRowAsync(ct);
            foreach (var column in table.Columns)
                if (column.Value(row) is { } value)
                    await import.WriteAsync(value, column.Type, ct);
                else
                    await import.WriteNullAsync(ct);
        }

        await import.CompleteAsync(ct);
    }
}
