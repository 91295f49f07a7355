using Fazhi.Data.Acts;
using Fazhi.Data.Clocks;
using Fazhi.Penalties;
using Fazhi.Penalties.Coercion;
using Fazhi.TestKit;

namespace Fazhi.Modules.Tests.Penalties.Coercion;

/// <summary>Until a measure is in force, each condition with its article of 行政强制法.</summary>
public abstract class TakingTests(WorldFixture fixture) : MeasureTests
{
    private readonly World world = fixture.World;

    private MeasureWalk Walk => new(world);

    [Fact(DisplayName = "第十七条：须是本机关自己的权力、不得委托；权力须由法律、法规授予")]
    public async Task Only_its_own_power()
    {
        var draft = Walk.Measure;
        Refused(await Propose(draft with { IsOwnPower = false }), "第十七条", "不得委托");
        Refused(await Propose(draft with { Power = "" }), "第十七条", "授予该项权力的法律、法规");
        var waste = draft with { Kind = "waste", Power = "", TargetKind = "物品" };
        Taken(await Propose(waste));
    }

    [Fact(DisplayName = "第十八条第一项：实施前须经负责人批准；科室负责人批准不算，未经批准不能实施")]
    public async Task Approved_by_the_head_before()
    {
        var walk = Walk;
        Taken(await walk.Officers("propose", "2026-01-19", walk.Measure));
        Refused(await walk.Officers("apply", "2026-01-20", Application("2026-01-20 10:00")), "第十八条", "须在“批准”之后");
        var bySection = new Entry(new ApprovalDraft { Opinion = "同意" })
        {
            On = new DateOnly(2026, 1, 20),
            By = [world.Person("郑国强")],
        };
        Refused(
            await world.System.Take("coercion.approve", walk.Id, bySection, TestContext.Current.CancellationToken),
            "第十八条第一项", "须经行政机关负责人批准");
        Taken(await walk.Head("approve", "2026-01-20", new ApprovalDraft { Opinion = "同意" }));
        Assert.Contains("周明远", await walk.Text(MeasurePapers.Approval), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "第十八条：两名执法人员、出示证件、到场或者见证、当场告知、听取申辩、笔录签名，缺一不可")]
    public async Task Steps_on_the_spot()
    {
        var walk = Walk;
        Taken(await walk.Officers("propose", "2026-01-19", walk.Measure));
        Taken(await walk.Head("approve", "2026-01-20", new ApprovalDraft { Opinion = "同意" }));
        var draft = Application("2026-01-20 10:00");
        Refused(await walk.Take("陈立", ["陈立"], "apply", "2026-01-20", draft), "第十八条", "不得少于两人");
        Refused(await Apply(walk, draft with { ShowedCertificates = false }), "第十八条", "出示执法身份证件");
        Refused(await Apply(walk, draft with { Attending = "" }), "第十八条", "邀请见证人到场");
        Refused(await Apply(walk, draft with { ToldRights = false }), "第十八条", "当场告知");
        Refused(await Apply(walk, draft with { Statement = "" }), "第十八条", "陈述和申辩");
        Refused(await Apply(walk, draft with { Signing = "" }), "第十八条", "签名情况");
        Taken(await Apply(walk, draft with { Attending = "", Witness = "社区工作人员" }));
        Assert.Contains("社区工作人员", await walk.Text(MeasurePapers.SiteRecord), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "第二十四条：当场制作并交付决定书和清单，清单一式二份，写明期限、依据和救济")]
    public async Task Decision_and_list_on_the_spot()
    {
        var walk = Walk;
        Taken(await walk.Officers("propose", "2026-01-19", walk.Measure));
        Taken(await walk.Head("approve", "2026-01-20", new ApprovalDraft { Opinion = "同意" }));
        var draft = Application("2026-01-20 10:00");
        Refused(await Apply(walk, draft with { HandedOver = false }), "第二十四条", "当场交付");
        Refused(await Apply(walk, draft with { Items = [] }), "第二十四条", "须当场制作清单");
        Taken(await Apply(walk, draft));
        Assert.Equal(
            new[] { MeasurePapers.Approval, MeasurePapers.Decision, MeasurePapers.Goods, MeasurePapers.SiteRecord }.Order(),
            await walk.Papers());
        var decision = await walk.Text(MeasurePapers.Decision);
        Assert.Contains("三十日，自2026年1月20日起至2026年2月19日止（《行政强制法》第二十五条）", decision, StringComparison.Ordinal);
        Assert.Contains("申请行政复议", decision, StringComparison.Ordinal);
        Assert.Contains("一式二份", await walk.Text(MeasurePapers.Goods), StringComparison.Ordinal);
        Assert.Contains("30支", await walk.Text(MeasurePapers.Goods), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "第二十三条：与案件无关的、生活必需品、已被查封的，都不得查封扣押；对象须是该措施可以针对的")]
    public async Task Scope_of_sealing()
    {
        var draft = Walk.Measure;
        Refused(await Propose(draft with { IsRelated = false }), "第二十三条", "与违法行为无关");
        Refused(await Propose(draft with { IsNoNecessity = false }), "第二十三条", "生活必需品");
        Refused(await Propose(draft with { IsNotSealedYet = false }), "第二十三条", "不得重复查封");
        Refused(await Propose(draft with { TargetKind = "场所" }), "第二十三条", "对象类别");
    }

