namespace Fazhi.Penalties;

/// <content>Whether the decision is major, and who watches the case from above.</content>
internal sealed partial class PenaltyCase
{
    public MajorFiling? MajorFiling { get; private set; }

    public List<Supervision> Supervisions { get; private set; } = [];

    /// <summary>True for a penalty on the grounds that call for a hearing or for discussion by the heads.</summary>
    public bool IsMajor => MajorGround.Length > 0;

    /// <summary>Why the decision is major; empty when it is not.</summary>
    public string MajorGround => Decision is not { Outcome: DecisionOutcome.Penalty } decision ? ""
        : Sanctions.IsSevere(decision.Sanction) ? "处罚种类重大：" + decision.Sanction.Text
        : Notice is { TellsHearing: true } notice ? notice.HearingGround
        : Conclusion?.DiscussionGround ?? "";

    public bool IsSupervised => Supervisions.Any(s => s.IsOpen);

    public void Record(MajorFiling filing) => MajorFiling = filing;

    public void Record(Supervision supervision) => Supervisions.Add(supervision);
}
