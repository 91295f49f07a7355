using Fazhi.Data.Acts;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>登记线索 — record a clue: opens the case.</summary>
internal sealed class RecordClue(PartySeal seal) : PenaltyAct<ClueDraft>
{
    protected override Step<PenaltyCase> Step => InvestigationSteps.RecordClue;

    protected override PenaltyCase New() => new();

    protected override async Task<object?> Gather(
        ActWork work, PenaltyCase record, ClueDraft input, CancellationToken ct) =>
        seal.Of(record.Id, await Parties.Find(work.Db, input, ct));

    protected override void Record(Facts<PenaltyCase, ClueDraft> f)
    {
        f.Matter.Open(f.Input, (Party)f.Loaded!, simple: false, f.RecordedAt);
        f.Matter.Record(new Clue
        {
            On = f.On,
            Source = f.Input.Source,
            Content = f.Input.Content,
            Origin = f.Input.Origin,
            Document = f.Input.Document,
            Reporter = seal.Reporter(f.Matter.Id, f.Input.Reporter),
            ConductEndedOn = f.Input.ConductEndedOn,
            HarmedLifeOrHealth = f.Input.HarmedLifeOrHealth,
        });
    }
}

/// <summary>What is entered about a clue.</summary>
public sealed record ClueDraft : CaseDraft
{
    /// <summary>Where it came from.</summary>
    public required ClueSource Source { get; init; }

    /// <summary>What it says.</summary>
    public required string Content { get; init; }

    /// <summary>The organ, medium or programme it came from.</summary>
    public string Origin { get; init; } = "";

    /// <summary>Number or address of what it came with.</summary>
    public string Document { get; init; } = "";

    /// <summary>Who reported and how to reach them; kept sealed. Empty for anonymous.</summary>
    public string Reporter { get; init; } = "";

    /// <summary>The day the conduct ended; null while it goes on or is unknown.</summary>
    public DateOnly? ConductEndedOn { get; init; }

    /// <summary>True when it touches life and health with harmful results, or financial safety (art. 36: five years).</summary>
    public bool HarmedLifeOrHealth { get; init; }
}
