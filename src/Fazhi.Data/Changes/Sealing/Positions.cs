using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Fazhi.Data.Changes.Sealing;

/// <summary>Writes positions with one prepared statement; the change tracker would hold every payload.</summary>
internal static class Positions
{
    public static async Task Write(
        FazhiDbContext db, IReadOnlyList<Unsealed> changes, long first, CancellationToken ct)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText =
            "update changes set position = @position where record_kind = @kind and record_id = @record and number = @number";
        var (position, kind, record, number) =
            (Add(command, "position"), Add(command, "kind"), Add(command, "record"), Add(command, "number"));
        foreach (var change in changes)
        {
            (position.Value, kind.Value, number.Value) = (first++, change.Kind, change.Number);
            record.Value = db.Dialect == StorageDialect.Sqlite ? change.Record.ToByteArray(true) : change.Record;
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    private static DbParameter Add(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }
}
