using Fazhi.Documents.Papers;
using Fazhi.Penalties.Coercion;

namespace Fazhi.Penalties;

/// <summary>Every kind of paper with its template: what there is to edit, and which facts each may name.</summary>
internal static class PaperCatalogue
{
    private static readonly Dictionary<string, Type> ByTitle = new(StringComparer.Ordinal)
    {
        [PaperKinds.Acceptance] = typeof(AcceptancePaper),
        [PaperKinds.Filing] = typeof(FilingPaper),
        [PaperKinds.InvestigationReport] = typeof(InvestigationPaper),
        [PaperKinds.Preservation] = typeof(PreservationPaper),
        [PaperKinds.PreservationEnd] = typeof(PreservationEndPaper),
        [PaperKinds.ProductSample] = typeof(SamplePaper),
        [PaperKinds.OtherSample] = typeof(SamplePaper),
        [PaperKinds.SampleConfirmation] = typeof(SampleConfirmationPaper),
        [PaperKinds.Entrustment] = typeof(EntrustmentPaper),
        [PaperKinds.AppraisalResult] = typeof(AppraisalResultPaper),
        [PaperKinds.CorrectionOrder] = typeof(CorrectionOrderPaper),
        [PaperKinds.HearingCall] = typeof(HearingCallPaper),
        [PaperKinds.HearingRecord] = typeof(HearingRecordPaper),
        [PaperKinds.HearingReport] = typeof(HearingReportPaper),
        [PaperKinds.LegalReview] = typeof(ReviewPaper),
        [PaperKinds.Discussion] = typeof(DiscussionPaper),
        [PaperKinds.NoPenalty] = typeof(NoPenaltyPaper),
        [PaperKinds.Notice] = typeof(NoticePaper),
        [PaperKinds.Decision] = typeof(DecisionPaper),
        [PaperKinds.SpotDecision] = typeof(SummaryDecisionPaper),
        [PaperKinds.ProofOfService] = typeof(ServicePaper),
        [PaperKinds.Deferral] = typeof(DeferralPaper),
        [PaperKinds.Urging] = typeof(UrgingPaper),
        [PaperKinds.CourtApplication] = typeof(CourtApplicationPaper),
        [PaperKinds.Pause] = typeof(ExecutionOrderPaper),
        [PaperKinds.End] = typeof(ExecutionOrderPaper),
        [PaperKinds.ReferralReport] = typeof(ReferralReportPaper),
        [PaperKinds.Referral] = typeof(ReferralPaper),
        [PaperKinds.Transfer] = typeof(TransferPaper),
        [PaperKinds.Withdrawal] = typeof(WithdrawalPaper),
        [PaperKinds.MajorFiling] = typeof(MajorFilingPaper),
        [PaperKinds.ClosingReport] = typeof(ClosingPaper),
        [MeasurePapers.Approval] = typeof(MeasureApprovalPaper),
        [MeasurePapers.Decision] = typeof(MeasureDecisionPaper),
        [MeasurePapers.Control] = typeof(MeasureDecisionPaper),
        [MeasurePapers.Goods] = typeof(MeasureListPaper),
        [MeasurePapers.SiteRecord] = typeof(MeasureRecordPaper),
        [MeasurePapers.DisinfectionRecord] = typeof(MeasureRecordPaper),
        [MeasurePapers.Testing] = typeof(MeasureTestingPaper),
        [MeasurePapers.Extension] = typeof(MeasureExtensionPaper),
        [MeasurePapers.Release] = typeof(MeasureReleasePaper),
        [MeasurePapers.ControlRelease] = typeof(MeasureReleasePaper),
        [MeasurePapers.Disposal] = typeof(MeasureDisposalPaper),
        [MeasurePapers.Handover] = typeof(MeasureHandoverPaper),
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

    /// <summary>Names of all templates, in order.</summary>
    public static IReadOnlyList<string> Templates { get; } =
        [.. ByTitle.Values.Select(PaperRenderer.TemplateOf).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The type whose facts a paper of this title holds.</summary>
    /// <exception cref="InvalidOperationException">No paper has this title.</exception>
    public static Type FactsOf(string title) =>
        ByTitle.GetValueOrDefault(title) ?? throw new InvalidOperationException($"Paper {title} has no template.");

    /// <summary>Name of the template of a paper.</summary>
    public static string TemplateOf(string title) => PaperRenderer.TemplateOf(ByTitle[title]);

    /// <summary>Titles of the papers made with a template.</summary>
    public static IReadOnlyList<string> TitlesOf(string template) =>
        [.. ByTitle.Where(p => PaperRenderer.TemplateOf(p.Value) == template).Select(p => p.Key)];

    /// <summary>The type whose facts a template may name; null when there is no such template.</summary>
    public static Type? TypeOf(string template) => ByTitle.Values.FirstOrDefault(t => PaperRenderer.TemplateOf(t) == template);
}
