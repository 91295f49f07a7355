using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Clocks;
using Fazhi.Data.Scopes;
using Fazhi.Data.Tasks;
using Fazhi.Documents.Papers;
using Fazhi.Documents.Templates;
using Fazhi.Penalties;
using Fazhi.Penalties.Exhibits;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Modules.Tests.Penalties.Evidence;

/// <summary>One case filed on 2026-03-04: sampled on the 5th, sent on the 6th, the report due on the 20th.</summary>
public abstract class SamplingTests(WorldFixture fixture)
{
    private readonly World world = fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static SampleDraft Sample => new()
    {
        Kind = SampleKind.Product,
        At = CustodyTests.At("2026-03-05 09:50"),
        Number = "青2026-0305-01",
        Name = "注射用透明质酸钠",
        Spec = "1毫升/支",
        Batch = "20251101",
        Producer = "海澄生物制品有限公司",
        Place = "松风路18号2层操作间",
        Quantity = 3,
        Unit = "支",
        Package = "铝塑包装完好",
        Method = "随机抽取",
        Purpose = "查明是否为注册产品",
        Items = "成分鉴别",
        Sealing = "封条0051号，秦若水签字",
        ReserveRequired = true,
        Reserve = 1,
        ReserveAt = "县卫生监督所样品室",
        ToldParty = true,
        Attending = "秦若水在场并签字",
        KeptAt = "县卫生监督所样品室",
    };

    private static AppraisalDraft Entrusted => new()
    {
        Exhibits = ["sample:1"],
        Question = "鉴别成分，判定是否与标签一致",
        Body = "临江市药品检验研究院",
        Qualification = "检验检测机构资质认定证书 990121000001",
        QualifiedUntil = new DateOnly(2027, 12, 31),
        DueOn = new DateOnly(2026, 3, 20),
        SentAt = CustodyTests.At("2026-03-06 10:00"),
        Condition = "封条完整",
    };

    private static AppraisalResultDraft Result => new()
    {
        Position = 1,
        ReportNumber = "LJ2026-118",
        Verdict = AppraisalVerdict.NotConforming,
        Finding = "未检出标签所示成分",
    };

    private static AppraisalTellingDraft Telling => new()
    {
        Position = 1,
        Receiver = "秦若水",
        RetestBasis = "某省抽检办法第二十条",
        RetestUntil = new DateOnly(2026, 4, 2),
    };

    [Fact(DisplayName = "第五十六条：抽样取证由两名持证人员办理，出示证件说明目的，写明编号、数量、封样和备样")]
    public async Task A_sample_is_taken()
    {
        var walk = await Investigating();
        Refused(await walk.Take("陈立", ["陈立"], "take-sample", "2026-03-05", Sample), "第四十二条", "不得少于两人");
        Refused(await walk.Officers("take-sample", "2026-03-05", Sample with { ToldParty = false }), "第五十五条第一款", "出示执法证件");
        Refused(await walk.Officers("take-sample", "2026-03-05", Sample with { Quantity = 0 }), null, "数量和单位");
        Refused(await walk.Officers("take-sample", "2026-03-05", Sample with { Sealing = "" }), null, "封样情况");
        Refused(await walk.Officers("take-sample", "2026-03-05", Sample with { Reserve = 0 }), null, "备样数量");
        CaseWalk.Taken(await walk.Officers("take-sample", "2026-03-05", Sample));
        Refused(await walk.Officers("take-sample", "2026-03-05", Sample), null, "已有这个样品编号");
        CaseWalk.Taken(await walk.Officers("take-sample", "2026-03-05", Sample with
        {
            Kind = SampleKind.NonProduct,
            Number = "青2026-0305-02",
            Name = "操作台面涂抹样",
            Unit = "份",
        }));
        var paper = await Text(walk, PaperKinds.ProductSample);
        Assert.Contains("海澄生物制品有限公司", paper, StringComparison.Ordinal);
        Assert.Contains("1支，存放于县卫生监督所样品室", paper, StringComparison.Ordinal);
        Assert.Contains("操作台面涂抹样", await Text(walk, PaperKinds.OtherSample), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "产品样品请标称的生产单位确认：有期限，逾期才能登记没有回复")]
    public async Task The_producer_is_asked()
    {
        var walk = await Investigating();
        CaseWalk.Taken(await walk.Officers("take-sample", "2026-03-05", Sample));
        var ask = new ProducerDraft { Position = 1, AnswerBy = new DateOnly(2026, 3, 20), Contact = "陈立 0990-5550101" };
        Refused(await walk.Officers("ask-producer", "2026-03-06", ask with { AnswerBy = new DateOnly(2026, 3, 6) }), null, "回复期限");
        var asked = CaseWalk.Taken(await walk.Officers("ask-producer", "2026-03-06", ask));
        Assert.StartsWith("青卫确〔2026〕", asked.Number, StringComparison.Ordinal);
        Assert.Contains("请在2026年3月20日以前书面回复", await Text(walk, PaperKinds.SampleConfirmation), StringComparison.Ordinal);
        Refused(await walk.Officers("ask-producer", "2026-03-06", ask), null, "没有标明生产单位而尚未请其确认");
        var silent = new ProducerAnswerDraft { Position = 1, Answer = ProducerAnswer.NoAnswer, Note = "没有收到回复" };
        Refused(await walk.Officers("record-producer-answer", "2026-03-20", silent), null, "须等回复期限届满");
        CaseWalk.Taken(await walk.Officers("record-producer-answer", "2026-03-21", silent));
    }

