using System.Text.Json;
using Fazhi.Data.Acts;
using Fazhi.Ledgers;
using Fazhi.Reports.Snapshots;
using Fazhi.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Reports;

/// <summary>Snapshots over real ledger entries, on both databases.</summary>
public abstract class SnapshotTests(WorldFixture fixture)
{
    private static readonly DateOnly YearEnd = new(2025, 12, 31);

    private World World => fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private SnapshotDesk Snapshots => World.Services.GetRequiredService<SnapshotDesk>();

    [Fact(DisplayName = "快照：数和行保持取时的样子；更正、作废注在旁边并使指标过时")]
    public async Task A_snapshot_keeps_what_stood_and_says_what_changed()
    {
        var desk = await World.Desk("何芳");
        var kept = await Enter(desk, "2025-03-03", "48");
        var corrected = await Enter(desk, "2025-04-04", "52");
        var voided = await Enter(desk, "2025-05-05", "60");
        var actor = await World.ActorOf("周明远");
        World.Clock.Advance(TimeSpan.FromMinutes(1));
        var id = await Take(YearEnd);
        var snapshot = (await Snapshots.Find(actor, id, Ct))!;
        Assert.Empty(await Snapshots.Stale(actor, snapshot, Ct));

        World.Clock.Advance(TimeSpan.FromMinutes(1));
        await World.Took(desk, "ledgers.correct", corrected, new Entry(Training("2025-04-04", "99")));
        await World.Took(desk, "ledgers.void", voided, new Entry(new VoidInput { Reason = "重复登记" }));

        var frozen = (await Snapshots.Figures(actor, id, "enforcement_training_attendance", Ct)).Values.Single();
        Assert.Equal(160, frozen.Value.Value);
        Assert.Equal(3, frozen.Value.Rows);
        Assert.Equal("52", frozen.Rows.Single(r => r.Record == corrected).Value);
        var since = await Snapshots.Corrected(snapshot, frozen, Ct);
        Assert.Equal(2, since[corrected]);
        Assert.Null(since[voided]);
        Assert.DoesNotContain(kept, since.Keys);
        Assert.Equal(
            ["enforcement_training_attendance", "enforcement_training_sessions"],
            (await Snapshots.Stale(actor, snapshot, Ct)).Order());
    }

    [Fact(DisplayName = "同一状态取两次快照：每个指标的值、行和摘要逐字节相同")]
    public async Task Two_snapshots_of_one_state_are_equal_byte_for_byte()
    {
        await Enter(await World.Desk("何芳"), "2024-06-06", "21");
        World.Clock.Advance(TimeSpan.FromMinutes(1));
        var actor = await World.ActorOf("周明远");
        var first = await Snapshots.Figures(actor, await Take(YearEnd.AddYears(-1)), null, Ct);
        World.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await Snapshots.Figures(actor, await Take(YearEnd.AddYears(-1)), null, Ct);
        Assert.Equal(1, first["enforcement_training_sessions"].Value.Value);
        Assert.Equal(78, first.Count);
        Assert.Equal(Text(first), Text(second));
    }

    [Fact(DisplayName = "未来的截至日期拒绝；别的单位看不到快照")]
    public async Task A_future_day_is_refused_and_a_stranger_sees_nothing()
    {
        var desk = await World.Desk("周明远");
        var future = new SnapshotDraft { AsOf = new DateOnly(2030, 12, 31) };
        Assert.IsType<ActResult.Refused>(await desk.Take("reports.take-snapshot", null, new Entry(future), Ct));
        var id = await Take(YearEnd);
        Assert.Null(await Snapshots.Find(await World.ActorOf("林晓"), id, Ct));
    }

    private async Task<Guid> Take(DateOnly asOf) => await World.Took(
        await World.Desk("周明远"), "reports.take-snapshot", null, new Entry(new SnapshotDraft { AsOf = asOf }));

    private static Task<Guid> Enter(ActDesk desk, string day, string people) =>
        World.Took(desk, "ledgers.enter", null, new Entry(Training(day, people)));

    private static EntryInput Training(string day, string people) => new()
    {
        Ledger = "training.sessions",
        Fields = new Dictionary<string, string>
        {
            ["topic"] = "行政处罚法专题",
            ["kind"] = "执法培训",
            ["held_on"] = day,
            ["organiser"] = "本级",
            ["attendance"] = people,
        },
    };

    private static string Text(IReadOnlyDictionary<string, FrozenFigure> figures) => JsonSerializer.Serialize(
        figures.Values.OrderBy(f => f.Indicator, StringComparer.Ordinal).Select(f => new { f.Indicator, f.Value, f.Digest, f.Rows }));
}

public sealed class SqliteSnapshotTests(SqliteWorld world) : SnapshotTests(world), IClassFixture<SqliteWorld>;

public sealed class PostgresSnapshotTests(PostgresWorld world) : SnapshotTests(world), IClassFixture<PostgresWorld>;
