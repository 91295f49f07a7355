using System.Data.Common;
using Fazhi.TestKit.Databases;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Fazhi.Data.Tests.Fixtures;

/// <summary>Every test class starts with an empty database of its own, on either engine.</summary>
public abstract class DatabaseFixtureTests(TestDatabase database)
{
    [Fact(DisplayName = "每个测试类得到一个自己的空库")]
    public async Task Starts_empty_and_takes_writes()
    {
        await using var connection = Open(database.Require());
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "create table office(name text); insert into office values('监督一科');"
            + "select name from office";
        Assert.Equal("监督一科", await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    protected abstract DbConnection Open(string connectionString);
}

public sealed class SqliteFixtureTests(SqliteDatabase database)
    : DatabaseFixtureTests(database), IClassFixture<SqliteDatabase>
{
    protected override DbConnection Open(string connectionString) => new SqliteConnection(connectionString);
}

public sealed class PostgresFixtureTests(PostgresDatabase database)
    : DatabaseFixtureTests(database), IClassFixture<PostgresDatabase>
{
    protected override DbConnection Open(string connectionString) => new NpgsqlConnection(connectionString);
}
