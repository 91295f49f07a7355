using Fazhi.Documents.Papers;
using static Fazhi.Penalties.PenaltyLaw;

namespace Fazhi.Penalties;

/// <summary>Papers that stay in the file: approvals, reports and records within the agency.</summary>
internal sealed partial class PaperWriting
{
    public CasePaper Acceptance()
    {
        var (clue, acceptance) = (matter.Clue!, matter.Acceptance!);
        return Seal(PaperKinds.Acceptance, "", new AcceptancePaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = acceptance.On,
            Source = clue.Source.Label(),
            FoundOn = clue.On,
            Content = clue.Content,
            AcceptedBy = acceptance.By,
        });
    }

    public CasePaper Filing() => Seal(PaperKinds.Filing, matter.Filing!.Number, new FilingPaper
    {
        Agency = agency,
        Party = Party,
        Cause = matter.Cause,
        Day = matter.Filing.On,
        Content = matter.Clue!.Content,
        Reason = matter.Filing.Reason,
        Basis = Law("ord.filing").Citation,
        Officers = Officers,
        ApprovedBy = matter.Filing.ApprovedBy,
    });

    public CasePaper InvestigationReport()
    {
        var conclusion = matter.Conclusion!;
        return Seal(PaperKinds.InvestigationReport, "", new InvestigationPaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = conclusion.AmendedOn ?? conclusion.On,
            CaseNumber = matter.Number,
            FiledOn = matter.Filing!.On,
            Findings = Sentence(conclusion.Findings),
            Evidence = Evidence,
            Violated = [conclusion.ViolatedArticles],
            Basis = conclusion.ProposesPenalty ? [conclusion.PenaltyArticles] : [],
            Proposed = conclusion.Proposed.Sentences,
            NoPenaltyGround = conclusion.NoPenaltyText,
            Reckoning = matter.DiscretionNote,
            Opinion = Sentence(conclusion.Opinion),
            ReviewGround = conclusion.ReviewGround,
            DiscussionGround = conclusion.DiscussionGround,
            Officers = Officers,
        });
    }

    public CasePaper LegalReview()
    {
        var review = matter.LegalReview!;
        return Seal(PaperKinds.LegalReview, "", new ReviewPaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = review.On,
            CaseNumber = matter.Number,
            Ground = Grounds(matter.Conclusion!.ReviewGround),
            Materials = [PaperKinds.InvestigationReport, PaperKinds.Notice, .. Evidence],
            Proposed = matter.Conclusion.Proposed.Sentences,
            Reckoning = matter.DiscretionNote,
            Opinion = review.Opinion,
            Conclusion = review.Result.Label(),
            Round = review.RoundText,
            Amendments = matter.AmendedFor(review),
            Reviewer = review.ReviewerText,
            ReviewBasis = Law("lreview.mandatory").Citation,
        });
    }

    public CasePaper Discussion()
    {
        var (discussion, conclusion) = (matter.Discussion!, matter.Conclusion!);
        return Seal(PaperKinds.Discussion, "", new DiscussionPaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = discussion.On,
            CaseNumber = matter.Number,
            Ground = Grounds(conclusion.DiscussionGround),
            Host = discussion.Host,
            Participants = discussion.Participants,
            Findings = Sentence(conclusion.Findings),
            Proposed = conclusion.Proposed.Sentences,
            Reckoning = matter.DiscretionNote,
            Review = matter.LegalReview is { } review
                ? $"{review.Reviewer}：{review.Opinion}（{review.Result.Label()}）" : null,
            Absent = discussion.Absent,
            Minutes = discussion.Minutes,
            MinuteTaker = discussion.MinuteTaker,
            Result = discussion.Result.Label() + (discussion.Vote.Length > 0 ? $"（{discussion.Vote}）" : ""),
            Opinion = discussion.Opinion,
            Dissent = discussion.Dissent,
            DiscussionBasis = Law("coll.mandatory").Citation,
        });
    }

    private static string Grounds(string known) => known.Length > 0 ? known : "本机关认为有必要";
}
