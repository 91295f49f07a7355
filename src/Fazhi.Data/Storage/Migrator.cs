using Fazhi.Data.Confidential;
using Fazhi.Data.Scopes;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Storage;

/// <summary>Brings a database to the model of this program.</summary>
public sealed class Migrator(FazhiDb database, IEnumerable<IStorageStep> steps, TimeProvider time)
{
    /// <summary>Applies the migrations and then everything that follows declarations, such as indexes of ledgers.</summary>
    /// <exception cref="NewerDatabaseException">The database knows migrations that this program does not.</exception>
    public async Task Run(CancellationToken ct)
    {
        Directory.CreateDirectory(database.Options.DataFolder);
        using var turn = await database.EnterGate(ct);
        await using var db = database.Open(Actor.System("migrate"));
        await RefuseNewer(db, ct);
        await MakeKey(db, ct);
        await db.Database.MigrateAsync(ct);
        if (db.Dialect == StorageDialect.Sqlite)
            await db.Database.ExecuteSqlRawAsync("pragma journal_mode = wal", ct);
        foreach (var step in steps)
            await step.Run(db, ct);
    }

    /// <summary>Brings what follows declarations in line with them; for a start with changed files but no migration.</summary>
    public async Task Follow(CancellationToken ct)
    {
        using var turn = await database.EnterGate(ct);
        await using var db = database.Open(Actor.System("migrate"));
        foreach (var step in steps)
            await step.Run(db, ct);
    }

    /// <summary>True when the database has every migration of this program.</summary>
    public async Task<bool> IsCurrent(CancellationToken ct)
    {
        await using var db = database.Open(Actor.System("migrate"));
        await RefuseNewer(db, ct);
        return !(await db.Database.GetPendingMigrationsAsync(ct)).Any();
    }

    // Only a new database gets a key: beside an old one a new key would hide that the right one is missing.
    private async Task MakeKey(FazhiDbContext db, CancellationToken ct)
    {
        if (File.Exists(database.Options.KeyFile))
            return;
        if (!await db.Database.CanConnectAsync(ct) || !(await db.Database.GetAppliedMigrationsAsync(ct)).Any())
            FieldKeyFile.Add(database.Options, null, time.Now());
    }

    private static async Task RefuseNewer(FazhiDbContext db, CancellationToken ct)
    {
        if (!await db.Database.CanConnectAsync(ct))
            return;
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var unknown = (await db.Database.GetAppliedMigrationsAsync(ct)).Where(m => !known.Contains(m)).ToArray();
        if (unknown.Length > 0)
            throw new NewerDatabaseException(unknown[^1], known.Order(StringComparer.Ordinal).LastOrDefault() ?? "");
    }
}

/// <summary>The database was made by a newer program.</summary>
/// <param name="database">Newest migration of the database.</param>
/// <param name="program">Newest migration of the program.</param>
public sealed class NewerDatabaseException(string database, string program)
    : Exception($"数据库版本（{database}）高于程序版本（{program}），请升级程序后再打开。");
