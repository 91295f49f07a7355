using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>制作现场笔录 — record what is seen on the spot; the record is evidence of the case.</summary>
internal sealed class RecordSite : PenaltyAct<SiteRecordDraft>
{
    protected override Step<PenaltyCase> Step => RecordSteps.RecordSite;

    protected override void Record(Facts<PenaltyCase, SiteRecordDraft> f)
    {
        f.Matter.Record(new SiteRecord
        {
            Position = f.Matter.SiteRecords.Count + 1,
            On = f.On,
            From = f.Input.From.ToUniversalTime(),
            Until = f.Input.Until.ToUniversalTime(),
            Place = f.Input.Place,
            Attending = f.Input.Attending,
            Content = f.Input.Content,
            Opinion = f.Input.Opinion,
            Signing = f.Input.Signing,
            Officers = f.Certified(),
        });
        f.AddRecord(EvidenceKind.SiteRecord, PaperKinds.SiteRecord, "现场检查制作");
    }

    protected override CasePaper Draft(PaperWriting writing) => writing.SiteRecord();
}

/// <summary>What was seen on the spot.</summary>
public sealed record SiteRecordDraft
{
    /// <summary>Beginning.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>End, the same day.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Where.</summary>
    public required string Place { get; init; }

    /// <summary>Who of the party was there.</summary>
    public string Attending { get; init; } = "";

    /// <summary>What was seen.</summary>
    public required string Content { get; init; }

    /// <summary>What the party said to it.</summary>
    public string Opinion { get; init; } = "";

    /// <summary>Who signed each page, or why nobody did and who witnessed it.</summary>
    public required string Signing { get; init; }

    /// <summary>The officers showed their certificates.</summary>
    public bool ShowedCertificates { get; init; }

    /// <summary>The party was told that it may ask an officer to stand back.</summary>
    public bool ToldRecusal { get; init; }
}
