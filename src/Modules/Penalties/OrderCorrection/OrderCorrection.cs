using Fazhi.Data.Numbering;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>责令改正 — tell the party to put the conduct right, at once or by a day.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 28. It is no penalty, and goes with one or without.</remarks>
internal sealed class OrderCorrection : PenaltyAct<CorrectionOrderDraft>
{
    protected override Step<PenaltyCase> Step => AsideSteps.OrderCorrection;

    protected override void Record(Facts<PenaltyCase, CorrectionOrderDraft> f) => f.Matter.Record(new CorrectionOrder
    {
        Position = f.Matter.CorrectionOrders.Count + 1,
        On = f.On,
        Conduct = f.Input.Conduct,
        Demand = f.Input.Demand,
        Articles = f.Input.Articles,
        DueOn = f.Input.DueOn,
    });

    protected override CasePaper Draft(PaperWriting writing) => writing.CorrectionOrder();

    protected override NumberRequest Number(Facts<PenaltyCase, CorrectionOrderDraft> f) =>
        new(Step.NumberKind!, "{agency}卫责改〔{year}〕{serial}号", n => f.Matter.CorrectionOrders[^1].Number = n);
}

/// <summary>What has to be put right.</summary>
public sealed record CorrectionOrderDraft
{
    /// <summary>The conduct.</summary>
    public required string Conduct { get; init; }

    /// <summary>What the party has to do.</summary>
    public required string Demand { get; init; }

    /// <summary>Articles violated.</summary>
    public required string Articles { get; init; }

    /// <summary>By which day; null for at once.</summary>
    public DateOnly? DueOn { get; init; }
}
