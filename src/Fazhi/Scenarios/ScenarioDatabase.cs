using System.Reflection;
using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Clocks;
using Fazhi.Data.Matters;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Hosting;
using Fazhi.Registry;
using Fazhi.Samples;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Scenarios;

/// <summary>The database of one scenario, removed with its folder when it has been played.</summary>
internal sealed class ScenarioDatabase : IAsyncDisposable
{
    private static readonly MethodInfo StageMethod =
        typeof(ScenarioDatabase).GetMethod(nameof(StageOf), BindingFlags.Static | BindingFlags.NonPublic)!;

    private static readonly Actor Player = Actor.System("演练");

    private readonly DatabaseOptions options;
    private readonly ServiceProvider services;
    private readonly SampleIds ids;
    private readonly SimulatedClock clock;
    private readonly SampleStaff staff;
    private readonly Dictionary<string, string> parameters;

    /// <param name="options">A folder of its own with the files of the agency, or of an agency with acts taken.</param>
    /// <param name="agency">The agency.</param>
    /// <param name="ids">What is registered.</param>
    /// <param name="moment">When the last act was taken; null when none was.</param>
    public ScenarioDatabase(DatabaseOptions options, Recipe agency, SampleIds ids, DateTimeOffset? moment)
    {
        (this.options, this.ids) = (options, ids);
        clock = new SimulatedClock(moment);
        if (moment is null)
            clock.Reach(SampleStaff.Founded.AddDays(1));
        services = FazhiServices.Build(options, clock);
        Acts = new SampleActs(services, clock);
        staff = new SampleStaff(agency, Acts, ids, agency.People.Count);
        parameters = new Dictionary<string, string>(agency.Parameters, StringComparer.Ordinal);
    }

    /// <summary>Every service on this database.</summary>
    public IServiceProvider Services => services;

    /// <summary>Where it lies.</summary>
    public DatabaseOptions Options => options;

    /// <summary>Takes acts on their day.</summary>
    public SampleActs Acts { get; }

    /// <summary>When the last act was taken.</summary>
    public DateTimeOffset Moment => clock.GetUtcNow();

    /// <summary>Keys of people, offices and subjects by name.</summary>
    public IReadOnlyDictionary<string, Guid> Names => ids.All;

    /// <summary>
    /// Registers the people in which a scenario differs; where a parameter differs all are set here, on a copy that has
    /// none.
    /// </summary>
    public async Task Settle(Scenario scenario, CancellationToken ct)
    {
        foreach (var person in scenario.People)
            await staff.Employ(person, ct);
        if (scenario.Parameters.Count == 0)
            return;
        foreach (var (key, value) in scenario.Parameters)
            parameters[key] = value;
        foreach (var (key, value) in parameters.Where(p => p.Value.Length > 0))
            await Acts.Take(Parameter(key, value), ct);
    }

    /// <summary>The act that sets a local parameter.</summary>
    public static SampleAct Parameter(string key, string value) => new(
        SampleStaff.Founded,
        "registry.set-parameter",
        new Entry(new ParameterDraft { Key = key, Value = value, Source = "演练设定，不代表当地规定" }));

    /// <summary>Clocks of a record as they stand.</summary>
    public async Task<IReadOnlyList<Clock>> Clocks(Guid record, CancellationToken ct)
    {
        await using var db = services.GetRequiredService<FazhiDb>().Open(Player);
        return await db.Set<Clock>().AsNoTracking().Where(c => c.RecordId == record).OrderBy(c => c.Alarm).ToListAsync(ct);
    }

    /// <summary>Stage in which a record stands; null for one without a procedure.</summary>
    public async Task<string?> Stage(string kind, Guid record, CancellationToken ct)
    {
        await using var db = services.GetRequiredService<FazhiDb>().Open(Player);
        var type = db.Model.GetEntityTypes().Select(t => t.ClrType)
            .FirstOrDefault(t => typeof(Matter).IsAssignableFrom(t) && t.GetCustomAttribute<RecordKindAttribute>()?.Kind == kind);
        return type is null ? null : await (Task<string?>)StageMethod.MakeGenericMethod(type).Invoke(null, [db, record, ct])!;
    }

    private static Task<string?> StageOf<T>(FazhiDbContext db, Guid record, CancellationToken ct)
        where T : Matter =>
        db.Set<T>().Where(m => m.Id == record).Select(m => m.Stage).FirstOrDefaultAsync(ct);

    /// <summary>Closes what the pool keeps open, so that the file may be copied or removed.</summary>
    public static void Release(DatabaseOptions options)
    {
        // the pool goes by the connection string, which the database completes before it opens
        foreach (var text in new[] { options.ConnectionString, FazhiDb.Completed(options.ConnectionString) })
        {
            using var connection = new SqliteConnection(text);
            SqliteConnection.ClearPool(connection);
        }
    }

    /// <summary>Ends the work on it and keeps its folder.</summary>
    public async Task<string> Keep()
    {
        await services.DisposeAsync();
        Release(options);
        return options.DataFolder;
    }

    public async ValueTask DisposeAsync() => Directory.Delete(await Keep(), recursive: true);
}
