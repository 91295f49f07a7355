using Fazhi.Data.Acts;
using Fazhi.Data.Retention;
using Fazhi.Penalties;
using Fazhi.Registry;
using Fazhi.TestKit;

namespace Fazhi.Modules.Tests.Penalties;

/// <summary>
/// Plays one fictional case, 青岚悦容美容服务有限公司, day by day in the spring of 2026 through the act catalogue.
/// </summary>
internal sealed class CaseWalk(World world)
{
    public static readonly string[] Order =
    [
        "record-clue", "accept-clue", "file-case", "start-investigation", "add-evidence", "conclude-investigation",
        "notify-party", "hear-party", "decide", "serve-decision", "record-payment", "close-case", "archive-case",
    ];

    public Guid Id { get; private set; }

    public ClueDraft Clue { get; init; } = new()
    {
        Party = new PartyDraft { Name = "青岚悦容美容服务有限公司", Code = "91990121MA9Q7K3D5X" },
        Cause = "未取得医疗机构执业许可证擅自执业",
        Campaign = "医疗机构违法执业整治",
        Source = ClueSource.Complaint,
        Content = "群众举报该店开展注射类医疗美容",
        ConductEndedOn = new DateOnly(2026, 3, 1),
    };

    public SanctionDraft Sanction { get; init; } = new() { Fine = 20_000m, Gains = 3_500m };

    public ConclusionDraft Conclusion => new()
    {
        Findings = "未取得执业许可，为顾客实施注射",
        Opinion = "建议给予行政处罚",
        ViolatedArticles = "基本医疗卫生与健康促进法第三十八条第二款",
        PenaltyArticles = "同法第九十九条第一款",
        Proposed = Sanction,
    };

    public DecisionDraft Decision => new()
    {
        Sanction = Sanction,
        Findings = "未取得执业许可，为顾客实施注射，有现场笔录为证",
        ViolatedArticles = "基本医疗卫生与健康促进法第三十八条第二款",
        PenaltyArticles = "同法第九十九条第一款",
        Discretion = "首次违法，配合调查",
    };

    /// <summary>Plays every step before the named one.</summary>
    public async Task<CaseWalk> UpTo(string act)
    {
        foreach (var step in Order.TakeWhile(s => s != act))
            Taken(await Ordinary(step));
        return this;
    }

    /// <summary>Plays every step up to and with the named one.</summary>
    public async Task<CaseWalk> Through(string act)
    {
        await UpTo(act);
        Taken(await Ordinary(act));
        return this;
    }

    /// <summary>Takes a step as it goes in the ordinary course.</summary>
    public Task<ActResult> Ordinary(string act) => act switch
    {
        "record-clue" => Officers(act, "2026-03-02", Clue),
        "accept-clue" => Officers(act, "2026-03-03", new Nothing()),
        "file-case" => Head(act, "2026-03-04", new FilingDraft { Officers = [Person("陈立"), Person("林晓")] }),
        "start-investigation" => Officers(act, "2026-03-05", Investigation),
        "add-evidence" => Officers(act, "2026-03-05", Evidence),
        "conclude-investigation" => Officers(act, "2026-04-10", Conclusion),
        "notify-party" => Officers(act, "2026-04-13", new NoticeDraft()),
        "hear-party" => Officers(act, "2026-04-15", Waived),
        "decide" => Head(act, "2026-04-20", Decision),
        "serve-decision" => Officers(act, "2026-04-22", new DeliveryDraft { Receiver = "秦若水" }),
        "record-payment" => PayAll(),
        "close-case" => Head(act, "2026-05-08", new ClosingDraft { Summary = "罚没款已缴清" }),
        "archive-case" => Officers(act, "2026-05-20", Archiving),
        _ => throw new ArgumentException(act, nameof(act)),
    };

    public static InvestigationDraft Investigation =>
        new() { Place = "松风路18号", Findings = "现场有注射针剂", ShowedCertificates = true, ToldRecusal = true };

    public static EvidenceDraft Evidence =>
        new() { Kind = EvidenceKind.SiteRecord, Name = "现场笔录", Source = "现场检查制作" };

    public static StatementDraft Waived =>
        new() { Outcome = StatementOutcome.Waived, HearingWaived = true };

    public static ArchivingDraft Archiving =>
        new() { Number = "2026-0001", Retention = RetentionClass.ThirtyYears, Pages = 42 };

    public Task<ActResult> Officers(string act, string on, object input) => Take("陈立", ["陈立", "林晓"], act, on, input);

    public Task<ActResult> Head(string act, string on, object input) => Take("周明远", ["周明远"], act, on, input);

    public async Task<ActResult> Take(string who, string[] by, string act, string on, object input)
    {
        var day = DateOnly.Parse(on);
        if (DateOnly.FromDateTime(world.Clock.GetUtcNow().UtcDateTime) < day)
            world.Clock.SetUtcNow(new DateTimeOffset(day, new TimeOnly(3, 0), TimeSpan.Zero));
        var desk = await world.Desk(who);
        var result = await desk.Take(
            "penalties." + act,
            Id == Guid.Empty ? null : Id,
            new Entry(input) { On = day, By = [.. by.Select(Person)] },
            default);
        if (Id == Guid.Empty && result is ActResult.Taken taken)
            Id = taken.Record;
        return result;
    }

    public static ActResult.Taken Taken(ActResult result) =>
        result as ActResult.Taken ?? throw new InvalidOperationException(World.Describe(result));

    private async Task<ActResult> PayAll()
    {
        Taken(await Officers("record-payment", "2026-04-28", Payment(PaymentKind.Fine, Sanction.Fine)));
        return await Officers("record-payment", "2026-04-29", Payment(PaymentKind.Gains, Sanction.Gains));
    }

    public static PaymentDraft Payment(PaymentKind kind, decimal amount) =>
        new() { Kind = kind, Amount = amount, Receipt = "9901210001" };

    public Guid Person(string name) => world.Person(name);

    public async Task Set(string parameter, string value) => await World.Took(
        world.System,
        "registry.set-parameter",
        null,
        new Entry(new ParameterDraft { Key = parameter, Value = value, Source = "青岚县卫健发〔2025〕3号" })
        {
            On = new DateOnly(2025, 1, 1),
        });

    /// <summary>Sets the parameters without which the party cannot be told its rights.</summary>
    public async Task<CaseWalk> Settled()
    {
        await Set("penalties.defence.days", "5");
        await Set("penalties.hearing.amount.organisation", "50000");
        await Set("penalties.hearing.amount.citizen", "5000");
        await Set("penalties.archive.days", "30");
        return this;
    }
}
