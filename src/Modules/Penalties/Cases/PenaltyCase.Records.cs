namespace Fazhi.Penalties;

/// <content>Records of the investigation, approvals and talks, and how a case ends before a decision.</content>
internal sealed partial class PenaltyCase
{
    public List<SiteRecord> SiteRecords { get; private set; } = [];

    public List<Interview> Interviews { get; private set; } = [];

    public List<Advice> Advices { get; private set; } = [];

    public List<Removal> Removals { get; private set; } = [];

    public List<InternalApproval> Approvals { get; private set; } = [];

    public List<Panel> Panels { get; private set; } = [];

    public CaseExtension? CaseExtension { get; private set; }

    public void Record(SiteRecord record) => SiteRecords.Add(record);

    public void Record(Interview interview) => Interviews.Add(interview);

    public void Record(Advice advice) => Advices.Add(advice);

    public void Record(Removal removal) => Removals.Add(removal);

    public void Record(InternalApproval approval) => Approvals.Add(approval);

    public void Record(Panel panel) => Panels.Add(panel);

    public void Record(CaseExtension extension) => CaseExtension = extension;
}
