using Fazhi.Kernel.Law;

namespace Fazhi.Penalties;

/// <summary>What is entered to conclude the investigation.</summary>
public sealed record ConclusionDraft
{
    /// <summary>Facts found.</summary>
    public required string Findings { get; init; }

    /// <summary>Opinion of the officers.</summary>
    public required string Opinion { get; init; }

    /// <summary>Articles violated; empty to take those of the contraventions.</summary>
    public string ViolatedArticles { get; init; } = "";

    /// <summary>Articles under which the penalty is imposed; empty when none is, or to take those of the contraventions.</summary>
    public string PenaltyArticles { get; init; } = "";

    /// <summary>What was contravened, from the catalogue; empty when only articles are written.</summary>
    public IReadOnlyList<ContraventionDraft> Contraventions { get; init; } = [];

    /// <summary>Key of the head who approved an amount outside the band; null when nobody did.</summary>
    public Guid? Approver { get; init; }

    /// <summary>Why no penalty is proposed; null when one is.</summary>
    public NoPenaltyGround? NoPenaltyGround { get; init; }

    /// <summary>The facts and evidence behind that ground; empty when a penalty is proposed.</summary>
    public string NoPenaltyReason { get; init; } = "";

    /// <summary>What is proposed; empty when no penalty is.</summary>
    public SanctionDraft Proposed { get; init; } = new();

    /// <summary>情节复杂、涉及多个法律关系.</summary>
    public bool IsComplex { get; init; }

    /// <summary>重大违法行为.</summary>
    public bool IsSerious { get; init; }

    /// <summary>涉及重大公共利益.</summary>
    public bool IsPublicInterest { get; init; }

    /// <summary>Facts or evidence found since the party was told; only for a proposal that is made anew.</summary>
    public string NewFacts { get; init; } = "";

    internal bool ProposesPenalty => NoPenaltyGround is null;

    internal bool IsComplete => Findings.Length > 0 && Opinion.Length > 0 && Says(ViolatedArticles, v => v.Violated)
        && (!ProposesPenalty || Says(PenaltyArticles, v => v.Basis));

    private bool Says(string typed, Func<Violation, string> articles) => typed.Length > 0
        || (Contraventions.Count > 0
            && Contraventions.All(c => ViolationCatalogue.Default.Find(c.Violation) is { } v && articles(v).Length > 0));
}
