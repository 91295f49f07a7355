using Fazhi.Data.Acts;
using Fazhi.Data.Tasks;
using Fazhi.Ledgers;
using Fazhi.Reports.Indicators;
using Fazhi.Reports.Obligations;
using Fazhi.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Reports;

/// <summary>Obligations with their two users: a meeting each quarter, six studies a year. On both databases.</summary>
public abstract class ObligationTests(WorldFixture fixture)
{
    private World World => fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "每季度一次专题推进会、每年六次学习：缺的成为待办，补上后办结，重复核对不再写入")]
    public async Task Gaps_become_tasks_and_close_when_filled()
    {
        var head = await World.Desk("周明远");
        await World.Took(head, "reports.set-obligation", null, Set("每季度专题推进会", "rule_of_law_special_meetings", Every.Quarter, 1));
        await World.Took(head, "reports.set-obligation", null, Set("中心组法治专题学习", "study_sessions_rule_of_law", Every.Year, 6));
        var check = World.Services.GetRequiredService<ObligationCheck>();

        Assert.Equal(2, await check.Run(Ct));
        Assert.Equal(0, await check.Run(Ct));
        var open = await ToDo();
        Assert.Equal(2, open.Count);
        Assert.Contains(open, t => t.Title == "每季度专题推进会：2026年第1季度已0次，应不少于1次"
            && t.Due == new DateOnly(2026, 3, 31));
        Assert.Contains(open, t => t.Number == "2026年" && t.Due == new DateOnly(2026, 12, 31));

        await Meet("2026-03-02");
        Assert.Equal(1, await check.Run(Ct));
        Assert.Equal("2026年", Assert.Single(await ToDo()).Number);

        World.Clock.Advance(TimeSpan.FromDays(125));
        Assert.Equal(1, await check.Run(Ct));
        var overdue = (await ToDo()).Single(t => t.Number == "2026年第2季度");
        Assert.Equal(-5, overdue.DaysLeft(new DateOnly(2026, 7, 5)));
        Assert.Contains(await ToDo(), t => t.Number == "2026年第3季度");
    }

    [Fact(DisplayName = "指标不存在、次数为零、按季任务另定日期：一次说全")]
    public async Task A_wrong_obligation_is_refused_with_every_reason()
    {
        var wrong = new ObligationDraft
        {
            Title = "无",
            Indicator = "nothing",
            Every = Every.Quarter,
            Least = 0,
            DueMonth = 4,
            DueDay = 1,
            Basis = "无",
        };
        var refused = Assert.IsType<ActResult.Refused>(
            await (await World.Desk("周明远")).Take("reports.set-obligation", null, new Entry(wrong), Ct));
        Assert.Equal(3, refused.Unmet.Count);
    }

    private static Entry Set(string title, string indicator, Every every, int least)
    {
        var draft = new ObligationDraft
        {
            Title = title,
            Indicator = indicator,
            Every = every,
            Least = least,
            Basis = "2026年法治工作安排",
        };
        return new Entry(draft) { On = new DateOnly(2026, 1, 5) };
    }

    private async Task Meet(string day)
    {
        var input = new EntryInput
        {
            Ledger = "governance.meetings",
            Fields = new Dictionary<string, string>
            {
                ["title"] = "法治建设专题推进会",
                ["kind"] = "推进会",
                ["held_on"] = day,
                ["legal_item"] = "是",
            },
        };
        await World.Took(await World.Desk("何芳"), "ledgers.enter", null, new Entry(input));
    }

    private async Task<IReadOnlyList<TaskRow>> ToDo()
    {
        var actor = await World.ActorOf("周明远");
        return await World.Services.GetRequiredService<TaskList>().Page(actor, new TaskQuery { View = TaskView.ToDo, Take = 50 }, Ct);
    }
}

public sealed class SqliteObligationTests(SqliteWorld world) : ObligationTests(world), IClassFixture<SqliteWorld>;

public sealed class PostgresObligationTests(PostgresWorld world) : ObligationTests(world), IClassFixture<PostgresWorld>;
