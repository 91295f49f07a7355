using System.Text.Encodings.Web;
using System.Text.Json;
using Fazhi.Data.Clocks;
using Fazhi.Kernel.Procedures;
using Fazhi.Samples;

namespace Fazhi.Scenarios;

/// <summary>What was played, as JSON for other programs.</summary>
internal static class PlayJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public static string Of(IReadOnlyList<PlayedScenario> played) => JsonSerializer.Serialize(new
    {
        Played = played.Count,
        AsExpected = played.Count(p => p.IsAsExpected),
        Scenarios = played.Select(p => new
        {
            p.Scenario.File,
            p.Scenario.Title,
            p.Scenario.Group,
            p.Scenario.Teaches,
            AsExpected = p.IsAsExpected,
            Acts = p.Acts.Select(Act),
        }),
    }, Options);

    /// <summary>An outcome by its name in scenario files.</summary>
    public static string Name(PlayedOutcome outcome) => outcome switch
    {
        PlayedOutcome.Taken => "taken",
        PlayedOutcome.Refused => "refused",
        PlayedOutcome.Invalid => "invalid",
        PlayedOutcome.Forbidden => "forbidden",
        _ => "not_found",
    };

    private static object Act(PlayedAct a) => new
    {
        File = Path.GetFileName(a.Act.Place.File),
        a.Act.Place.Line,
        On = Dates.Text(a.Act.On),
        RecordedOn = Dates.Text(a.Act.RecordedOn),
        Act = a.Act.Act.Name,
        a.Act.Act.Label,
        a.Act.By,
        a.Act.RecordedBy,
        Outcome = Name(a.Outcome),
        a.Rules,
        Unmet = a.Unmet.Where(u => u.Blocks).Select(Reason),
        Warnings = a.Unmet.Where(u => !u.Blocks).Select(Reason),
        Problems = a.Problems.Select(p => new { Field = p.Key, Message = p.Value }),
        a.Number,
        a.Stage,
        Clocks = a.Moved.Select(Clock),
        Expected = new
        {
            Outcome = Name(a.Act.Expected.Outcome),
            a.Act.Expected.Rules,
            a.Act.Expected.Fields,
            a.Act.Expected.Due,
        },
        AsExpected = a.IsAsExpected,
        a.Differences,
    };

    private static object Reason(Unmet unmet) => new
    {
        Rule = unmet.RuleId,
        Citation = unmet.Basis?.Citation,
        unmet.Message,
    };

    private static object Clock(Clock clock) => new
    {
        clock.Term,
        clock.Label,
        StartedOn = Dates.Text(clock.StartedOn),
        Legal = clock.Legal is { } legal ? Dates.Text(legal) : null,
        Safe = clock.Safe is { } safe ? Dates.Text(safe) : null,
        State = JsonNamingPolicy.SnakeCaseLower.ConvertName(clock.State.ToString()),
        clock.Rule,
        clock.Citation,
    };
}
