using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties.Coercion;

/// <summary>登记公告 — a measure against an epidemic was announced: what it is, how far it reaches, how long it lasts.</summary>
/// <remarks>Basis: 传染病防治法 (2025) art. 67.</remarks>
internal sealed class AnnounceMeasure : MeasureAct<AnnouncementDraft>
{
    protected override Step<CoerciveMeasure> Step => EndingSteps.Announce;

    protected override void Record(Facts<CoerciveMeasure, AnnouncementDraft> f) => f.Matter.Record(new Announcement
    {
        On = f.On,
        Channel = f.Input.Channel,
        Content = f.Input.Content,
    });

    protected override IEnumerable<CasePaper> Draft(MeasureWriting writing) => [writing.Announcement()];
}

/// <summary>What was announced, and where.</summary>
public sealed record AnnouncementDraft
{
    /// <summary>Where: website, notice board.</summary>
    public required string Channel { get; init; }

    /// <summary>The measure, its reach and its time.</summary>
    public required string Content { get; init; }
}
