using System.Globalization;
using System.Text.Json;
using Fazhi.Data.Acts;
using Fazhi.Samples;
using Fazhi.Scenarios;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Fazhi.Modules.Tests.Penalties.BadInput;

/// <summary>Plays a scenario and, before the good input of chosen steps, hands in every wrong one.</summary>
internal sealed class AttackedPlay : IAsyncDisposable
{
    private readonly ScenarioDatabase database;
    private readonly Dictionary<string, Guid> names;
    private readonly SqliteConnection watch;
    private readonly SqliteConnection before = new("Data Source=:memory:");
    private readonly List<Finding> findings = [];

    private AttackedPlay(ScenarioDatabase database)
    {
        this.database = database;
        names = database.Names.ToDictionary(StringComparer.Ordinal);
        watch = new SqliteConnection(database.Options.ConnectionString + ";Pooling=False");
    }

    /// <summary>Everything that became of the attempts.</summary>
    public static async Task<IReadOnlyList<Finding>> Run(
        ScenarioWorld world, Scenario scenario, IReadOnlySet<string> acts, CancellationToken ct)
    {
        await using var play = new AttackedPlay(await world.Open(scenario, ct));
        await play.watch.OpenAsync(ct);
        await play.before.OpenAsync(ct);
        var left = acts.ToHashSet(StringComparer.Ordinal);
        foreach (var act in scenario.Acts)
        {
            if (left.Count == 0)
                break;
            var chosen = act.Expected.Outcome == PlayedOutcome.Taken && left.Remove(act.Act.Name);
            await play.Play(act, chosen, ct);
        }

        return play.findings;
    }

    public async ValueTask DisposeAsync()
    {
        await watch.DisposeAsync();
        await before.DisposeAsync();
        await database.DisposeAsync();
    }

    private async Task Play(ScenarioAct act, bool attacked, CancellationToken ct)
    {
        if (ScenarioPlay.Sample(act, names, []) is not { } sample)
            return;
        var stranger = attacked ? await Stranger(act, ct) : Guid.Empty;
        var (desk, good) = await database.Acts.Ready(sample, ct);
        Guid? record = act.Record is null ? null : names[act.Record];
        if (attacked)
            await Attack(act, record, desk, good, stranger, ct);
        var result = await desk.Take(act.Act.Name, record, good, ct);
        if (result is ActResult.Taken taken && act.As is { } name)
            names[name] = taken.Record;
        if (attacked)
            findings.Add(new(act.Act.Name, "", Wrong.Nothing) { Result = result });
    }

    private async Task<Guid> Stranger(ScenarioAct act, CancellationToken ct)
    {
        var draft = new Fazhi.Penalties.ClueDraft
        {
            Party = new Fazhi.Penalties.PartyDraft { Subject = names["青岚晨安诊所"] },
            Cause = "另一件案子",
            Source = Fazhi.Penalties.ClueSource.Inspection,
            Content = "与本案无关",
            ConductEndedOn = act.On.AddDays(-3),
        };
        return await database.Acts.Take(
            new SampleAct(act.On.AddDays(-2), "penalties.record-clue", new Entry(draft) { By = [names["陆文州"], names["陈初晴"]] })
            {
                By = names["陆文州"],
                RecordedOn = act.RecordedOn,
            },
            ct);
    }

    private async Task Attack(ScenarioAct act, Guid? record, ActDesk desk, Entry good, Guid stranger, CancellationToken ct)
    {
        watch.BackupDatabase(before);
        var strangers = new Strangers(stranger, names["办公室"], names["温审之"]);
        var today = DateOnly.FromDateTime(database.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddHours(8).DateTime);
        var files = Files();
        foreach (var attack in new Attacks(act.Act, good, strangers, today).All())
        {
            var version = Version();
            var finding = await Try(desk, act.Act.Name, attack, record, ct);
            findings.Add(finding with { Wrote = Version() != version || Files() != files });
            if (Version() != version)
                before.BackupDatabase(watch);
        }

        await AttackLater(act, record, (desk, good), ct);
    }

    // A week later, by the same person: the day in law stays, the day of entry is another one. Who had seen the record as
    // it was before then comes too late.
    private async Task AttackLater(ScenarioAct act, Guid? record, (ActDesk Desk, Entry Entry) good, CancellationToken ct)
    {
        var services = database.Services;
        var late = new FakeTimeProvider(services.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(7));
        var later = ActivatorUtilities.CreateInstance<ActDesk>(services, late, good.Desk.Actor);
        var result = await later.Take(act.Act.Name, record, good.Entry, ct);
        findings.Add(new(act.Act.Name, "", Wrong.Late) { Result = result });
        if (result is ActResult.Taken taken && record is not null)
            findings.Add(new(act.Act.Name, "", Wrong.SecondOfficer)
            {
                Result = await later.Take(act.Act.Name, record, good.Entry with { Expected = taken.Change - 1 }, ct),
            });
        before.BackupDatabase(watch);
    }

    private static async Task<Finding> Try(ActDesk desk, string name, Attack attack, Guid? record, CancellationToken ct)
    {
        var finding = new Finding(name, attack.Field, attack.Kind);
        try
        {
            return finding with { Result = await desk.Take(name, attack.Record ?? record, attack.Make(), ct) };
        }
        catch (JsonException)
        {
            return finding;
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException)
        {
            return finding with { Thrown = thrown };
        }
    }

    private int Files() => Directory.GetFiles(database.Options.DataFolder, "*", SearchOption.AllDirectories)
        .Count(f => !Path.GetFileName(f).StartsWith("fazhi.db", StringComparison.Ordinal));

    private long Version()
    {
        using var command = watch.CreateCommand();
        command.CommandText = "pragma data_version";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
