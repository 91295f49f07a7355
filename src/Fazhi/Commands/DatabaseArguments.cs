using System.CommandLine;
using Fazhi.Data.Storage;

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
}
