using Fazhi.Data.Acts;
using Fazhi.Data.Clocks;
using Fazhi.Data.Scopes;
using Fazhi.Data.Tasks;
using Fazhi.Documents.Papers;
using Fazhi.Documents.Templates;
using Fazhi.Penalties;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Modules.Tests.Penalties;

/// <summary>Major decisions filed with the justice office, and cases supervised by the head.</summary>
public abstract class OversightTests(WorldFixture fixture)
{
    private const string Days = "penalties.major.record";

    private readonly World world = fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static MajorFilingDraft Filing => new() { Organ = "青岚县司法局", Receipt = "备2026-031" };

    [Fact(DisplayName = "重大处罚备案：达到听证数额的决定，自决定之日起十五个工作日内报备，报告写明理由和程序；一般决定不报备")]
    public async Task Major_decision_is_filed()
    {
        var minor = await (await new CaseWalk(world).Settled()).Through("decide");
        Refused(await minor.Head("file-major-decision", "2026-04-21", Filing), "不是重大处罚决定");

        var walk = new CaseWalk(world) { Sanction = new SanctionDraft { Fine = 60_000m } };
        await (await walk.Settled()).Set(Days, "15");
        await walk.Through("decide");
        Assert.Equal(new DateOnly(2026, 5, 13), (await Clock(walk, "file-major")).Legal);
        Assert.Contains("penalties.file-major-decision", await Tasks(walk));
        Refused(await walk.Head("file-major-decision", "2026-04-22", Filing with { Receipt = "" }), "收件编号");
        var filed = CaseWalk.Taken(await walk.Head("file-major-decision", "2026-04-22", Filing));
        Assert.StartsWith("青卫罚备〔2026〕", filed.Number, StringComparison.Ordinal);
        Assert.Equal(ClockState.Met, (await Clock(walk, "file-major")).State);
        Assert.Contains("（处较大数额罚款）", await Text(walk, PaperKinds.MajorFiling), StringComparison.Ordinal);
        Refused(await walk.Head("file-major-decision", "2026-04-23", Filing), "已经备案");
    }

    [Fact(DisplayName = "督办：负责人定要求和期限，形成待办，逾期办结记为逾期，结果留在案件上")]
    public async Task Supervised_by_the_head()
    {
        var walk = await new CaseWalk(world).Through("start-investigation");
        var demand = new SupervisionDraft { Demand = "查清药品来源", DueOn = new DateOnly(2026, 3, 31) };
        Assert.IsType<ActResult.Forbidden>(await walk.Officers("supervise-case", "2026-03-09", demand));
        CaseWalk.Taken(await walk.Head("supervise-case", "2026-03-09", demand));
        Assert.Equal(new DateOnly(2026, 3, 31), (await Clock(walk, "supervision")).Legal);
        Assert.Contains("penalties.end-supervision", await Tasks(walk));
        Refused(await walk.Head("supervise-case", "2026-03-10", demand), "已经在督办");
        CaseWalk.Taken(await walk.Head("end-supervision", "2026-04-01", new SupervisionEndDraft { Result = "已查清" }));
        Assert.Equal(ClockState.MetLate, (await Clock(walk, "supervision")).State);
        Assert.DoesNotContain("penalties.end-supervision", await Tasks(walk));
    }

    private async Task<string> Text(CaseWalk walk, string title)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        var paper = await db.Set<CasePaper>().SingleAsync(p => p.RecordId == walk.Id && p.Title == title, Ct);
        return new PaperRenderer(TemplateFolder.Over(null)).Compose(paper.Paper(), paper.Seal).PlainText;
    }

    private async Task<Clock> Clock(CaseWalk walk, string term)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Set<Clock>().SingleAsync(c => c.RecordId == walk.Id && c.Term == term, Ct);
    }

    private async Task<string[]> Tasks(CaseWalk walk)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Set<TaskItem>().Where(t => t.RecordId == walk.Id && t.State == TaskState.Open).Select(t => t.Act).ToArrayAsync(Ct);
    }

    private static void Refused(ActResult result, string message)
    {
        var refused = result as ActResult.Refused ?? throw new InvalidOperationException(World.Describe(result));
        Assert.Contains(refused.Unmet, u => u.Blocks && u.Message.Contains(message, StringComparison.Ordinal));
    }
}

public sealed class OversightOnSqlite(SqliteWorld world) : OversightTests(world), IClassFixture<SqliteWorld>;

public sealed class OversightOnPostgres(PostgresWorld world) : OversightTests(world), IClassFixture<PostgresWorld>;
