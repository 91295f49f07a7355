using Fazhi.Data.Acts;
using Fazhi.Data.Clocks;
using Fazhi.Data.Matters;
using Fazhi.Data.Scopes;
using Fazhi.Data.Tasks;
using Fazhi.Penalties.Coercion;
using Fazhi.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Penalties.Coercion;

/// <summary>How long a measure lasts and how it ends, each condition with its article of 行政强制法.</summary>
public abstract class HoldingTests(WorldFixture fixture) : MeasureTests
{
    private readonly World world = fixture.World;

    [Fact(DisplayName = "第二十五条：一月二十日扣押，三十日到二月十九日，春节不延长，安全日二月十四日")]
    public async Task Thirty_days_never_stretched()
    {
        var clock = await (await Applied()).Clock("hold");
        Assert.Equal(new DateOnly(2026, 2, 19), clock.Legal);
        Assert.Equal(new DateOnly(2026, 2, 14), clock.Safe);
        Assert.Equal(("《行政强制法》第二十五条", "三十日"), (clock.Citation, clock.Length));
        Assert.Contains("遇休息日不延长", clock.Explanation, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "第二十五条：经负责人批准延长三十日到三月二十一日，书面告知理由；只能一次，不能超过三十日")]
    public async Task Extended_once_in_time()
    {
        var walk = await Applied();
        Refused(await walk.Head("extend", "2026-02-10", Longer with { Days = 31 }), "第二十五条", "不得超过30日");
        Refused(await walk.Head("extend", "2026-02-10", Longer with { Reason = "" }), "第二十五条", "写明理由");
        Refused(await walk.Head("extend", "2026-02-10", Longer with { Receiver = "" }), "第二十五条", "书面告知当事人");
        Refused(await BySection(walk, Longer), "第二十五条", "须经行政机关负责人批准");
        Taken(await walk.Head("extend", "2026-02-10", Longer));
        var clock = await walk.Clock("hold");
        Assert.Equal(new DateOnly(2026, 3, 21), clock.Legal);
        Assert.Equal("三十日，延长三十日", clock.Length);
        Assert.Contains("至2026年3月21日止", await walk.Text(MeasurePapers.Extension), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 3, 21), Assert.Single(await walk.Tasks(), t => t.Act == "coercion.release").Legal);
        Refused(await walk.Head("extend", "2026-02-11", Longer), "第二十五条", "只能延长一次");
    }

    [Fact(DisplayName = "第二十五条：届满以后不能延长，只能解除；解除照样成立，注明逾期")]
    public async Task Never_extended_once_over()
    {
        var walk = await Applied();
        Refused(await walk.Head("extend", "2026-02-20", Longer), "第二十五条", "已于2026-02-19届满，不能再办");
        var taken = Taken(await walk.Officers("release", "2026-02-24", walk.Release with { Ground = ReleaseGround.Expired }));
        Assert.Contains("已经届满", Assert.Single(taken.Warnings).Message, StringComparison.Ordinal);
        Assert.Equal(ClockState.MetLate, (await walk.Clock("hold")).State);
    }

    [Fact(DisplayName = "第二十五条：检测期间不计入，但须明确并书面告知；早出结果的，多告知的日子照计")]
    public async Task Testing_time_is_left_out()
    {
        var walk = await Applied();
        var test = new TestingDraft
        {
            Institution = "青岚县疾控检验所",
            Things = "注射用药品成分",
            Until = new DateOnly(2026, 2, 5),
            Receiver = "秦若水签收",
        };
        Refused(await walk.Officers("test-goods", "2026-01-26", test with { Receiver = "" }), "第二十五条", "未告知的不得扣除");
        Refused(await walk.Officers("test-goods", "2026-01-26", test with { Until = new DateOnly(2026, 1, 26) }), "第二十五条", "应当明确");
        Taken(await walk.Officers("test-goods", "2026-01-26", test));
        Assert.Equal(new DateOnly(2026, 3, 1), (await walk.Clock("hold")).Legal);
        Assert.Contains("自2026年1月27日起至2026年2月5日止", await walk.Text(MeasurePapers.Testing), StringComparison.Ordinal);
        Taken(await walk.Officers("receive-result", "2026-02-02", new TestResultDraft { Result = "含利多卡因，报告2026-011" }));
        var clock = await walk.Clock("hold");
        Assert.Equal(new DateOnly(2026, 2, 26), clock.Legal);
        Assert.Equal("三十日，2026-01-27至2026-02-02不计", clock.Length);
    }

    [Fact(DisplayName = "第二十八条：五种情形都可解除，须负责人批准、写明理由、退还财物由当事人签收")]
    public async Task Lifted_on_each_ground()
    {
        foreach (var ground in new[]
        {
            ReleaseGround.NoViolation, ReleaseGround.Unrelated, ReleaseGround.Decided, ReleaseGround.NoLongerNeeded,
        })
        {
            var walk = await Applied();
            Taken(await walk.Officers("release", "2026-02-02", walk.Release with { Ground = ground }));
            Assert.Equal(["coercion.serve-paper"], (await walk.Tasks()).Select(t => t.Act));
        }

        var early = await Applied();
        var release = early.Release;
        Refused(await early.Officers("release", "2026-02-18", release with { Ground = ReleaseGround.Expired }), "第二十八条", "尚未届满");
        Refused(await early.Officers("release", "2026-02-18", release with { Receiver = "" }), "第二十八条", "立即退还财物");
        Refused(await early.Officers("release", "2026-02-18", release with { Note = "" }), "第二十八条", "写明解除的事实");
        Refused(
            await early.Officers("release", "2026-02-18", release with { Approver = world.Person("郑国强") }), "第二十八条", "负责人批准");
        Taken(await early.Officers("release", "2026-02-19", release with { Ground = ReleaseGround.Expired }));
        Assert.Contains("领回人：秦若水", await early.Text(MeasurePapers.Release), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "第二十五条第三款、第二十六条第三款：保管、检测费用由行政机关承担")]
    public async Task Costs_on_the_agency()
    {
        var walk = await Applied();
        Refused(
            await walk.Officers("release", "2026-02-02", walk.Release with { ChargedNobody = false, Costs = 300m }),
            "第二十五条第三款、第二十六条第三款", "由行政机关承担");
        Taken(await walk.Officers("release", "2026-02-02", walk.Release with { Costs = 300m }));
    }

    [Fact(DisplayName = "第二十七条：期限内查清事实作出处理；没收须由处罚决定作出，届满以后应当解除")]
    public async Task Disposed_in_time()
    {
        var walk = await Applied();
        Refused(
            await walk.Officers("dispose", "2026-02-02", walk.Destroyed with { Way = DisposalWay.Confiscated }),
            "第二十七条", "没收须由行政处罚决定作出");
        Refused(
            await walk.Officers("dispose", "2026-02-02", walk.Destroyed with { Way = DisposalWay.Treated }), "第二十七条", "不能这样处理");
        Refused(await walk.Officers("dispose", "2026-02-02", walk.Destroyed with { Basis = "" }), "第二十七条", "处理的依据");
        Refused(await walk.Officers("dispose", "2026-02-20", walk.Destroyed), "第二十八条", "应当解除");
        Taken(await walk.Officers("dispose", "2026-02-19", walk.Destroyed));
        Assert.Contains("作出处理决定：销毁", await walk.Text(MeasurePapers.Disposal), StringComparison.Ordinal);
        Assert.Equal(ClockState.Met, (await walk.Clock("hold")).State);
    }

    [Fact(DisplayName = "第二十一条：移送司法机关的，财物一并移送并书面告知当事人")]
    public async Task Handed_over_with_the_case()
    {
        var walk = await Applied();
        Refused(await walk.Officers("transfer", "2026-02-02", walk.Handover with { Notice = "" }), "第二十一条", "书面告知当事人");
        Refused(await walk.Officers("transfer", "2026-02-02", walk.Handover with { Organ = "" }), "第二十一条", "一并移送");
        Taken(await walk.Officers("transfer", "2026-02-02", walk.Handover));
        Assert.Contains("青岚县公安局", await walk.Text(MeasurePapers.Handover), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "更正实施日期，期限随之重算")]
    public async Task A_corrected_day_counts_anew()
    {
        var walk = await Applied();
        var draft = new DateCorrectionDraft
        {
            Stage = "applied",
            On = new DateOnly(2026, 1, 21),
            Reason = "现场笔录为一月二十一日",
        };
        Taken(await walk.Officers("correct-date", "2026-01-22", draft));
        Assert.Equal(new DateOnly(2026, 2, 20), (await walk.Clock("hold")).Legal);
    }

    [Fact(DisplayName = "职业病防治法第六十四条、传染病防治法第三十六条：没有法定期限的措施不起算期限，也不能延长")]
    public async Task Kinds_without_a_term()
    {
        var walk = new MeasureWalk(world);
        walk = new MeasureWalk(world)
        {
            Measure = walk.Measure with { Kind = "stop-work", Power = "", TargetKind = "作业", Target = "喷漆作业" },
        };
        await walk.Applied();
        await Assert.ThrowsAsync<InvalidOperationException>(() => walk.Clock("hold"));
        Refused(await walk.Head("extend", "2026-02-02", Longer), null, "没有法定期限");
        Assert.Contains("有效控制时止", await walk.Text(MeasurePapers.Control), StringComparison.Ordinal);
        Taken(await walk.Officers("release", "2026-06-02", walk.Release with { Ground = ReleaseGround.HazardGone }));
        Assert.Contains("第六十四条", await walk.Text(MeasurePapers.ControlRelease), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "第二十五条：届满未解除的，次日记为一个事件，告诉单位负责人；措施仍在待办里，逾期")]
    public async Task Overdue_is_an_event_and_told_upwards()
    {
        var walk = await Applied();
        world.Clock.SetUtcNow(new DateTimeOffset(2026, 6, 3, 3, 0, 0, TimeSpan.Zero));
        await world.Services.GetRequiredService<OverdueWatch>().Run(TestContext.Current.CancellationToken);
        var clock = await walk.Clock("hold");
        Assert.Equal((new DateOnly(2026, 2, 20), ClockState.Running), (clock.OverdueOn, clock.State));
        var task = Assert.Single(await walk.Tasks(), t => t.Act == "coercion.release");
        Assert.Equal(new DateOnly(2026, 2, 19), task.Legal);
        Assert.NotEqual(0, task.Watchers & TaskItem.Of([Role.Head]));
    }

    private Task<MeasureWalk> Applied() => new MeasureWalk(world).Applied();

    private Task<ActResult> BySection(MeasureWalk walk, ExtensionDraft draft) => world.System.Take(
        "coercion.extend", walk.Id, new Entry(draft) { On = new DateOnly(2026, 2, 10), By = [world.Person("郑国强")] }, default);
}

/// <inheritdoc/>
public sealed class SqliteHoldingTests(SqliteWorld fixture) : HoldingTests(fixture), IClassFixture<SqliteWorld>;

/// <inheritdoc/>
public sealed class PostgresHoldingTests(PostgresWorld fixture) : HoldingTests(fixture), IClassFixture<PostgresWorld>;
