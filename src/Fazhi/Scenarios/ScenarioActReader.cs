using System.Globalization;
using Fazhi.Data.Acts;
using Fazhi.Samples;

namespace Fazhi.Scenarios;

/// <summary>Reads one act of a scenario.</summary>
internal sealed class ScenarioActReader(
    Dictionary<string, IAct> known, ExpectationReader expectations, ScenarioNames names, List<ScenarioAct> done)
{
    /// <summary>Everything is registered before this day.</summary>
    private static readonly DateOnly Earliest = SampleStaff.Founded.AddDays(7);

    public ScenarioAct? Read(ScenarioMap map, bool isBefore)
    {
        map.Required("on");
        var on = map.Day("on");
        var recorded = map.Day("recorded") ?? on;
        InOrder(map, recorded);
        var by = By(map);
        var act = ActOf(map);
        var (record, creates) = act is null ? (map.Text("record"), map.Text("as")) : RecordOf(map, act);
        var input = map.Find("input");
        if (act is not null)
            new ScenarioInput(map.File, map.Errors, name => names.Contains(name) ? Guid.AllBitsSet : null)
                .Read(input, act.InputType, map.Line);
        var (file, note, isMarked, expected) = (map.Text("file"), map.Text("note") ?? "", map.Flag("ask"), expectations.Read(map));
        var recordedBy = map.Text("recorded_by");
        if (recordedBy is not null && !names.People.Contains(recordedBy))
            map.Wrong("recorded_by", NoPerson(recordedBy));
        map.RefuseUnknown();
        return act is null || on is not { } day || by.Count == 0 ? null : new ScenarioAct
        {
            Place = new(map.File, map.Line),
            On = day,
            RecordedOn = recorded!.Value,
            Act = act,
            By = by,
            RecordedBy = recordedBy ?? by[0],
            Record = record,
            As = creates,
            File = file,
            Input = input,
            Expected = expected,
            Note = note,
            IsBefore = isBefore,
            IsMarked = isMarked,
        };
    }

    private void InOrder(ScenarioMap map, DateOnly? recorded)
    {
        if (recorded is not { } day)
            return;
        var key = map.Find("recorded") is null ? "on" : "recorded";
        if (day < Earliest)
            map.Wrong(key, $"日期不能早于{Dates.Text(Earliest)}：机构和人员到那时才登记好");
        else if (done.Count > 0 && day < done[^1].RecordedOn)
            map.Wrong(key, $"日期{Dates.Text(day)}早于前一项（{Dates.Text(done[^1].RecordedOn)}）：日期只能往后走；补录前事请写 recorded");
    }

    private IReadOnlyList<string> By(ScenarioMap map)
    {
        if (map.Find("by") is null)
            map.Wrong("by", "缺少“by”：由谁办理");
        var by = map.Words("by");
        foreach (var unknown in by.Where(p => !names.People.Contains(p)))
            map.Wrong("by", NoPerson(unknown));
        return by;
    }

    private string NoPerson(string name) => $"没有名为“{name}”的人员，可用的有：{string.Join("、", names.People)}";

    private IAct? ActOf(ScenarioMap map)
    {
        var name = map.Required("act");
        if (name.Length == 0 || known.TryGetValue(name, out var act))
            return name.Length == 0 ? null : known[name];
        var module = name.Split('.')[0] + ".";
        var near = known.Keys.Where(k => k.StartsWith(module, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        map.Wrong("act", $"没有名为“{name}”的办理事项，"
            + (near.Length > 0 ? $"可用的有：{string.Join("、", near)}" : "名称要写成 penalties.decide 的样子"));
        return act;
    }

    private (string? Record, string? As) RecordOf(ScenarioMap map, IAct act)
    {
        var record = map.Text("record");
        var name = map.Text("as");
        if (!act.Creates)
        {
            if (name is not null)
                map.Wrong("as", $"“{act.Label}”不新建记录，不能用 as 命名");
            if (record is not null && !names.Records.Contains(record))
                map.Wrong("record", $"前面没有用 as 命名为“{record}”的记录");
            if (record is null && names.Records.Count == 0)
                map.Wrong("act", $"“{act.Label}”要在已有的记录上办，前面还没有新建记录");
            return (record ?? names.Records.LastOrDefault(), null);
        }

        if (record is not null)
            map.Wrong("record", $"“{act.Label}”新建记录，不写 record；要命名请写 as");
        name ??= string.Create(CultureInfo.InvariantCulture, $"第{names.Records.Count + 1}件");
        if (names.Contains(name))
            map.Wrong("as", $"“{name}”已经有了");
        names.Records.Add(name);
        return (null, name);
    }
}
