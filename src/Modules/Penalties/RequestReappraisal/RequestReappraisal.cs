using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>登记复检申请 — the party asks for another examination; granted, it is entrusted like the first.</summary>
internal sealed class RequestReappraisal : PenaltyAct<ReappraisalDraft>
{
    protected override Step<PenaltyCase> Step => SamplingSteps.Retest;

    protected override void Record(Facts<PenaltyCase, ReappraisalDraft> f) => f.Matter.Appraisals
        .First(a => a.Position == f.Input.Position).AskRetest(f.On, f.Input.IsGranted, f.Input.Note);
}

/// <summary>What was asked and answered.</summary>
public sealed record ReappraisalDraft
{
    /// <summary>Which appraisal of the case: 1, 2, 3 …</summary>
    public required int Position { get; init; }

    /// <summary>True when another examination is to be made.</summary>
    public bool IsGranted { get; init; }

    /// <summary>Why it was asked for, and why it is granted or not.</summary>
    public required string Note { get; init; }
}
