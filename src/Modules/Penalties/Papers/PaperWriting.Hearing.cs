using Fazhi.Documents.Papers;
using static Fazhi.Penalties.PenaltyLaw;

namespace Fazhi.Penalties;

/// <summary>Papers of the hearing.</summary>
internal sealed partial class PaperWriting
{
    public CasePaper HearingCall()
    {
        var call = matter.HearingCall!;
        return Seal(PaperKinds.HearingCall, call.Number, new HearingCallPaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = call.On,
            RequestedOn = matter.Statement!.HearingRequestedOn!.Value,
            HeldOn = call.HeldOn,
            Place = call.Place,
            Chair = call.Chair,
            RecordKeeper = call.Clerk,
            ClosedGround = call.ClosedGround,
            NoticeBasis = Law("hearing.notify").Citation,
            MostAgents = HearingSteps.MostAgents,
            AgentsBasis = Law("hearing.agents").Citation,
            WaiverBasis = Law("hearing.waive").Citation,
            FreeBasis = Law("hearing.free").Citation,
            ChairBasis = Law("hearing.chair").Citation,
        });
    }

    public CasePaper HearingRecord()
    {
        var (call, session) = (matter.HearingCall!, matter.HearingSession!);
        return Seal(PaperKinds.HearingRecord, "", new HearingRecordPaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = session.On,
            CaseNumber = matter.Number,
            Place = call.Place,
            Publicity = call.ClosedGround.Length > 0 ? $"不公开（{call.ClosedGround}）" : "公开",
            Chair = call.Chair,
            RecordKeeper = call.Clerk,
            Officers = Officers,
            Attending = session.Attending,
            Course = session.Course.Label(),
            Accusation = session.Accusation,
            Defence = session.Defence,
            Signing = session.Signing,
        });
    }

    public CasePaper HearingReport()
    {
        var (session, report, conclusion) = (matter.HearingSession!, matter.HearingReport!, matter.Conclusion!);
        return Seal(PaperKinds.HearingReport, "", new HearingReportPaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = report.On,
            CaseNumber = matter.Number,
            HeldOn = session.On,
            Chair = report.Chair,
            Course = session.Course.Label(),
            Findings = Sentence(conclusion.Findings),
            Defence = session.Defence,
            Proposed = conclusion.Proposed.Sentences,
            Opinion = report.Opinion,
            RecordBasis = Law("hearing.record").Citation,
        });
    }

    private string Hearing => matter switch
    {
        { HearingReport: not null, HearingSession: { } session } =>
            $"当事人要求听证，听证通知载明于{session.On:yyyy年M月d日}举行，{session.Course.Label()}。",
        { HearingWithdrawal: { } withdrawal } => $"当事人申请听证后，于{withdrawal.On:yyyy年M月d日}撤回。",
        _ => "",
    };
}
