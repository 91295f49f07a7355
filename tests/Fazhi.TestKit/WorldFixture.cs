using Fazhi.TestKit.Databases;

namespace Fazhi.TestKit;

/// <summary>One <see cref="World"/> for a test class. Derive tests from an abstract class that takes it.</summary>
public abstract class WorldFixture(TestDatabase database) : IAsyncLifetime
{
    private World? world;

    /// <summary>The world; skips the test, or fails it, when the machine has no such database.</summary>
    public World World
    {
        get
        {
            database.Require();
            return world!;
        }
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        if (database.Missing is null)
            world = await World.Create(database);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (world is not null)
            await world.DisposeAsync();
        await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>The world on an SQLite file.</summary>
public sealed class SqliteWorld() : WorldFixture(new SqliteDatabase());

/// <summary>The world on PostgreSQL.</summary>
public sealed class PostgresWorld() : WorldFixture(new PostgresDatabase());
