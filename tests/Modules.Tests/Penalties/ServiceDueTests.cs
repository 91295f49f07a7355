using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Data.Tasks;
using Fazhi.Penalties;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Penalties;

using Coercion;

/// <summary>Papers that were issued and not served are a task of the officer until there is a proof.</summary>
public abstract class ServiceDueTests(World world)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal static AdviceDraft Advice(string on) =>
        new() { InspectedOn = DateOnly.Parse(on), Problems = "登记簿不全", Articles = "有关条款", Text = "补齐登记簿" };

    [Fact(DisplayName = "告知书四月十三日制作、尚未送达：主办的待办，七个工作日即四月二十二日；送达以后没有了")]
    public async Task A_paper_issued_is_a_task_until_served()
    {
        var walk = await Notified();
        var task = Assert.Single(await ToServe(walk.Id));
        Assert.Equal((world.Person("陈立"), new DateOnly(2026, 4, 22)), (task.PersonId, task.Due));
        var mine = await world.Services.GetRequiredService<TaskList>()
            .Page(await world.ActorOf("陈立"), new TaskQuery { View = TaskView.ToDo, Take = 500 }, Ct);
        Assert.Contains(mine, t => t.RecordId == walk.Id && t.Label == "送达文书");

        CaseWalk.Taken(await Serve(walk, "2026-04-13", PaperKinds.Notice));
        Assert.Empty(await ToServe(walk.Id));
    }

    [Fact(DisplayName = "几份文书没有送达：按最早的期限；送达一份以后按下一份")]
    public async Task The_earliest_day_counts()
    {
        var walk = await Notified();
        CaseWalk.Taken(await walk.Officers("issue-advice", "2026-04-14", Advice("2026-04-14")));
        Assert.Equal(new DateOnly(2026, 4, 22), Assert.Single(await ToServe(walk.Id)).Due);
        CaseWalk.Taken(await Serve(walk, "2026-04-14", PaperKinds.Notice));
        Assert.Equal(new DateOnly(2026, 4, 23), Assert.Single(await ToServe(walk.Id)).Due);
    }

    [Fact(DisplayName = "第六十一条：信用修复告知书随决定书送达；没有随送的，自决定起七个工作日内送达")]
    public async Task Credit_notice_within_the_time_of_the_decision()
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("decide");
        CaseWalk.Taken(await Serve(walk, "2026-04-13", PaperKinds.Notice));
        Assert.Empty(await ToServe(walk.Id));
        CaseWalk.Taken(await walk.Officers(
            "serve-decision", "2026-04-22", new DeliveryDraft { Receiver = "秦若水", CreditNotice = false }));
        Assert.Equal(new DateOnly(2026, 4, 29), Assert.Single(await ToServe(walk.Id)).Legal);
        CaseWalk.Taken(await Serve(walk, "2026-04-23", PaperKinds.CreditNotice));
        Assert.Empty(await ToServe(walk.Id));
    }

    [Fact(DisplayName = "行政强制措施的决定书没有送达回执的，也是待办")]
    public async Task Papers_of_a_measure_too()
    {
        var walk = await new MeasureWalk(world).Applied();
        Assert.Equal(new DateOnly(2026, 1, 29), Assert.Single(await walk.Tasks(), t => t.Act == "coercion.serve-paper").Due);
        MeasureWalk.Taken(await walk.Officers(
            "serve-paper", "2026-01-20", new PaperServiceDraft { Papers = ["查封、扣押决定书"], Receiver = "秦若水" }));
        Assert.DoesNotContain(await walk.Tasks(), t => t.Act == "coercion.serve-paper");
    }

    private async Task<CaseWalk> Notified() => await (await new CaseWalk(world).Settled()).Through("notify-party");

    private static Task<ActResult> Serve(CaseWalk walk, string on, string paper) =>
        walk.Officers("serve-paper", on, new PaperServiceDraft { Papers = [paper], Receiver = "秦若水" });

    private async Task<IReadOnlyList<TaskItem>> ToServe(Guid record)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Set<TaskItem>().AsNoTracking()
            .Where(t => t.RecordId == record && t.State == TaskState.Open && t.Act == "penalties.serve-paper").ToListAsync(Ct);
    }
}

/// <inheritdoc/>
public sealed class SqliteServiceDueTests(SqliteWorld fixture) : ServiceDueTests(fixture.World), IClassFixture<SqliteWorld>;

/// <inheritdoc/>
public sealed class PostgresServiceDueTests(PostgresWorld fixture) : ServiceDueTests(fixture.World), IClassFixture<PostgresWorld>;

/// <summary>The time the agency sets: a world of its own, as a parameter holds for all cases.</summary>
public sealed class ServiceTimeTests(SqliteWorld fixture) : IClassFixture<SqliteWorld>
{
    private readonly World world = fixture.World;

    [Fact(DisplayName = "听证通知书须在听证七个工作日前送达；其他文书的期限按本机关的规定")]
    public async Task The_law_before_the_agency()
    {
        var walk = await (await new CaseWalk(world) { Sanction = new SanctionDraft { Fine = 60000 } }.Settled()).Through("notify-party");
        await walk.Set("service.papers.days", "15");
        CaseWalk.Taken(await walk.Officers("hear-party", "2026-04-15", CaseWalk.Waived with { HearingWaived = false, HearingRequested = true }));
        CaseWalk.Taken(await walk.Officers("serve-paper", "2026-04-13", new PaperServiceDraft { Papers = [PaperKinds.Notice], Receiver = "秦若水" }));
        var call = new HearingCallDraft { HeldOn = new DateOnly(2026, 4, 28), Place = "三楼会议室", Chair = world.Person("吴静") };
        CaseWalk.Taken(await walk.Officers("call-hearing", "2026-04-16", call));
        await using var db = world.Database.Open(Actor.System("test"));
        var task = await db.Set<TaskItem>().SingleAsync(
            t => t.RecordId == walk.Id && t.State == TaskState.Open && t.Act == "penalties.serve-paper", TestContext.Current.CancellationToken);
        Assert.Equal(HearingCall.LastDayToTell(new DateOnly(2026, 4, 28)), task.Due);
        CaseWalk.Taken(await walk.Officers(
            "serve-paper", "2026-04-17", new PaperServiceDraft { Papers = [PaperKinds.HearingCall], Receiver = "秦若水" }));
        CaseWalk.Taken(await walk.Officers("issue-advice", "2026-04-20", ServiceDueTests.Advice("2026-04-20")));
        Assert.Equal(new DateOnly(2026, 5, 13), (await db.Set<TaskItem>().AsNoTracking().SingleAsync(
            t => t.RecordId == walk.Id && t.State == TaskState.Open && t.Act == "penalties.serve-paper",
            TestContext.Current.CancellationToken)).Due);
    }
}
