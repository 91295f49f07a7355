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

    /// <summary>Folder of imported workbooks within the data folder.</summary>
    public const string ImportFolder = "imports";

    /// <summary>Where the keys are in a data folder when nothing else is named.</summary>
    public const string OwnKeyFile = "keys/fields.json";

    /// <summary>File with the keys of confidential fields; not in the database and not in a backup.</summary>
    public required string KeyFile { get; init; }

    /// <summary>An SQLite file <c>fazhi.db</c> in the folder, or the database of the connection string.</summary>
    /// <param name="dataFolder">Folder for everything that is not in the database; created when missing.</param>
    /// <remarks>The key file is <c>keys/fields.json</c> in the folder, or what FAZHI_KEY_FILE names.</remarks>
    /// <param name="connection">Null for SQLite; a text with <c>Host=</c> is PostgreSQL, anything else SQLite.</param>
    public static DatabaseOptions For(string dataFolder, string? connection = null)
    {
        var folder = Path.GetFullPath(dataFolder);
        var postgres = connection is not null && connection.Contains("Host=", StringComparison.OrdinalIgnoreCase);
        var named = Environment.GetEnvironmentVariable(Confidential.FieldKeyFile.Variable);
        return new()
        {
            ConnectionString = connection ?? $"Data Source={Path.Combine(folder, "fazhi.db")}",
            Dialect = postgres ? StorageDialect.Postgres : StorageDialect.Sqlite,
            DataFolder = folder,
            KeyFile = Path.GetFullPath(string.IsNullOrEmpty(named) ? Path.Combine(folder, OwnKeyFile) : named),
        };
    }
}
