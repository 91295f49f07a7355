using System.Globalization;
using Fazhi.Data.Retention;
using Fazhi.Kernel.Law;
using Fazhi.Penalties;
using Fazhi.Registry;

namespace Fazhi.Samples;

/// <summary>One planned act of a case.</summary>
internal sealed record CaseStep(DateOnly On, string Act, string[] By, object Input)
{
    /// <summary>A file handed in with it; null for none.</summary>
    public SampleFile? File { get; init; }
}

/// <summary>A case of a recipe: who, what, and how far it goes, laid out over working days.</summary>
internal sealed class CasePlan(Recipe recipe, SampleIds ids, int number, CaseEnd end)
{
    private readonly RecipePenalties p = recipe.Penalties;

    /// <summary>Fine and confiscation of the decision.</summary>
    public SanctionDraft Sanction { get; init; } = new();

    /// <summary>True when several legal relations are involved: reviewed and discussed before the decision.</summary>
    public bool IsComplex { get; init; }

    /// <summary>The acts in order.</summary>
    public IEnumerable<CaseStep> Steps(DateOnly start)
    {
        yield return Officers(start, "record-clue", Clue(start));
        yield return Officers(start.AddDays(1), "accept-clue", new Nothing());
        yield return Head(start.AddDays(3), "file-case", new FilingDraft
        {
            Officers = [.. p.Officers.Select(ids.Person)],
            Reason = $"现场检查发现{Cause}，可能违反医疗机构管理的规定",
        });
        yield return Officers(start.AddDays(4), "start-investigation", new InvestigationDraft
        {
            Place = "当事人经营场所",
            Findings = $"现场检查发现：{Cause}",
            ShowedCertificates = true,
            ToldRecusal = true,
        });
        yield return Officers(start.AddDays(4), "add-evidence", new EvidenceDraft
        {
            Kind = EvidenceKind.SiteRecord,
            Name = "现场笔录",
            Source = "现场检查制作",
        }) with
        {
            File = new SampleFile("现场笔录（示例）.txt", $"示例，不是真实笔录。\n检查人员：{string.Join("、", p.Officers)}\n现场情况：{Cause}\n"),
        };
        if (end == CaseEnd.Open)
            yield break;
        yield return Officers(start.AddDays(25), "conclude-investigation", Conclusion);
        foreach (var step in end == CaseEnd.NoPenalty ? WithoutPenalty(start.AddDays(30)) : WithPenalty(start.AddDays(27)))
            yield return step;
    }

    private string Cause => p.Causes[number % p.Causes.Count];

    private const decimal LeastReckoned = 10_000m;

    private const decimal MostReckoned = 37_000m;

    /// <summary>The row of the catalogue behind the cause, for a fine within the lighter band of the sample benchmark; else null.</summary>
    private Violation? Row => Sanction.Fine is >= LeastReckoned and <= MostReckoned && p.Violations.ElementAtOrDefault(number % p.Causes.Count) is { } code
        ? ViolationCatalogue.Default.Find(code)
        : null;

    private string Violated => Row?.Violated ?? Example;

    private string Basis => Row?.Basis ?? Example;

    private static string Example => "《医疗机构管理条例》等有关条款（示例）";

    private ClueDraft Clue(DateOnly start) => new()
    {
        Party = new PartyDraft { Subject = ids.Pools.Key(p.Pool, number) },
        Cause = Cause,
        Campaign = p.Campaign,
        Source = ClueSource.Inspection,
        Content = $"{p.Campaign}中发现：{Cause}",
        ConductEndedOn = start,
    };

    private ConclusionDraft Conclusion => new()
    {
        Findings = $"当事人{Cause}，事实清楚，证据充分",
        Opinion = end == CaseEnd.NoPenalty ? "违法行为轻微并及时改正，建议不予处罚" : "建议给予行政处罚",
        ViolatedArticles = Violated,
        PenaltyArticles = end == CaseEnd.NoPenalty ? "" : Basis,
        Contraventions = Row is { } row
            ? [new() { Violation = row.Code, Gains = Sanction.Gains, Fine = Sanction.Fine, Measure = Measure.Lighter, Circumstances = ["cooperative"] }]
            : [],
        NoPenaltyGround = end == CaseEnd.NoPenalty ? NoPenaltyGround.MinorCorrectedHarmless : null,
        NoPenaltyReason = end == CaseEnd.NoPenalty ? "检查当日改正，复查合格" : "",
        Proposed = Sanction,
        IsComplex = IsComplex,
    };