    [Fact(DisplayName = "第十九条：当场实施的，二十四小时从实施时刻起算；负责人补办以前不能延长、处理")]
    public async Task Taken_at_once_and_confirmed_in_time()
    {
        var walk = Walk;
        Refused(
            await walk.Officers("apply-at-once", "2026-03-03", walk.Urgent("2026-03-03 10:00") with { Urgency = "" }),
            "第十九条", "情况紧急");
        Taken(await walk.Officers("apply-at-once", "2026-03-03", walk.Urgent("2026-03-03 10:00")));
        var clock = await walk.Clock("confirm");
        Assert.Equal(new DateTimeOffset(2026, 3, 4, 2, 0, 0, TimeSpan.Zero), clock.LegalAt);
        Assert.Contains(await walk.Tasks(), t => t.Act == "coercion.confirm");
        Refused(await walk.Head("extend", "2026-03-04", Longer), "第十九条", "尚未补办");
        Taken(await walk.Head("confirm", "2026-03-04", Confirmed("2026-03-04 09:30", true)));
        Assert.Equal(ClockState.Met, (await walk.Clock("confirm")).State);
        Assert.Contains("2026年3月3日 10:00当场实施", await walk.Text(MeasurePapers.Approval), StringComparison.Ordinal);
        Refused(await walk.Head("confirm", "2026-03-04", Confirmed("2026-03-04 11:00", true)), null, "已经补办");
    }

    [Fact(DisplayName = "第十九条：同日但超过二十四小时补办的，照样成立，注明逾期")]
    public async Task Confirmed_late()
    {
        var walk = Walk;
        Taken(await walk.Officers("apply-at-once", "2026-03-03", walk.Urgent("2026-03-03 10:00")));
        var taken = Taken(await walk.Head("confirm", "2026-03-04", Confirmed("2026-03-04 10:01", true)));
        Assert.Contains("超过二十四小时", Assert.Single(taken.Warnings).Message, StringComparison.Ordinal);
        Assert.Equal(ClockState.MetLate, (await walk.Clock("confirm")).State);
    }

