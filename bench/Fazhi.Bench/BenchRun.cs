using System.Globalization;
using Fazhi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Bench;

/// <summary>
/// Options of a run, a folder of its own that is deleted afterwards unless it was named, and the printing of results.
/// </summary>
internal sealed class BenchRun : IDisposable
{
    private readonly Dictionary<string, string> options;

    private BenchRun(Dictionary<string, string> options)
    {
        this.options = options;
        Folder = options.TryGetValue("--folder", out var named)
            ? Directory.CreateDirectory(named).FullName
            : Directory.CreateTempSubdirectory("fazhi-bench-").FullName;
    }

    public string Folder { get; }

    /// <summary>Connection string of another database; null for an SQLite file in the folder.</summary>
    public string? Database => options.GetValueOrDefault("--database");

    public static BenchRun Of(string[] args)
    {
        var options = new Dictionary<string, string>();
        for (var i = 0; i + 1 < args.Length; i += 2)
            options[args[i]] = args[i + 1];
        return new BenchRun(options);
    }

    public int Number(string option, int otherwise) => options.TryGetValue(option, out var text)
        ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    public DatabaseOptions DatabaseOptions => DatabaseOptions.For(Folder, Database);

    public static void Print(string what, string value) => Console.WriteLine($"{what,-52} {value}");

    /// <summary>Prints a rate and how it stands to another.</summary>
    public static double Rate(string what, Measured measured, long rows, double? against = null)
    {
        var rate = rows / measured.Elapsed.TotalSeconds;
        var ratio = against is { } other ? $", {rate / other:0.00} of it" : "";
        Print(what, $"{rate,9:N0}/s{ratio}, {measured.Elapsed.TotalSeconds:0.0} s, +{measured.PeakBytes >> 20} MB");
        return rate;
    }

    /// <summary>An empty database with the schema of the model.</summary>
    public static async Task Create(FazhiDb database, IEnumerable<Data.IStorageStep> steps, CancellationToken ct)
    {
        await using var db = database.Open(Data.Scopes.Actor.System("bench"));
        await db.Database.EnsureDeletedAsync(ct);
        await db.Database.EnsureCreatedAsync(ct);
        if (db.Dialect == Data.StorageDialect.Sqlite)
            await db.Database.ExecuteSqlRawAsync("pragma journal_mode = wal", ct);
        foreach (var step in steps)
            await step.Run(db, ct);
    }

    public void Dispose()
    {
        if (!options.ContainsKey("--folder"))
            Directory.Delete(Folder, recursive: true);
    }
}
