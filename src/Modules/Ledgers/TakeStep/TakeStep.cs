using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;
using Fazhi.Ledgers.Definitions;
using Fazhi.Ledgers.Flows;

namespace Fazhi.Ledgers;

/// <summary>办理台账步骤 — take a step of the flow that the ledger's file declares; the last one makes the entry count.</summary>
/// <remarks>The rule of the office that orders the flow stands in the file. A late step is taken and marked late.</remarks>
internal sealed class TakeStep(LedgerCatalogue catalogue) : Act<LedgerEntry, StepInput>
{
    public override string Name => "ledgers.take-step";

    public override string Label => "办理台账步骤";

    public override IReadOnlyList<Role> Roles => EntryRules.Writers;

    protected override Task<object?> Gather(ActWork work, LedgerEntry record, StepInput input, CancellationToken ct)
    {
        if (EntryRules.Definition(catalogue, record.Ledger) is not { Flow: { } flow } definition)
            throw Wrong("这本台账没有流程，没有步骤可以办理");
        var step = flow.Step(input.Step)
            ?? throw Wrong($"“{definition.Name}”没有步骤“{input.Step}”，可办的有：{string.Join('、', flow.Steps.Select(s => s.Key))}");
        return Task.FromResult<object?>(new Loaded(definition, flow, step, work.Actor));
    }

    protected override ActResult? Bar(Facts<LedgerEntry, StepInput> f)
    {
        var (_, _, step, actor) = (Loaded)f.Loaded!;
        return Held(f, actor).Any(step.Roles.Contains) ? null : new ActResult.Forbidden(step.RoleNames);
    }

    protected override IEnumerable<Unmet> Check(Facts<LedgerEntry, StepInput> f)
    {
        var (_, flow, step, _) = (Loaded)f.Loaded!;
        if (f.Matter.State == EntryState.Voided)
        {
            yield return new Unmet(null, "这条记录已作废，不再办理。");
            yield break;
        }

        var (state, path) = (flow.StateOf(f.Matter.State, f.Matter.FlowState), StepTaken.Read(f.Matter.Path));
        foreach (var unmet in StepConditions.Of(flow, step, (state, path), EntryRules.Who(f)))
            yield return unmet;
        if (flow.Returns(step) && string.IsNullOrWhiteSpace(f.Input.Note))
            yield return new Unmet(null, $"“{step.Label}”要写明原因，登记人据此更正。");
        if (path.Count == 0 || !step.From.Contains(state.Key))
            yield break;
        if (f.On < path[^1].On)
            yield return new Unmet(null, $"办理日期{f.On:yyyy-MM-dd}早于上一步（{path[^1].On:yyyy-MM-dd}），请核对先后。");
        if (step.DueFrom(path[^1].On) is { } due && f.On > due.Alarm)
            yield return new Unmet(null, $"“{step.Label}”的期限是{due.Alarm:yyyy-MM-dd}（{flow.Basis}），已逾期。", Blocks: false);
    }

    protected override void Apply(Facts<LedgerEntry, StepInput> f)
    {
        var (_, flow, step, _) = (Loaded)f.Loaded!;
        f.Matter.Take(flow, step, f.On, EntryRules.Who(f), f.Input.Note.Trim());
    }

    protected override Task Follow(ActWork work, Facts<LedgerEntry, StepInput> f, CancellationToken ct)
    {
        var (definition, _, step, _) = (Loaded)f.Loaded!;
        return FlowTasks.Follow(work, definition, f.Matter, new(Name, f.On, EntryRules.Who(f), step), ct);
    }

    // What a part of the system records, a sample say, is done by a person with the posts of that day.
    private static IEnumerable<Role> Held(Facts<LedgerEntry, StepInput> f, Actor actor) => actor.IsSystem
        ? f.By[0].Posts.Select(p => Enum.Parse<Role>(p.Role))
        : actor.Roles;

    private static InvalidInputException Wrong(string message) =>
        new(new Dictionary<string, string> { ["step"] = message });

    private sealed record Loaded(LedgerDefinition Definition, Flow Flow, FlowStep Step, Actor Actor);
}

/// <summary>What is entered to take a step.</summary>
public sealed record StepInput
{
    /// <summary>Key of the step in the flow of the ledger's file.</summary>
    public required string Step { get; init; }

    /// <summary>A remark; required where the step returns the entry.</summary>
    public string Note { get; init; } = "";
}