    [Fact(DisplayName = "第十九条：负责人认为不应当采取的，只能立即解除，其他都不能办")]
    public async Task Disapproved_and_released_at_once()
    {
        var walk = Walk;
        Taken(await walk.Officers("apply-at-once", "2026-03-03", walk.Urgent("2026-03-03 10:00")));
        Taken(await walk.Head("confirm", "2026-03-03", Confirmed("2026-03-03 16:00", false)));
        Assert.Null((await walk.Tasks()).Single(t => t.Act == "coercion.release").Due);
        Refused(await walk.Head("extend", "2026-03-04", Longer), "第十九条", "应当立即解除");
        Refused(await walk.Officers("dispose", "2026-03-04", walk.Destroyed), "第十九条", "应当立即解除");
        Refused(await walk.Officers("release", "2026-03-04", walk.Release), "第十九条", "以该理由解除");
        Taken(await walk.Officers("release", "2026-03-04", walk.Release with { Ground = ReleaseGround.NotJustified }));
        Assert.Contains("《行政强制法》第十九条", await walk.Text(MeasurePapers.Release), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "传染病防治法第九十五条：修订施行以前不能依据它采取措施；施行以后封闭水源不用清单，第六十七条：应当公告")]
    public async Task Power_in_force_on_the_day()
    {
        var draft = Walk.Measure with { Kind = "close-water", Power = "", TargetKind = "水源", Target = "二次供水水箱" };
        Refused(await Walk.Officers("propose", "2025-08-29", draft), "第十七条", "尚未施行");
        var walk = new MeasureWalk(world) { Measure = draft };
        Taken(await walk.Officers("propose", "2026-01-19", draft));
        Taken(await walk.Head("approve", "2026-01-20", new ApprovalDraft { Opinion = "同意" }));
        Taken(await Apply(walk, Application("2026-01-20 10:00") with { Items = [] }));
        Assert.Equal(new[] { MeasurePapers.Approval, MeasurePapers.Control, MeasurePapers.SiteRecord }.Order(), await walk.Papers());
        Assert.Contains("《传染病防治法》第九十五条", await walk.Text(MeasurePapers.Control), StringComparison.Ordinal);
        Assert.Contains(await walk.Tasks(), t => t.Act == "coercion.announce");
        var notice = new AnnouncementDraft { Channel = "本机关门户网站", Content = "" };
        Refused(await walk.Officers("announce", "2026-01-20", notice), "第六十七条第一款", "应当公告");
        Taken(await walk.Officers("announce", "2026-01-20", notice with { Content = "封闭松风小区二次供水水箱，至检验合格时止" }));
        Assert.DoesNotContain(await walk.Tasks(), t => t.Act == "coercion.announce");
    }

    [Fact(DisplayName = "公民的证件号码加密存放，决定书印全文、其他文书不印；事由里写号码的不收")]
    public async Task A_citizen_is_sealed()
    {
        var code = Citizens.Id("19800101", "001");
        var draft = Walk.Measure with
        {
            Party = new PartyDraft { Name = "卢某", Kind = PartyKind.Citizen, Code = code, Address = "柳荫胡同2号" },
        };
        Refused(await Propose(draft with { Grounds = $"卢某（{code}）在出租屋行医" }), null, "公民身份号码");
        var walk = new MeasureWalk(world) { Measure = draft };
        await walk.Applied();
        await using var db = world.Database.Open(Data.Scopes.Actor.System("test"));
        var payload = db.Changes.Where(c => c.RecordId == walk.Id).Select(c => c.Payload ?? "").ToList();
        Assert.DoesNotContain(payload, p => p.Contains(code, StringComparison.Ordinal) || p.Contains("柳荫胡同", StringComparison.Ordinal));
        Assert.DoesNotContain(code, await walk.Text(MeasurePapers.Goods), StringComparison.Ordinal);
    }

    private static ConfirmationDraft Confirmed(string at, bool justified) =>
        new() { At = DateTimeOffset.Parse(at + "+08:00"), IsJustified = justified, Opinion = justified ? "情况属实" : "依据不足" };

    private Task<ActResult> Propose(MeasureDraft draft) => Walk.Officers("propose", "2026-01-19", draft);

    private static Task<ActResult> Apply(MeasureWalk walk, ApplicationDraft draft) => walk.Officers("apply", "2026-01-20", draft);
}

/// <inheritdoc/>
public sealed class SqliteTakingTests(SqliteWorld fixture) : TakingTests(fixture), IClassFixture<SqliteWorld>;

/// <inheritdoc/>
public sealed class PostgresTakingTests(PostgresWorld fixture) : TakingTests(fixture), IClassFixture<PostgresWorld>;
