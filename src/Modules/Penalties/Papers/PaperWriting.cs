using Fazhi.Data.Acts;
using Fazhi.Documents.Papers;
using Fazhi.Kernel.Law;
using Fazhi.Registry;
using Microsoft.EntityFrameworkCore;
using static Fazhi.Penalties.PenaltyLaw;

namespace Fazhi.Penalties;

/// <summary>Writes the facts of a case into its papers. Periods and articles come from the register, never from a template.</summary>
internal sealed partial class PaperWriting(
    string agency, PenaltyCase matter, IReadOnlyDictionary<string, string> parameters)
{
    /// <summary>The other parties of the common file, each with its part; empty for a case alone.</summary>
    public string Others { get; init; } = "";

    /// <summary>Opens the papers of a case: in the name under which it is filed, with the other parties of its file.</summary>
    public static async Task<PaperWriting> For(
        ActWork work, PenaltyCase matter, IReadOnlyDictionary<string, string> parameters, CancellationToken ct)
    {
        var agency = await work.Db.OfficeReferences().Where(o => o.Id == matter.OfficeId).Select(o => o.Agency)
            .FirstOrDefaultAsync(ct) ?? "";
        return new(matter.Filing is { SubjectName.Length: > 0 } filing ? filing.SubjectName : agency, matter, parameters)
        {
            Others = await JoinedCases.OthersOf(work.Db, matter, ct),
        };
    }

    public CasePaper Notice()
    {
        var (conclusion, notice) = (matter.Conclusion!, matter.Notice!);
        return Seal(PaperKinds.Notice, notice.Number, new NoticePaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = notice.On,
            Findings = Sentence(conclusion.Findings),
            Evidence = Evidence,
            Violated = [conclusion.ViolatedArticles],
            Basis = [conclusion.PenaltyArticles],
            Proposed = conclusion.Proposed.Sentences,
            Reckoning = matter.DiscretionNote,
            DefenceBasis = Law("ord.defence").Citation,
            DefenceTime = LocalParameters.Default[Parameters.DefenceDays].Period(parameters[Parameters.DefenceDays]).ToString(),
            HearingBasis = notice.TellsHearing ? Law("hearing.scope").Citation : null,
            FreeBasis = Law("hearing.free").Citation,
            HearingTime = notice.TellsHearing ? PeriodOf("hearing.request").ToString() : null,
        });
    }

    public CasePaper DecisionEitherWay() =>
        matter.Decision!.Outcome == DecisionOutcome.Penalty ? Decision() : NoPenalty();

    private CasePaper Decision()
    {
        var decision = matter.Decision!;
        return Seal(PaperKinds.Decision, decision.Number, new DecisionPaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = decision.On,
            Findings = Sentence(decision.Findings),
            Evidence = Evidence,
            Violated = [decision.ViolatedArticles],
            Basis = [decision.PenaltyArticles],
            Defence = Defence,
            Discretion = Sentence(decision.Discretion),
            Reckoning = Reckoning(decision),
            Penalties = decision.Sanction.Sentences,
            Performance = Performance(decision.Sanction),
            Remedy = Remedy,
        });
    }

    private CasePaper NoPenalty()
    {
        var decision = matter.Decision!;
        return Seal(PaperKinds.NoPenalty, decision.Number, new NoPenaltyPaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = decision.On,
            Findings = Sentence(decision.Findings),
            Evidence = Evidence,
            Violated = [decision.ViolatedArticles],
            Ground = decision.Discretion.TrimEnd('。') + (decision.NoPenaltyGround is { } ground && !decision.Discretion.Contains(ground.Label())
                ? "，" + ground.Label() : ""),
            Basis = [decision.PenaltyArticles],
            EducationBasis = Law("ord.minor_no_penalty").Citation,
            Remedy = Remedy,
        });
    }

    public CasePaper SpotDecision()
    {
        var decision = matter.Decision!;
        return Seal(PaperKinds.SpotDecision, decision.Number, new SummaryDecisionPaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = decision.On,
            Findings = Sentence(decision.Findings),
            Violated = [decision.ViolatedArticles],
            Basis = [decision.PenaltyArticles],
            Penalties = decision.Sanction.Sentences,
            Performance = Performance(decision.Sanction),
            Remedy = ReviewFirst(decision.On),
            Officers = Officers,
            Place = matter.Investigation?.Place is { Length: > 0 } place ? place : matter.Party.Address,
        });
    }

    public CasePaper ClosingReport()
    {
        var (closing, decision) = (matter.Closing!, matter.Decision);
        return Seal(PaperKinds.ClosingReport, "", new ClosingPaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = closing.On,
            CaseNumber = matter.Number,
            FiledOn = matter.Filing?.On,
            DecisionNumber = decision?.Number,
            DecidedOn = decision?.On,
            Penalties = decision?.Sanction.Sentences ?? [],
            Challenge = matter.Challenges.LastOrDefault() is { Outcome: not null } ? Challenged : null,
            Performance = closing.Summary,
            Reason = closing.Ground.Label(),
            Officers = Officers,
            ApprovedBy = closing.ApprovedBy,
        });
    }

    // What the reckoning proposed; when the decision went below it, the decision says on what ground.
    private string Reckoning(Decision decision) => decision.Discretion.Contains(matter.DiscretionNote.TrimEnd('。'), StringComparison.Ordinal)
        ? decision.Mitigation
        : matter.DiscretionNote.Replace("拟处", "处", StringComparison.Ordinal) + decision.Mitigation;

    public static string Sentence(string text) =>
        text.Length == 0 || text[^1] is '。' or '！' or '？' ? text : text.TrimEnd('；', '，', '.', ';') + "。";

    private CasePaper Seal(string title, string number, PenaltyPaper paper) =>
        CasePaper.Of(
            (PartySeal.Kind, matter), title, (number, parameters.ContainsKey("installation.demo") ? "示例" : ""),
            PaperKinds.NamesOthers(title) ? paper with { Others = Others } : paper);

    /// <summary>The party as papers name it; a citizen's number and address stay sealed.</summary>
    public static PaperParty Of(Party party) => new()
    {
        Name = party.Name,
        Code = party.Code,
        Address = party.Address,
        Representative = party.Principal,
        You = party.Kind == PartyKind.Citizen ? "你" : "你单位",
    };

    private PaperParty Party => Of(matter.Party);

    private string[] Evidence =>
        [.. matter.Evidence.OrderBy(e => e.Position).Select(e => $"{e.Name}（{e.Kind.Label()}）")];

    private string[] Officers =>
        [.. matter.CurrentOfficers.Select(o => $"{o.Name}（{o.Certificate}）")];

    private string Defence => matter.Statement is not { } statement
        ? ""
        : $"本机关于{matter.Notice!.On:yyyy年M月d日}告知当事人拟作出的处罚和依法享有的权利，当事人{statement.Outcome.Label()}。"
            + (statement.Review.Length > 0 ? $"经复核：{statement.Review}。" : "") + Hearing;

    private static string? Performance(Sanction sanction) => sanction.Fine + sanction.Gains == 0
        ? null
        : $"自收到本决定书之日起{PeriodOf("exec.pay15")}内到指定银行或者通过电子支付系统缴纳罚没款（{Law("exec.pay15").Citation}）；"
            + $"逾期不缴纳罚款的，每日按罚款数额的百分之三加处罚款，加处罚款不超过罚款数额（{Law("exec.surcharge").Citation}）。";

    public static string Remedy =>
        $"不服本决定的，可以自收到本决定书之日起{PeriodOf("recon.period60")}内申请行政复议（{Law("recon.period60").Citation}），"
        + $"也可以自收到之日起{PeriodOf("lit.period6m")}内向人民法院提起行政诉讼（{Law("lit.period6m").Citation}）。";

    private static string ReviewFirst(DateOnly on) => StatuteRegister.Default["simple.review_first"].InForce(on)
        ? $"不服本决定的，应当先自收到本决定书之日起{PeriodOf("recon.period60")}内申请行政复议，"
            + $"对复议决定不服的再向人民法院提起行政诉讼（{Law("simple.review_first").Citation}）。"
        : Remedy;
}
