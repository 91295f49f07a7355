using Fazhi.Data.Acts;
using Fazhi.Data.Changes.Verification;
using Fazhi.Data.Jobs;
using Fazhi.Data.Scopes;
using Fazhi.Data.Tasks;
using Fazhi.Ledgers;
using Fazhi.Reports.Figures;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Ledgers;

public sealed class SqliteFlowActTests(SqliteWorld fixture) : FlowActTests(fixture), IClassFixture<SqliteWorld>;

public sealed class PostgresFlowActTests(PostgresWorld fixture) : FlowActTests(fixture), IClassFixture<PostgresWorld>;

/// <summary>合同审核：内勤登记，法制审核人员审核，负责人签批，签批了才计入。</summary>
public abstract class FlowActTests(WorldFixture fixture) : IAsyncLifetime
{
    private static readonly DateOnly Monday = new(2026, 2, 2);

    private World World => fixture.World;

    private CountedRows Rows => new(World, FlowLedger.Key);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await FlowLedger.Open(World);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact(DisplayName = "登记、审核、签批：每一步由该办的岗位办，办完才计入；待办随步骤来去，到期日按工作日算")]
    public async Task Enter_review_sign()
    {
        var (before, figure) = (await Rows.Count(), await Figure());
        var id = await Enter("何芳", "办公设备采购");

        Assert.Equal(before, await Rows.Count());
        var review = Assert.Single(await ToDo("吴静", id));
        Assert.Equal(("ledgers.take-step", "法制审核"), (review.Act, review.Label));
        Assert.Equal(new DateOnly(2026, 2, 9), review.Due);
        Assert.Equal("《青岚县卫生健康局合同管理办法》第八条", review.Citation);
        Assert.Empty(await ToDo("何芳", id));
        Assert.Empty(await ToDo("周明远", id));

        await Took("吴静", id, "review", Monday.AddDays(2));
        Assert.Equal(before, await Rows.Count());
        Assert.Empty(await ToDo("吴静", id));
        var sign = Assert.Single(await ToDo("周明远", id));
        Assert.Equal(("签批", new DateOnly(2026, 2, 9)), (sign.Label, sign.Due));

        await Took("周明远", id, "sign", Monday.AddDays(3));
        Assert.Equal(before + 1, await Rows.Count());
        Assert.Equal(figure + 1, await Figure());
        Assert.Empty(await ToDo("周明远", id));
        Assert.Equal(id, Assert.Single(await Tasks("周明远", TaskView.Finished, id)).RecordId);
        await Sound();
    }

    [Fact(DisplayName = "状态不对、岗位不对、没有这一步：不办，并说明现在在哪里、找谁")]
    public async Task Refusals()
    {
        var id = await Enter("何芳", "消杀服务");

        Assert.Equal("法制审核人员", Assert.IsType<ActResult.Forbidden>(await Take("何芳", id, "review")).Ask);
        Assert.Equal("科室负责人、单位负责人", Assert.IsType<ActResult.Forbidden>(await Take("吴静", id, "sign")).Ask);
        Assert.Contains("现在是“待法制审核”，“签批”只能在“待签批”时办理", Message(await Take("周明远", id, "sign")), StringComparison.Ordinal);
        var unknown = Assert.IsType<ActResult.Invalid>(await Take("吴静", id, "seal"));
        Assert.Contains("可办的有：review、sign、return、refuse", unknown.Errors["step"], StringComparison.Ordinal);
        Assert.Contains("早于上一步（2026-02-02）", Message(await Take("吴静", id, "review", Monday.AddDays(-1))), StringComparison.Ordinal);
        Assert.Contains("按流程办理：法制审核、签批、审核退回、签批退回", Message(await (await World.Desk("周明远"))
            .Take("ledgers.confirm", id, new Entry(new ConfirmInput()), Ct)), StringComparison.Ordinal);
        Assert.IsType<ActResult.NotFound>(await Take("林晓", id, "review"));
    }

    [Fact(DisplayName = "登记人是法制审核人员：不能审核自己登记的，待办里也没有；别人可以")]
    public async Task Separation_of_persons()
    {
        var id = await Enter("吴静", "法律顾问服务");

        Assert.Empty(await ToDo("吴静", id));
        Assert.Contains("“登记”是您办的，“法制审核”要由另一人办理", Message(await Take("吴静", id, "review")), StringComparison.Ordinal);

        var other = await Enter("周明远", "车辆租赁");
        await Took("吴静", other, "review", Monday);
        Assert.Contains("“登记”是您办的，“签批”要由另一人办理", Message(await Take("周明远", other, "sign")), StringComparison.Ordinal);
        Assert.Empty(await ToDo("周明远", other));
        Assert.Single(await ToDo("郑国强", other));
        await Took("郑国强", other, "sign", Monday);
    }

    [Fact(DisplayName = "退回要写原因，登记人的待办里有更正；更正后回到第一个状态重新审核")]
    public async Task Return_and_correct()
    {
        var id = await Enter("何芳", "印刷服务");
        await Took("吴静", id, "review", Monday);

        Assert.Contains("要写明原因", Message(await Take("周明远", id, "refuse")), StringComparison.Ordinal);
        await Took("周明远", id, "refuse", Monday, "缺少报价");
        var correct = Assert.Single(await ToDo("何芳", id));
        Assert.Equal(("ledgers.correct", "更正后重新提交"), (correct.Act, correct.Label));
        Assert.Single(await Tasks("周明远", TaskView.Done, id));

        await World.Took(await World.Desk("何芳"), "ledgers.correct", id, new Entry(Contract("印刷服务", "1,200")) { On = Monday });
        Assert.Empty(await ToDo("何芳", id));
        Assert.Equal("法制审核", Assert.Single(await ToDo("吴静", id)).Label);
        Assert.Contains("现在是“待法制审核”", Message(await Take("周明远", id, "sign")), StringComparison.Ordinal);
        await Sound();
    }

    [Fact(DisplayName = "更正已签批的：回到第一个状态，重新办完以前不计入；以前所知的数字不变；作废后没有待办")]
    public async Task Correction_of_what_counts()
    {
        var before = await Rows.Count();
        var id = await Enter("何芳", "物业服务");
        await Took("吴静", id, "review", Monday);
        await Took("周明远", id, "sign", Monday);
        Assert.Equal(before + 1, await Rows.Count());
        World.Clock.Advance(TimeSpan.FromMinutes(5));
        var signed = World.Clock.GetUtcNow();
        World.Clock.Advance(TimeSpan.FromMinutes(5));

        await World.Took(await World.Desk("何芳"), "ledgers.correct", id, new Entry(Contract("物业服务", "900")));
        Assert.Equal(before, await Rows.Count());
        Assert.Equal(before + 1, await Rows.Count(signed));
        Assert.Single(await ToDo("吴静", id));

        await World.Took(await World.Desk("何芳"), "ledgers.void", id, new Entry(new VoidInput { Reason = "合同取消" }));
        Assert.Empty(await ToDo("吴静", id));
        Assert.Contains("已作废", Message(await Take("吴静", id, "review")), StringComparison.Ordinal);
        Assert.Equal(before, await Rows.Count());
        await Sound();
    }

    [Fact(DisplayName = "逾期的步骤照办，注明逾期和规定；系统代录要写明由谁办理，按那一天的岗位")]
    public async Task Late_and_recorded()
    {
        var id = await Enter("何芳", "设备维保");
        var late = Assert.IsType<ActResult.Taken>(await Take("吴静", id, "review", Monday.AddDays(14)));
        Assert.Contains("期限是2026-02-09（《青岚县卫生健康局合同管理办法》第八条），已逾期", late.Warnings.Single().Message, StringComparison.Ordinal);

        var sign = new Entry(new StepInput { Step = "sign" }) { On = Monday.AddDays(14) };
        Assert.IsType<ActResult.Forbidden>(await World.System.Take("ledgers.take-step", id, sign, Ct));
        Assert.IsType<ActResult.Forbidden>(
            await World.System.Take("ledgers.take-step", id, sign with { By = [World.Person("吴静")] }, Ct));
        await World.Took(World.System, "ledgers.take-step", id, sign with { By = [World.Person("周明远")] });
    }

    [Fact(DisplayName = "逾期未办的一步：每天的预警使单位负责人在督办里看到一次，步骤照样由该办的人办")]
    public async Task Watched()
    {
        var id = await Enter("何芳", "逾期未审的合同");
        Assert.Empty(await Tasks("周明远", TaskView.Watched, id));

        var watch = World.Services.GetServices<ITimedJob>().Single(j => j.Name == "overdue");
        await watch.Run(Ct);
        Assert.Equal("法制审核", Assert.Single(await Tasks("周明远", TaskView.Watched, id)).Label);
        Assert.Equal("期限预警0件", await watch.Run(Ct));

        await Took("吴静", id, "review", Monday.AddDays(20));
        Assert.Empty(await Tasks("周明远", TaskView.Watched, id));
        await Sound();
    }

    [Fact(DisplayName = "校验：改动流程里较早的一版，校验指出这一条")]
    public async Task Earlier_versions_are_verified()
    {
        var id = await Enter("何芳", "被改动的合同");
        await Took("吴静", id, "review", Monday);
        await Sound();
        await using var db = World.Database.Open(Actor.System("test"));
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);
        await db.Database.ExecuteSqlAsync($"update ledger_entries set title = '改后的合同' where title = '被改动的合同' and change_number = 1", Ct);
        await transaction.CommitAsync(Ct);

        var finding = (await Verify()).First;

        await db.Database.ExecuteSqlAsync($"update ledger_entries set title = '被改动的合同' where title = '改后的合同'", Ct);
        Assert.Equal(id, finding?.Record);
        await Sound();
    }

    private async Task<Guid> Enter(string person, string title) => await World.Took(
        await World.Desk(person), "ledgers.enter", null, new Entry(Contract(title, "800")) { On = Monday });

    private async Task<ActResult> Take(string person, Guid id, string step, DateOnly? on = null, string note = "") =>
        await (await World.Desk(person)).Take(
            "ledgers.take-step", id, new Entry(new StepInput { Step = step, Note = note }) { On = on ?? Monday }, Ct);

    private async Task Took(string person, Guid id, string step, DateOnly on, string note = "")
    {
        var result = await Take(person, id, step, on, note);
        Assert.True(result is ActResult.Taken, World.Describe(result));
    }

    private async Task<IReadOnlyList<TaskRow>> ToDo(string person, Guid id) => await Tasks(person, TaskView.ToDo, id);

    private async Task<IReadOnlyList<TaskRow>> Tasks(string person, TaskView view, Guid id) =>
        [.. (await World.Services.GetRequiredService<TaskList>().Page(await World.ActorOf(person), new TaskQuery { View = view }, Ct))
            .Where(t => t.RecordId == id)];

    private async Task<decimal> Figure()
    {
        var desk = World.Services.GetRequiredService<FigureDesk>();
        var indicator = desk.Catalogue.Find("contracts")!;
        var request = new FigureRequest { AsOf = new DateOnly(2026, 12, 31) };
        var value = (await desk.Compute(request, [indicator], Ct))["contracts"];
        Assert.Equal(value.Value, (await desk.Rows(request, indicator, Ct)).Count);
        return value.Value!.Value;
    }

    private async Task Sound()
    {
        var verdict = await Verify();
        Assert.True(verdict.First is null, $"{verdict.First}");
    }

    private Task<Verdict> Verify() =>
        World.Services.GetRequiredService<Verifier>().Run(new Dictionary<string, string>(), null, Ct);

    private static string Message(ActResult result) =>
        string.Join('\n', Assert.IsType<ActResult.Refused>(result).Unmet.Select(u => u.Message));

    private static EntryInput Contract(string title, string amount) => new()
    {
        Ledger = FlowLedger.Key,
        Fields = new Dictionary<string, string>
        {
            ["title"] = title,
            ["kind"] = "服务",
            ["sent_on"] = "2026-02-02",
            ["amount"] = amount,
        },
    };
}
