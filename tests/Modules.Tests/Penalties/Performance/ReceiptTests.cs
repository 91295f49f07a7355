using Fazhi.Data;
using System.Text;
using Fazhi.Data.Scopes;
using Fazhi.Penalties;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Modules.Tests.Penalties.Performance;

/// <summary>A file of receipts held against the cases: what fits is recorded, what does not is listed.</summary>
public abstract class ReceiptTests(WorldFixture fixture)
{
    private const string Head = "票据号,缴款人,金额,缴款日期,决定书文号,项目\n";

    private readonly World world = fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "第六十七条：文号和金额相符的登记为缴款，罚款和没收违法所得合并缴纳的分开登记；不符的逐行说明；同一个文件再来，认得出")]
    public async Task Recorded_and_recognised()
    {
        var (paid, owing) = (await Served(), await Served());
        var (one, two) = ((await Case(paid)).Decision!.Number, (await Case(owing)).Decision!.Number);
        var file = Head
            + $"T001,青岚悦容美容服务有限公司,23500.00,2026-05-06,{one.Replace('〔', '[').Replace('〕', ']')},\n"
            + $"T002,某某,\"20,000\",2026-05-05,{two},\n"
            + $"T003,青岚悦容美容服务有限公司,1000,2026-05-06,{two},\n"
            + $"T004,青岚悦容美容服务有限公司,1000,2026-05-06,{two},没收违法所得\n"
            + "T005,青岚县某诊所,500,2026-05-06,青卫罚〔2026〕9999号,\n"
            + $"T006,青岚县某诊所,五百,2026-05-06,{one},\n"
            + $"T004,青岚悦容美容服务有限公司,1000,2026-05-06,{two},没收违法所得\n";

        var preview = await Check(file);
        Assert.Empty(preview.Problems);
        Assert.Equal(
            [
                (3, ReceiptState.Ready, "罚款20000.00元；缴款人与当事人的名称不同，请核对"), (2, ReceiptState.Ready, "没收违法所得3500.00元、罚款20000.00元"),
                (4, ReceiptState.Differs, "尚欠没收违法所得3500.00元；部分缴纳的请写明项目"), (5, ReceiptState.Ready, "没收违法所得1000.00元"),
                (6, ReceiptState.Unknown, "没有这个文号的决定，或者不在本人岗位范围内"), (7, ReceiptState.Unreadable, "金额：“五百”请改用阿拉伯数字。"),
                (8, ReceiptState.Differs, "票据号在文件里重复"),
            ],
            preview.Rows.Select(r => (r.Row, r.State, r.Note)));
        Assert.Equal(23_500m, (await Case(paid)).Owed);

        await Record(preview);
        Assert.Equal(("performed", 0m), ((await Case(paid)).Stage, (await Case(paid)).Owed));
        Assert.All((await Case(paid)).Payments, p => Assert.Equal(("T001", new DateOnly(2026, 5, 6)), (p.Receipt, p.On)));
        Assert.Equal(2_500m, (await Case(owing)).Owed);
        var again = await Check(file);
        Assert.Equal("receipts.csv", again.Before!.FileName);
        Assert.Equal((0, 4), (again.Ready, again.Rows.Count(r => r.State == ReceiptState.Known)));
        Assert.Equal((7, 3, 0), (again.Before.Rows, again.Before.Recorded, again.Before.Known));
        Assert.Equal(4, again.Before.Differences.Split('\n').Length);
        Assert.DoesNotContain("青岚县某诊所", again.Before.Differences, StringComparison.Ordinal);
        await Record(again);
        Assert.Equal(2_500m, (await Case(owing)).Owed);
    }

    [Fact(DisplayName = "分期缴纳的一期金额相符即可登记；票据号已在别的案件的不登记；缺列的文件不收")]
    public async Task Instalment_and_foreign_receipt()
    {
        var (deferred, other) = (await Served(), await Served());
        CaseWalk.Taken(await deferred.Head("defer-payment", "2026-05-06", new DeferralDraft
        {
            AppliedOn = new DateOnly(2026, 4, 28),
            Hardship = "停业",
            Instalments = [new() { DueOn = new DateOnly(2026, 6, 30), Amount = 8_000m }, new() { DueOn = new DateOnly(2026, 8, 31), Amount = 12_000m }],
        }));
        CaseWalk.Taken(await other.Officers("record-payment", "2026-05-06", CaseWalk.Payment(PaymentKind.Fine, 100m) with { Receipt = "K001" }));
        var number = (await Case(deferred)).Decision!.Number;
        var rows = (await Check(Head + $"K001,甲,8000,2026-05-06,{number},\nK002,甲,8000,2026-05-06,{number},\nK003,甲,8001,2026-05-06,{number},\n")).Rows;

        Assert.Equal([ReceiptState.Differs, ReceiptState.Ready, ReceiptState.Differs], rows.Select(r => r.State));
        Assert.StartsWith("票据号已登记在", rows[0].Note, StringComparison.Ordinal);
        Assert.Contains("缺少“决定书文号”列", Assert.Single((await Check("票据号,缴款人,金额,缴款日期\nK1,甲,1,2026-05-06\n")).Problems), StringComparison.Ordinal);
    }

    private async Task<CaseWalk> Served() => await (await new CaseWalk(world).Settled()).Through("serve-decision");

    private async Task<ReceiptPreview> Check(string file)
    {
        world.Clock.SetUtcNow(new DateTimeOffset(Math.Max(
            world.Clock.GetUtcNow().Ticks, new DateTime(2026, 5, 8, 3, 0, 0).Ticks), TimeSpan.Zero));
        return await new ReceiptDesk(world.Database, await world.Desk("陈立"), world.Clock).Check(Encoding.UTF8.GetBytes(file), "receipts.csv", Ct);
    }

    private async Task Record(ReceiptPreview preview) =>
        CaseWalk.Taken(await new ReceiptDesk(world.Database, await world.Desk("陈立"), world.Clock).Record(preview, Ct));

    private async Task<PenaltyCase> Case(CaseWalk walk)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Whole<PenaltyCase>().AsNoTracking().SingleAsync(c => c.Id == walk.Id, Ct);
    }
}

public sealed class ReceiptOnSqlite(SqliteWorld world) : ReceiptTests(world), IClassFixture<SqliteWorld>;

public sealed class ReceiptOnPostgres(PostgresWorld world) : ReceiptTests(world), IClassFixture<PostgresWorld>;
