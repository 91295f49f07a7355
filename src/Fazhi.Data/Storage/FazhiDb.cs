using Fazhi.Data.Jobs;
using Fazhi.Data.Scopes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace Fazhi.Data.Storage;

/// <summary>
/// Opens contexts for an actor. Contexts are pooled, and each is told anew for whom it is opened before anybody has it.
/// </summary>
public sealed class FazhiDb
{
    private readonly PooledDbContextFactory<FazhiDbContext> contexts;
    private readonly TimeProvider time;

    /// <summary>Prepares the options once; opening a context is then cheap.</summary>
    public FazhiDb(DatabaseOptions options, IEnumerable<IModelPart> parts, TimeProvider time)
    {
        Options = options;
        this.time = time;
        contexts = new(Configure(options, [.. parts]));
    }

    /// <summary>Where the data is kept.</summary>
    public DatabaseOptions Options { get; }

    /// <summary>A context that shows what the actor may see.</summary>
    /// <exception cref="InvalidOperationException">A timed job opens it as somebody who sees nothing.</exception>
    public FazhiDbContext Open(Actor actor)
    {
        JobRunner.RefuseBlind(actor);
        return contexts.CreateDbContext().Serve(actor, time.Today());
    }

    /// <summary>Waits for the turn to write; see <see cref="WriteGate"/>.</summary>
    public Task<IDisposable> EnterGate(CancellationToken ct) => WriteGate.Enter(Options, ct);

    /// <summary>The connection string by which an SQLite file is opened; its pool goes by it.</summary>
    public static string Completed(string connection) =>
        new SqliteConnectionStringBuilder(connection) { ForeignKeys = true, DefaultTimeout = 30 }.ConnectionString;

    /// <summary>Options for the provider; migrations live in a project of their own for each.</summary>
    private static DbContextOptions<FazhiDbContext> Configure(DatabaseOptions options, IReadOnlyList<IModelPart> parts)
    {
        var builder = new DbContextOptionsBuilder<FazhiDbContext>().UseSnakeCaseNamingConvention()
            .ReplaceService<IModelCacheKeyFactory, ModelCacheKey>()
            .ConfigureWarnings(NoProduct);
        if (options.Dialect == StorageDialect.Postgres)
            builder.UseNpgsql(
                new NpgsqlConnectionStringBuilder(options.ConnectionString).ConnectionString,
                o => o.MigrationsAssembly("Fazhi.Migrations.Postgres"));
        else
            builder.UseSqlite(
                Completed(options.ConnectionString),
                o => o.MigrationsAssembly("Fazhi.Migrations.Sqlite"));
        ((IDbContextOptionsBuilderInfrastructure)builder).AddOrUpdateExtension(new ModelParts(options.Dialect, parts));
        return builder.Options;
    }

    // Two lists of a record in one statement give each row of the one with each row of the other: a test fails of it, see
    // WholeRecords; a user rather waits, and the log has the warning.
    private static void NoProduct(WarningsConfigurationBuilder warnings)
    {
#if DEBUG
        warnings.Throw(RelationalEventId.MultipleCollectionIncludeWarning);
#else
        warnings.Log(RelationalEventId.MultipleCollectionIncludeWarning);
#endif
    }
}
