using Fazhi.Documents.Papers;
using Fazhi.Kernel.Calendar;
using static Fazhi.Penalties.PenaltyLaw;

namespace Fazhi.Penalties.Coercion;

/// <summary>Writes the facts of a measure into its papers. Periods and articles come from the register, never from a template.</summary>
internal sealed partial class MeasureWriting(
    string agency, CoerciveMeasure measure, IReadOnlyDictionary<string, string> parameters)
{
    public CasePaper Approval()
    {
        var (proposal, confirmation) = (measure.Proposal!, measure.Confirmation);
        return Seal(MeasurePapers.Approval, "", confirmation?.On ?? measure.Approval!.On, (day, heading) => new MeasureApprovalPaper
        {
            Agency = agency,
            Party = Party,
            Cause = measure.Cause,
            Day = day,
            Heading = heading,
            Measure = measure.Rules.Label,
            Grounds = PaperWriting.Sentence(proposal.Grounds),
            Target = $"{proposal.Target}（{proposal.Place}）",
            Power = proposal.Power,
            Violated = proposal.ViolatedArticles,
            Urgency = measure.Application is { IsUrgent: true } taken ? $"{Moment(taken.At)}当场实施：{taken.Urgency}" : null,
            Officers = Officers,
            Opinion = confirmation is null ? measure.Approval!.Opinion
                : $"{Moment(confirmation.At)}：{(confirmation.IsJustified ? "" : "不应当采取，立即解除。")}{confirmation.Opinion}",
            ApprovedBy = confirmation?.By ?? measure.Approval!.ApprovedBy,
            Basis = Law(confirmation is null ? "coerce.approve" : "coerce.emergency24").Citation,
        });
    }

    public CasePaper LegalReview()
    {
        var (proposal, review) = (measure.Proposal!, measure.LegalReview!);
        var urgent = measure.Application is { IsUrgent: true } taken ? $"。{Moment(taken.At)}当场实施：{taken.Urgency}" : "";
        return Seal(PaperKinds.LegalReview, "", review.On, (day, _) => new ReviewPaper
        {
            Agency = agency,
            Party = Party,
            Cause = measure.Cause,
            Day = day,
            Measure = $"{measure.Rules.Label}：{proposal.Target}（{proposal.Place}），依据{proposal.Power}{urgent}",
            Ground = measure.NeedsReview ? "本机关列为重大执法决定的行政强制措施" : "本机关认为有必要",
            Materials = [PaperWriting.Sentence(proposal.Grounds).TrimEnd('。'), .. measure.Items.OrderBy(i => i.Position).Select(i => i.Text)],
            Opinion = review.Opinion,
            Conclusion = review.Result.Label(),
            Round = review.RoundText,
            Amendments = measure.AmendedFor(review),
            Reviewer = review.ReviewerText,
            ReviewBasis = Law("lreview.license_coerce").Citation,
        });
    }

    /// <summary>The decision, its list where the kind has one, and the record made on the spot.</summary>
    public IEnumerable<CasePaper> OnTheSpot() =>
    [
        Decision(), .. measure.Rules.HasList ? [List()] : Array.Empty<CasePaper>(), SiteRecord(),
        .. measure.Rules.HasLabel ? [SealLabel()] : Array.Empty<CasePaper>(),
    ];

    private CasePaper Decision()
    {
        var (proposal, taken) = (measure.Proposal!, measure.Application!);
        return Seal(measure.Rules.Decision, taken.Number, taken.On, (day, heading) => new MeasureDecisionPaper
        {
            Agency = agency,
            Party = Party,
            Cause = measure.Cause,
            Day = day,
            Heading = heading,
            Measure = measure.Rules.Label,
            Grounds = PaperWriting.Sentence(proposal.Grounds),
            Violated = proposal.ViolatedArticles,
            Power = proposal.Power,
            Target = proposal.Target,
            Place = proposal.Place,
            Time = Time,
            TimeBasis = measure.Rules.TermRule is { } rule ? Law(rule).Citation : null,
            HasList = measure.Rules.HasList,
            Costs = Costs,
            Remedy = PaperWriting.Remedy,
            Officers = Officers,
        });
    }

    private CasePaper List() => Seal(MeasurePapers.Goods, "", measure.Application!.On, (day, heading) => new MeasureListPaper
    {
        Agency = agency,
        Party = Party,
        Cause = measure.Cause,
        Day = day,
        Heading = heading,
        Measure = measure.Rules.Label,
        Attached = $"{measure.Rules.Decision}（{measure.Application.Number}）",
        Things = Things,
        Copies = $"本清单一式二份，由当事人和本机关分别保存（{Law("coerce.seal.doc").Citation}）。",
        Officers = Officers,
    });

    private CasePaper SiteRecord()
    {
        var (proposal, taken) = (measure.Proposal!, measure.Application!);
        return Seal(measure.Rules.SiteRecord, "", taken.On, (day, heading) => new MeasureRecordPaper
        {
            Agency = agency,
            Party = Party,
            Cause = measure.Cause,
            Day = day,
            Heading = heading,
            Measure = measure.Rules.Label,
            At = Moment(taken.At),
            Place = proposal.Place,
            Officers = Officers,
            Attending = taken.Attending,
            Witness = taken.Witness,
            Urgency = taken.Urgency,
            Told = $"已告知采取措施的理由（{proposal.Grounds.TrimEnd('。')}）、依据（{proposal.Power}），"
                + "以及陈述、申辩、申请行政复议和提起行政诉讼的权利。",
            Target = proposal.Target,
            Statement = taken.Statement,
            Signing = taken.Signing,
            Basis = Law("coerce.steps").Citation,
        });
    }

    private string Time => Holding.End(measure) is { } end
        ? $"{PeriodOf(Holding.RuleId)}，自{measure.Application!.On:yyyy年M月d日}起至{end.Bound:yyyy年M月d日}止"
        : measure.Rules.Lasting;

    private static string Costs =>
        $"因采取措施发生的保管费用和检测、检验、检疫、技术鉴定的费用由本机关承担（{Law("coerce.seal.cost").Citation}）。";

    private static string Moment(DateTimeOffset at) => $"{at.ToOffset(BeijingTime.Offset):yyyy年M月d日 HH:mm}";

    private IReadOnlyList<ListedThing> Things =>
    [
        .. measure.Items.OrderBy(i => i.Position).Select(i => new ListedThing
        {
            Name = i.Name,
            Spec = i.Spec,
            Quantity = $"{i.Quantity:0.##}{i.Unit}",
            State = i.State,
            KeptAt = i.KeptAt,
        }),
    ];

    private string[] Officers => [.. measure.Officers.OrderBy(o => o.Position).Select(o => $"{o.Name}（{o.Certificate}）")];

    private PaperParty Party => PaperWriting.Of(measure.Party);

    private CasePaper Seal(string title, string number, DateOnly day, Func<DateOnly, string, PenaltyPaper> write) => CasePaper.Of(
        (CoerciveMeasure.RecordKindName, measure), title,
        (number, parameters.ContainsKey("installation.demo") ? "示例" : ""), write(day, title));
}