    [Fact(DisplayName = "第六十条：检验期间九十日照常计算，除非本机关设定有规定扣除；委托时说明理由")]
    public async Task The_ninety_days_run_unless_a_rule_says_otherwise()
    {
        var running = await Sampled();
        var taken = CaseWalk.Taken(await running.Officers("entrust-appraisal", "2026-03-06", Entrusted));
        Assert.Contains(taken.Warnings, w => w.Message.Contains("九十日照常计算", StringComparison.Ordinal));
        CaseWalk.Taken(await running.Officers("receive-appraisal", "2026-03-20", Result));
        Assert.Equal(new DateOnly(2026, 6, 2), (await Clock(running, "decide")).Legal);

        var stopped = await Sampled();
        await stopped.Set("penalties.decision.exclusion", "是");
        CaseWalk.Taken(await stopped.Officers("entrust-appraisal", "2026-03-06", Entrusted));
        Assert.Equal(ClockState.Dropped, (await Clock(stopped, "decide")).State);
        CaseWalk.Taken(await stopped.Officers("receive-appraisal", "2026-03-20", Result));
        await stopped.Set("penalties.decision.exclusion", "否");
        Assert.Equal(new DateOnly(2026, 6, 16), (await Clock(stopped, "decide")).Legal);
    }

    [Fact(DisplayName = "第四十六条：委托写明机构、资质、事项和完成日期；送检即交接；结果成为鉴定意见，告知当事人")]
    public async Task Entrusted_received_and_told()
    {
        var walk = await Sampled();
        Refused(await walk.Officers("entrust-appraisal", "2026-03-06", Entrusted with { Qualification = "" }), null, "资质证书");
        Refused(await walk.Officers("entrust-appraisal", "2026-03-06", Entrusted with { Exhibits = ["sample:9"] }), null, "须是本案尚未了结的");
        Refused(await walk.Officers("entrust-appraisal", "2026-03-06", Entrusted with { SentAt = null }), null, "交给受托机构的时间");
        Refused(await walk.Officers("receive-appraisal", "2026-03-06", Result), null, "没有等待结果");
        var sent = CaseWalk.Taken(await walk.Officers("entrust-appraisal", "2026-03-06", Entrusted));
        Assert.StartsWith("青卫鉴委〔2026〕", sent.Number, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 3, 20), (await Clock(walk, "receive-appraisal")).Legal);
        Assert.Contains("penalties.receive-appraisal", await Tasks(walk));
        var matter = await Matter(walk);
        Assert.Equal("临江市药品检验研究院", Exhibit.Find(matter, "sample:1")!.Keeper);

        Refused(await walk.Officers("receive-appraisal", "2026-03-19", Result with { Finding = "" }), null, "结论");
        CaseWalk.Taken(await walk.Officers("receive-appraisal", "2026-03-19", Result));
        Assert.Equal(ClockState.Met, (await Clock(walk, "receive-appraisal")).State);
        var evidence = Assert.Single((await Matter(walk)).Evidence);
        Assert.Equal((EvidenceKind.ExpertOpinion, "临江市药品检验研究院报告LJ2026-118"), (evidence.Kind, evidence.Name));