    private IEnumerable<CaseStep> WithPenalty(DateOnly notice)
    {
        yield return Officers(notice, "notify-party", new NoticeDraft());
        yield return Officers(notice.AddDays(4), "hear-party", new StatementDraft
        {
            Outcome = StatementOutcome.Waived,
            HearingWaived = true,
        });
        if (IsComplex)
        {
            yield return new CaseStep(Dates.Working(notice.AddDays(6)), "review-legality", [p.Reviewer],
                new ReviewDraft { Result = ReviewResult.Passed, Opinion = "主体适格，事实清楚，程序合法，裁量适当，同意" });
            yield return Head(notice.AddDays(8), "discuss-case", new DiscussionDraft
            {
                Participants = [p.Head, .. recipe.People.Where(x => x.Role == "SectionHead").Take(2).Select(x => x.Name)],
                Opinion = "一致同意拟处罚意见",
            });
        }

        foreach (var step in Decided(notice.AddDays(10)))
            yield return step;
    }

    private IEnumerable<CaseStep> Decided(DateOnly day)
    {
        yield return Head(day, "decide", new DecisionDraft
        {
            Sanction = Sanction,
            Findings = $"当事人{Cause}，有现场笔录等证据证明",
            ViolatedArticles = Violated,
            PenaltyArticles = Basis,
            Discretion = "首次违法，配合调查，按一般情节裁量",
        });
        yield return Officers(day.AddDays(2), "serve-decision", new DeliveryDraft { Receiver = "当事人负责人" });
        yield return Officers(day.AddDays(5), "record-publication", new PublicationDraft
        {
            Channel = "信用平台、本机关门户网站（示例）",
        });
        if (Sanction.Fine > 0)
            yield return Pay(day.AddDays(8), PaymentKind.Fine, Sanction.Fine);
        if (Sanction.Gains > 0)
            yield return Pay(day.AddDays(8), PaymentKind.Gains, Sanction.Gains);
        if (Sanction.Kinds.Contains(PenaltyKind.Detention))
            yield break;
        yield return Head(day.AddDays(12), "close-case", new ClosingDraft { Summary = "处罚决定已履行完毕" });
        yield return Archive(day.AddDays(20));
    }

    private IEnumerable<CaseStep> WithoutPenalty(DateOnly day)
    {
        yield return Head(day, "decide", new DecisionDraft
        {
            Outcome = DecisionOutcome.NoPenalty,
            Findings = $"当事人{Cause}，情节轻微",
            ViolatedArticles = Violated,
            PenaltyArticles = "《行政处罚法》第三十三条第一款",
            Discretion = "违法行为轻微并及时改正，没有造成危害后果",
        });
        yield return Officers(day.AddDays(2), "serve-decision", new DeliveryDraft { Receiver = "当事人负责人" });
        yield return Head(day.AddDays(5), "close-case", new ClosingDraft
        {
            Ground = ClosingGround.NoPenalty,
            Summary = "已决定不予行政处罚并教育当事人",
        });
        yield return Archive(day.AddDays(15));
    }

    private CaseStep Archive(DateOnly day) => Officers(day, "archive-case", new ArchivingDraft
    {
        Number = string.Create(CultureInfo.InvariantCulture, $"{recipe.Year}-{number + 1:D4}"),
        Retention = RetentionClass.ThirtyYears,
    });

    private CaseStep Pay(DateOnly day, PaymentKind kind, decimal amount) => Officers(day, "record-payment", new PaymentDraft
    {
        Kind = kind,
        Amount = amount,
        Receipt = string.Create(CultureInfo.InvariantCulture, $"99012100{number:D2}{(int)kind}"),
    });

    private CaseStep Officers(DateOnly on, string act, object input) => new(Dates.Working(on), act, [.. p.Officers], input);

    private CaseStep Head(DateOnly on, string act, object input) => new(Dates.Working(on), act, [p.Head], input);
}

/// <summary>How far a case of a recipe goes.</summary>
internal enum CaseEnd
{
    /// <summary>Decided with a penalty, performed and archived.</summary>
    Penalty,

    /// <summary>Decided without a penalty.</summary>
    NoPenalty,

    /// <summary>Still under investigation.</summary>
    Open,
}
