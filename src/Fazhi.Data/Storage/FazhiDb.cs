using Fazhi.Data.Jobs;
using Fazhi.Data.Scopes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace Fazhi.Data.Storage;

/// <summary>Opens contexts for an actor. Contexts are not pooled: each carries the scope of its actor.</summary>
public sealed class FazhiDb
{
    private readonly IModelPart[] parts;
    private readonly TimeProvider time;
    private readonly DbContextOptions<FazhiDbContext> contextOptions;

    /// <summary>Prepares the options once; opening a context is then cheap.</summary>
    public FazhiDb(DatabaseOptions options, IEnumerable<IModelPart> parts, TimeProvider time)
    {
        Options = options;
        this.parts = [.. parts];
        this.time = time;
        contextOptions = Configure(options);
    }

    /// <summary>Where the data is kept.</summary>
    public DatabaseOptions Options { get; }

    /// <summary>A context that shows what the actor may see.</summary>
    /// <exception cref="InvalidOperationException">A timed job opens it as somebody who sees nothing.</exception>
    public FazhiDbContext Open(Actor actor)
    {
        JobRunner.RefuseBlind(actor);
        return new(contextOptions, Options.Dialect, parts, actor, time.Today());
    }

    /// <summary>Waits for the turn to write; see <see cref="WriteGate"/>.</summary>
    public Task<IDisposable> EnterGate(CancellationToken ct) => WriteGate.Enter(Options, ct);

    /// <summary>The connection string by which an SQLite file is opened; its pool goes by it.</summary>
    public static string Completed(string connection) =>
        new SqliteConnectionStringBuilder(connection) { ForeignKeys = true, DefaultTimeout = 30 }.ConnectionString;

    /// <summary>Options for the provider; migrations live in a project of their own for each.</summary>
    public static DbContextOptions<FazhiDbContext> Configure(DatabaseOptions options)
    {
        var builder = new DbContextOptionsBuilder<FazhiDbContext>().UseSnakeCaseNamingConvention()
            .ReplaceService<IModelCacheKeyFactory, ModelCacheKey>();
        if (options.Dialect == StorageDialect.Postgres)
            builder.UseNpgsql(
                new NpgsqlConnectionStringBuilder(options.ConnectionString).ConnectionString,
                o => o.MigrationsAssembly("Fazhi.Migrations.Postgres"));
        else
            builder.UseSqlite(
                Completed(options.ConnectionString),
                o => o.MigrationsAssembly("Fazhi.Migrations.Sqlite"));
        return builder.Options;
    }
}
