using Fazhi.Kernel.Procedures;
using Fazhi.Penalties.Exhibits;

namespace Fazhi.Penalties;

/// <summary>了结证据物品 — what became of an exhibit: returned, destroyed, confiscated, transferred.</summary>
internal sealed class EndExhibit : PenaltyAct<ExhibitEndDraft>
{
    protected override Step<PenaltyCase> Step => EvidenceSteps.End;

    protected override void Record(Facts<PenaltyCase, ExhibitEndDraft> f) => f.Matter.Record(new CustodyStep
    {
        Position = f.Matter.Custody.Count + 1,
        Exhibit = f.Input.Exhibit,
        On = f.On,
        At = f.Input.At,
        From = Exhibit.Find(f.Matter, f.Input.Exhibit)!.Keeper,
        To = f.Input.To,
        Reason = f.Input.End.Label(),
        Condition = f.Input.Note,
        KeptAt = "",
        By = f.Names(),
        End = f.Input.End,
        Basis = f.Input.Basis,
    });
}

/// <summary>How an exhibit ended.</summary>
public sealed record ExhibitEndDraft
{
    /// <summary>Key of the exhibit: <c>evidence:1</c>, <c>sample:2</c>, <c>preserved:1</c>.</summary>
    public required string Exhibit { get; init; }

    /// <summary>What became of it.</summary>
    public required ExhibitEnd End { get; init; }

    /// <summary>The moment.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who received it, or who dealt with it.</summary>
    public required string To { get; init; }

    /// <summary>Article or decision.</summary>
    public required string Basis { get; init; }

    /// <summary>How it went, and the state of the thing.</summary>
    public required string Note { get; init; }
}
