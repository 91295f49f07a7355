using Fazhi.Documents.Papers;

namespace Fazhi.Penalties;

/// <summary>The report by which a major decision is filed.</summary>
internal sealed partial class PaperWriting
{
    public CasePaper MajorFiling()
    {
        var (filing, decision) = (matter.MajorFiling!, matter.Decision!);
        return Seal(PaperKinds.MajorFiling, filing.Number, new MajorFilingPaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = filing.On,
            Organ = filing.Organ,
            Ground = filing.Ground.TrimEnd('。').Replace("拟处", "处", StringComparison.Ordinal),
            DecisionNumber = decision.Number,
            DecidedOn = decision.On,
            Findings = Sentence(decision.Findings),
            Violated = decision.ViolatedArticles,
            PenaltyBasis = decision.PenaltyArticles,
            Penalties = decision.Sanction.Sentences,
            Hearing = matter.WentThroughHearing ? "已举行听证" : "没有举行听证",
            Review = matter.PassedReview ? "已经法制审核" : "不属于应当法制审核的案件",
            Discussion = matter.Discussion is not null ? "已经负责人集体讨论" : "没有集体讨论",
        });
    }
}
