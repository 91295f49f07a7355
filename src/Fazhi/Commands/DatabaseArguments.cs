using System.CommandLine;
using Fazhi.Data;
using Fazhi.Data.Storage;
using Microsoft.Data.Sqlite;

namespace Fazhi.Commands;

/// <summary>Options of every command that opens the database.</summary>
internal static class DatabaseArguments
{
    public static Option<string> Data { get; } = new("--data")
    {
        Description = "数据目录（数据库文件、上传文件、检查点和报告）",
        DefaultValueFactory = _ => "data",
    };

    public static Option<string?> Database { get; } = new("--database")
    {
        Description = "PostgreSQL 连接串；也可用环境变量 FAZHI_DATABASE；缺省为数据目录下的 SQLite 文件",
    };

    public static DatabaseOptions Read(ParseResult parse) => DatabaseOptions.For(
        parse.GetValue(Data)!,
        parse.GetValue(Database) ?? Environment.GetEnvironmentVariable("FAZHI_DATABASE"));

    /// <summary>False, with a message, when a command that only reads finds no database in the folder.</summary>
    public static async Task<bool> Exists(ParseResult parse)
    {
        var options = Read(parse);
        if (options.Dialect == StorageDialect.Postgres
            || File.Exists(new SqliteConnectionStringBuilder(options.ConnectionString).DataSource))
            return true;
        await Console.Error.WriteLineAsync($"数据目录 {options.DataFolder} 里没有数据库；先运行 demo 或 migrate。");
        return false;
    }
}
