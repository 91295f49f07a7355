using Fazhi.Data.Numbering;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>处理登记保存的证据 — decide what becomes of evidence kept in place; late is taken and marked late.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 56: within seven working days.</remarks>
internal sealed class HandlePreserved : PenaltyAct<PreservationEndDraft>
{
    protected override Step<PenaltyCase> Step => AsideSteps.HandlePreserved;

    protected override void Record(Facts<PenaltyCase, PreservationEndDraft> f) =>
        Of(f).Handle(f.Matter.Preservations.Count(p => !p.IsOpen) + 1, f.On, f.Input.End, f.Input.Note);

    protected override CasePaper Draft(PaperWriting writing) => writing.PreservationEnd();

    protected override NumberRequest Number(Facts<PenaltyCase, PreservationEndDraft> f) =>
        new(Step.NumberKind!, "{agency}卫证保处〔{year}〕{serial}号", n => Of(f).EndNumber = n);

    private static Preservation Of(Facts<PenaltyCase, PreservationEndDraft> f) =>
        f.Matter.Preservations.First(p => p.Position == f.Input.Position);
}

/// <summary>What becomes of the things.</summary>
public sealed record PreservationEndDraft
{
    /// <summary>Which registration of the case: 1, 2, 3 …</summary>
    public required int Position { get; init; }

    /// <summary>What was decided.</summary>
    public required PreservationEnd End { get; init; }

    /// <summary>Content and basis.</summary>
    public required string Note { get; init; }
}
