using Fazhi.Data.Storage;
using Fazhi.Hosting;
using Fazhi.Samples;
using Microsoft.Data.Sqlite;

namespace Fazhi.Scenarios;

/// <summary>
/// The fictional agency in which scenarios are played, founded once by the same acts as any other and copied for each
/// scenario. It lies in a temporary folder and never touches the data of the installation.
/// </summary>
internal sealed class ScenarioWorld : IAsyncDisposable
{
    private readonly SemaphoreSlim founding = new(1);
    private readonly string folder = Directory.CreateTempSubdirectory("fazhi-play-").FullName;
    private SampleIds? ids;

    /// <summary>The agency as its file describes it.</summary>
    public Recipe Agency { get; } = ScenarioFiles.Agency();

    /// <summary>What several scenarios begin with, played once; by the acts it consists of.</summary>
    public Dictionary<string, Beginning> Beginnings { get; } = new(StringComparer.Ordinal);

    /// <summary>A copy of the agency's database for one scenario, with its people and local parameters.</summary>
    public async Task<ScenarioDatabase> Open(Scenario scenario, CancellationToken ct)
    {
        var known = await Founded(ct);
        var file = scenario.Parameters.Count == 0 ? FileOf(folder) : BareFileOf(folder);
        var database = Copied(known, null, copy =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(OptionsOf(copy).KeyFile)!);
            File.Copy(OptionsOf(folder).KeyFile, OptionsOf(copy).KeyFile);
            File.Copy(file, FileOf(copy));
        });
        await database.Settle(scenario, ct);
        return database;
    }

    /// <summary>A copy of the database as it stood after a beginning.</summary>
    public async Task<ScenarioDatabase> Open(Beginning beginning, CancellationToken ct) => Copied(
        await Founded(ct), beginning.Moment, copy =>
        {
            foreach (var from in Directory.GetFiles(beginning.Folder, "*", SearchOption.AllDirectories))
            {
                var to = Path.Combine(copy, Path.GetRelativePath(beginning.Folder, from));
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(from, to);
            }
        });

    public ValueTask DisposeAsync()
    {
        founding.Dispose();
        foreach (var beginning in Beginnings.Values)
            Directory.Delete(beginning.Folder, recursive: true);
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private ScenarioDatabase Copied(SampleIds known, DateTimeOffset? moment, Action<string> fill)
    {
        var copy = Directory.CreateTempSubdirectory("fazhi-play-").FullName;
        try
        {
            fill(copy);
            return new ScenarioDatabase(OptionsOf(copy), Agency, known.Copy(), moment);
        }
        catch
        {
            Directory.Delete(copy, recursive: true);
            throw;
        }
    }

    private async Task<SampleIds> Founded(CancellationToken ct)
    {
        await founding.WaitAsync(ct);
        try
        {
            return ids ??= await Found(ct);
        }
        finally
        {
            founding.Release();
        }
    }

    private async Task<SampleIds> Found(CancellationToken ct)
    {
        foreach (var left in Directory.GetFiles(folder, "fazhi.db*")) // of a founding that was cancelled
            File.Delete(left);
        var options = OptionsOf(folder);
        var clock = new SimulatedClock();
        await using (var services = FazhiServices.Build(options, clock))
        {
            await services.GetRequiredService<Migrator>().Run(ct);
            var founded = new SampleIds(new Pools(Agency));
            var bare = ScenarioFiles.Agency(); // a scenario may do without a local parameter: those are set afterwards
            bare.Parameters = [];
            var acts = new SampleActs(services, clock);
            await new SampleStaff(bare, acts, founded).Settle(ct);
            await Settle(options, ct);
            File.Copy(FileOf(folder), BareFileOf(folder), overwrite: true);
            foreach (var (key, value) in Agency.Parameters)
                await acts.Take(ScenarioDatabase.Parameter(key, value), ct);
            await Settle(options, ct);
            return founded;
        }
    }

    // Everything into the one file that is copied; what follows is thrown away, so nothing need be safe against a power cut.
    private static async Task Settle(DatabaseOptions options, CancellationToken ct)
    {
        await using var connection = new SqliteConnection(options.ConnectionString);
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "pragma wal_checkpoint(truncate)";
        await command.ExecuteNonQueryAsync(ct);
        ScenarioDatabase.Release(options);
    }

    /// <summary>The agency before any local parameter was set.</summary>
    private static string BareFileOf(string folder) => Path.Combine(folder, "bare.db");

    private static string FileOf(string folder) => Path.Combine(folder, "fazhi.db");

    // The key of the installation, wherever it is, is not used here.
    private static DatabaseOptions OptionsOf(string folder) =>
        DatabaseOptions.For(folder) with { KeyFile = Path.Combine(folder, DatabaseOptions.OwnKeyFile) };
}
