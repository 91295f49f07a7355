using Fazhi.Data.Scopes;
using Fazhi.Documents.Papers;
using Fazhi.Documents.Templates;
using Fazhi.Penalties;
using Fazhi.Penalties.Volumes;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Penalties.Joinders;

/// <summary>What the papers of joined cases say of the other parties, and the sheets on which joining was approved.</summary>
public abstract class JoinedPaperTests(WorldFixture fixture)
{
    private const string Doctor = "尚若谷";

    private readonly World world = fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "共同违法：立案报告、调查终结报告、集体讨论笔录写明其他当事人、各自的案号和分工；告知书、决定书只写本案当事人")]
    public async Task Papers_name_the_other_parties_with_their_part()
    {
        var lead = await (await new CaseWalk(world).Settled()).Through("add-evidence");
        var second = await Added(lead);
        var (one, two) = (await Case(lead.Id), await Case(second.Id));
        Assert.Contains(
            $"青岚悦容美容服务有限公司（{one.Number}，主案），未取得医疗机构执业许可证擅自执业", await Text(second.Id, PaperKinds.Filing), StringComparison.Ordinal);
        Assert.DoesNotContain("共同办理", await Text(lead.Id, PaperKinds.Filing), StringComparison.Ordinal);

        foreach (var step in CaseWalk.Order.Skip(5).Take(3))
            CaseWalk.Taken(await lead.Ordinary(step));
        CaseWalk.Taken(await lead.Head("discuss-case", "2026-04-16", new DiscussionDraft { Participants = ["周明远", "李清"], Opinion = "同意处罚" }));
        CaseWalk.Taken(await lead.Ordinary("decide"));
        var other = $"共同办理的其他当事人：{Doctor}（{two.Number}，从案），未取得医师资格非医师行医，与该店共同违法：由其实施注射";
        Assert.Contains(other, await Text(lead.Id, PaperKinds.InvestigationReport), StringComparison.Ordinal);
        Assert.Contains(Doctor, await Text(lead.Id, PaperKinds.Discussion), StringComparison.Ordinal);
        Assert.DoesNotContain(Doctor, await Text(lead.Id, PaperKinds.Notice), StringComparison.Ordinal);
        Assert.DoesNotContain(Doctor, await Text(lead.Id, PaperKinds.Decision), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "共同违法的听证：通知书和笔录写明其他当事人；分开办理以后不再写")]
    public async Task Hearing_papers_name_them_until_they_part()
    {
        var sanction = new SanctionDraft { Fine = 60_000m };
        var lead = await (await new CaseWalk(world) { Sanction = sanction }.Settled()).Through("add-evidence");
        var second = await Added(lead);
        foreach (var step in CaseWalk.Order.Skip(5).Take(2))
            CaseWalk.Taken(await lead.Ordinary(step));
        CaseWalk.Taken(await lead.Officers("hear-party", "2026-04-15", CaseWalk.Waived with { HearingWaived = false, HearingRequested = true }));
        var call = new HearingCallDraft { HeldOn = new DateOnly(2026, 4, 28), Place = "三楼会议室", Chair = world.Person("吴静") };
        CaseWalk.Taken(await lead.Officers("call-hearing", "2026-04-16", call));
        Assert.Contains(Doctor, await Text(lead.Id, PaperKinds.HearingCall), StringComparison.Ordinal);

        CaseWalk.Taken(await second.Head("separate-case", "2026-04-17", new SeparationDraft { Reason = "另一案须等检测结果" }));
        CaseWalk.Taken(await lead.Take("吴静", ["吴静"], "hold-hearing", "2026-04-28", new HearingSessionDraft
        {
            Course = HearingCourse.Held,
            Attending = "秦若水",
            Accusation = "建议罚款六万元",
            Defence = "请求从轻",
            Signing = "当事人逐页签字",
        }));
        Assert.DoesNotContain(Doctor, await Text(lead.Id, PaperKinds.HearingRecord), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "并案、分案、分开办理各有编号的审批表，两案的案卷里都有，排在内部审批")]
    public async Task Joining_is_approved_on_a_sheet()
    {
        var lead = await (await new CaseWalk(world).Settled()).Through("add-evidence");
        var part = new CaseWalk(world);
        CaseWalk.Taken(await part.Head(
            "split-case", "2026-03-20", new SplitDraft { Origin = lead.Id, Cause = "使用未经批准的药品", Reason = "须等药品检测结果" }));
        var sheet = await Sheet(part.Id);
        Assert.Matches(@"^青卫并分〔2026〕\d+号$", sheet.Number);
        Assert.Equal(sheet.Number, (await Sheet(lead.Id)).Number);
        Assert.Equal((sheet.Number, sheet.Number), ((await Case(part.Id)).Joinders[0].Number, (await Case(lead.Id)).Joinders[0].Number));
        Assert.Contains("一部分事实分出，另立该案", await Text(lead.Id, PaperKinds.Approval), StringComparison.Ordinal);
        Assert.Contains("自2026年3月4日立案起算", await Text(part.Id, PaperKinds.Approval), StringComparison.Ordinal);

        CaseWalk.Taken(await part.Head("merge-case", "2026-03-23", new MergingDraft { Into = lead.Id, Reason = "检测结果已出，一并查处" }));
        Assert.NotEqual(sheet.Number, (await Sheet(lead.Id)).Number);
        Assert.Equal((await Sheet(part.Id)).Number, (await Sheet(lead.Id)).Number);
        var volumes = (await world.Services.GetRequiredService<VolumeFiles>().Find(Actor.System("test"), lead.Id, Ct))!.Volumes;
        var lines = volumes.Volumes.SelectMany(v => v.Lines.Select(l => (Volume: v.Name, l.Group, l.Title, l.Number))).ToArray();
        Assert.Contains(("副卷", "内部审批", PaperKinds.Approval, sheet.Number), lines);
    }

    private async Task<CaseWalk> Added(CaseWalk lead)
    {
        var second = new CaseWalk(world);
        CaseWalk.Taken(await second.Head("add-party", "2026-03-10", new AddedPartyDraft
        {
            Lead = lead.Id,
            Party = new PartyDraft { Name = Doctor, Kind = PartyKind.Citizen, Code = "990121199003077714" },
            Cause = "未取得医师资格非医师行医",
            Reason = "与该店共同违法：由其实施注射",
        }));
        return second;
    }

    private async Task<PenaltyCase> Case(Guid id)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Set<PenaltyCase>().AsSplitQuery().SingleAsync(c => c.Id == id, Ct);
    }

    private async Task<CasePaper> Paper(Guid id, string title)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Set<CasePaper>().AsNoTracking().Where(p => p.RecordId == id && p.Title == title)
            .OrderByDescending(p => p.Id).FirstAsync(Ct);
    }

    private Task<CasePaper> Sheet(Guid id) => Paper(id, PaperKinds.Approval);

    private async Task<string> Text(Guid id, string title)
    {
        var paper = await Paper(id, title);
        return new PaperRenderer(TemplateFolder.Over(null)).Compose(paper.Paper(), paper.Seal).PlainText;
    }
}

public sealed class JoinedPapersOnSqlite(SqliteWorld world) : JoinedPaperTests(world), IClassFixture<SqliteWorld>;

public sealed class JoinedPapersOnPostgres(PostgresWorld world) : JoinedPaperTests(world), IClassFixture<PostgresWorld>;
