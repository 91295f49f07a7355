using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>调查终结 — conclude the investigation with a proposal.</summary>
internal sealed class ConcludeInvestigation(BenchmarkFile benchmarks, PartySeal seal) : ProposingAct(benchmarks, seal)
{
    protected override Step<PenaltyCase> Step => InvestigationSteps.Conclude;
}

/// <summary>修改处理意见 — amend the proposal that the legal review sent back, within what the party was told.</summary>
internal sealed class AmendConclusion(BenchmarkFile benchmarks, PartySeal seal) : ProposingAct(benchmarks, seal)
{
    protected override Step<PenaltyCase> Step => ReviewSteps.Amend;
}
