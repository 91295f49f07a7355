using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.RowSets;
using Fazhi.Data.Scopes;
using Fazhi.Penalties;
using Fazhi.Penalties.Coercion;
using Fazhi.Penalties.Volumes;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Penalties.Coercion;

/// <summary>Measures of a penalty case: its party, its evidence, its end; and how figures count them.</summary>
public abstract class MeasureOfCaseTests(WorldFixture fixture) : MeasureTests
{
    private readonly World world = fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "第二十七条：强制措施仍在实施的，案件不能结案；解除以后才能结案")]
    public async Task A_case_is_not_closed_over_a_measure()
    {
        var walk = await (await new CaseWalk(world).Settled()).UpTo("close-case");
        var measure = await Of(walk, "2026-04-29");
        Refused(await walk.Ordinary("close-case"), "第二十七条", "尚未解除、处理或者移送，不能结案");
        Taken(await measure.Officers("release", "2026-05-08", measure.Release with { Ground = ReleaseGround.Decided }));
        Taken(await walk.Ordinary("close-case"));
    }

    [Fact(DisplayName = "民诉法第八十八条：措施的决定书有送达回执；案件里确认过电子送达的，措施的文书才可以电子送达")]
    public async Task Papers_of_a_measure_are_served()
    {
        var walk = await (await new CaseWalk(world).Settled()).UpTo("close-case");
        var measure = await Of(walk, "2026-04-29");
        var decision = new PaperServiceDraft { Papers = ["查封、扣押决定书"], Method = ServiceMethod.Electronic, Receiver = "秦若水" };
        Refused(await measure.Officers("serve-paper", "2026-04-29", decision), "第六十一条第二款", "确认书");
        Taken(await walk.Officers("confirm-address", "2026-04-29", new AddressDraft
        {
            Recipient = "秦若水",
            Address = "松风路18号2层",
            Electronic = "qin@example.cn",
            AgreesToElectronic = true,
            ToldConsequences = true,
            SignedBy = "秦若水",
        }));
        Taken(await measure.Officers("serve-paper", "2026-04-29", decision));
        Assert.Contains("查封、扣押决定书（青卫查扣决", await measure.Text("送达回执"), StringComparison.Ordinal);
        Refused(await measure.Officers("serve-paper", "2026-04-30", decision), null, "尚未送达");
        Taken(await measure.Officers("release", "2026-05-08", measure.Release with { Ground = ReleaseGround.Decided }));
        Taken(await measure.Officers(
            "serve-paper", "2026-05-08", decision with { Papers = ["解除查封、扣押决定书"], Method = ServiceMethod.Direct }));
    }

    [Fact(DisplayName = "一案可有几项措施；公民当事人的号码取自案件、另行加密，不必再填")]
    public async Task Several_measures_of_one_case()
    {
        var code = Citizens.Id("19790203", "002");
        var walk = await (await new CaseWalk(world) { Clue = Citizens.Clue("卢某", code) }.Settled()).UpTo("conclude-investigation");
        var (first, second) = (await Of(walk, "2026-03-10"), await Of(walk, "2026-03-11"));
        await using var db = world.Database.Open(Actor.System("test"));
        var parties = await db.Set<CoerciveMeasure>().AsNoTracking().Where(m => m.CaseId == walk.Id)
            .Select(m => new { m.Id, m.Party.Code }).ToListAsync(Ct);
        Assert.Equal(2, parties.Count);
        var seal = world.Services.GetRequiredService<PartySeal>();
        Assert.All(parties, p => Assert.Equal(code, seal.Open(p.Id, PartySeal.Code, p.Code)));
        Assert.NotEqual(first.Id, second.Id);
    }

    [Fact(DisplayName = "扣押清单上的物品作为物证收集，名称和来源不必再填；别的案件清单上的不行")]
    public async Task Things_become_evidence_by_reference()
    {
        var walk = await (await new CaseWalk(world).Settled()).UpTo("conclude-investigation");
        var measure = await Of(walk, "2026-03-10");
        var draft = new EvidenceDraft { Kind = EvidenceKind.Thing, Name = "", Source = "", Measure = measure.Id, MeasureItem = 1 };
        Taken(await walk.Officers("add-evidence", "2026-03-11", draft));
        await using var db = world.Database.Open(Actor.System("test"));
        var matter = await db.Whole<PenaltyCase>().AsNoTracking().SingleAsync(c => c.Id == walk.Id, Ct);
        Assert.Equal("注射用药品（无中文标识）12支", matter.Evidence[^1].Name);
        Assert.EndsWith("所附清单第1项", matter.Evidence[^1].Source, StringComparison.Ordinal);
        Assert.Equal(measure.Id, matter.Evidence[^1].MeasureId);

        var wrong = await walk.Officers("add-evidence", "2026-03-11", draft with { MeasureItem = 9 });
        Assert.Contains("没有这件物品", World.Describe(wrong), StringComparison.Ordinal);
        Refused(await walk.Officers("add-evidence", "2026-03-11", draft with { Measure = null }), null, "名称和来源");
    }

    [Fact(DisplayName = "第二十五条第三款：扣押的物品送检而没有在措施上告知检测期间的，委托时提示；告知以后不提示")]
    public async Task Testing_of_things_held_is_told_in_the_measure()
    {
        var walk = await (await new CaseWalk(world).Settled()).UpTo("conclude-investigation");
        var measure = await Of(walk, "2026-03-10");
        var draft = new EvidenceDraft { Kind = EvidenceKind.Thing, Name = "", Source = "", Measure = measure.Id, MeasureItem = 1 };
        Taken(await walk.Officers("add-evidence", "2026-03-11", draft));
        var entrusted = new AppraisalDraft
        {
            Exhibits = ["evidence:2"],
            Question = "鉴别成分",
            Body = "临江市药品检验研究院",
            Qualification = "990121000001",
            DueOn = new DateOnly(2026, 3, 30),
            SentAt = new DateTimeOffset(2026, 3, 12, 10, 0, 0, TimeSpan.FromHours(8)),
            Condition = "封条完整",
        };
        var untold = (ActResult.Taken)await walk.Officers("entrust-appraisal", "2026-03-12", entrusted);
        Assert.Contains(untold.Warnings, w => w.Message.Contains("检测期间还没有书面告知当事人", StringComparison.Ordinal) && w.Basis?.Rule == "coerce.seal.30");
        Taken(await measure.Officers("test-goods", "2026-03-13", new TestingDraft
        {
            Institution = "临江市药品检验研究院",
            Things = "注射用药品2支",
            Until = new DateOnly(2026, 3, 30),
            Receiver = "秦若水签收",
        }));
        var told = (ActResult.Taken)await walk.Officers(
            "entrust-appraisal", "2026-03-13", entrusted with { SentAt = new DateTimeOffset(2026, 3, 13, 10, 0, 0, TimeSpan.FromHours(8)) });
        Assert.DoesNotContain(told.Warnings, w => w.Message.Contains("检测期间还没有书面告知当事人", StringComparison.Ordinal));
    }

    [Fact(DisplayName = "第二十七条：处罚决定没收的，处理决定写明该决定书，文号不必再填")]
    public async Task Confiscated_by_the_penalty_decision()
    {
        var walk = new CaseWalk(world) { Sanction = new SanctionDraft { Fine = 20_000m, Goods = 42 } };
        await (await walk.Settled()).UpTo("notify-party");
        var measure = await Of(walk, "2026-04-10");
        var confiscated = measure.Destroyed with { Way = DisposalWay.Confiscated };
        Refused(await measure.Officers("dispose", "2026-04-13", confiscated), "第二十七条", "没收须由行政处罚决定作出");
        foreach (var act in new[] { "notify-party", "hear-party", "decide" })
            Taken(await walk.Ordinary(act));
        Taken(await measure.Officers("dispose", "2026-04-21", confiscated));
        Assert.Matches("没收（行政处罚决定书青卫罚〔2026〕\\d+号）", await measure.Text(MeasurePapers.Disposal));
    }

    [Fact(DisplayName = "第四十六条第三款：拍卖扣押的财物，文号和物品取自本案的措施；本案有措施而不选的不行")]
    public async Task Sealed_goods_are_sold_from_their_measure()
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("serve-decision");
        var measure = await Of(walk, "2026-04-23");
        Taken(await walk.Officers("urge-performance", "2026-09-01", new UrgingDraft
        {
            DueOn = new DateOnly(2026, 9, 20),
            Way = "代收银行专户",
            Receiver = "秦若水",
        }));
        var sale = new SetOffDraft { Seizure = "青卫封〔2026〕9号", Things = "药品", Proceeds = 21_000m, Amount = 20_000m, Receipt = "非税2026-9" };
        Refused(await walk.Head("set-off-goods", "2026-10-23", sale), null, "请选择是哪一项");
        Assert.Contains(
            "没有这项仍在实施的措施", World.Describe(await walk.Head("set-off-goods", "2026-10-23", sale with { Measure = walk.Id })), StringComparison.Ordinal);
        Taken(await walk.Head("set-off-goods", "2026-10-23", sale with { Measure = measure.Id, Seizure = "", Things = "" }));
        await using var db = world.Database.Open(Actor.System("test"));
        var sold = (await db.Whole<PenaltyCase>().AsNoTracking().SingleAsync(c => c.Id == walk.Id, Ct)).SetOffs[0];
        Assert.Equal((await db.Whole<CoerciveMeasure>().AsNoTracking().SingleAsync(m => m.Id == measure.Id, Ct)).Number, sold.Seizure);
        Assert.Contains("注射用药品", sold.Things, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "组卷：措施的文书编入案卷的“行政强制措施”，审批表在副卷")]
    public async Task Papers_stand_in_the_volumes_of_the_case()
    {
        var walk = await (await new CaseWalk(world).Settled()).UpTo("conclude-investigation");
        await Of(walk, "2026-03-10");
        var arranged = await world.Services.GetRequiredService<VolumeFiles>().Find(Actor.System("test"), walk.Id, Ct);
        var lines = arranged!.Volumes.Volumes.SelectMany(v => v.Lines).ToArray();
        Assert.Equal("行政强制措施", lines.Single(l => l.Title == MeasurePapers.Decision).Group);
        Assert.Equal("强制措施审批", lines.Single(l => l.Title == MeasurePapers.Approval).Group);
    }

    [Fact(DisplayName = "先采取措施、后立案的，措施归入案件；当事人不同的不能归入")]
    public async Task A_measure_joins_its_case()
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("file-case");
        var measure = await new MeasureWalk(world).Applied();
        Taken(await measure.Officers("link-case", "2026-03-04", new LinkDraft { Case = walk.Id }));
        var other = new MeasureWalk(world);
        other = new MeasureWalk(world) { Measure = other.Measure with { Party = new PartyDraft { Name = "青岚某店" } } };
        await other.Applied();
        Refused(await other.Officers("link-case", "2026-03-04", new LinkDraft { Case = walk.Id }), null, "不是同一个");

        var citizens = await (await new CaseWalk(world) { Clue = Citizens.Clue("马某", Citizens.Id("19790203", "004")) }.Settled())
            .Through("file-case");
        var party = new PartyDraft { Name = "马某", Kind = PartyKind.Citizen, Code = Citizens.Id("19850607", "005") };
        var namesake = new MeasureWalk(world) { Measure = other.Measure with { Party = party } };
        await namesake.Applied();
        Refused(await namesake.Officers("link-case", "2026-03-04", new LinkDraft { Case = citizens.Id }), null, "不是同一个");
    }

    [Fact(DisplayName = "行政强制数按实施的措施统计：只提出未实施的不算")]
    public async Task Figures_count_what_was_taken()
    {
        var rows = world.Services.GetRequiredService<RowSets>()["coercion.measures"];
        var before = await Count(rows);
        var measure = await new MeasureWalk(world).Applied();
        var proposed = new MeasureWalk(world);
        Taken(await proposed.Officers("propose", "2026-01-19", proposed.Measure));
        Assert.Equal(before + 1, await Count(rows));
        Assert.Equal($"/measures/{measure.Id}", rows.AddressOf(measure.Id));
    }

    private async Task<int> Count(IRowSet rows)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await ((RowSet<MeasureRow>)rows).Counted(db, RowView.Now).CountAsync(r => r.Kind == "扣押", Ct);
    }

    private async Task<MeasureWalk> Of(CaseWalk walk, string on)
    {
        var measure = new MeasureWalk(world);
        measure = new MeasureWalk(world)
        {
            Measure = measure.Measure with { Case = walk.Id, Party = new PartyDraft { Name = "" } },
        };
        Taken(await measure.Officers("propose", on, measure.Measure));
        Taken(await measure.Head("approve", on, new ApprovalDraft { Opinion = "同意" }));
        Taken(await measure.Officers("apply", on, Application(on + " 10:00")));
        return measure;
    }
}

/// <inheritdoc/>
public sealed class SqliteMeasureOfCaseTests(SqliteWorld fixture) : MeasureOfCaseTests(fixture), IClassFixture<SqliteWorld>;

/// <inheritdoc/>
public sealed class PostgresMeasureOfCaseTests(PostgresWorld fixture)
    : MeasureOfCaseTests(fixture), IClassFixture<PostgresWorld>;
