using Fazhi.Data.Acts;
using Fazhi.Kernel.Procedures;
using Fazhi.Penalties.Exhibits;

namespace Fazhi.Penalties;

/// <summary>登记检验、检测、鉴定结果 — the report has come; while evidence may still be added it becomes one, with its files.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 46: an opinion of experts is evidence once it is verified.</remarks>
internal sealed class ReceiveAppraisal : PenaltyAct<AppraisalResultDraft>
{
    protected override Step<PenaltyCase> Step => SamplingSteps.Receive;

    protected override async Task<object?> Gather(
        ActWork work, PenaltyCase record, AppraisalResultDraft input, CancellationToken ct)
    {
        await TwinFiles.Refuse(work, record, ct);
        return await base.Gather(work, record, input, ct);
    }

    protected override void Record(Facts<PenaltyCase, AppraisalResultDraft> f)
    {
        var appraisal = f.Matter.Appraisals.First(a => a.Position == f.Input.Position);
        appraisal.Receive(f.On, f.Input.ReportNumber, f.Input.Verdict, f.Input.Finding);
        if (InvestigationSteps.AddEvidence.From.All(s => s.Name != f.Matter.Stage))
            return;
        var item = new EvidenceItem
        {
            Position = f.Matter.Evidence.Count + 1,
            On = f.On,
            Kind = EvidenceKind.ExpertOpinion,
            Name = $"{appraisal.Body}报告{f.Input.ReportNumber}",
            Source = $"{appraisal.Number}委托",
            TakenBy = f.Names(),
            Change = f.Matter.ChangeNumber + 1,
        };
        item.Trace(new ProvenanceDraft
        {
            Provider = appraisal.Body,
            Form = EvidenceForm.Original,
            Keeper = f.By[0].Name,
            KeptAt = f.Input.KeptAt,
            Place = f.Input.KeptAt,
        }.Over(null));
        f.Matter.Record(item);
    }
}

/// <summary>What the report says.</summary>
public sealed record AppraisalResultDraft
{
    /// <summary>Which appraisal of the case: 1, 2, 3 …</summary>
    public required int Position { get; init; }

    /// <summary>Number of the report.</summary>
    public required string ReportNumber { get; init; }

    /// <summary>What it shows.</summary>
    public required AppraisalVerdict Verdict { get; init; }

    /// <summary>The conclusion in its words.</summary>
    public required string Finding { get; init; }

    /// <summary>Where the report is kept.</summary>
    public string KeptAt { get; init; } = "";
}
