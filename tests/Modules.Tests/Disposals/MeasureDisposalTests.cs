using Fazhi.Data;
using Fazhi.Data.Retention;
using Fazhi.Data.Scopes;
using Fazhi.Penalties;
using Fazhi.Penalties.Coercion;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Modules.Tests.Disposals;

using Penalties;
using Penalties.Coercion;

/// <summary>A coercive measure is kept with its case, and destroyed with it.</summary>
public abstract class MeasureDisposalTests(WorldFixture fixture)
{
    private readonly DisposalWorld world = new(fixture.World);

    private World World => world.World;

    [Fact(DisplayName = "档案法第二十一条：强制措施随案保管；只列案件的不得销毁，同批销毁以后内容都没有了，文号还在，链核验无误")]
    public async Task Kept_and_destroyed_with_its_case()
    {
        var (matter, measure) = await Archived();
        world.GoTo("2037-01-04");
        Assert.Contains("须列入同一份销毁清单", DisposalWorld.Refusal(await world.Propose(DisposalWorld.CaseKey(matter))), StringComparison.Ordinal);
        var number = await Number(measure);

        await world.Dispose(DisposalWorld.CaseKey(matter), new RecordKey(CoerciveMeasure.RecordKindName, measure));

        Assert.Null(await world.Verify());
        Assert.Equal(number, await Number(measure));
        Assert.Empty(await Confidential.RawStore.Places(World, "云杉整形门诊"));
    }

    private async Task<(Guid Case, Guid Measure)> Archived()
    {
        var walk = new CaseWalk(World)
        {
            Clue = new ClueDraft
            {
                Party = new PartyDraft { Name = "云杉整形门诊" },
                Cause = "未取得医疗机构执业许可证擅自执业",
                Source = ClueSource.Complaint,
                Content = "群众举报云杉整形门诊",
            },
        };
        await (await walk.Settled()).Through("add-evidence");
        var measure = new MeasureWalk(World);
        measure = new MeasureWalk(World) { Measure = measure.Measure with { Case = walk.Id, Party = new PartyDraft { Name = "" } } };
        CaseWalk.Taken(await measure.Officers("propose", "2026-03-10", measure.Measure));
        CaseWalk.Taken(await measure.Head("approve", "2026-03-10", new ApprovalDraft { Opinion = "同意" }));
        CaseWalk.Taken(await measure.Officers("apply", "2026-03-10", MeasureWalk.Application("2026-03-10 10:00")));
        CaseWalk.Taken(await measure.Officers("release", "2026-03-20", measure.Release));
        foreach (var paper in new[] { "查封、扣押决定书", "解除查封、扣押决定书" })
            CaseWalk.Taken(await measure.Officers("serve-paper", "2026-03-20", new PaperServiceDraft
            {
                Papers = [paper],
                Method = ServiceMethod.Direct,
                Receiver = "秦若水",
            }));
        foreach (var act in CaseWalk.Order.SkipWhile(a => a != "conclude-investigation").TakeWhile(a => a != "archive-case"))
            CaseWalk.Taken(await walk.Ordinary(act));
        CaseWalk.Taken(await walk.Officers("record-publication", "2026-05-09", new PublicationDraft { Channel = "信用平台" }));
        CaseWalk.Taken(await walk.Officers(
            "archive-case", "2026-05-20", CaseWalk.Archiving with { Number = "2026-云杉整形", Retention = RetentionClass.TenYears }));
        return (walk.Id, measure.Id);
    }

    private async Task<string> Number(Guid measure)
    {
        await using var db = World.Database.Open(Actor.System("test"));
        return (await db.Whole<CoerciveMeasure>().AsNoTracking().SingleAsync(m => m.Id == measure, DisposalWorld.Ct)).Number;
    }
}

public sealed class SqliteMeasureDisposalTests(SqliteWorld world) : MeasureDisposalTests(world), IClassFixture<SqliteWorld>;

public sealed class PostgresMeasureDisposalTests(PostgresWorld world) : MeasureDisposalTests(world), IClassFixture<PostgresWorld>;
