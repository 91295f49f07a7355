using System.CommandLine;
using Fazhi.Data;
using Fazhi.Data.Storage;
using Fazhi.Hosting;
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

    /// <summary>Services over a database that is there and fits this program; null, with a message, when there is none.</summary>
    /// <exception cref="NewerDatabaseException">A newer program has made it.</exception>
    public static async Task<ServiceProvider?> Open(ParseResult parse, CancellationToken ct)
    {
        var options = Read(parse);
        if (options.Dialect == StorageDialect.Sqlite
            && !File.Exists(new SqliteConnectionStringBuilder(options.ConnectionString).DataSource))
        {
            await Console.Error.WriteLineAsync($"数据目录 {options.DataFolder} 里没有数据库；先运行 setup 或 demo。");
            return null;
        }

        var services = FazhiServices.Build(options);
        if (await services.GetRequiredService<Migrator>().IsCurrent(ct))
            return services;
        await services.DisposeAsync();
        await Console.Error.WriteLineAsync("数据库尚未升级到本程序的版本，请先运行 migrate（升级前用原版本的程序备份）。");
        return null;
    }
}
