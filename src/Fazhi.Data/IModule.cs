using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Data;

/// <summary>One office's or law's part of the system. The host lists every module once.</summary>
public interface IModule
{
    /// <summary>Adds acts, row sets and queries.</summary>
    void AddServices(IServiceCollection services);
}

/// <summary>
/// Entities and mappings that a module adds to the model. Registered as a service; all are always present.
/// </summary>
public interface IModelPart
{
    /// <summary>Maps the entities.</summary>
    void Build(ModelBuilder model, StorageDialect dialect);
}

/// <summary>Which database stands behind the context.</summary>
public enum StorageDialect
{
    /// <summary>An SQLite file.</summary>
    Sqlite,

    /// <summary>PostgreSQL 15 or later.</summary>
    Postgres,
}

/// <summary>Work that <c>migrate</c> does after the migrations: indexes and tables that follow declarations.</summary>
public interface IStorageStep
{
    /// <summary>Brings the storage in line; running it twice changes nothing.</summary>
    Task Run(FazhiDbContext db, CancellationToken ct);
}
