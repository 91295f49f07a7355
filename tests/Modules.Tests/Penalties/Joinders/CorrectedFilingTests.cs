using Fazhi.Data.Acts;
using Fazhi.Data.Changes.Verification;
using Fazhi.Data.Clocks;
using Fazhi.Data.Matters;
using Fazhi.Data.Scopes;
using Fazhi.Penalties;
using Fazhi.Registry;
using Fazhi.Reports.Figures;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Penalties.Joinders;

/// <summary>A day of filing that is put right, in cases that were joined or split.</summary>
public abstract class CorrectedFilingTests(WorldFixture fixture)
{
    private const string Indicator = "medical_illegal_practice_handled";

    private readonly World world = fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "第六十条：并入的一案立案日期更正，继续办理的一案和它的从案，九十日都随之自更正后的日期起算")]
    public async Task Carried_into_every_case_joined_with_it()
    {
        var lead = await Filed("2026-03-20");
        var companion = new CaseWalk(world);
        CaseWalk.Taken(await companion.Head("add-party", "2026-03-23", new AddedPartyDraft
        {
            Lead = lead.Id,
            Party = new PartyDraft { Name = "青岚同谋商贸有限公司" },
            Cause = lead.Clue.Cause,
            Reason = "出资并提供场地",
        }));
        var early = await new CaseWalk(world).Through("add-evidence");
        CaseWalk.Taken(await early.Head("merge-case", "2026-03-24", Into(lead.Id)));

        CaseWalk.Taken(await Correct(early, "2026-03-05"));
        Assert.Equal((new DateOnly(2026, 6, 3), new DateOnly(2026, 6, 3)), (await Decide(lead.Id), await Decide(companion.Id)));
        CaseWalk.Taken(await Correct(early, "2026-03-03"));
        Assert.Equal((new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 1)), (await Decide(lead.Id), await Decide(companion.Id)));
        Assert.Equal(new DateOnly(2026, 3, 3), (await Case(lead.Id)).FiledFrom);
        Assert.Equal("penalties.note-filing", await LastAct(companion.Id));
        Assert.Null((await world.Services.GetRequiredService<Verifier>().Run(new Dictionary<string, string>(), null, Ct)).First);
    }

    [Fact(DisplayName = "第六十条：分案以后更正原案的立案日期，原案和分出的案件都随之起算；分出以后才并入原案的，不影响分出的案件")]
    public async Task Only_what_was_known_when_they_parted()
    {
        var origin = await (await new CaseWalk(world).Settled()).Through("add-evidence");
        var part = new CaseWalk(world);
        CaseWalk.Taken(await part.Head(
            "split-case", "2026-03-20", new SplitDraft { Origin = origin.Id, Cause = "使用未经批准的药品", Reason = "须等药品检测结果" }));
        CaseWalk.Taken(await Correct(origin, "2026-03-05"));
        Assert.Equal((new DateOnly(2026, 6, 3), new DateOnly(2026, 6, 3)), (await Decide(origin.Id), await Decide(part.Id)));

        var other = await new CaseWalk(world).Through("add-evidence");
        CaseWalk.Taken(await other.Head("merge-case", "2026-03-24", Into(origin.Id)));
        CaseWalk.Taken(await Correct(other, "2026-03-03"));
        Assert.Equal((new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 3)), (await Decide(origin.Id), await Decide(part.Id)));
    }

    [Fact(DisplayName = "更正的人看不到另一案：另一案的期限照样重算，他仍然看不到")]
    public async Task Carried_beyond_the_scope_of_who_corrects()
    {
        var lead = await Filed("2026-03-20", await world.Hire("方远山", "城关镇卫生院", Role.Officer));
        var early = await new CaseWalk(world).Through("add-evidence");
        CaseWalk.Taken(await early.Head("merge-case", "2026-03-24", Into(lead.Id)));
        var officer = await world.Hire("顾青", "监督一科", Role.Officer);
        await using (var db = world.Database.Open(await world.ActorOf(officer)))
            Assert.False(await db.Set<PenaltyCase>().AnyAsync(c => c.Id == lead.Id, Ct));
        CaseWalk.Taken(await Correct(early, "2026-03-05", officer));
        Assert.Equal(new DateOnly(2026, 6, 3), await Decide(lead.Id));
        await using var own = world.Database.Open(await world.ActorOf(officer));
        Assert.False(await own.Set<PenaltyCase>().AnyAsync(c => c.Id == lead.Id, Ct));
    }

    [Fact(DisplayName = "更正的登记只随更正日期办理，不能单独办")]
    public async Task The_note_is_no_act_of_its_own()
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("file-case");
        Assert.Contains("不单独办理", World.Describe(await walk.Officers("note-filing", "2026-03-05", new FilingNote())), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "医疗机构违法执业查处数：并入他案的由他案计一件，不计两次")]
    public async Task A_case_merged_away_is_not_counted_twice()
    {
        await new CaseWalk(world).Settled();
        var before = await Handled();
        var lead = await Filed("2026-03-20");
        var early = await new CaseWalk(world).Through("add-evidence");
        Assert.Equal(before + 2, await Handled());
        CaseWalk.Taken(await early.Head("merge-case", "2026-03-24", Into(lead.Id)));
        Assert.Equal(before + 1, await Handled());
    }

    private async Task<decimal> Handled()
    {
        var desk = world.Services.GetRequiredService<FigureDesk>();
        var request = new FigureRequest { AsOf = new DateOnly(2026, 12, 31) };
        return (await desk.Compute(request, [desk.Catalogue.Find(Indicator)!], Ct))[Indicator].Value ?? 0;
    }

    private static Task<ActResult> Correct(CaseWalk walk, string on, string by = "陈立") => walk.Take(
        by, [by], "correct-date", "2026-03-30",
        new DateCorrectionDraft { Stage = "filed", On = DateOnly.Parse(on), Reason = "审批表上的日期" });

    private static MergingDraft Into(Guid lead) => new() { Into = lead, Reason = "同一当事人，一并查处" };

    private async Task<CaseWalk> Filed(string on, string recorder = "陈立")
    {
        var walk = new CaseWalk(world) { Clue = new CaseWalk(world).Clue with { Cause = "未按规定处置医疗废物" } };
        await walk.Settled();
        CaseWalk.Taken(await walk.Take(recorder, ["陈立", "林晓"], "record-clue", on, walk.Clue));
        CaseWalk.Taken(await walk.Take(recorder, ["陈立", "林晓"], "accept-clue", on, new Nothing()));
        CaseWalk.Taken(await walk.Head("file-case", on, new FilingDraft { Officers = [walk.Person("陈立"), walk.Person("林晓")] }));
        return walk;
    }

    private async Task<PenaltyCase> Case(Guid id)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Set<PenaltyCase>().AsSplitQuery().SingleAsync(c => c.Id == id, Ct);
    }

    private async Task<DateOnly?> Decide(Guid id)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return (await db.Set<Clock>().SingleAsync(c => c.RecordId == id && c.Term == "decide", Ct)).Legal;
    }

    private async Task<string> LastAct(Guid id)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Changes.Where(c => c.RecordId == id).OrderByDescending(c => c.Number).Select(c => c.Act).FirstAsync(Ct);
    }
}

public sealed class CorrectedFilingOnSqlite(SqliteWorld world) : CorrectedFilingTests(world), IClassFixture<SqliteWorld>;

public sealed class CorrectedFilingOnPostgres(PostgresWorld world) : CorrectedFilingTests(world), IClassFixture<PostgresWorld>;
