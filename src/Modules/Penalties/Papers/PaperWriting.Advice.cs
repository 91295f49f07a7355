using Fazhi.Documents.Papers;
using Fazhi.Penalties.Coercion;
using static Fazhi.Penalties.PenaltyLaw;

namespace Fazhi.Penalties;

/// <summary>Advice to the party, approvals within the agency, and how a case ends before a decision.</summary>
internal sealed partial class PaperWriting
{
    public CasePaper Advice()
    {
        var advice = matter.Advices[^1];
        return Seal(PaperKinds.Advice, advice.Number, new AdvicePaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = advice.On,
            InspectedOn = advice.InspectedOn,
            Problems = Sentence(advice.Problems),
            Violated = advice.Articles,
            Advice = Each(advice.Text),
            DueOn = advice.DueOn,
            Officers = Officers,
        });
    }

    public CasePaper Removal()
    {
        var removal = matter.Removals[^1];
        return Seal(PaperKinds.Removal, removal.Number, new RemovalPaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = removal.On,
            Worker = removal.Worker,
            Work = removal.Work,
            Disease = removal.Disease,
            Basis = removal.Articles,
            DueOn = removal.DueOn,
            Officers = Officers,
        });
    }

    public CasePaper Approval()
    {
        var approval = matter.Approvals[^1];
        return Sheet(approval.On, (approval.Subject, approval.Reasons), approval.Result, approval.ApprovedBy, p => p with
        {
            OfficersOpinion = approval.OfficersOpinion,
            SectionOpinion = approval.SectionOpinion,
            LegalOpinion = approval.LegalOpinion,
        });
    }

    /// <summary>The sheet on which the head approved it, the decision, and the list of things.</summary>
    public IEnumerable<CasePaper> PreservationWithApproval()
    {
        var kept = matter.Preservations[^1];
        var reasons = $"{Sentence(kept.Reason)}依据{Law("ord.register_preserve.approve").Citation}。";
        return
        [
            Sheet(kept.On, ($"对下列证据先行登记保存：{string.Join("；", Each(kept.Things))}", reasons), "同意。", kept.ApprovedBy, p => p),
            Preservation(),
            Seal(MeasurePapers.Goods, "", new MeasureListPaper
            {
                Agency = agency,
                Party = Party,
                Cause = matter.Cause,
                Day = kept.On,
                Heading = MeasurePapers.Goods,
                Measure = "证据先行登记保存",
                Attached = $"{PaperKinds.Preservation}（{kept.Number}）",
                Things = [.. Each(kept.Things).Select(t => Listed(t, kept.Place))],
                Copies = "本清单由当事人和本机关分别保存。",
                Officers = Officers,
            }),
        ];
    }

    public CasePaper DeferralApproval()
    {
        var deferral = matter.Deferrals[^1];
        return Sheet(
            deferral.On,
            ($"延期（分期）缴纳罚款：{string.Join("；", PerformanceWords.Schedule(matter, deferral))}",
                $"当事人于{deferral.AppliedOn:yyyy年M月d日}以{deferral.Hardship.TrimEnd('。')}为由提出申请。依据{Law("exec.defer").Citation}。"),
            "同意。",
            deferral.ApprovedBy,
            p => p);
    }

    /// <summary>The sheet on which it was approved that this case comes together with another one, or apart from it.</summary>
    public CasePaper JoinderApproval()
    {
        var joinder = matter.Joinders[^1];
        return Sheet(
            joinder.On,
            ($"{joinder.Kind.Label()}：{joinder.OtherNumber} {joinder.OtherParty}。{JoinderWords.Say(joinder)}。",
                $"{Sentence(joinder.Reason)}作出决定的期限自{matter.FiledFrom:yyyy年M月d日}立案起算，不重新起算（{Law("ord.decision.90").Citation}）。"),
            "同意。",
            joinder.ApprovedBy,
            p => p,
            joinder.Number);
    }

    public CasePaper Panel()
    {
        var panel = matter.Panels[^1];
        return Seal(PaperKinds.Panel, "", new PanelPaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = panel.On,
            CaseNumber = matter.Number,
            Place = panel.Place,
            Host = panel.Host,
            Participants = panel.Participants,
            Report = Sentence(panel.Report),
            Minutes = panel.Minutes,
            Dissent = panel.Dissent,
            Opinion = Sentence(panel.Opinion),
        });
    }

    public CasePaper CaseExtension()
    {
        var longer = matter.CaseExtension!;
        return Seal(PaperKinds.CaseExtension, "", new ExtensionApprovalPaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = longer.On,
            CaseNumber = matter.Number,
            FiledOn = matter.Filing!.On,
            Former = longer.Former,
            Until = longer.Until,
            Reason = Sentence(longer.Reason),
            Ground = longer.Ground,
            ApprovedBy = longer.ApprovedBy,
            Basis = Law("ord.decision.90").Citation,
            Officers = Officers,
        });
    }

    private CasePaper Sheet(
        DateOnly on, (string Subject, string Reasons) asked, string opinion, string head, Func<ApprovalPaper, ApprovalPaper> with,
        string number = "") => Seal(PaperKinds.Approval, number, with(new ApprovalPaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = on,
            CaseNumber = matter.Number,
            Subject = asked.Subject,
            Reasons = asked.Reasons,
            Opinion = opinion,
            ApprovedBy = head,
            Officers = Officers,
        }));

    // As people write a line: 注射用针剂 3支，已开封.
    private static ListedThing Listed(string line, string place)
    {
        var (thing, state) = line.Split(['，', ','], 2, StringSplitOptions.TrimEntries) is [var first, var rest] ? (first, rest) : (line, "");
        var at = thing.LastIndexOf(' ');
        return new ListedThing
        {
            Name = at > 0 ? thing[..at].Trim() : thing,
            Quantity = at > 0 ? thing[(at + 1)..] : "",
            State = state,
            KeptAt = place,
        };
    }
}
