using Fazhi.Data.Acts;
using Fazhi.Data.Clocks;
using Fazhi.Data.Scopes;
using Fazhi.Penalties;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Modules.Tests.Penalties;

/// <summary>Service of papers on SQLite.</summary>
public sealed class SqliteServiceTests(SqliteWorld fixture) : ServiceTests(fixture.World), IClassFixture<SqliteWorld>;

/// <summary>Service of papers on PostgreSQL.</summary>
public sealed class PostgresServiceTests(PostgresWorld fixture) : ServiceTests(fixture.World), IClassFixture<PostgresWorld>;

/// <summary>Every paper that has to be served is; the day it counts as served drives what follows.</summary>
public abstract class ServiceTests(World world)
{
    private static readonly AddressDraft Address = new()
    {
        Recipient = "秦若水",
        Address = "松风路18号2层",
        Phone = "0990-1234567",
        SignedBy = "秦若水",
        ToldConsequences = true,
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "民诉法第九十一条：告知书邮寄，四月十六日收件，五个工作日的陈述申辩期自收件起算到二十三日")]
    public async Task Notice_by_post_counts_from_the_receipt()
    {
        var walk = await Notified();
        var post = new PaperServiceDraft { Papers = ["行政处罚事先告知书"], Method = ServiceMethod.Post, Receiver = "秦若水" };
        Refused(await walk.Officers("serve-paper", "2026-04-16", post), "第九十一条", "邮件号码");
        CaseWalk.Taken(await walk.Officers("serve-paper", "2026-04-16", post with { Tracking = "EB1", SentOn = new DateOnly(2026, 4, 14) }));

        await using var db = world.Database.Open(Actor.System("test"));
        var clock = await db.Set<Clock>().SingleAsync(c => c.RecordId == walk.Id && c.Term == "defend", Ct);
        Assert.Equal(new DateOnly(2026, 4, 23), clock.Legal);
        var proof = await db.Set<CasePaper>().SingleAsync(p => p.RecordId == walk.Id && p.Title == "送达回执", Ct);
        Assert.Contains("2026年4月14日交邮，邮件号码EB1", proof.Facts, StringComparison.Ordinal);
        Refused(await walk.Officers("serve-paper", "2026-04-17", post with { Tracking = "EB2" }), null, "已经送达");
    }

    [Fact(DisplayName = "第四十五条：告知书送达在听取陈述申辩之后的，不予登记")]
    public async Task Notice_is_served_before_the_defence()
    {
        var walk = await Notified();
        CaseWalk.Taken(await walk.Ordinary("hear-party"));
        var late = new PaperServiceDraft { Papers = ["行政处罚事先告知书"], Receiver = "秦若水" };
        Refused(await walk.Officers("serve-paper", "2026-04-16", late), "第四十五条", "没有收到告知");
        CaseWalk.Taken(await walk.Officers("serve-paper", "2026-04-13", late));
    }

    [Fact(DisplayName = "第六十一条：没有签订确认书不得电子送达；最后一次确认收回同意的，也不得")]
    public async Task Electronic_service_needs_the_confirmation()
    {
        var walk = await Decided();
        var mail = new DeliveryDraft { Method = ServiceMethod.Electronic, Receiver = "秦若水", ReviewChannel = "掌上复议" };
        Refused(await walk.Officers("serve-decision", "2026-04-22", mail), "第六十一条第二款", "确认书");
        var agreed = Address with { Electronic = "qin@example.cn", AgreesToElectronic = true };
        Refused(await walk.Officers("confirm-address", "2026-04-21", agreed with { AgreesToElectronic = false }), "第六十一条第二款", "同意");
        CaseWalk.Taken(await walk.Officers("confirm-address", "2026-04-21", agreed));
        CaseWalk.Taken(await walk.Officers("confirm-address", "2026-04-21", Address));
        Refused(await walk.Officers("serve-decision", "2026-04-22", mail), "第六十一条第二款", "确认书");
        CaseWalk.Taken(await walk.Officers("confirm-address", "2026-04-21", agreed));
        Refused(
            await walk.Officers("serve-decision", "2026-04-22", mail with { ReviewChannel = "" }), "第二十二条第二款", "互联网渠道");
        CaseWalk.Taken(await walk.Officers("serve-decision", "2026-04-22", mail));
    }

    [Fact(DisplayName = "两书同达：信用修复告知书由决定起草，随决定书送达；没有随送的提示，另行送达")]
    public async Task Credit_notice_goes_with_the_decision()
    {
        var walk = await Decided();
        var taken = CaseWalk.Taken(await walk.Officers(
            "serve-decision", "2026-04-22", new DeliveryDraft { Receiver = "秦若水", CreditNotice = false }));
        Assert.Contains(taken.Warnings, w => w.Message.Contains("信用修复告知书", StringComparison.Ordinal));
        CaseWalk.Taken(await walk.Officers(
            "serve-paper", "2026-04-23", new PaperServiceDraft { Papers = ["行政处罚信息信用修复告知书"], Receiver = "秦若水" }));

        var other = await Decided();
        taken = CaseWalk.Taken(await other.Ordinary("serve-decision"));
        Assert.DoesNotContain(taken.Warnings, w => w.Message.Contains("信用修复", StringComparison.Ordinal));
        await using var db = world.Database.Open(Actor.System("test"));
        var proof = await db.Set<CasePaper>().SingleAsync(p => p.RecordId == other.Id && p.Title == "送达回执", Ct);
        Assert.Contains("信用修复告知书", proof.Facts, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "民诉法第九十五条：公告写明原因，满三十日视为送达；此前送达未成的经过写进回执")]
    public async Task Announcement_tells_its_reasons()
    {
        var walk = await Decided();
        var tried = new AttemptDraft { Papers = "行政处罚决定书", Reason = "店铺已经搬空，电话停机" };
        CaseWalk.Taken(await walk.Officers("record-attempt", "2026-04-21", tried));
        var announced = new DeliveryDraft { Method = ServiceMethod.Announcement, Note = "受送达人下落不明" };
        var taken = CaseWalk.Taken(await walk.Officers("serve-decision", "2026-04-22", announced));
        Assert.DoesNotContain(taken.Warnings, w => w.Message.Contains("送达未成", StringComparison.Ordinal));

        await using var db = world.Database.Open(Actor.System("test"));
        var papers = await db.Set<CasePaper>().Where(p => p.RecordId == walk.Id && p.On == new DateOnly(2026, 4, 22)).ToListAsync(Ct);
        Assert.Equal(["公告", "送达回执"], papers.Select(p => p.Title).Order(StringComparer.Ordinal));
        Assert.Contains("店铺已经搬空", papers.Single(p => p.Title == "送达回执").Facts, StringComparison.Ordinal);
    }

    private async Task<CaseWalk> Notified() => await (await new CaseWalk(world).Settled()).Through("notify-party");

    private async Task<CaseWalk> Decided() => await (await new CaseWalk(world).Settled()).Through("decide");

    private static void Refused(ActResult result, string? article, string message)
    {
        var refused = result as ActResult.Refused ?? throw new InvalidOperationException(World.Describe(result));
        Assert.Contains(
            refused.Unmet, u => u.Blocks && u.Message.Contains(message, StringComparison.Ordinal) && u.Basis?.Article == article);
    }
}
