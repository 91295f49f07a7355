namespace Fazhi.Ledgers.Definitions;

/// <summary>What the states and steps of a flow must say together, so that every entry can be finished.</summary>
internal static class FlowRules
{
    public static void Check(Flow flow, YamlSection section)
    {
        if (flow.States.Count == 0 || flow.Steps.Count == 0)
            return;
        CheckNames(flow, section);
        CheckEnds(flow, section);
        foreach (var step in flow.Steps)
            CheckStep(flow, step, section);
        foreach (var state in flow.States)
            CheckState(flow, state, section);
    }

    private static void CheckNames(Flow flow, YamlSection section)
    {
        if (flow.States.GroupBy(s => s.Name).FirstOrDefault(g => g.Count() > 1) is { } state)
            section.Wrong(state.Last().Line, $"“{state.Key}”是两个状态的名称，列表里会分不清");
        if (flow.States.FirstOrDefault(s => s.Name is "已作废" or "未作废") is { } taken)
            section.Wrong(taken.Line, $"状态不能叫“{taken.Name}”：每本台账都有作废");
        if (flow.Steps.GroupBy(s => s.Label).FirstOrDefault(g => g.Count() > 1) is { } step)
            section.Wrong(step.Last().Line, $"“{step.Key}”是两个步骤的名称，办理时会分不清");
    }

    private static void CheckEnds(Flow flow, YamlSection section)
    {
        var counted = flow.States.Where(s => s.IsCounted).ToArray();
        if (counted.Length == 0)
            section.Wrong("states", "没有一个状态写了 counted: true，记录永远不会计入");
        else if (counted.Length > 1)
            section.Wrong(counted[1].Line, "只能有一个状态写 counted: true");
        if (flow.States.Where(s => s.IsReturned).Skip(1).FirstOrDefault() is { } second)
            section.Wrong(second.Line, "只能有一个状态写 returned: true");
        if (flow.States.FirstOrDefault(s => s is { IsCounted: true, IsReturned: true }) is { } both)
            section.Wrong(both.Line, $"状态“{both.Key}”不能既是 counted 又是 returned");
        if (flow.First.IsCounted || flow.First.IsReturned)
            section.Wrong(flow.First.Line, $"第一个状态“{flow.First.Key}”是登记后的状态，不能是 counted 或 returned");
    }

    private static void CheckStep(Flow flow, FlowStep step, YamlSection section)
    {
        foreach (var key in step.From.Append(step.To).Where(k => k.Length > 0 && flow.State(k) is null))
            section.Wrong(step.Line, $"步骤“{step.Key}”里的“{key}”不是这个流程的状态");
        if (step.From.Contains(step.To))
            section.Wrong(step.Line, $"步骤“{step.Key}”从“{step.To}”又到“{step.To}”，没有前进");
        foreach (var end in step.From.Select(flow.State).OfType<FlowState>())
            if (end.IsCounted)
                section.Wrong(step.Line, $"“{end.Key}”已计入，是终点，步骤“{step.Key}”不能从它出发；内容有错用更正");
            else if (end.IsReturned)
                section.Wrong(step.Line, $"“{end.Key}”是退回，更正后回到第一个状态，步骤“{step.Key}”不能从它出发");
        foreach (var earlier in step.NotBy.Where(k => k != Flow.Entering))
            if (flow.Step(earlier) is not { } other)
                section.Wrong(step.Line, $"步骤“{step.Key}”的 not_by 里的“{earlier}”不是这个流程的步骤；登记写 {Flow.Entering}");
            else if (other == step || !step.From.Any(Reached(flow, other.To).Contains))
                section.Wrong(step.Line, $"步骤“{step.Key}”的 not_by 里的“{earlier}”不在它前面");
    }

    private static void CheckState(Flow flow, FlowState state, YamlSection section)
    {
        if (!Reached(flow, flow.First.Key).Contains(state.Key))
            section.Wrong(state.Line, $"状态“{state.Key}”没有步骤能到");
        if (state.IsCounted || state.IsReturned)
            return;
        if (!flow.StepsOnward(state).Any())
            section.Wrong(state.Line, $"状态“{state.Key}”没有出路：既不是 counted 或 returned，也没有步骤从它往前走");
        else if (flow.States.Any(s => s.IsCounted)
            && !flow.States.Any(s => s.IsCounted && Reached(flow, state.Key).Contains(s.Key)))
            section.Wrong(state.Line, $"从状态“{state.Key}”走不到计入的状态");
    }

    private static HashSet<string> Reached(Flow flow, string from)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { from };
        for (var before = 0; before < reached.Count;)
        {
            before = reached.Count;
            reached.UnionWith(flow.Steps.Where(s => s.From.Any(reached.Contains)).Select(s => s.To).ToArray());
        }

        return reached;
    }
}
