using System.Collections.Concurrent;

namespace Fazhi.Data.Storage;

/// <summary>
/// One writer at a time for an SQLite file within this process. Without it the driver's own retry sleeps 150 ms and
/// starves a writer for seconds; with it the slowest of four waits some milliseconds.
/// </summary>
internal static class WriteGate
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Gates = new(StringComparer.Ordinal);

    /// <summary>Waits for the turn; dispose to pass on. On PostgreSQL it is open at once.</summary>
    public static async Task<IDisposable> Enter(DatabaseOptions options, CancellationToken ct)
    {
        if (options.Dialect == StorageDialect.Postgres)
            return Open.Instance;
        var gate = Gates.GetOrAdd(options.ConnectionString, _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(ct);
        return new Turn(gate);
    }

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        private int passed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref passed, 1) == 0)
                gate.Release();
        }
    }

    private sealed class Open : IDisposable
    {
        public static readonly Open Instance = new();

        public void Dispose()
        {
        }
    }
}
