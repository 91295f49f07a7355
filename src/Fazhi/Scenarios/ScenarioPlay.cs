using Fazhi.Data.Acts;
using Fazhi.Data.Clocks;
using Fazhi.Kernel.Procedures;
using Fazhi.Samples;

namespace Fazhi.Scenarios;

/// <summary>Plays scenarios, each on a database of its own, through the same acts as anybody's work.</summary>
internal sealed class ScenarioPlay(ScenarioWorld world, IEnumerable<IProcedure> procedures)
{
    private readonly Dictionary<string, string> stages = procedures.SelectMany(p => p.Stages)
        .DistinctBy(s => s.Name).ToDictionary(s => s.Name, s => s.Label, StringComparer.Ordinal);

    /// <summary>Plays every act, whatever became of the one before.</summary>
    public async Task<PlayedScenario> Run(Scenario scenario, CancellationToken ct)
    {
        var beginning = await Begin(scenario, ct);
        await using var database = beginning is null ? await world.Open(scenario, ct) : await world.Open(beginning, ct);
        var run = new RunState(beginning?.Names ?? database.Names, beginning?.Played ?? []);
        await Play(database, scenario.Acts, run, ct);
        return new PlayedScenario(scenario, run.Played);
    }

    /// <summary>What the scenario begins with, played now or before; null when it is a scenario of its own from the start.</summary>
    private async Task<Beginning?> Begin(Scenario scenario, CancellationToken ct)
    {
        var acts = scenario.Acts.Where(a => a.IsBefore).ToArray();
        if (acts.Length == 0 || scenario.People.Count > 0 || scenario.Parameters.Count > 0)
            return null;
        var key = string.Join('|', acts.Select(a => a.Place));
        if (world.Beginnings.TryGetValue(key, out var known))
            return known;
        var database = await world.Open(scenario, ct);
        try
        {
            var run = new RunState(database.Names, []);
            await Play(database, acts, run, ct);
            var moment = database.Moment;
            return world.Beginnings[key] = new Beginning(await database.Keep(), moment, run.Names, run.Played);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    private async Task Play(ScenarioDatabase database, IReadOnlyList<ScenarioAct> acts, RunState run, CancellationToken ct)
    {
        foreach (var act in acts.Skip(run.Played.Count))
        {
            var one = await Play(database, act, run.Names, ct);
            if (one.Outcome == PlayedOutcome.Taken)
                one = one with { Moved = Moved(run.Played, one.Clocks) };
            run.Played.Add(one with { Differences = Comparison.Of(one) });
        }
    }

    /// <summary>An act as it is put to the system; null when its input cannot be read.</summary>
    public static SampleAct? Sample(ScenarioAct act, IReadOnlyDictionary<string, Guid> names, List<ScenarioError> errors) =>
        new ScenarioInput(act.Place.File, errors, n => names.TryGetValue(n, out var key) ? key : null)
            .Read(act.Input, act.Act.InputType, act.Place.Line) is not { } input
            ? null
            : new SampleAct(act.On, act.Act.Name, new Entry(input) { By = [.. act.By.Select(p => names[p])] })
            {
                By = names[act.RecordedBy],
                Record = act.Record is null ? null : names[act.Record],
                RecordedOn = act.RecordedOn,
                File = act.File is null ? null : new SampleFile(act.File, $"演练用的文件：{act.File}，{act.On:yyyy-MM-dd} {act.Act.Name}\n"),
            };

    private async Task<PlayedAct> Play(
        ScenarioDatabase database, ScenarioAct act, Dictionary<string, Guid> names, CancellationToken ct)
    {
        if (act.Record is { } name && !names.ContainsKey(name))
            return Not(act, PlayedOutcome.NotFound, [new("record", $"前面没有建成“{name}”")]);
        var errors = new List<ScenarioError>();
        if (Sample(act, names, errors) is not { } sample)
            return Not(act, PlayedOutcome.Invalid, [.. errors.Select(e => KeyValuePair.Create("input", e.Reason))]);
        return await database.Acts.Try(sample, ct) switch
        {
            ActResult.Taken taken => await Taken(database, act, taken, names, ct),
            ActResult.Refused refused => new PlayedAct { Act = act, Outcome = PlayedOutcome.Refused, Unmet = refused.Unmet },
            ActResult.Invalid invalid => Not(act, PlayedOutcome.Invalid, [.. invalid.Errors]),
            ActResult.Forbidden forbidden => Not(act, PlayedOutcome.Forbidden, [new("by", $"须由{forbidden.Ask}办理")]),
            _ => Not(act, PlayedOutcome.NotFound, [new("by", "没有这条记录，或者不在办理人的岗位范围内")]),
        };
    }

    private async Task<PlayedAct> Taken(
        ScenarioDatabase database, ScenarioAct act, ActResult.Taken taken, Dictionary<string, Guid> names, CancellationToken ct)
    {
        if (act.As is { } name)
            names[name] = taken.Record;
        var stage = await database.Stage(taken.Kind, taken.Record, ct) ?? "";
        return new PlayedAct
        {
            Act = act,
            Outcome = PlayedOutcome.Taken,
            Unmet = taken.Warnings,
            Number = taken.Number ?? "",
            Stage = stage,
            StageLabel = stages.GetValueOrDefault(stage, ""),
            Clocks = await database.Clocks(taken.Record, ct),
        };
    }

    private static PlayedAct Not(
        ScenarioAct act, PlayedOutcome outcome, IReadOnlyList<KeyValuePair<string, string>> problems) =>
        new() { Act = act, Outcome = outcome, Problems = problems };

    /// <summary>Clocks that are new or differ from how they stood after the last act upon the record.</summary>
    private static IReadOnlyList<Clock> Moved(List<PlayedAct> before, IReadOnlyList<Clock> clocks)
    {
        if (clocks.Count == 0)
            return [];
        var known = before.LastOrDefault(p => p.Clocks.Count > 0 && p.Clocks[0].RecordId == clocks[0].RecordId)?.Clocks ?? [];
        return
        [
            .. clocks.Where(c => known.FirstOrDefault(k => k.Id == c.Id) is not { } old
                || (old.State, old.Alarm, old.StartedOn, old.MetOn) != (c.State, c.Alarm, c.StartedOn, c.MetOn)),
        ];
    }

    /// <summary>How far a run has come: keys by name, acts played.</summary>
    private sealed class RunState(IReadOnlyDictionary<string, Guid> names, IReadOnlyList<PlayedAct> played)
    {
        public Dictionary<string, Guid> Names { get; } = names.ToDictionary(StringComparer.Ordinal);

        public List<PlayedAct> Played { get; } = [.. played];
    }
}

/// <summary>What several scenarios begin with, as it stands when it has been played.</summary>
/// <param name="Folder">The data folder.</param>
/// <param name="Moment">When the last act was taken.</param>
/// <param name="Names">Keys by name.</param>
/// <param name="Played">The acts.</param>
internal sealed record Beginning(
    string Folder, DateTimeOffset Moment, IReadOnlyDictionary<string, Guid> Names, IReadOnlyList<PlayedAct> Played);
