using Fazhi.TestKit.Databases;
using Npgsql;

namespace Fazhi.TestKit;

/// <summary>
/// The settled world of an engine, made once in a test process and copied for every class: copying a database takes
/// some milliseconds, migrating and settling it some seconds.
/// </summary>
internal sealed class WorldTemplate
{
    private static readonly Lazy<Task<WorldTemplate>> Sqlite = new(() => Make(new SqliteDatabase()));
    private static readonly Lazy<Task<WorldTemplate>> Postgres = new(() => Make(new PostgresDatabase()));

    private WorldTemplate(TestDatabase database, WorldKeys keys) => (Database, Keys) = (database, keys);

    /// <summary>The database to copy; nobody has it open.</summary>
    public TestDatabase Database { get; }

    /// <summary>Keys of what the world holds.</summary>
    public WorldKeys Keys { get; }

    /// <summary>The template for databases of the same engine.</summary>
    public static Task<WorldTemplate> For(TestDatabase database) =>
        database is SqliteDatabase ? Sqlite.Value : Postgres.Value;

    private static async Task<WorldTemplate> Make(TestDatabase database)
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(database);
        await database.InitializeAsync();
        return new WorldTemplate(database, await World.Settle(database));
    }

    private static void Remove(TestDatabase database)
    {
        try
        {
            database.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
        catch (NpgsqlException)
        {
            // the private cluster was stopped first, and the database went with it
        }
    }
}

/// <summary>Keys of the world by name.</summary>
internal sealed class WorldKeys
{
    /// <summary>The agency.</summary>
    public Guid Agency { get; set; }

    /// <summary>The file with the keys of confidential fields.</summary>
    public string FieldKeys { get; set; } = "";

    /// <summary>Offices.</summary>
    public Dictionary<string, Guid> Offices { get; } = new(StringComparer.Ordinal);

    /// <summary>People.</summary>
    public Dictionary<string, Guid> People { get; } = new(StringComparer.Ordinal);
}
