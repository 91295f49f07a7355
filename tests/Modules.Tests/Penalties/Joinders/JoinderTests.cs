using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Changes.Verification;
using Fazhi.Data.Clocks;
using Fazhi.Data.Scopes;
using Fazhi.Data.Tasks;
using Fazhi.Penalties;
using Fazhi.Registry;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Penalties.Joinders;

/// <summary>Several parties to one contravention, merging and splitting.</summary>
public abstract class JoinderTests(WorldFixture fixture)
{
    private const string Doctor = "尚若谷";

    private readonly World world = fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "共同违法：机构之外再追加执业人员为当事人，另立一案，九十日自主案立案起算，各自告知、决定、送达、缴款，合计不混")]
    public async Task Two_parties_each_with_its_own_chain()
    {
        var lead = await (await new CaseWalk(world).Settled()).Through("add-evidence");
        var second = new CaseWalk(world) { Sanction = new SanctionDraft { Fine = 3_000m } };
        var added = CaseWalk.Taken(await second.Head("add-party", "2026-03-10", Added(lead.Id)));
        Assert.StartsWith("青卫罚立〔2026〕", added.Number, StringComparison.Ordinal);

        var (one, two) = (await Case(lead.Id), await Case(second.Id));
        Assert.Equal(("filed", lead.Id, new DateOnly(2026, 3, 4)), (two.Stage, two.LeadId, two.FiledFrom));
        Assert.True(two.IsCompanion);
        Assert.Equal(one.OfficeId, two.OfficeId);
        Assert.Equal((lead.Id, 1, one.Number), (two.Evidence[0].OfCase!.Value, two.Evidence[0].OfPosition, two.Evidence[0].OfNumber));
        Assert.Equal((second.Id, true), (one.Joinders[0].OtherId, one.Joinders[0].IsLead));
        Assert.Equal([PaperKinds.Filing], await Papers(second.Id));
        Assert.NotEqual(Code, two.Party.Code);
        Assert.Equal(new DateOnly(2026, 6, 2), (await Clock(second.Id, "decide")).Legal);
        Assert.Contains("最早的立案之日起算", (await Clock(second.Id, "decide")).Explanation, StringComparison.Ordinal);

        foreach (var step in CaseWalk.Order.Skip(5).Take(6))
            CaseWalk.Taken(await lead.Ordinary(step));
        CaseWalk.Taken(await second.Officers("start-investigation", "2026-03-11", CaseWalk.Investigation));
        foreach (var step in CaseWalk.Order.Skip(5).Take(5))
            CaseWalk.Taken(await second.Ordinary(step));
        CaseWalk.Taken(await second.Officers("record-payment", "2026-04-28", CaseWalk.Payment(PaymentKind.Fine, 3_000m)));
        (one, two) = (await Case(lead.Id), await Case(second.Id));
        Assert.Equal((0m, 0m), (one.Owed, two.Owed));
        Assert.Equal((23_500m, 3_000m), (one.Payments.Sum(p => p.Amount), two.Payments.Sum(p => p.Amount)));
        Assert.NotEqual(one.Decision!.Number, two.Decision!.Number);
        await AssertVerified();
    }

    [Fact(DisplayName = "追加当事人：没有理由、同一当事人、主案已经决定、从案上再追加、超过追究时效的，都不办")]
    public async Task Party_is_added_only_to_an_undecided_lead()
    {
        var lead = await (await new CaseWalk(world).Settled()).Through("add-evidence");
        Refused(await new CaseWalk(world).Head("add-party", "2026-03-10", Added(lead.Id) with { Reason = "" }), "请填写追加的理由");
        Refused(await new CaseWalk(world).Head("add-party", "2026-03-10", Added(lead.Id) with { Party = lead.Clue.Party }), "已经在本案中");
        Refused(await new CaseWalk(world).Head("add-party", "2026-03-10", Added(lead.Id) with { ConductEndedOn = new DateOnly(2024, 2, 27) }), "追究时效");
        Refused(await new CaseWalk(world).Head("add-party", "2026-03-03", Added(lead.Id)), "不早于主案立案之日");
        Assert.IsType<ActResult.Forbidden>(await new CaseWalk(world).Officers("add-party", "2026-03-10", Added(lead.Id)));
        var second = new CaseWalk(world);
        CaseWalk.Taken(await second.Head("add-party", "2026-03-10", Added(lead.Id)));
        Refused(
            await new CaseWalk(world).Head("add-party", "2026-03-11", Added(second.Id) with { Party = new PartyDraft { Name = "青岚第三方公司" } }),
            "请到主案上追加");
        foreach (var step in CaseWalk.Order.Skip(5).Take(4))
            CaseWalk.Taken(await lead.Ordinary(step));
        Refused(
            await new CaseWalk(world).Head("add-party", "2026-04-21", Added(lead.Id) with { Party = new PartyDraft { Name = "青岚第四方公司" } }),
            "尚未决定");
    }

    [Fact(DisplayName = "并案：同一当事人的两案并成一案，并入的到此为止，不算结案；九十日自较早的立案起算，证据引用，待办和期限随之结束")]
    public async Task Same_party_is_merged()
    {
        var early = await (await new CaseWalk(world).Settled()).Through("add-evidence");
        var late = await Filed("2026-03-20");
        var merged = await early.Head("merge-case", "2026-03-23", Into(late.Id));
        CaseWalk.Taken(merged);

        var (gone, on) = (await Case(early.Id), await Case(late.Id));
        Assert.Equal(("merged", late.Id, true), (gone.Stage, gone.LeadId, gone.IsMergedAway));
        Assert.Null(gone.Closing);
        Assert.Equal(new DateOnly(2026, 3, 4), on.FiledFrom);
        Assert.Equal(new DateOnly(2026, 6, 2), (await Clock(late.Id, "decide")).Legal);
        Assert.Equal(ClockState.Dropped, (await Clock(early.Id, "decide")).State);
        Assert.Equal(ClockState.Met, (await Clock(early.Id, "file")).State);
        Assert.Equal((early.Id, 1), (on.Evidence.Single().OfCase!.Value, on.Evidence.Single().OfPosition));
        Assert.Empty(await Tasks(early.Id));
        Assert.Equal(("penalties.note-joinder", true), (await LastAct(late.Id), on.Joinders.Single().IsLead));
        Refused(await early.Officers("conclude-investigation", "2026-04-10", early.Conclusion), "现处于“并入他案”");
        Refused(await early.Head("close-case", "2026-04-10", new ClosingDraft { Summary = "" }), "现处于“并入他案”");
        await AssertVerified();
    }

    [Fact(DisplayName = "并案的条件：有理由、经批准、决定以前；不并入自己、已经终结的同一当事人案件，登记保存未处理的先处理")]
    public async Task Merger_has_its_conditions()
    {
        var one = await (await new CaseWalk(world).Settled()).Through("add-evidence");
        var other = await Filed("2026-03-20");
        Refused(await one.Head("merge-case", "2026-03-23", Into(other.Id) with { Reason = "" }), "请填写并案的理由");
        Refused(await one.Head("merge-case", "2026-03-23", Into(one.Id)), "不能并入本案自己");
        Assert.IsType<ActResult.Forbidden>(await one.Officers("merge-case", "2026-03-23", Into(other.Id)));
        Assert.IsType<ActResult.Invalid>(await one.Head("merge-case", "2026-03-23", Into(Guid.CreateVersion7())));
        Refused(await one.Head("merge-case", "2026-03-12", Into(other.Id)), "不早于两案立案之日");
        var toxic = await Filed("2026-03-20", violation: "OH-020");
        Refused(await toxic.Head("merge-case", "2026-03-23", Into((await Filed("2026-03-20", violation: "MI-001")).Id)), "执法主体不同");
        CaseWalk.Taken(await one.Officers("conclude-investigation", "2026-04-10", one.Conclusion));
        Refused(await other.Head("merge-case", "2026-04-11", Into(one.Id)), "已经调查终结");
        foreach (var step in CaseWalk.Order.Skip(6).Take(3))
            CaseWalk.Taken(await one.Ordinary(step));
        Refused(await other.Head("merge-case", "2026-04-21", Into(one.Id)), "尚未决定");
        Refused(await one.Head("merge-case", "2026-04-21", Into(other.Id)), "现处于“决定”");
    }

    [Fact(DisplayName = "合并办理：不同当事人的两案并成一卷，期限都自较早的立案起算；分开以后不重新起算")]
    public async Task Different_parties_are_joined_and_parted()
    {
        var lead = await (await new CaseWalk(world).Settled()).Through("add-evidence");
        var other = await Filed("2026-03-20", "青岚晨安诊所");
        CaseWalk.Taken(await other.Head("merge-case", "2026-03-23", Into(lead.Id)));
        var joined = await Case(other.Id);
        Assert.Equal(("filed", lead.Id, true), (joined.Stage, joined.LeadId, joined.IsCompanion));
        Assert.Equal(new DateOnly(2026, 6, 2), (await Clock(other.Id, "decide")).Legal);
        Refused(await lead.Head("merge-case", "2026-03-24", Into((await Filed("2026-03-21", "青岚县栖云宾馆")).Id)), "还有合并办理的从案");
        CaseWalk.Taken(await other.Officers("share-evidence", "2026-03-24", new EvidenceSharingDraft { Case = lead.Id }));
        Refused(await other.Officers("share-evidence", "2026-03-24", new EvidenceSharingDraft { Case = lead.Id }), "没有本案还没有引用的证据");

        Refused(await lead.Head("separate-case", "2026-03-26", new SeparationDraft { Reason = "先决定" }), "没有与别的案件合并办理");
        Refused(await other.Head("separate-case", "2026-03-26", new SeparationDraft { Reason = "" }), "请填写分开办理的理由");
        CaseWalk.Taken(await other.Head("separate-case", "2026-03-26", new SeparationDraft { Reason = "另一案须等检测结果" }));
        var alone = await Case(other.Id);
        Assert.Equal((null, false, new DateOnly(2026, 3, 4)), (alone.LeadId, alone.IsCompanion, alone.FiledFrom!.Value));
        Assert.Equal(new DateOnly(2026, 6, 2), (await Clock(other.Id, "decide")).Legal);
        Assert.Equal(2, (await Case(lead.Id)).Joinders.Count);
        await AssertVerified();
    }

    [Fact(DisplayName = "再并入更早立案的一案：已经在卷的从案，期限也自更早的立案起算")]
    public async Task Companions_follow_the_earliest_filing()
    {
        var lead = await Filed("2026-03-20");
        var companion = new CaseWalk(world);
        CaseWalk.Taken(await companion.Head("add-party", "2026-03-23", Added(lead.Id)));
        var early = await new CaseWalk(world).Through("add-evidence");
        CaseWalk.Taken(await early.Head("merge-case", "2026-03-24", Into(lead.Id)));
        Assert.Equal(new DateOnly(2026, 6, 2), (await Clock(lead.Id, "decide")).Legal);
        Assert.Equal(new DateOnly(2026, 6, 2), (await Clock(companion.Id, "decide")).Legal);
        Assert.True((await Case(companion.Id)).IsCompanion);
    }

    [Fact(DisplayName = "分案：调查终结以前分出一项事实另立一案，当事人同一，期限不重新起算；终结以后不能分")]
    public async Task Part_is_split_off()
    {
        var origin = await (await new CaseWalk(world) { Clue = CitizenClue }.Settled()).Through("add-evidence");
        var draft = new SplitDraft { Origin = origin.Id, Cause = "使用未经批准的药品", Reason = "须等药品检测结果，擅自执业一节已经查清" };
        var part = new CaseWalk(world);
        Refused(await new CaseWalk(world).Head("split-case", "2026-03-20", draft with { Cause = origin.Clue.Cause }), "案由不能与原案相同");
        Refused(await new CaseWalk(world).Head("split-case", "2026-03-20", draft with { Reason = "" }), "请填写分案的理由");
        CaseWalk.Taken(await part.Head("split-case", "2026-03-20", draft));
        var split = await Case(part.Id);
        Assert.Equal((null, "filed", new DateOnly(2026, 3, 4)), (split.LeadId, split.Stage, split.FiledFrom!.Value));
        Assert.Equal(new DateOnly(2026, 6, 2), (await Clock(part.Id, "decide")).Legal);
        Assert.Equal(JoinderKind.SplitOff, (await Case(origin.Id)).Joinders.Single().Kind);
        CaseWalk.Taken(await origin.Officers("conclude-investigation", "2026-04-10", origin.Conclusion));
        Refused(await new CaseWalk(world).Head("split-case", "2026-04-13", draft), "调查终结以前");

        // The sealed number of the citizen opens in the new case as well: the list finds both.
        Assert.NotEqual((await Case(origin.Id)).Party.Code, split.Party.Code);
    }

    [Fact(DisplayName = "一次集体讨论：主案讨论以后，从案的表单里已经有参加人员和发言记录，结果各自填写")]
    public async Task One_meeting_is_recorded_for_each_party()
    {
        var lead = await (await new CaseWalk(world).Settled()).Through("add-evidence");
        var second = new CaseWalk(world);
        CaseWalk.Taken(await second.Head("add-party", "2026-03-10", Added(lead.Id)));
        foreach (var step in CaseWalk.Order.Skip(5).Take(3))
            CaseWalk.Taken(await lead.Ordinary(step));
        CaseWalk.Taken(await lead.Head("discuss-case", "2026-04-16", new DiscussionDraft
        {
            Participants = ["周明远", "李清"],
            Opinion = "同意处罚",
            Minutes = "周明远：两个当事人一并讨论",
        }));
        var file = (await world.Services.GetRequiredService<CaseFiles>().Find(await world.ActorOf("周明远"), second.Id, Ct))!;
        var fields = CaseForms.All["discuss-case"].SectionsFor(file, new People([])).SelectMany(s => s.Fields).ToDictionary(f => f.Name, f => f.Value);
        Assert.Equal(
            ("周明远、李清", "周明远：两个当事人一并讨论", ""), (fields["participants"], fields["minutes"], fields["opinion"]));
    }

    [Fact(DisplayName = "另一案上的登记只随并案、分案办理，不能单独办")]
    public async Task The_counterpart_is_no_act_of_its_own()
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("file-case");
        Refused(await walk.Head("note-joinder", "2026-03-05", new JoinderNote()), "不单独办理");
    }

    [Fact(DisplayName = "某一日的样子：并案以前的一天，还没有并入")]
    public async Task As_of_shows_the_day_before()
    {
        var one = await (await new CaseWalk(world).Settled()).Through("add-evidence");
        var other = await Filed("2026-03-20");
        CaseWalk.Taken(await one.Head("merge-case", "2026-03-23", Into(other.Id)));
        var states = world.Services.GetRequiredService<CaseStates>();
        var past = await states.Find(await world.ActorOf("陈立"), one.Id, new DateOnly(2026, 3, 22), null, Ct);
        Assert.Equal(("investigating", null, false), (past!.File!.Matter.Stage, past.File.Matter.LeadId, past.File.Matter.IsMergedAway));
        var now = await states.Find(await world.ActorOf("陈立"), one.Id, new DateOnly(2026, 3, 23), null, Ct);
        Assert.True(now!.File!.Matter.IsMergedAway);
    }

    private const string Code = "990121199003077714";

    private static ClueDraft CitizenClue => new()
    {
        Party = new PartyDraft { Name = Doctor, Kind = PartyKind.Citizen, Code = Code },
        Cause = "未取得医疗机构执业许可证擅自执业",
        Source = ClueSource.Inspection,
        Content = "检查发现",
    };

    private static AddedPartyDraft Added(Guid lead) => new()
    {
        Lead = lead,
        Party = new PartyDraft { Name = Doctor, Kind = PartyKind.Citizen, Code = Code },
        Cause = "未取得医师资格非医师行医",
        Reason = "与该店共同违法：由其实施注射",
    };

    private static MergingDraft Into(Guid lead) => new() { Into = lead, Reason = "同一违法行为，一并查处" };

    /// <summary>Another case, filed on a day, by default against the same party.</summary>
    private async Task<CaseWalk> Filed(string on, string party = "青岚悦容美容服务有限公司", string? violation = null)
    {
        var walk = new CaseWalk(world)
        {
            Clue = new ClueDraft
            {
                Party = party == "青岚悦容美容服务有限公司" ? new CaseWalk(world).Clue.Party : new PartyDraft { Name = party },
                Cause = "未按规定处置医疗废物",
                Source = ClueSource.Inspection,
                Content = "检查发现",
            },
        };
        CaseWalk.Taken(await walk.Officers("record-clue", on, walk.Clue));
        CaseWalk.Taken(await walk.Officers("accept-clue", on, new Nothing()));
        CaseWalk.Taken(await walk.Head("file-case", on, new FilingDraft
        {
            Officers = [walk.Person("陈立"), walk.Person("林晓")],
            Violations = violation is null ? [] : [violation],
        }));
        return walk;
    }

    private async Task<PenaltyCase> Case(Guid id)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Whole<PenaltyCase>().SingleAsync(c => c.Id == id, Ct);
    }

    private async Task<Clock> Clock(Guid id, string term)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Set<Clock>().SingleAsync(c => c.RecordId == id && c.Term == term, Ct);
    }

    private async Task<string[]> Tasks(Guid id)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Set<TaskItem>().Where(t => t.RecordId == id && t.State == TaskState.Open).Select(t => t.Act).ToArrayAsync(Ct);
    }

    private async Task<string[]> Papers(Guid id)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Set<CasePaper>().Where(p => p.RecordId == id).Select(p => p.Title).ToArrayAsync(Ct);
    }

    private async Task<string> LastAct(Guid id)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Changes.Where(c => c.RecordId == id).OrderByDescending(c => c.Number).Select(c => c.Act).FirstAsync(Ct);
    }

    // Either case has its own chain of changes: live rows and chain agree after every act upon the other.
    private async Task AssertVerified() =>
        Assert.Null((await world.Services.GetRequiredService<Verifier>().Run(new Dictionary<string, string>(), null, Ct)).First);

    private static void Refused(ActResult result, string message)
    {
        var refused = result as ActResult.Refused ?? throw new InvalidOperationException(World.Describe(result));
        Assert.Contains(refused.Unmet, u => u.Blocks && u.Message.Contains(message, StringComparison.Ordinal));
    }
}

public sealed class JoinderOnSqlite(SqliteWorld world) : JoinderTests(world), IClassFixture<SqliteWorld>;

public sealed class JoinderOnPostgres(PostgresWorld world) : JoinderTests(world), IClassFixture<PostgresWorld>;
