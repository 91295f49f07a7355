namespace Fazhi.Penalties.FileReview;

/// <summary>The checks by the id of their item in the sheet.</summary>
internal static class CaseChecks
{
    public static readonly IReadOnlyDictionary<string, Func<CaseMaterial, Answer>> All =
        new Dictionary<string, Func<CaseMaterial, Answer>>
        {
            ["V1"] = SubjectChecks.IsLawful,
            ["V2"] = VetoChecks.Certified,
            ["V7"] = VetoChecks.LawCited,
            ["V8"] = VetoChecks.StepsInOrder,
            ["V9"] = VetoChecks.TwoOfficers,
            ["A1"] = FilingChecks.PartyStated,
            ["A2"] = FilingChecks.SourceStated,
            ["A3"] = FilingChecks.FactsStated,
            ["A4"] = FilingChecks.ReasonStated,
            ["A5"] = FilingChecks.Approved,
            ["A6"] = FilingChecks.FiledInTime,
            ["B1"] = EvidenceChecks.PlaceStated,
            ["B3"] = EvidenceChecks.InspectedStated,
            ["B5"] = EvidenceChecks.SiteRecordKept,
            ["B6"] = EvidenceChecks.InterviewKept,
            ["B10"] = EvidenceChecks.InterviewByTwo,
            ["B12"] = EvidenceChecks.RightsTold,
            ["B13"] = EvidenceChecks.EvidenceKept,
            ["B15"] = EvidenceChecks.TakenByTwo,
            ["B16"] = EvidenceChecks.PreservationEnded,
            ["B17"] = EvidenceChecks.AppraisalKept,
            ["B18"] = EvidenceChecks.ReportComplete,
            ["C1"] = DecisionChecks.ApprovalsBefore,
            ["C2"] = DecisionChecks.PartyHeard,
            ["C3"] = DecisionChecks.HearingOffered,
            ["C4"] = DecisionChecks.HeadsDiscussed,
            ["C5"] = DecisionChecks.LegalityReviewed,
            ["C6"] = DecisionChecks.DecisionComplete,
            ["D1"] = EndChecks.Served,
            ["D2"] = EndChecks.Paid,
            ["D3"] = EndChecks.GoodsDisposed,
            ["E1"] = EndChecks.OneNumber,
            ["E2"] = EndChecks.CoverComplete,
            ["E3"] = EndChecks.PapersPresent,
            ["E4"] = EndChecks.ArchivedInTime,
        };
}
