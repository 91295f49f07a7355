using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>送达文书 — serve papers other than the decision; one proof of service for those handed over
/// together.</summary>
/// <remarks>The day a notice or an urging counts as served moves the periods that run from it.</remarks>
internal sealed class ServePaper : PenaltyAct<PaperServiceDraft>
{
    protected override Step<PenaltyCase> Step => ServiceSteps.ServePaper;

    protected override void Record(Facts<PenaltyCase, PaperServiceDraft> f)
    {
        foreach (var paper in f.Input.Papers.Select(p => ServiceSteps.Chosen(f, p)!).DistinctBy(p => p.Id).ToArray())
            f.Matter.Record(PaperService.Of(paper, f.Input, (f.Matter.Services.Count + 1, f.Matter.ChangeNumber + 1),
                f.On));
    }

    protected override IEnumerable<CasePaper> DraftAll(PaperWriting writing) => writing.ProofOfPapers();
}

/// <summary>Which papers were served, and how.</summary>
public sealed record PaperServiceDraft : ServiceDraft
{
    /// <summary>Papers, each by its number, or by its title when it has none.</summary>
    public required IReadOnlyList<string> Papers { get; init; }
}
