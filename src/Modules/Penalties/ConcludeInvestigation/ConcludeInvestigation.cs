using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>调查终结 — conclude the investigation with a proposal.</summary>
/// <remarks>
/// Says once and for all whether legal review (art. 58) and discussion by the heads (art. 57) are required: by the law's
/// own cases, and by local amounts where the agency has set them.
/// </remarks>
internal sealed class ConcludeInvestigation : PenaltyAct<ConclusionDraft>
{
    protected override Step<PenaltyCase> Step => InvestigationSteps.Conclude;

    protected override CasePaper Draft(PaperWriting writing) => writing.InvestigationReport();

    protected override void Record(Facts<PenaltyCase, ConclusionDraft> f)
    {
        var proposed = Sanction.Of(f.Input.Proposed);
        f.Matter.Record(new Conclusion
        {
            On = f.On,
            Findings = f.Input.Findings,
            Opinion = f.Input.Opinion,
            ViolatedArticles = f.Input.ViolatedArticles,
            PenaltyArticles = f.Input.PenaltyArticles,
            NoPenaltyGround = f.Input.NoPenaltyGround,
            ReviewGround = ReviewGround(f, proposed),
            DiscussionGround = DiscussionGround(f, proposed),
            Proposed = proposed,
        });
    }

    private static string ReviewGround(Facts<PenaltyCase, ConclusionDraft> f, Sanction proposed) => Join(
        f.Input.IsPublicInterest ? "涉及重大公共利益" : "",
        f.Input.IsComplex ? "案件情况疑难复杂、涉及多个法律关系" : "",
        Penalties.Parameters.Reaches(f.Parameters, Penalties.Parameters.ReviewAmount, Sum(proposed))
            ? "达到本机关法制审核数额标准" : "");

    private static string DiscussionGround(Facts<PenaltyCase, ConclusionDraft> f, Sanction proposed) => Join(
        f.Input.IsComplex ? "情节复杂" : "",
        f.Input.IsSerious || Sanctions.IsSevere(proposed) ? "重大违法行为" : "",
        Penalties.Parameters.Reaches(f.Parameters, Penalties.Parameters.DiscussionAmount, Sum(proposed))
            ? "达到本机关集体讨论数额标准" : "");

    private static decimal Sum(Sanction proposed) => proposed.Fine + proposed.Gains;

    private static string Join(params string[] grounds) => string.Join("；", grounds.Where(g => g.Length > 0));
}

/// <summary>What is entered to conclude the investigation.</summary>
public sealed record ConclusionDraft
{
    /// <summary>Facts found.</summary>
    public required string Findings { get; init; }

    /// <summary>Opinion of the officers.</summary>
    public required string Opinion { get; init; }

    /// <summary>Articles violated.</summary>
    public required string ViolatedArticles { get; init; }

    /// <summary>Articles under which the penalty is imposed; empty when none is.</summary>
    public string PenaltyArticles { get; init; } = "";

    /// <summary>Why no penalty is proposed; empty when one is.</summary>
    public string NoPenaltyGround { get; init; } = "";

    /// <summary>What is proposed; empty when no penalty is.</summary>
    public SanctionDraft Proposed { get; init; } = new();

    /// <summary>情节复杂、涉及多个法律关系.</summary>
    public bool IsComplex { get; init; }

    /// <summary>重大违法行为.</summary>
    public bool IsSerious { get; init; }

    /// <summary>涉及重大公共利益.</summary>
    public bool IsPublicInterest { get; init; }

    internal bool ProposesPenalty => NoPenaltyGround.Length == 0;

    internal bool IsComplete => Findings.Length > 0 && Opinion.Length > 0 && ViolatedArticles.Length > 0
        && (!ProposesPenalty || PenaltyArticles.Length > 0);
}
