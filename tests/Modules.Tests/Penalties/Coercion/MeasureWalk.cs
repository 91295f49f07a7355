using Fazhi.Data.Acts;
using Fazhi.Data.Clocks;
using Fazhi.Data.Scopes;
using Fazhi.Data.Tasks;
using Fazhi.Documents.Papers;
using Fazhi.Documents.Templates;
using Fazhi.Kernel.Calendar;
using Fazhi.Penalties;
using Fazhi.Penalties.Coercion;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Modules.Tests.Penalties.Coercion;

/// <summary>
/// Plays one fictional measure against 青岚悦容美容服务有限公司: needles and drugs seized on 20 January 2026, before the
/// Spring Festival.
/// </summary>
internal sealed class MeasureWalk(World world)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Guid Id { get; private set; }

    public MeasureDraft Measure { get; init; } = new()
    {
        Party = new PartyDraft { Name = "青岚悦容美容服务有限公司", Code = "91990121MA9Q7K3D5X", Address = "松风路18号" },
        Cause = "未取得医疗机构执业许可证擅自执业",
        Kind = "seize",
        Power = "《医疗机构管理条例》第四十三条",
        Grounds = "现场有用于注射的药品和器械",
        ViolatedArticles = "基本医疗卫生与健康促进法第三十八条第二款",
        TargetKind = "财物",
        Target = "注射用药品、器械",
        Place = "松风路18号一层",
        Officers = [world.Person("陈立"), world.Person("林晓")],
        IsOwnPower = true,
        IsRelated = true,
        IsNoNecessity = true,
        IsNotSealedYet = true,
    };

    public static ApplicationDraft Application(string at) => new()
    {
        At = DateTimeOffset.Parse(at + "+08:00"),
        Attending = "秦若水",
        ShowedCertificates = true,
        ToldRights = true,
        Statement = "对物品数量没有异议，请求尽快处理",
        Signing = "当事人核对无误后签名",
        HandedOver = true,
        Items =
        [
            new() { Name = "注射用药品", Spec = "无中文标识", Quantity = 12, Unit = "支", State = "未开封", KeptAt = "本机关物证室" },
            new() { Name = "一次性注射器", Quantity = 30, Unit = "支", State = "部分已开封", KeptAt = "本机关物证室" },
        ],
    };

    public ReleaseDraft Release => new()
    {
        Ground = ReleaseGround.NoViolation,
        Note = "经检测，扣押的药品来源合法",
        Approver = world.Person("周明远"),
        Receiver = "秦若水",
        ChargedNobody = true,
    };

    public MeasureDisposalDraft Destroyed => new()
    {
        Way = DisposalWay.Destroyed,
        Basis = "《药品管理法》",
        Note = "两名执法人员现场监督销毁",
        Approver = world.Person("周明远"),
        ChargedNobody = true,
    };

    public HandoverDraft Handover => new()
    {
        Organ = "青岚县公安局",
        ReferralNumber = "青卫移〔2026〕1号",
        Receiver = "接收民警",
        Notice = "书面告知，秦若水签收",
        Approver = world.Person("周明远"),
    };

    public static ExtensionDraft Longer =>
        new() { Days = 30, Reason = "涉案药品来源需跨省核查", Receiver = "秦若水签收" };

    /// <summary>Proposed on 19 January, approved and taken on the 20th.</summary>
    public async Task<MeasureWalk> Applied()
    {
        Taken(await Officers("propose", "2026-01-19", Measure));
        Taken(await Head("approve", "2026-01-20", new ApprovalDraft { Opinion = "同意" }));
        Taken(await Officers("apply", "2026-01-20", Application("2026-01-20 10:00")));
        return this;
    }

    public UrgentMeasureDraft Urgent(string at) =>
        new() { Measure = Measure, Application = Application(at), Urgency = "当事人正在转移药品" };

    public Task<ActResult> Officers(string act, string on, object input) => Take("陈立", ["陈立", "林晓"], act, on, input);

    public Task<ActResult> Head(string act, string on, object input) => Take("周明远", ["周明远"], act, on, input);

    /// <summary>Takes an act on a day; the clock of the world goes forward to eleven in the morning of it, or to a moment.</summary>
    public async Task<ActResult> Take(string who, string[] by, string act, string on, object input)
    {
        var day = DateOnly.Parse(on);
        var moment = input is ConfirmationDraft { At: var at } ? at : BeijingTime.Midnight(day).AddHours(11);
        if (world.Clock.GetUtcNow() < moment)
            world.Clock.SetUtcNow(moment);
        var result = await (await world.Desk(who)).Take(
            "coercion." + act,
            Id == Guid.Empty ? null : Id,
            new Entry(input) { On = day, By = [.. by.Select(world.Person)] },
            default);
        if (Id == Guid.Empty && result is ActResult.Taken taken)
            Id = taken.Record;
        return result;
    }

    public async Task<Clock> Clock(string term)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Set<Clock>().AsNoTracking().SingleAsync(c => c.RecordId == Id && c.Term == term, Ct);
    }

    public async Task<IReadOnlyList<TaskItem>> Tasks()
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Set<TaskItem>().AsNoTracking().Where(t => t.RecordId == Id && t.State == TaskState.Open).ToListAsync(Ct);
    }

    public async Task<string> Text(string title)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        var paper = await db.Set<CasePaper>().AsNoTracking().Where(p => p.RecordId == Id && p.Title == title)
            .OrderByDescending(p => p.Id).FirstAsync(Ct);
        return new PaperRenderer(TemplateFolder.Over(null)).Compose(paper.Paper(), paper.Seal).PlainText;
    }

    public async Task<IReadOnlyList<string>> Papers()
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return [.. (await db.Set<CasePaper>().AsNoTracking().Where(p => p.RecordId == Id).Select(p => p.Title).ToListAsync(Ct)).Order()];
    }

    public static ActResult.Taken Taken(ActResult result) =>
        result as ActResult.Taken ?? throw new InvalidOperationException(World.Describe(result));

    /// <summary>The act was refused, by this article among others.</summary>
    public static void Refused(ActResult result, string? article, string message)
    {
        var refused = result as ActResult.Refused ?? throw new InvalidOperationException(World.Describe(result));
        if (!refused.Unmet.Any(u => u.Blocks && u.Message.Contains(message, StringComparison.Ordinal) && u.Basis?.Article == article))
            throw new InvalidOperationException($"“{message}” {article}: {World.Describe(result)}");
    }
}

/// <summary>Short words of the tests below.</summary>
public abstract class MeasureTests
{
    private protected static ExtensionDraft Longer => MeasureWalk.Longer;

    private protected static ApplicationDraft Application(string at) => MeasureWalk.Application(at);

    private protected static ActResult.Taken Taken(ActResult result) => MeasureWalk.Taken(result);

    private protected static void Refused(ActResult result, string? article, string message) =>
        MeasureWalk.Refused(result, article, message);
}
