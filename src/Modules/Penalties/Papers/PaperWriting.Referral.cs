using Fazhi.Documents.Papers;
using Fazhi.Kernel.Calendar;
using static Fazhi.Penalties.PenaltyLaw;

namespace Fazhi.Penalties;

/// <summary>Papers of a referral to criminal justice.</summary>
internal sealed partial class PaperWriting
{
    public CasePaper ReferralReport()
    {
        var referral = matter.OpenReferral!;
        return Seal(PaperKinds.ReferralReport, "", new ReferralReportPaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = referral.On,
            CaseNumber = matter.Number,
            Crime = referral.Crime,
            Findings = Sentence(referral.Findings),
            Evidence = Evidence,
            Team = referral.Team,
            MustBasis = Law("refer.must").Citation,
            Basis = Law("refer.team").Citation,
            ApprovalTime = PeriodOf("refer.approve3").ToString(),
            ApprovalBasis = Law("refer.approve3").Citation,
        });
    }

    public CasePaper Referral()
    {
        var referral = matter.OpenReferral!;
        return Seal(PaperKinds.Referral, referral.Number, new ReferralPaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = referral.HandedOverOn!.Value,
            Police = referral.Police,
            CaseNumber = matter.Number,
            FiledOn = matter.Filing?.On,
            Crime = referral.Crime,
            Findings = Sentence(referral.Findings),
            Penalties = matter.Decision?.Sanction.Sentences ?? [],
            DecisionNumber = matter.Decision?.Number ?? "",
            Materials = Each(referral.Materials),
            CopiedTo = referral.CopiedTo,
            HandedOverAt = $"{referral.HandedOverAt!.Value.ToOffset(BeijingTime.Offset):yyyy年M月d日H时m分}",
            Receiver = referral.Receiver,
            Basis = Law("refer.handover24").Citation,
            MustBasis = Law("refer.must").Citation,
            AnswerTime = PeriodOf("refer.police3").ToString(),
            AnswerBasis = Law("refer.police3").Citation,
        });
    }
}
