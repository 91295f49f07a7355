using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>送达文书 — serve papers other than the decision; one proof of service for those handed over together.</summary>
/// <remarks>The day a notice or an urging counts as served moves the periods that run from it.</remarks>
internal sealed class ServePaper : PenaltyAct<PaperServiceDraft>
{
    protected override Step<PenaltyCase> Step => ServiceSteps.ServePaper;

    protected override void Record(Facts<PenaltyCase, PaperServiceDraft> f)
    {
        foreach (var paper in f.Input.Papers.Select(p => ServiceSteps.Chosen(f, p)!).DistinctBy(p => p.Id).ToArray())
            f.Matter.Record(new PaperService
            {
                Position = f.Matter.Services.Count + 1,
                PaperId = paper.Id,
                Change = f.Matter.ChangeNumber + 1,
                Title = paper.Title,
                Number = paper.Number,
                On = f.On,
                EffectiveOn = Delivery.EffectiveFrom(f.Input.Method, f.On),
                Method = f.Input.Method,
                Receiver = f.Input.Receiver,
                Relation = f.Input.Relation,
                Note = f.Input.Note,
                SentOn = f.Input.SentOn,
                Tracking = f.Input.Tracking,
            });
    }

    protected override IEnumerable<CasePaper> DraftAll(PaperWriting writing) => writing.ProofOfPapers();
}

/// <summary>Which papers were served, and how.</summary>
public sealed record PaperServiceDraft : ServiceDraft
{
    /// <summary>Papers, each by its number, or by its title when it has none.</summary>
    public required IReadOnlyList<string> Papers { get; init; }
}
