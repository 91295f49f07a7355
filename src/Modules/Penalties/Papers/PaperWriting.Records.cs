using Fazhi.Documents.Papers;
using Fazhi.Kernel.Calendar;
using static Fazhi.Penalties.PenaltyLaw;

namespace Fazhi.Penalties;

/// <summary>Records of the investigation and of the defence.</summary>
internal sealed partial class PaperWriting
{
    public CasePaper SiteRecord()
    {
        var record = matter.SiteRecords[^1];
        return Seal(PaperKinds.SiteRecord, "", new SiteRecordPaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = record.On,
            Time = Between(record.From, record.Until),
            Place = record.Place,
            Officers = record.Officers,
            Attending = record.Attending,
            Content = Sentence(record.Content),
            Opinion = record.Opinion,
            Signing = record.Signing,
            ShownBasis = Law("ord.show_id").Citation,
            RecusalBasis = Law("ord.recusal").Citation,
        });
    }

    public CasePaper Interview()
    {
        var interview = matter.Interviews[^1];
        return Seal(PaperKinds.Interview, "", new InterviewPaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = interview.On,
            Time = Between(interview.From, interview.Until),
            Place = interview.Place,
            Officers = interview.Officers,
            Person = interview.Person,
            Identity = interview.Identity,
            Lines = Each(interview.Lines),
            Signing = interview.Signing,
            ShownBasis = Law("ord.show_id").Citation,
            RecusalBasis = Law("ord.recusal").Citation,
        });
    }

    /// <summary>The record of the defence and what became of it; nothing when nothing was brought forward.</summary>
    public IEnumerable<CasePaper> Statement()
    {
        if (matter.Statement is not { Outcome: StatementOutcome.Stated } statement)
            yield break;
        yield return Seal(PaperKinds.StatementRecord, "", new StatementPaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = statement.On,
            NoticeNumber = matter.Notice!.Number,
            SpokenBy = statement.SpokenBy.Length > 0 ? statement.SpokenBy : matter.Party.Principal,
            Place = statement.Place,
            Content = Sentence(statement.Content),
            TakenBy = statement.TakenBy,
            Basis = Law("ord.defence").Citation,
        });
        yield return Seal(PaperKinds.StatementReview, "", new StatementReviewPaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = statement.On,
            CaseNumber = matter.Number,
            Content = Sentence(statement.Content),
            Review = Sentence(statement.Review),
            Result = statement.IsAdopted ? "全部或者部分采纳" : "不予采纳",
            ReviewedBy = statement.TakenBy,
            Basis = Law("ord.defence").Citation,
        });
    }

    /// <summary>The sheet for a copy or a recording; things, opinions and records need none.</summary>
    public IEnumerable<CasePaper> EvidencePage()
    {
        var item = matter.Evidence.MaxBy(e => e.Position)!;
        if (item.Kind is not (EvidenceKind.Document or EvidenceKind.Recording or EvidenceKind.ElectronicData))
            yield break;
        var title = item.Kind == EvidenceKind.Document ? PaperKinds.EvidencePage : PaperKinds.RecordingPage;
        yield return Seal(title, "", new EvidencePagePaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = item.On,
            Heading = title,
            Position = item.Position,
            Name = item.Name,
            Kind = item.Kind.Label(),
            Source = item.Source,
            TakenBy = item.TakenBy,
            Remark = title == PaperKinds.RecordingPage ? "原始载体另行保存，内容与原始载体一致。" : CopyRemark(item.Provenance),
        });
    }

    private static string? CopyRemark(Provenance? origin) => origin switch
    {
        { Form: EvidenceForm.Original } => null,
        { CopyStatement.Length: > 0 } => Sentence(origin.CopyStatement),
        _ => "复制件与原件核对无异。",
    };

    private static string Between(DateTimeOffset from, DateTimeOffset until) =>
        $"{from.ToOffset(BeijingTime.Offset):yyyy年M月d日H时m分}至{until.ToOffset(BeijingTime.Offset):H时m分}";
}
