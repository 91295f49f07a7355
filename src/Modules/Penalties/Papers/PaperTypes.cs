using Fazhi.Documents.Papers;
using Fazhi.Penalties.Coercion;

namespace Fazhi.Penalties;

/// <summary>Types of the papers beside the main path, by title.</summary>
internal static class PaperTypes
{
    private static readonly Dictionary<string, Type> Types = new()
    {
        [PaperKinds.AddressConfirmation] = typeof(AddressPaper),
        [PaperKinds.CreditNotice] = typeof(CreditNoticePaper),
        [PaperKinds.Announcement] = typeof(AnnouncementPaper),
        [PaperKinds.SiteRecord] = typeof(SiteRecordPaper),
        [PaperKinds.Interview] = typeof(InterviewPaper),
        [PaperKinds.Advice] = typeof(AdvicePaper),
        [PaperKinds.Removal] = typeof(RemovalPaper),
        [PaperKinds.Approval] = typeof(ApprovalPaper),
        [PaperKinds.Panel] = typeof(PanelPaper),
        [PaperKinds.StatementRecord] = typeof(StatementPaper),
        [PaperKinds.StatementReview] = typeof(StatementReviewPaper),
        [PaperKinds.EvidencePage] = typeof(EvidencePagePaper),
        [PaperKinds.RecordingPage] = typeof(EvidencePagePaper),
        [PaperKinds.CaseExtension] = typeof(ExtensionApprovalPaper),
        [MeasurePapers.Label] = typeof(SealLabelPaper),
        [MeasurePapers.Announcement] = typeof(MeasureAnnouncementPaper),
    };

    public static Type? Of(string title) => Types.GetValueOrDefault(title);
}
