using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>合议 — those who handle a case talk it over before it is proposed or decided.</summary>
internal sealed class Deliberate : PenaltyAct<PanelDraft>
{
    protected override Step<PenaltyCase> Step => RecordSteps.Deliberate;

    protected override void Record(Facts<PenaltyCase, PanelDraft> f) => f.Matter.Record(new Panel
    {
        Position = f.Matter.Panels.Count + 1,
        On = f.On,
        Place = f.Input.Place,
        Host = f.Input.Host,
        Participants = string.Join("、", f.Input.Participants.Distinct()),
        Report = f.Input.Report,
        Minutes = f.Input.Minutes,
        Dissent = f.Input.Dissent,
        Opinion = f.Input.Opinion,
    });

    protected override CasePaper Draft(PaperWriting writing) => writing.Panel();
}

/// <summary>Who talked it over, and what came of it.</summary>
public sealed record PanelDraft
{
    /// <summary>Who presided.</summary>
    public required string Host { get; init; }

    /// <summary>Names of those who took part.</summary>
    public required IReadOnlyList<string> Participants { get; init; }

    /// <summary>Where.</summary>
    public required string Place { get; init; }

    /// <summary>What the officers reported.</summary>
    public required string Report { get; init; }

    /// <summary>What was said, speaker by speaker.</summary>
    public required string Minutes { get; init; }

    /// <summary>Different opinions word for word; empty for none.</summary>
    public string Dissent { get; init; } = "";

    /// <summary>What came of it.</summary>
    public required string Opinion { get; init; }
}
