using System.Globalization;
using System.Text.RegularExpressions;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Calendar;

namespace Fazhi.Ledgers.Definitions;

/// <summary>Reads the flow of a ledger file.</summary>
internal static partial class FlowReader
{
    // Words of the list's address for states that every ledger has.
    private static readonly string[] Reserved = ["entered", "confirmed", "voided", "all"];

    private static readonly Dictionary<string, Role> Roles = new(StringComparer.Ordinal)
    {
        ["officer"] = Role.Officer,
        ["section head"] = Role.SectionHead,
        ["legal reviewer"] = Role.LegalReviewer,
        ["head"] = Role.Head,
        ["clerk"] = Role.Clerk,
    };

    private static readonly Dictionary<string, PeriodUnit> Units = new(StringComparer.Ordinal)
    {
        ["working day"] = PeriodUnit.WorkingDay,
        ["day"] = PeriodUnit.CalendarDay,
        ["month"] = PeriodUnit.Month,
    };

    /// <summary>The flow; null when the ledger has none or it is wrong.</summary>
    public static Flow? Read(YamlSection root)
    {
        if (root.Section("flow", "flow") is not { } section)
            return null;
        if (root.Text("confirmation") is not null)
            root.Wrong("confirmation", "写了 flow 就不写 confirmation：计入与否由流程的最后一个状态定");
        var flow = new Flow
        {
            Basis = section.Required("basis"),
            States = [.. Children(section, "states", k => $"状态“{k}”").Select(State)],
            Steps = [.. Children(section, "steps", k => $"步骤“{k}”").Select(Step)],
        };
        section.RefuseUnknown();
        FlowRules.Check(flow, section);
        return flow.States.Count == 0 ? null : flow;
    }

    private static List<(string Key, YamlSection Own, YamlSection Parent)> Children(
        YamlSection section, string word, Func<string, string> place)
    {
        if (section.Section(word, $"flow 的 {word}") is { } parent)
            return [.. parent.Children(place).Select(c => (c.Key, c.Section, parent))];
        if (section.LacksKey(word))
            section.Required(word);
        return [];
    }

    private static FlowState State((string Key, YamlSection Own, YamlSection Parent) found)
    {
        var (key, own, parent) = found;
        if (!KeyPattern().IsMatch(key) || Reserved.Contains(key))
            parent.Wrong(key, $"“{key}”不能作状态的键：小写字母开头，只用小写字母、数字、下划线，不用 {string.Join("、", Reserved)}");
        var state = new FlowState
        {
            Key = key,
            Name = own.Required("name"),
            IsCounted = own.Flag("counted"),
            IsReturned = own.Flag("returned"),
            Line = own.Line,
        };
        own.RefuseUnknown();
        return state;
    }

    private static FlowStep Step((string Key, YamlSection Own, YamlSection Parent) found)
    {
        var (key, own, parent) = found;
        if (!KeyPattern().IsMatch(key) || key == Flow.Entering)
            parent.Wrong(key, $"“{key}”不能作步骤的键：小写字母开头，只用小写字母、数字、下划线；{Flow.Entering} 指登记");
        var step = new FlowStep
        {
            Key = key,
            Label = own.Required("label"),
            From = own.Several("from"),
            To = own.Required("to"),
            Roles = [.. own.Several("by").Select(w => RoleOf(own, w)).OfType<Role>()],
            Due = DueOf(own),
            NotBy = own.LacksKey("not_by") ? [] : own.Several("not_by"),
            Line = own.Line,
        };
        own.RefuseUnknown();
        return step;
    }

    private static Role? RoleOf(YamlSection own, string word)
    {
        if (Roles.TryGetValue(word, out var role))
            return role;
        own.Wrong("by", $"{own.Place}的岗位“{word}”不认识，可用的有：{string.Join("、", Roles.Keys)}");
        return null;
    }

    private static Period? DueOf(YamlSection own)
    {
        if (own.Text("due") is not { } text)
            return null;
        var read = DuePattern().Match(text);
        if (!read.Success)
            own.Wrong("due", $"{own.Place}的 due 写成了“{text}”，要写成 5 working days 的样子");
        else if (read.Groups["unit"].Length == 0)
            own.Wrong("due", $"{own.Place}的 due 没有单位，要写 {text} working days、{text} days 或 {text} months");
        else
            return new Period(
                int.Parse(read.Groups["length"].Value, CultureInfo.InvariantCulture), Units[read.Groups["unit"].Value]);
        return null;
    }

    [GeneratedRegex("^[a-z][a-z0-9_]{0,39}$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyPattern();

    [GeneratedRegex("^(?<length>[1-9][0-9]{0,2})( +(?<unit>working day|day|month)s?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex DuePattern();
}
