using Fazhi.Data.Numbering;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>延期或者分期缴纳罚款 — let the party pay the fine later or in parts.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 66 (2): real hardship, the party's application, the agency's approval.</remarks>
internal sealed class DeferPayment : PenaltyAct<DeferralDraft>
{
    protected override Step<PenaltyCase> Step => PerformanceSteps.Defer;

    protected override void Record(Facts<PenaltyCase, DeferralDraft> f) => f.Matter.Record(
        new Deferral
        {
            Position = f.Matter.Deferrals.Count + 1,
            On = f.On,
            AppliedOn = f.Input.AppliedOn,
            Hardship = f.Input.Hardship,
            ApprovedBy = f.Names(),
        },
        f.Input.Instalments.Select(i => (i.DueOn, i.Amount)));

    protected override IEnumerable<CasePaper> DraftAll(PaperWriting writing) => [writing.DeferralApproval(), writing.Deferral()];

    protected override NumberRequest Number(Facts<PenaltyCase, DeferralDraft> f) =>
        new(Step.NumberKind!, "{agency}卫缓缴〔{year}〕{serial}号", n => f.Matter.Deferrals[^1].Number = n);
}

/// <summary>What is entered to defer a fine.</summary>
public sealed record DeferralDraft
{
    /// <summary>The day the party asked for it.</summary>
    public required DateOnly AppliedOn { get; init; }

    /// <summary>What makes it hard to pay.</summary>
    public required string Hardship { get; init; }

    /// <summary>One for a deferral, several for instalments; they sum up to what is unpaid.</summary>
    public required IReadOnlyList<InstalmentDraft> Instalments { get; init; }

    internal bool IsOrdered => Instalments.Count > 0
        && Instalments.Zip(Instalments.Skip(1)).All(p => p.First.DueOn < p.Second.DueOn);
}

/// <summary>A part of the fine.</summary>
public sealed record InstalmentDraft
{
    /// <summary>Last day to pay it.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Yuan.</summary>
    public required decimal Amount { get; init; }
}
