using Fazhi.Documents.Papers;
using Fazhi.Kernel.Law;
using static Fazhi.Penalties.PenaltyLaw;

namespace Fazhi.Penalties;

/// <summary>Papers of service: the confirmed address, proofs, announcements, and the notice on credit that goes with
/// a decision.</summary>
internal sealed partial class PaperWriting
{
    /// <summary>True for a penalty decided since the notice on credit goes with it.</summary>
    public static bool OwesCreditNotice(PenaltyCase matter) => matter.Decision is { Outcome: DecisionOutcome.Penalty } decision
        && StatuteRegister.Default["credit.tworeports"].InForce(decision.On);

    public CasePaper AddressConfirmation()
    {
        var confirmed = matter.ConfirmedAddress!;
        return Seal(PaperKinds.AddressConfirmation, "", new AddressPaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = confirmed.On,
            Recipient = confirmed.Recipient,
            Address = confirmed.Address,
            Phone = confirmed.Phone,
            Electronic = confirmed.Electronic,
            ElectronicBasis = Law("service.electronic").Citation,
            PostBasis = Law("service.post").Citation,
            SignedBy = confirmed.SignedBy,
            Officers = Officers,
        });
    }

    /// <summary>The notice on credit where one is due.</summary>
    public IEnumerable<CasePaper> CreditNotice() => !OwesCreditNotice(matter) ? [] :
    [
        Seal(PaperKinds.CreditNotice, "", new CreditNoticePaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = matter.Decision!.On,
            DecisionNumber = matter.Decision.Number,
            DecidedOn = matter.Decision.On,
            Channel = parameters.GetValueOrDefault(Parameters.CreditChannel, ""),
            Times =
            [
                $"轻微失信信息原则上不公示，确需公示的，最长{PeriodOf("credit.period.minor")}",
                $"一般失信信息最短{PeriodOf("credit.period.general.min")}，最长{PeriodOf("credit.period.general.max")}",
                $"严重失信信息最短{PeriodOf("credit.period.serious.min")}，最长{PeriodOf("credit.period.serious.max")}",
            ],
            TimeBasis = Law("credit.period.class22").Citation,
            Conditions = ["最短公示期已满", "违法行为已经改正，决定书规定的义务已经全部履行", "已经公开作出信用承诺"],
            Application = parameters.GetValueOrDefault(Parameters.CreditApplication, ""),
            Basis = Law("credit.tworeports").Citation,
        }),
    ];

    /// <summary>The proof of service of the decision, with the notice on credit that went with it; before it the
    /// announcement.</summary>
    public IEnumerable<CasePaper> ProofOfDecision()
    {
        var delivery = matter.Delivery!;
        var title = matter.Decision!.Outcome == DecisionOutcome.Penalty ? PaperKinds.Decision : PaperKinds.NoPenalty;
        return Proof(
            [$"{title}（{matter.Decision.Number}）", .. delivery.WithCreditNotice ? [PaperKinds.CreditNotice] : Array.Empty<string>()],
            new Handed(delivery.Method, delivery.On, delivery.EffectiveOn)
            {
                Receiver = delivery.Receiver,
                Relation = delivery.Relation,
                Note = delivery.Note + (delivery.ReviewChannel.Length > 0 ? $"。申请行政复议的互联网渠道：{delivery.ReviewChannel}" : ""),
                SentOn = delivery.SentOn,
                Tracking = delivery.Tracking,
            });
    }

    /// <summary>The proof of service of the papers handed over last.</summary>
    public IEnumerable<CasePaper> ProofOfPapers()
    {
        var last = matter.Services[^1];
        return Proof(
            [.. matter.Services.Where(s => s.Change == last.Change).Select(s => s.Name)],
            new Handed(last.Method, last.On, last.EffectiveOn)
            {
                Receiver = last.Receiver,
                Relation = last.Relation,
                Note = last.Note,
                SentOn = last.SentOn,
                Tracking = last.Tracking,
            });
    }

    private IEnumerable<CasePaper> Proof(IReadOnlyList<string> papers, Handed by) =>
    [
        .. by.Method == ServiceMethod.Announcement ? [Announcement(papers, by)] : Array.Empty<CasePaper>(),
        Seal(PaperKinds.ProofOfService, "", new ServicePaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = by.On,
            Papers = papers,
            Mode = by.Method.Label(),
            ModeBasis = Law(RuleOf(by.Method)).Citation,
            Place = by.Method is ServiceMethod.Electronic && matter.ConfirmedAddress is { } agreed ? agreed.Electronic
                : by.Method is ServiceMethod.Announcement ? "" : matter.ConfirmedAddress?.Address ?? matter.Party.Address,
            Receiver = by.Receiver,
            Relation = by.Method is ServiceMethod.Announcement or ServiceMethod.Left ? null : by.Relation.Label(),
            Mail = by.Tracking.Length == 0 ? null : (by.SentOn is { } sent ? $"{sent:yyyy年M月d日}交邮，" : "") + $"邮件号码{by.Tracking}",
            EffectiveOn = by.EffectiveOn == by.On ? null : by.EffectiveOn,
            Attempts = [.. matter.ServiceAttempts.Where(a => a.On <= by.On).OrderBy(a => a.Position).Select(a => a.Text)],
            Officers = Officers,
            Remark = by.Note,
        }),
    ];

    private CasePaper Announcement(IReadOnlyList<string> papers, Handed by) =>
        Seal(PaperKinds.Announcement, "", new AnnouncementPaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = by.On,
            Papers = papers,
            Reason = by.Note.TrimEnd('。'),
            Time = PeriodOf("service.public").ToString(),
            EffectiveOn = by.EffectiveOn,
            Basis = Law("service.public").Citation,
        });

    /// <summary>Rule of a form of service.</summary>
    public static string RuleOf(ServiceMethod method) => method switch
    {
        ServiceMethod.Direct => "service.direct",
        ServiceMethod.Left => "service.leave",
        ServiceMethod.Post => "service.post",
        ServiceMethod.Electronic => "service.electronic",
        _ => "service.public",
    };

    private sealed record Handed(ServiceMethod Method, DateOnly On, DateOnly EffectiveOn)
    {
        public required string Receiver { get; init; }

        public required ReceiverRelation Relation { get; init; }

        public required string Note { get; init; }

        public DateOnly? SentOn { get; init; }

        public string Tracking { get; init; } = "";
    }
}
