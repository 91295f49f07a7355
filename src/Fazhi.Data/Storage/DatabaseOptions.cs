namespace Fazhi.Data.Storage;

/// <summary>Where the data is kept.</summary>
public sealed record DatabaseOptions
{
    /// <summary>Connection string of the provider.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>Which provider.</summary>
    public required StorageDialect Dialect { get; init; }

    /// <summary>Folder for the database file, uploaded files, checkpoints and reports.</summary>
    public required string DataFolder { get; init; }

    /// <summary>An SQLite file <c>fazhi.db</c> in the folder, or the database of the connection string.</summary>
    /// <param name="dataFolder">Folder for everything that is not in the database; created when missing.</param>
    /// <param name="connection">Null for SQLite; a text with <c>Host=</c> is PostgreSQL, anything else SQLite.</param>
    public static DatabaseOptions For(string dataFolder, string? connection = null)
    {
        var folder = Path.GetFullPath(dataFolder);
        if (connection is not null && connection.Contains("Host=", StringComparison.OrdinalIgnoreCase))
            return new() { ConnectionString = connection, Dialect = StorageDialect.Postgres, DataFolder = folder };
        var file = connection ?? $"Data Source={Path.Combine(folder, "fazhi.db")}";
        return new() { ConnectionString = file, Dialect = StorageDialect.Sqlite, DataFolder = folder };
    }
}
