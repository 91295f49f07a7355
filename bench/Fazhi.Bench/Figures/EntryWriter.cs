using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace Fazhi.Bench.Figures;

/// <summary>Writes made rows as fast as the database takes them; nothing of this is measured.</summary>
internal static class EntryWriter
{
    private static readonly string Into = $"ledger_entries({string.Join(", ", EntryMaker.Columns)})";

    public static async Task ToSqlite(string connectionString, IEnumerable<object?[]> rows, CancellationToken ct)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(ct);
        await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync(ct);
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            $"insert into {Into} values ({string.Join(", ", EntryMaker.Columns.Select(c => "$" + c))})";
        var parameters = EntryMaker.Columns.Select(c => command.Parameters.Add(new SqliteParameter("$" + c, null))).ToList();
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
                parameters[i].Value = row[i] switch
                {
                    null => DBNull.Value,
                    Guid key => key.ToByteArray(true),
                    DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    DateTimeOffset moment => moment.UtcTicks,
                    var value => value,
                };
            await command.ExecuteNonQueryAsync(ct);
        }

        await transaction.CommitAsync(ct);
    }

    public static async Task ToPostgres(string connectionString, IEnumerable<object?[]> rows, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var writer = await connection.BeginBinaryImportAsync($"copy {Into} from stdin (format binary)", ct);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(ct);
            for (var i = 0; i < row.Length; i++)
                await Write(writer, EntryMaker.Columns[i], row[i], ct);
        }

        await writer.CompleteAsync(ct);
    }

    private static Task Write(NpgsqlBinaryImporter writer, string column, object? value, CancellationToken ct) => value switch
    {
        null => writer.WriteNullAsync(ct),
        string text => writer.WriteAsync(text, column == "data" ? NpgsqlDbType.Jsonb : NpgsqlDbType.Text, ct),
        long fen when column == "amount" => writer.WriteAsync(fen / 100m, NpgsqlDbType.Numeric, ct),
        long number => writer.WriteAsync(number, NpgsqlDbType.Bigint, ct),
        int number => writer.WriteAsync(number, NpgsqlDbType.Integer, ct),
        DateOnly day => writer.WriteAsync(day, NpgsqlDbType.Date, ct),
        DateTimeOffset moment => writer.WriteAsync(moment, NpgsqlDbType.TimestampTz, ct),
        Guid key => writer.WriteAsync(key, NpgsqlDbType.Uuid, ct),
        _ => throw new NotSupportedException(column),
    };
}
