using Fazhi.Kernel.Law;
using Fazhi.Kernel.Procedures;
using YamlDotNet.RepresentationModel;

namespace Fazhi.Scenarios;

/// <summary>Reads what a scenario expects of an act.</summary>
internal sealed class ExpectationReader(IEnumerable<IProcedure> procedures)
{
    private const string Outcomes =
        "taken、forbidden、not_found，{ refused: [规则] }、{ invalid: [字段] }，或者带 due、late、warns、stage、says 的 { … }";

    private readonly HashSet<string> rules =
    [
        .. StatuteRegister.Default.Rules.Select(r => r.Id), .. LocalParameters.Default.All.Select(p => p.Key),
        .. Unmet.SystemRuleIds,
    ];

    private readonly HashSet<string> terms = [.. procedures.SelectMany(p => p.TermViews).Select(t => t.Name)];

    private readonly Stage[] stages = [.. procedures.SelectMany(p => p.Stages).Distinct()];

    public Expectation Read(ScenarioMap act)
    {
        switch (act.Find("expect"))
        {
            case null:
                return Expectation.Taken;
            case YamlScalarNode { Value: "taken" }:
                return Expectation.Taken;
            case YamlScalarNode { Value: "forbidden" }:
                return new Expectation { Outcome = PlayedOutcome.Forbidden };
            case YamlScalarNode { Value: "not_found" }:
                return new Expectation { Outcome = PlayedOutcome.NotFound };
            case YamlMappingNode mapping:
                return Mapping(new ScenarioMap(mapping, act.File, act.Errors, "expect"));
            case { } other:
                act.Wrong(other, $"expect 写成了“{other}”，可用的有：{Outcomes}");
                return Expectation.Taken;
        }
    }

    private Expectation Mapping(ScenarioMap map)
    {
        var refused = map.Find("refused") is not null;
        var invalid = map.Find("invalid") is not null;
        var taken = map.Flag("taken");
        var forbidden = map.Flag("forbidden");
        if (new[] { refused, invalid, taken, forbidden }.Count(x => x) > 1)
            map.Wrong("refused", "expect 里 taken、refused、invalid、forbidden 只能写一个");
        var expected = new Expectation
        {
            Outcome = refused ? PlayedOutcome.Refused
                : invalid ? PlayedOutcome.Invalid
                : forbidden ? PlayedOutcome.Forbidden
                : PlayedOutcome.Taken,
            Rules = Rules(map, "refused"),
            Fields = map.Words("invalid"),
            Says = map.Text("says"),
            Warns = Rules(map, "warns"),
            Due = Due(map),
            Late = Terms(map, "late"),
            Stage = StageOf(map),
        };
        if (refused && expected.Rules.Count == 0)
            map.Wrong("refused", "refused 要写出拒绝它的规则，如 [ord.notice]");
        map.RefuseUnknown();
        return expected;
    }

    private IReadOnlyList<string> Rules(ScenarioMap map, string key)
    {
        var written = map.Words(key);
        foreach (var unknown in written.Where(r => !rules.Contains(r)))
            map.Wrong(key, $"没有编号为“{unknown}”的规则。拒绝的理由是 law/rules.json 里的规则、本地参数的键，"
                + $"或者 {string.Join("、", Unmet.SystemRuleIds)}");
        return written;
    }

    private IReadOnlyList<string> Terms(ScenarioMap map, string key)
    {
        var written = map.Words(key);
        foreach (var unknown in written.Where(t => !terms.Contains(t)))
            map.Wrong(key, NoTerm(unknown));
        return written;
    }

    private Dictionary<string, string> Due(ScenarioMap map)
    {
        var due = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (at, term, value) in map.Pairs("due"))
        {
            if (!terms.Contains(term))
                map.Wrong(at, NoTerm(term));
            due[term] = value ?? "";
            if (value is not (Expectation.NotRunning or Expectation.NotKnown))
                map.Day(at, value ?? "", $"期限“{term}”");
        }

        return due;
    }

    private string? StageOf(ScenarioMap map)
    {
        if (map.Text("stage") is not { } written)
            return null;
        var found = stages.FirstOrDefault(s => s.Name == written || s.Label == written);
        if (found is null)
            map.Wrong("stage", $"没有“{written}”这个阶段，可用的有：{string.Join("、", stages.Select(s => s.Label).Distinct())}");
        return found?.Name;
    }

    private string NoTerm(string unknown) => $"没有名为“{unknown}”的期限，可用的有：{string.Join("、", terms.Order(StringComparer.Ordinal))}";
}
