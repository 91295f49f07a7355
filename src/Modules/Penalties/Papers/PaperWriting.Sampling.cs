using Fazhi.Documents.Papers;
using Fazhi.Kernel.Calendar;
using static Fazhi.Penalties.PenaltyLaw;

namespace Fazhi.Penalties;

/// <summary>Papers of sampling and appraisal.</summary>
internal sealed partial class PaperWriting
{
    public CasePaper Sample()
    {
        var s = matter.Samples[^1];
        var title = s.Kind == SampleKind.Product ? PaperKinds.ProductSample : PaperKinds.OtherSample;
        return Seal(title, s.Number, new SamplePaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = s.On,
            IsProduct = s.Kind == SampleKind.Product,
            Time = $"{s.At.ToOffset(BeijingTime.Offset):yyyy年M月d日 H时m分}",
            Place = s.Place,
            SampleNumber = s.Number,
            Name = s.Name,
            Spec = s.Spec,
            Batch = s.Batch,
            Producer = s.Producer,
            Quantity = $"{s.Quantity:0.###}{s.Unit}",
            Package = s.Package,
            Method = s.Method,
            Purpose = s.Purpose,
            Items = s.Items,
            Sealing = s.Sealing,
            Reserve = s.Reserve > 0 ? $"{s.Reserve:0.###}{s.Unit}，存放于{s.ReserveAt}" : "不留备样",
            Attending = s.Attending,
            Officers = Officers,
            Basis = Law("ord.sampling").Citation,
        });
    }

    public CasePaper SampleConfirmation()
    {
        var s = matter.Samples.MaxBy(x => x.AskedOrder)!;
        return Seal(PaperKinds.SampleConfirmation, s.AskedNumber, new SampleConfirmationPaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = s.AskedOn!.Value,
            Producer = s.Producer,
            SampledOn = s.On,
            Place = s.Place,
            SampleNumber = s.Number,
            Name = s.Name,
            Spec = s.Spec,
            Batch = s.Batch,
            AnswerBy = s.AnswerBy!.Value,
            Contact = s.Contact,
        });
    }

    public CasePaper Entrustment()
    {
        var a = matter.Appraisals[^1];
        return Seal(PaperKinds.Entrustment, a.Number, new EntrustmentPaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = a.On,
            Body = a.Body,
            Qualification = a.Qualification + (a.QualifiedUntil is { } until ? $"，有效期至{until:yyyy年M月d日}" : ""),
            Materials = Each(a.Materials),
            Question = Sentence(a.Question),
            DueOn = a.DueOn,
            Repeats = a.Repeats is { } first ? matter.Appraisals.First(x => x.Position == first).Number : "",
            Officers = Officers,
        });
    }

    public CasePaper AppraisalResult()
    {
        var a = matter.Appraisals.MaxBy(x => x.ToldOrder)!;
        return Seal(PaperKinds.AppraisalResult, a.ToldNumber, new AppraisalResultPaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = a.ToldOn!.Value,
            Body = a.Body,
            ReportNumber = a.ReportNumber,
            Materials = Each(a.Materials),
            Question = a.Question.TrimEnd('。'),
            Verdict = a.Verdict!.Value.Label(),
            Finding = Sentence(a.Finding),
            RetestBasis = a.RetestBasis,
            RetestUntil = a.RetestUntil,
            DefenceBasis = Law("ord.defence").Citation,
            Officers = Officers,
        });
    }
}
