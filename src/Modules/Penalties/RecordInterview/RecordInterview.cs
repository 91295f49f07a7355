using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>制作询问笔录 — ask one person; the record is evidence of the case.</summary>
internal sealed class RecordInterview : PenaltyAct<InterviewDraft>
{
    protected override Step<PenaltyCase> Step => RecordSteps.RecordInterview;

    protected override void Record(Facts<PenaltyCase, InterviewDraft> f)
    {
        f.Matter.Record(new Interview
        {
            Position = f.Matter.Interviews.Count + 1,
            On = f.On,
            From = f.Input.From.ToUniversalTime(),
            Until = f.Input.Until.ToUniversalTime(),
            Place = f.Input.Place,
            Person = f.Input.Person,
            Identity = f.Input.Identity,
            Lines = f.Input.Lines,
            Signing = f.Input.Signing,
            By = f.Names(),
            Officers = f.Certified(),
        });
        f.AddRecord(
            f.Input.IsOfParty ? EvidenceKind.PartyStatement : EvidenceKind.Testimony,
            $"对{f.Input.Person}的询问笔录",
            "询问制作");
    }

    protected override CasePaper Draft(PaperWriting writing) => writing.Interview();
}

/// <summary>Who was asked, and what was said.</summary>
public sealed record InterviewDraft
{
    /// <summary>Beginning.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>End, the same day.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Where.</summary>
    public required string Place { get; init; }

    /// <summary>Who was asked.</summary>
    public required string Person { get; init; }

    /// <summary>Post, and relation to the case.</summary>
    public required string Identity { get; init; }

    /// <summary>The person is the party, or speaks for it; otherwise a witness.</summary>
    public bool IsOfParty { get; init; }

    /// <summary>The identity document was looked at; its number stays on the signed original.</summary>
    public bool CheckedIdentity { get; init; }

    /// <summary>Questions and answers, one a line.</summary>
    public required string Lines { get; init; }

    /// <summary>Who signed each page, or why not.</summary>
    public required string Signing { get; init; }

    /// <summary>The officers showed their certificates.</summary>
    public bool ShowedCertificates { get; init; }

    /// <summary>The person was told that it may ask an officer to stand back.</summary>
    public bool ToldRecusal { get; init; }
}
