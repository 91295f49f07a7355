namespace Fazhi.Kernel.Procedures;

/// <summary>Walks a definition and tells what is unsound in it, so that a test can hold it to the law.</summary>
public static class ProcedureWalk
{
    /// <summary>Every fault found, in words; empty for a sound definition.</summary>
    public static IReadOnlyList<string> Walk(this IProcedure procedure)
    {
        var reached = Reachable(procedure);
        return
        [
            .. Doubled(procedure),
            .. Unknown(procedure),
            .. procedure.Stages.Where(s => !reached.Contains(s)).Select(s => $"阶段“{s.Label}”到不了"),
            .. procedure.Stages.Where(s => !Finishes(procedure, s)).Select(s => $"从阶段“{s.Label}”到不了终点"),
            .. procedure.StepViews.Where(s => s.Basis is null && s.Rule is null)
                .Select(s => $"步骤“{s.Label}”既无依据也不是系统规则"),
            .. procedure.StepViews.Where(s => s.Roles.Count == 0).Select(s => $"步骤“{s.Label}”没有人可以办理"),
            .. procedure.TermViews.SelectMany(t => Unstarted(procedure, t)),
            .. procedure.DutyViews.SelectMany(d => Misplaced(procedure, d)),
        ];
    }

    private static HashSet<Stage> Reachable(IProcedure procedure)
    {
        var reached = procedure.StepViews.Where(s => s.From.Count == 0 && s.To is not null)
            .Select(s => s.To!).ToHashSet();
        var before = -1;
        while (before != reached.Count)
        {
            before = reached.Count;
            reached.UnionWith(procedure.StepViews.Where(s => s.To is not null && s.From.Any(reached.Contains))
                .Select(s => s.To!));
        }

        return reached;
    }

    private static bool Finishes(IProcedure procedure, Stage stage)
    {
        var seen = new HashSet<Stage> { stage };
        var open = new Queue<Stage>(seen);
        while (open.TryDequeue(out var here))
        {
            if (here.IsFinal)
                return true;
            foreach (var next in procedure.StepViews.Where(s => s.From.Contains(here)).Select(s => s.To))
            {
                if (next is not null && seen.Add(next))
                    open.Enqueue(next);
            }
        }

        return false;
    }

    private static IEnumerable<string> Doubled(IProcedure procedure) =>
        procedure.Stages.Select(s => s.Name)
            .Concat(procedure.StepViews.Select(s => s.Name))
            .Concat(procedure.TermViews.Select(t => t.Name))
            .GroupBy(name => name).Where(g => g.Count() > 1).Select(g => $"名称“{g.Key}”用了不止一次");

    private static IEnumerable<string> Unknown(IProcedure procedure) =>
        procedure.StepViews.SelectMany(s => s.From.Append(s.To)).OfType<Stage>().Distinct()
            .Where(s => !procedure.Stages.Contains(s)).Select(s => $"阶段“{s.Label}”没有声明");

    private static IEnumerable<string> Unstarted(IProcedure procedure, ITerm term)
    {
        if (term.From is { } from && procedure.StepViews.All(s => s.To != from))
            yield return $"期限“{term.Label}”从“{from.Label}”起算，但没有步骤到达该阶段";
        if (term.From is null && term.FromFact is null)
            yield return $"期限“{term.Label}”没有起点";
        foreach (var step in term.Until.Concat(term.HoldsBack))
        {
            if (procedure.StepViews.All(s => s.Name != step))
                yield return $"期限“{term.Label}”所指步骤“{step}”不存在";
        }
    }

    private static IEnumerable<string> Misplaced(IProcedure procedure, DutyView duty)
    {
        if (!procedure.StepViews.Any(s => s.Name == duty.Step && s.From.Contains(duty.At)))
            yield return $"阶段“{duty.At.Label}”的待办“{duty.Step}”在该阶段不能办";
        if (duty.Term is not null && procedure.TermViews.All(t => t.Name != duty.Term))
            yield return $"待办“{duty.Step}”所指期限“{duty.Term}”不存在";
    }
}
