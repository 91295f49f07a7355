using Fazhi.Data.Acts;
using Fazhi.Data.Numbering;
using Fazhi.Kernel.Procedures;
using Fazhi.Penalties.Exhibits;

namespace Fazhi.Penalties;

/// <summary>委托检验、检测、鉴定 — send exhibits to a body with its qualification; each changes hands in the same act.</summary>
/// <remarks>
/// Whether the ninety days stand still meanwhile is a local parameter, taken as it stands on the day. For things under seal
/// the time is told to the party in the measure itself (行政强制法 art. 25); here it is only pointed out.
/// </remarks>
internal sealed class EntrustAppraisal : PenaltyAct<AppraisalDraft>
{
    protected override Step<PenaltyCase> Step => SamplingSteps.Entrust;

    protected override async Task<object?> Gather(
        ActWork work, PenaltyCase record, AppraisalDraft input, CancellationToken ct) =>
        await UntoldMeasures.Of(work, record, input.Exhibits, ct);

    protected override void Record(Facts<PenaltyCase, AppraisalDraft> f)
    {
        var sent = f.Input.Exhibits.Distinct().Select(k => Exhibit.Find(f.Matter, k)!).ToArray();
        f.Matter.Record(new Appraisal
        {
            Position = f.Matter.Appraisals.Count + 1,
            On = f.On,
            Exhibits = string.Join('\n', sent.Select(e => e.Key)),
            Materials = string.Join('\n', [.. sent.Select(e => $"{e.Mark} {e.Name}"), .. Lines(f.Input.Materials)]),
            Question = f.Input.Question,
            Body = f.Input.Body,
            Qualification = f.Input.Qualification,
            QualifiedUntil = f.Input.QualifiedUntil,
            DueOn = f.Input.DueOn,
            StopsDecision = SamplingTerms.StopsDecision(f.Parameters),
            Repeats = f.Input.Repeats,
        });
        foreach (var exhibit in sent)
            f.Matter.Record(Sent(f, exhibit));
    }

    protected override CasePaper Draft(PaperWriting writing) => writing.Entrustment();

    protected override NumberRequest Number(Facts<PenaltyCase, AppraisalDraft> f) =>
        new(Step.NumberKind!, "{agency}卫鉴委〔{year}〕{serial}号", n => f.Matter.Appraisals[^1].Number = n);

    private static CustodyStep Sent(Facts<PenaltyCase, AppraisalDraft> f, Exhibit exhibit) => new()
    {
        Position = f.Matter.Custody.Count + 1,
        Exhibit = exhibit.Key,
        On = f.On,
        At = f.Input.SentAt!.Value,
        From = exhibit.Keeper.Length > 0 ? exhibit.Keeper : f.By[0].Name,
        To = f.Input.Body,
        Reason = "送检",
        Condition = f.Input.Condition,
        KeptAt = f.Input.Body,
        By = f.Names(),
    };

    private static string[] Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>Who examines what, by when.</summary>
public sealed record AppraisalDraft
{
    /// <summary>Keys of the exhibits sent: <c>evidence:1</c>, <c>sample:2</c>, <c>preserved:1</c>.</summary>
    public IReadOnlyList<string> Exhibits { get; init; } = [];

    /// <summary>Other material sent, one a line.</summary>
    public string Materials { get; init; } = "";

    /// <summary>What is asked.</summary>
    public required string Question { get; init; }

    /// <summary>The body.</summary>
    public required string Body { get; init; }

    /// <summary>Certificate of the body, with its number.</summary>
    public required string Qualification { get; init; }

    /// <summary>Last day on which the certificate is valid; null for no end.</summary>
    public DateOnly? QualifiedUntil { get; init; }

    /// <summary>The day by which the result is asked for.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The moment at which the exhibits were handed to the body; null when none was.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>State of the things and seals when they were handed over.</summary>
    public string Condition { get; init; } = "";

    /// <summary>The appraisal it repeats: 1, 2, 3 …; null for a first one.</summary>
    public int? Repeats { get; init; }
}
