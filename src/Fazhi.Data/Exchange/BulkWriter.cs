using System.Collections;
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
    /// <summary>Inserts the rows as they are, and their child rows; keys must be set.</summary>
    /// <exception cref="InvalidOperationException">
    /// No transaction is open, or rows of the table are written only with a change each.
    /// </exception>
    public static async Task Insert<TEntity>(FazhiDbContext db, IReadOnlyList<TEntity> rows, CancellationToken ct)
        where TEntity : class
    {
        await Insert(db, typeof(TEntity), rows.Select(r => new BulkRow(r, null)), ct);
        foreach (var child in BulkTable.Of(db, typeof(TEntity)).Children)
        {
            var list = child.GetGetter();
            var children = from row in rows
                           from one in ((IEnumerable?)list.GetClrValue(row) ?? Array.Empty<object>()).Cast<object>()
                           select new BulkRow(one, row);
            await Insert(db, child.TargetEntityType.ClrType, children, ct);
        }
    }

    /// <summary>Inserts rows that hang on records, of whatever types.</summary>
    /// <exception cref="InvalidOperationException">As for records.</exception>
    public static async Task InsertAttached(FazhiDbContext db, IEnumerable<IAttached> rows, CancellationToken ct)
    {
        foreach (var type in rows.GroupBy(r => r.GetType()))
            await Insert(db, type.Key, type.Select(r => new BulkRow(r, null)), ct);
    }

    private static async Task Insert(FazhiDbContext db, Type entity, IEnumerable<BulkRow> rows, CancellationToken ct)
    {
        var transaction = db.Database.CurrentTransaction?.GetDbTransaction()
            ?? throw new InvalidOperationException("Rows are written in bulk only within a transaction.");
        var table = BulkTable.Of(db, entity);
        if (!db.Writing && !table.IsExempt)
            throw new InvalidOperationException($"{table.Name} is written only with a change for each row.");
        if (db.Dialect == StorageDialect.Sqlite)
            Insert(transaction, table, rows, ct);
        else
            await Copy((NpgsqlConnection)transaction.Connection!, table, rows, ct);
    }

    private static void Insert(
        DbTransaction transaction, BulkTable table, IEnumerable<BulkRow> rows, CancellationToken ct)
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

    private static async Task Copy(
        NpgsqlConnection connection, BulkTable table, IEnumerable<BulkRow> rows, CancellationToken ct)
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
