using Fazhi.Data;
using Fazhi.Data.Search;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Fazhi.Bench.Cases;

/// <summary>Writes what copies have of their own, and their words into the index.</summary>
internal static class CopyWriter
{
    private const string Columns = "n, source, id, office_id, office_position, lead, party, cause, number, shift";

    public static async Task Write(FazhiDbContext db, List<CopiedCase> copies, CancellationToken ct)
    {
        var transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        if (db.Dialect == StorageDialect.Sqlite)
        {
            await using var command = transaction.Connection!.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = $"insert into bench_copies ({Columns}) values ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9)";
            var parameters = Enumerable.Range(0, 10).Select(i =>
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = $"${i}";
                command.Parameters.Add(parameter);
                return parameter;
            }).ToArray();
            foreach (var copy in copies)
            {
                var values = Values(copy);
                for (var i = 0; i < values.Length; i++)
                    parameters[i].Value = values[i] is Guid key ? key.ToByteArray(true) : values[i];
                await command.ExecuteNonQueryAsync(ct);
            }

            return;
        }

        await using var import = await ((NpgsqlConnection)transaction.Connection!).BeginBinaryImportAsync(
            $"copy bench_copies ({Columns}) from stdin (format binary)", ct);
        foreach (var copy in copies)
        {
            await import.StartRowAsync(ct);
            foreach (var value in Values(copy))
                await import.WriteAsync(value, value switch
                {
                    Guid => NpgsqlDbType.Uuid,
                    long => NpgsqlDbType.Bigint,
                    int => NpgsqlDbType.Integer,
                    _ => NpgsqlDbType.Text,
                }, ct);
        }

        await import.CompleteAsync(ct);
    }

    public static Task Index(FazhiDbContext db, List<CopiedCase> copies, CancellationToken ct) => SearchIndex.Add(db,
    [
        .. copies.Select(c => SearchDocument.Of(("penalties.case", c.Id, c.Office.Position),
            [$"{c.Party}{c.Cause}案", c.Number, "91990121MA9Q7K3D5X", "松风路18号"], [])),
    ], ct);

    private static object[] Values(CopiedCase c) =>
    [
        (long)c.N, c.Source, c.Id, c.Office.Id, c.Office.Position, c.Lead, c.Party, c.Cause, c.Number, c.Shift,
    ];
}
