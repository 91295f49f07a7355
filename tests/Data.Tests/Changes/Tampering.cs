using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Fazhi.Data.Tests.Changes;

/// <summary>Alters one value of one row past the program, and puts it back.</summary>
internal sealed class Tampering(FazhiDbContext db, Random random)
{
    private readonly bool sqlite = db.Dialect == StorageDialect.Sqlite;

    private readonly (string Table, string Column, string Type, string[] Key)[] targets =
        [.. db.Model.GetEntityTypes().Where(t => t.GetTableName() is not null && !Exempt(t.ClrType)).SelectMany(Columns)];

    /// <summary>Alters something; returns what, and how to undo it.</summary>
    public async Task<(string What, Func<Task> Undo)> Alter()
    {
        while (true)
        {
            var (table, column, type, key) = targets[random.Next(targets.Length)];
            var count = await Scalar($"select count(*) from {table}");
            if (Convert.ToInt64(count) == 0)
                continue;
            var row = random.Next(Convert.ToInt32(count));
            var keys = string.Join(", ", key);
            var where = $"({keys}) = (select {keys} from {table} order by {keys} limit 1 offset {row})";
            await Run($"create table backup_row as select * from {table} where {where}");
            var altered = await TryRun($"update {table} set {column} = {Other(type, column)} where {where}");
            if (altered)
                return ($"{table}.{column} 第{row}行", () => Restore(table));
            await Run("drop table backup_row");
        }
    }

    // A changed key leaves the altered row under another key, so the whole table's stranger goes and the copy returns.
    private async Task Restore(string table)
    {
        var columns = string.Join(", ", db.Model.GetEntityTypes().First(t => t.GetTableName() == table)
            .GetProperties().Select(p => Quoted(p)).Distinct());
        await Run($"delete from {table} where not exists (select 1 from kept_{table} k where {Same(table)})");
        await Run($"insert into {table} ({columns}) select {columns} from backup_row");
        await Run("drop table backup_row");
    }

    /// <summary>Remembers every key, so that a row under an altered key is recognised.</summary>
    public async Task Keep()
    {
        foreach (var (table, columns) in Tables())
            await Run($"create table kept_{table} as select {columns} from {table}");
    }

    private IEnumerable<(string Table, string Columns)> Tables() => targets.Select(t => t.Table).Distinct().Select(t =>
        (t, string.Join(", ", db.Model.GetEntityTypes().First(e => e.GetTableName() == t).GetProperties()
            .Select(p => Quoted(p)).Distinct())));

    private string Same(string table) => string.Join(" and ", db.Model.GetEntityTypes()
        .First(e => e.GetTableName() == table).GetProperties().Select(p => Quoted(p)).Distinct()
        .Select(c => sqlite ? $"k.{c} is {table}.{c}" : $"k.{c} is not distinct from {table}.{c}"));

    private static string Other(string type, string column) => type switch
    {
        "uuid" => "gen_random_uuid()",
        "date" => $"coalesce({column}, date '2001-01-01') + 1",
        "boolean" => $"not coalesce({column}, false)",
        "jsonb" => "'{\"x\":1}'::jsonb",
        _ when type.StartsWith("timestamp", StringComparison.Ordinal) => $"coalesce({column}, now()) + interval '1 second'",
        _ when type.StartsWith("numeric", StringComparison.Ordinal) => $"coalesce({column}, 0) + 0.01",
        "bigint" or "integer" or "INTEGER" => $"coalesce({column}, 0) + 1",
        "BLOB" => "randomblob(16)",
        "bytea" => "'\\x01'::bytea",
        _ => $"coalesce({column}, '') || 'x'",
    };

    private async Task<bool> TryRun(string sql)
    {
        try
        {
            return await Run(sql) == 1;
        }
        catch (DbException)
        {
            return false;
        }
    }

    private async Task<int> Run(string sql)
    {
        await using var command = Command(sql);
        return await command.ExecuteNonQueryAsync();
    }

    private async Task<object?> Scalar(string sql)
    {
        await using var command = Command(sql);
        return await command.ExecuteScalarAsync();
    }

    private DbCommand Command(string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private static IEnumerable<(string, string, string, string[])> Columns(IEntityType type) =>
        type.GetProperties().Where(p => !Exempt(p.PropertyInfo)).Select(p => (
            type.GetTableName()!, Quoted(p), p.GetColumnType(),
            type.FindPrimaryKey()!.Properties.Select(k => Quoted(k)).ToArray()));

    // a column may be called "on"
    private static string Quoted(IProperty property) => $"\"{property.GetColumnName()}\"";

    private static bool Exempt(MemberInfo? member) =>
        member?.GetCustomAttribute<UnrecordedAttribute>() is not null && member != (MemberInfo)typeof(Numbering.NumberSeries);
}
