using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Fazhi.Data.Lists;

/// <summary>
/// Remembers what somebody read for as long as nobody has written: numbers that no write has touched are not counted anew for
/// every page. Whoever wrote, this server, another or a command, what is remembered is forgotten with it.
/// </summary>
public sealed class ReadMemory(FazhiDb database, TimeProvider time) : IDisposable
{
    private const int Most = 5_000;
    private static readonly TimeSpan Unused = TimeSpan.FromMinutes(10);

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = Most });
    private readonly Lock turn = new();
    private SqliteConnection? watch;

    /// <summary>What was read under this name, or reads it.</summary>
    /// <param name="actor">Who reads: nobody is shown what another one read.</param>
    /// <param name="what">Names what is read, with all it depends on.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<T> Of<T>(Actor actor, string what, Func<Task<T>> read, CancellationToken ct)
        where T : notnull
    {
        // Taken before it is read: what is written meanwhile may be in it or not, and the next reader asks again.
        var key = (actor.PersonId, Scope(actor), time.Today(), typeof(T), what);
        var now = await Mark(actor, ct);
        var place = kept.GetOrCreate(key, entry =>
        {
            (entry.Size, entry.SlidingExpiration) = (1, Unused);
            return new Place<T>();
        })!;
        if (place.Known is { } known && known.Mark == now)
            return known.Value;
        // Several pages of one person that come at once wait for one reading.
        await place.Turn.WaitAsync(ct);
        try
        {
            if (place.Known is not { } meanwhile || meanwhile.Mark != now)
                place.Known = meanwhile = new(now, await read());
            return meanwhile.Value;
        }
        finally
        {
            place.Turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        kept.Dispose();
        watch?.Dispose();
    }

    // A person whose posts change has another scope, and reads anew.
    private static string Scope(Actor actor) => string.Join(
        ' ', actor.Ranges.Select(r => $"{r.Low}-{r.High}").Concat(actor.Roles.Order().Select(r => $"{r}")).Append($"{actor.IsSystem}"));

    // Another after every commit of anybody, and the same as long as there was none.
    private async Task<string> Mark(Actor actor, CancellationToken ct)
    {
        if (database.Options.Dialect == StorageDialect.Sqlite)
            return Version();
        await using var db = database.Open(actor);
        return await db.Database.SqlQuery<string>($"select pg_current_snapshot()::text as \"Value\"").FirstAsync(ct);
    }

    // The version a connection is told counts the commits of all others: so one is kept that never writes.
    private string Version()
    {
        lock (turn)
        {
            if (watch is null)
            {
                watch = new SqliteConnection(FazhiDb.Completed(database.Options.ConnectionString));
                watch.Open();
            }

            using var command = watch.CreateCommand();
            command.CommandText = "pragma data_version";
            return $"{command.ExecuteScalar()}";
        }
    }

    private sealed class Place<T>
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public Known<T>? Known { get; set; }
    }

    private sealed record Known<T>(string Mark, T Value);
}
