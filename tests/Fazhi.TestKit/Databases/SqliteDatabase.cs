using Microsoft.Data.Sqlite;

namespace Fazhi.TestKit.Databases;

/// <summary>A SQLite file in a folder of its own, deleted afterwards.</summary>
public sealed class SqliteDatabase : TestDatabase
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fazhi-test-").FullName;

    /// <inheritdoc/>
    public override ValueTask InitializeAsync()
    {
        ConnectionString = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(_folder, "fazhi.db"),
            ForeignKeys = true,
        }.ToString();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task CopyFrom(TestDatabase template)
    {
        await using var source = new SqliteConnection(template.ConnectionString);
        await using var target = new SqliteConnection(ConnectionString);
        await source.OpenAsync();
        await target.OpenAsync();
        source.BackupDatabase(target);
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        using (var connection = new SqliteConnection(ConnectionString))
            SqliteConnection.ClearPool(connection);
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