        Refused(await walk.Officers("tell-appraisal", "2026-03-20", Telling with { RetestBasis = "" }), null, "须同时写明规定它的条款");
        var told = CaseWalk.Taken(await walk.Officers("tell-appraisal", "2026-03-20", Telling));
        Assert.StartsWith("青卫检告〔2026〕", told.Number, StringComparison.Ordinal);
        Assert.Contains("可以在2026年4月2日以前（含当日）向本机关书面申请复检", await Text(walk, PaperKinds.AppraisalResult), StringComparison.Ordinal);
        var right = await Clock(walk, "ask-retest");
        Assert.Equal((new DateOnly(2026, 4, 2), true), (right.Legal!.Value, right.IsOfParty));
    }

    [Fact(DisplayName = "没有规定复检期限的，告知书不写期限，写明可以提出、由本机关听取并复核")]
    public async Task No_period_without_an_article()
    {
        var walk = await Sampled();
        CaseWalk.Taken(await walk.Officers("entrust-appraisal", "2026-03-06", Entrusted));
        CaseWalk.Taken(await walk.Officers("receive-appraisal", "2026-03-19", Result));
        CaseWalk.Taken(await walk.Officers("tell-appraisal", "2026-03-20", Telling with { RetestBasis = "", RetestUntil = null }));
        var paper = await Text(walk, PaperKinds.AppraisalResult);
        Assert.Contains("由本机关依据《行政处罚法》第四十五条", paper, StringComparison.Ordinal);
        Assert.DoesNotContain("以前（含当日）", paper, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "复检：当事人申请，本机关同意后另行委托；逾期申请的提示，由本机关决定")]
    public async Task Examined_again()
    {
        var walk = await Sampled();
        CaseWalk.Taken(await walk.Officers("entrust-appraisal", "2026-03-06", Entrusted));
        CaseWalk.Taken(await walk.Officers("receive-appraisal", "2026-03-19", Result));
        CaseWalk.Taken(await walk.Officers("tell-appraisal", "2026-03-20", Telling));
        var again = Entrusted with { Exhibits = [], Materials = "备样1支", Repeats = 1, DueOn = new DateOnly(2026, 4, 20), SentAt = null };
        Refused(await walk.Officers("entrust-appraisal", "2026-04-03", again), null, "同意复检");
        var asked = new ReappraisalDraft { Position = 1, IsGranted = true, Note = "对方法有异议；备样完好，同意" };
        var late = CaseWalk.Taken(await walk.Officers("request-reappraisal", "2026-04-03", asked));
        Assert.Contains(late.Warnings, w => w.Message.Contains("已经超过告知书写明的复检期限", StringComparison.Ordinal));
        CaseWalk.Taken(await walk.Officers("entrust-appraisal", "2026-04-07", again));
        Assert.Contains("委托事项的复检", await Text(walk, PaperKinds.Entrustment), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "第四十六条：委托之日资质已经过期的，提示结果可能不能查证属实；未收到结果就终结调查的，提示")]
    public async Task What_is_doubtful_is_pointed_out()
    {
        var walk = await Sampled();
        var expired = CaseWalk.Taken(
            await walk.Officers("entrust-appraisal", "2026-03-06", Entrusted with { QualifiedUntil = new DateOnly(2026, 3, 5) }));
        Assert.Contains(expired.Warnings, w => w.Message.Contains("资质在委托之日已经过期", StringComparison.Ordinal));
        CaseWalk.Taken(await walk.Ordinary("add-evidence"));
        var concluded = CaseWalk.Taken(await walk.Ordinary("conclude-investigation"));
        Assert.Contains(concluded.Warnings, w => w.Message.Contains("没有收到结果", StringComparison.Ordinal));
    }

    private static void Refused(ActResult result, string? article, string says) => Assert.Contains(
        Assert.IsType<ActResult.Refused>(result).Unmet,
        u => u.Message.Contains(says, StringComparison.Ordinal) && u.Basis?.Article == article);

    private async Task<CaseWalk> Sampled()
    {
        var walk = await Investigating();
        CaseWalk.Taken(await walk.Officers("take-sample", "2026-03-05", Sample));
        return walk;
    }

    private async Task<CaseWalk> Investigating() =>
        await (await new CaseWalk(world).Settled()).Through("start-investigation");

    private async Task<PenaltyCase> Matter(CaseWalk walk)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Whole<PenaltyCase>().AsNoTracking().FirstAsync(c => c.Id == walk.Id, Ct);
    }

    private async Task<Clock> Clock(CaseWalk walk, string term)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return (await db.Set<Clock>().AsNoTracking().Where(c => c.RecordId == walk.Id && c.Term == term).ToListAsync(Ct)).MaxBy(c => c.Id)!;
    }

    private async Task<string[]> Tasks(CaseWalk walk)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Set<TaskItem>().Where(t => t.RecordId == walk.Id && t.State == TaskState.Open).Select(t => t.Act).ToArrayAsync(Ct);
    }

    private async Task<string> Text(CaseWalk walk, string title)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        var paper = await db.Set<CasePaper>().Where(p => p.RecordId == walk.Id && p.Title == title).OrderByDescending(p => p.Id).FirstAsync(Ct);
        return new PaperRenderer(TemplateFolder.Over(null)).Compose(paper.Paper(), paper.Seal).PlainText;
    }
}

public sealed class SamplingOnSqlite(SqliteWorld fixture) : SamplingTests(fixture), IClassFixture<SqliteWorld>;

public sealed class SamplingOnPostgres(PostgresWorld fixture) : SamplingTests(fixture), IClassFixture<PostgresWorld>;
