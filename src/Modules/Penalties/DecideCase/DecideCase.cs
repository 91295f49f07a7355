using Fazhi.Data.Numbering;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>作出行政处罚决定 — decide a penalty case.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 57; due within 90 calendar days of filing, art. 60: later it is taken and marked late.</remarks>
internal sealed class DecideCase : PenaltyAct<DecisionDraft>
{
    protected override Step<PenaltyCase> Step => DecisionSteps.Decide;

    protected override void Record(Facts<PenaltyCase, DecisionDraft> f) =>
        f.Matter.Record(new Decision
        {
            On = f.On,
            RecordedAt = f.RecordedAt,
            Outcome = f.Input.Outcome,
            Sanction = Sanction.Of(f.Input.Sanction),
            Findings = f.Input.Findings,
            ViolatedArticles = f.Input.ViolatedArticles,
            PenaltyArticles = f.Input.PenaltyArticles,
            Discretion = f.Input.Discretion,
            NoPenaltyGround = f.Input.Outcome == DecisionOutcome.NoPenalty ? DecisionDiscretion.GroundOf(f) : null,
            Mitigation = DecisionDiscretion.MitigationOf(f),
            DecidedBy = f.Names(),
        });

    protected override IEnumerable<CasePaper> DraftAll(PaperWriting writing) =>
        [.. writing.CreditNotice(), writing.DecisionEitherWay()];

    // A decision not to punish has a series of its own, so that the numbers of penalties have no gap.
    protected override NumberRequest Number(Facts<PenaltyCase, DecisionDraft> f) =>
        f.Input.Outcome == DecisionOutcome.Penalty
            ? new(Step.NumberKind!, "{agency}卫罚〔{year}〕{serial}号", n => f.Matter.Decision!.Number = n)
            : new("penalty.decision.none", "{agency}卫不罚〔{year}〕{serial}号", n => f.Matter.Decision!.Number = n);
}

/// <summary>What is decided.</summary>
public sealed record DecisionDraft
{
    /// <summary>Penalty or none.</summary>
    public DecisionOutcome Outcome { get; init; }

    /// <summary>What is imposed; empty when nothing is.</summary>
    public SanctionDraft Sanction { get; init; } = new();

    /// <summary>Facts and evidence.</summary>
    public required string Findings { get; init; }

    /// <summary>Articles violated.</summary>
    public required string ViolatedArticles { get; init; }

    /// <summary>Articles under which it is decided.</summary>
    public required string PenaltyArticles { get; init; }

    /// <summary>Why this measure: discretion and what became of the defence.</summary>
    public required string Discretion { get; init; }

    /// <summary>Why no penalty is imposed; null for the ground of the conclusion, or when one is.</summary>
    public NoPenaltyGround? NoPenaltyGround { get; init; }

    /// <summary>Keys of circumstances of the law found only now, for which it goes below the least fine.</summary>
    public IReadOnlyList<string> Mitigation { get; init; } = [];

    internal bool IsComplete =>
        Findings.Length > 0 && ViolatedArticles.Length > 0 && PenaltyArticles.Length > 0 && Discretion.Length > 0;
}
