using Fazhi.Data.Numbering;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>移送公安机关 — hand the case to the police of the same level with its list of papers; late is marked late.</summary>
/// <remarks>
/// Basis: 行政执法机关移送涉嫌犯罪案件的规定 (2020) art. 5 (2) and 6: within 24 hours of the approval. Whether the ninety days
/// stand still meanwhile is a local parameter, taken as it stands on the day.
/// </remarks>
internal sealed class ReferCase : PenaltyAct<ReferralDraft>
{
    protected override Step<PenaltyCase> Step => ReferralSteps.Refer;

    protected override void Record(Facts<PenaltyCase, ReferralDraft> f) => f.Matter.OpenReferral!.HandOver(
        (f.On, f.Input.At), f.Input, f.Parameters.GetValueOrDefault(Penalties.Parameters.ReferralStops) == "是");

    protected override CasePaper Draft(PaperWriting writing) => writing.Referral();

    protected override NumberRequest Number(Facts<PenaltyCase, ReferralDraft> f) =>
        new(Step.NumberKind!, "{agency}卫案移〔{year}〕{serial}号", n => f.Matter.OpenReferral!.Number = n);
}

/// <summary>To whom the case is handed and with what.</summary>
public sealed record ReferralDraft
{
    /// <summary>The moment at which it was handed over.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The police of the same level.</summary>
    public required string Police { get; init; }

    /// <summary>Who signed the receipt.</summary>
    public required string Receiver { get; init; }

    /// <summary>The papers, each with its copies.</summary>
    public required IReadOnlyList<string> Materials { get; init; }

    /// <summary>The procuratorate that gets a copy; empty for none.</summary>
    public string CopiedTo { get; init; } = "";
}
