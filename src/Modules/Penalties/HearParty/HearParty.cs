using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>听取陈述申辩 — hear the party, and review what it brought forward.</summary>
/// <remarks>That nothing was raised can be recorded only after the period has run; a defence never makes it worse (art. 45).</remarks>
internal sealed class HearParty : PenaltyAct<StatementDraft>
{
    protected override Step<PenaltyCase> Step => InvestigationSteps.Hear;

    protected override void Record(Facts<PenaltyCase, StatementDraft> f) =>
        f.Matter.Record(new Statement
        {
            On = f.On,
            Outcome = f.Input.Outcome,
            Content = f.Input.Content,
            Review = f.Input.Review,
            IsAdopted = f.Input.IsAdopted,
            HearingRequested = f.Input.HearingRequested,
            HearingRequestedOn = f.Input.HearingRequested ? f.Input.HearingRequestedOn ?? f.On : null,
            HearingWaived = f.Input.HearingWaived,
            SpokenBy = f.Input.SpokenBy,
            Place = f.Input.Place,
            TakenBy = f.Names(),
        });

    protected override IEnumerable<CasePaper> DraftAll(PaperWriting writing) => writing.Statement();
}

/// <summary>What is entered about the statement and defence.</summary>
public sealed record StatementDraft
{
    /// <summary>What the party did.</summary>
    public required StatementOutcome Outcome { get; init; }

    /// <summary>What it brought forward.</summary>
    public string Content { get; init; } = "";

    /// <summary>Who spoke for the party.</summary>
    public string SpokenBy { get; init; } = "";

    /// <summary>Where it was heard; empty when it came in writing.</summary>
    public string Place { get; init; } = "";

    /// <summary>What the agency found when it looked into it.</summary>
    public string Review { get; init; } = "";

    /// <summary>True when the agency followed the party, in whole or in part.</summary>
    public bool IsAdopted { get; init; }

    /// <summary>The party asked for a hearing.</summary>
    public bool HearingRequested { get; init; }

    /// <summary>The day it asked for it; the day of the act when left out.</summary>
    public DateOnly? HearingRequestedOn { get; init; }

    /// <summary>The party gave up the hearing in words.</summary>
    public bool HearingWaived { get; init; }
}
