using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Files;
using Fazhi.Data.Retention;
using Fazhi.Data.Scopes;
using Fazhi.Data.Search;
using Fazhi.Disposals;
using Fazhi.Ledgers;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Disposals;

/// <summary>Disposal by two persons: what is refused, what goes, what stays.</summary>
public abstract class DisposalTests(WorldFixture fixture)
{
    private readonly DisposalWorld world = new(fixture.World);

    private World World => world.World;

    [Fact(DisplayName = "两人办理：提出的人即使也是负责人，不能批准自己提出的；另一人批准才销毁；不批准的保留")]
    public async Task Two_persons()
    {
        await world.Post("吴静", Role.Clerk);
        await world.Post("吴静", Role.Head);
        var (first, second) = (await world.Entry("两人培训甲", "2014-05-20"), await world.Entry("两人培训乙", "2014-05-21"));
        var id = await world.Proposed("吴静", DisposalWorld.EntryKey(first));
        Assert.Contains("提出销毁的人不能审批", DisposalWorld.Refusal(await world.Approve(id, "吴静")));
        Assert.IsType<ActResult.Forbidden>(await world.Approve(id, "许文"));
        Assert.Null(await Disposed(first));

        var head = await World.Desk("周明远");
        var forClerk = new Entry(new DisposalDecision()) { By = [World.Person("郑国强")] };
        Assert.Contains("由本人登录办理", DisposalWorld.Refusal(await head.Take("retention.approve-disposal", id, forClerk, DisposalWorld.Ct)));
        Penalties.CaseWalk.Taken(await world.Approve(id));
        Assert.Equal(id, (await Disposed(first))!.Disposal);

        var other = await world.Proposed(DisposalWorld.EntryKey(second));
        Assert.Contains("理由", DisposalWorld.Refusal(await head.Take("retention.reject-disposal", other, new Entry(new DisposalDecision()), DisposalWorld.Ct)));
        Penalties.CaseWalk.Taken(await head.Take(
            "retention.reject-disposal", other, new Entry(new DisposalDecision { Opinion = "仍有参考价值" }), DisposalWorld.Ct));
        Assert.Null(await Disposed(second));
        Assert.IsType<ActResult.Refused>(await world.Approve(other));
        Assert.Null(await world.Verify());
    }

    [Fact(DisplayName = "档案法第二十一条：期限未满、永久保管、没有归档、暂缓、诉讼未结、已列入清单、看不到的，都拒绝并说明")]
    public async Task Premature_disposal_is_refused()
    {
        var young = await world.Entry("未满培训", "2016-05-20");
        Assert.Contains("《档案法》第二十一条 执法培训和法治学习台账“未满培训（更正）”：保管10年，要保管到2026-12-31，期限未满",
            DisposalWorld.Refusal(await world.Propose(DisposalWorld.EntryKey(young))));
        var clerk = await world.Clerk();
        var plan = await World.Took(clerk, "ledgers.enter", null, new Entry(Plan));
        Assert.Contains("永久，不得销毁", DisposalWorld.Refusal(await world.Propose(DisposalWorld.EntryKey(plan))));

        var walk = await (await new Penalties.CaseWalk(World).Settled()).Through("file-case");
        var open = DisposalWorld.Refusal(await world.Propose(DisposalWorld.CaseKey(walk.Id)));
        Assert.Contains("案件还没有归档，保管期限没有起算", open);
        Assert.Contains("没有办完的待办", open);

        var held = await world.Entry("暂缓培训", "2014-05-20");
        var hold = await World.Took(clerk, "retention.place-hold", null,
            new Entry(new HoldDraft { Kind = "ledgers.entry", Record = held, Reason = "（2026）青01行初3号" }));
        Assert.Contains("暂缓销毁：（2026）青01行初3号", DisposalWorld.Refusal(await world.Propose(DisposalWorld.EntryKey(held))));
        Assert.IsType<ActResult.Forbidden>(await clerk.Take(
            "retention.lift-hold", hold, new Entry(new LiftDraft { Reason = "已判决" }), DisposalWorld.Ct));
        await World.Took(await World.Desk("周明远"), "retention.lift-hold", hold, new Entry(new LiftDraft { Reason = "已判决" }));
        await world.Proposed(DisposalWorld.EntryKey(held));
        Assert.Contains("已列入另一份", DisposalWorld.Refusal(await world.Propose(DisposalWorld.EntryKey(held))));

        Assert.Contains("不在您的岗位范围内", DisposalWorld.Refusal(await world.Propose(DisposalWorld.EntryKey(Guid.CreateVersion7()))));
        Assert.Contains("没有列入经批准的销毁清单", DisposalWorld.Refusal(await World.System.Take(
            "ledgers.dispose-entry", young, new Entry(new DisposeDraft { Disposal = Guid.CreateVersion7() }), DisposalWorld.Ct)));
        Assert.IsType<ActResult.Forbidden>(await clerk.Take(
            "ledgers.dispose-entry", young, new Entry(new DisposeDraft { Disposal = Guid.CreateVersion7() }), DisposalWorld.Ct));
    }

    [Fact(DisplayName = "提出以后又更正的，审批时拒绝")]
    public async Task What_changed_since_is_refused()
    {
        var entry = await world.Entry("又改培训", "2014-05-20");
        var id = await world.Proposed(DisposalWorld.EntryKey(entry));
        await World.Took(await world.Clerk(), "ledgers.void", entry, new Entry(new VoidInput { Reason = "重复" }));
        Assert.Contains("第1件提出以后有变更", DisposalWorld.Refusal(await world.Approve(id)));
        Assert.Null(await Disposed(entry));
    }

    [Fact(DisplayName = "销毁台账记录：各版内容、附件、检索词都没有了，留下标识、变更头和摘要，链仍核验无误")]
    public async Task An_entry_goes_with_all_its_versions()
    {
        var entry = await world.Entry("消失雪莲", "2014-05-20");
        var kept = await world.Entry("保留雪莲", "2014-05-20");
        await using (var db = World.Database.Open(Actor.System("test")))
            Assert.Equal(2, await db.Changes.CountAsync(c => c.RecordId == entry && c.Payload != null, DisposalWorld.Ct));
        Assert.Null(await world.Verify());
        Assert.NotEmpty(await Confidential.RawStore.Places(World, "消失雪莲"));
        Assert.Single(world.Files("消失雪莲"));

        var disposal = await world.Dispose(DisposalWorld.EntryKey(entry));

        Assert.Null(await world.Verify());
        Assert.Empty(await Confidential.RawStore.Places(World, "消失雪莲"));
        Assert.Empty(await Confidential.RawStore.Places(World, "失雪")); // a pair of the search index
        Assert.Empty(world.Files("消失雪莲"));
        Assert.NotEmpty(await Confidential.RawStore.Places(World, "保留雪莲"));
        Assert.Single(world.Files("保留雪莲"));
        var search = World.Services.GetRequiredService<SearchReader>();
        var found = await search.Find((await world.Clerk()).Actor, SearchQuery.Parse("雪莲"), null, 50, DisposalWorld.Ct);
        Assert.Equal([kept], found.Hits.Select(h => h.RecordId));
        await using var after = World.Database.Open(Actor.System("test"));
        var changes = await after.Changes.Where(c => c.RecordId == entry).OrderBy(c => c.Number).ToListAsync(DisposalWorld.Ct);
        Assert.Equal([true, true, false], changes.Select(c => c.Payload is null));
        Assert.All(changes, c => Assert.NotEmpty(c.StateHash));
        Assert.Equal("何芳、周明远", changes[^1].PerformedBy);
        Assert.StartsWith("青卫档销〔2026〕", changes[^1].Reason);
        var key = Key(after, entry);
        Assert.Equal(["Disposed training.sessions {} " + changes[^1].Reason.Split('：')[0]], await after.Database.SqlQuery<string>(
            $"select state || ' ' || ledger || ' ' || cast(data as text) || ' ' || disposal_number as \"Value\" from ledger_entries where id = {key}")
            .ToListAsync(DisposalWorld.Ct));
        Assert.Equal(disposal, (await Disposed(entry))!.Disposal);
        Assert.False(await after.Set<FileLink>().AnyAsync(f => f.RecordId == entry, DisposalWorld.Ct));
        Assert.False(await after.Set<ReceivedFile>().AnyAsync(f => f.Name.StartsWith("消失"), DisposalWorld.Ct));
        Assert.Contains("已依法销毁", DisposalWorld.Refusal(await (await world.Clerk()).Take(
            "ledgers.void", entry, new Entry(new VoidInput { Reason = "再办" }), DisposalWorld.Ct)));
        Assert.Equal("", await world.Job());
    }

    [Fact(DisplayName = "销毁后的改动核验都指明：填回的行、写回的内容、没有清单而毁掉的内容")]
    public async Task Alterations_are_named()
    {
        var (entry, other) = (await world.Entry("核验专题", "2014-05-20"), await world.Entry("他件专题", "2014-05-20"));
        await using var db = World.Database.Open(Actor.System("tamper"));
        var before = await db.Changes.AsNoTracking().SingleAsync(c => c.RecordId == entry && c.Number == 1, DisposalWorld.Ct);
        await world.Dispose(DisposalWorld.EntryKey(entry));
        Assert.Null(await world.Verify());
        var (gone, still) = (Key(db, entry), Key(db, other));

        await db.Database.ExecuteSqlAsync($"update ledger_entries set title = '填回' where id = {gone}", DisposalWorld.Ct);
        Assert.Contains("始于 Title", (await world.Verify())!.Message);
        await db.Database.ExecuteSqlAsync($"update ledger_entries set title = '已销毁' where id = {gone}", DisposalWorld.Ct);

        await db.Database.ExecuteSqlAsync(
            $"update changes set payload = {before.Payload}, salt = {before.Salt} where record_id = {gone} and number = 1", DisposalWorld.Ct);
        Assert.NotNull(await world.Verify());
        await db.Database.ExecuteSqlAsync($"update changes set payload = null, salt = null where record_id = {gone} and number = 1", DisposalWorld.Ct);
        Assert.Null(await world.Verify());

        var last = await db.Changes.AsNoTracking().SingleAsync(c => c.RecordId == other && c.Number == 2, DisposalWorld.Ct);
        await db.Database.ExecuteSqlAsync($"update changes set payload = null, salt = null where record_id = {still} and number = 2", DisposalWorld.Ct);
        Assert.NotNull(await world.Verify());
        await db.Database.ExecuteSqlAsync(
            $"update changes set payload = {last.Payload}, salt = {last.Salt} where record_id = {still} and number = 2", DisposalWorld.Ct);
        Assert.Null(await world.Verify());

        var hold = await db.Changes.AsNoTracking().FirstAsync(c => c.RecordKind == "registry.office", DisposalWorld.Ct);
        await db.Changes.Where(c => c.RecordId == hold.RecordId && c.Number == hold.Number)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.Payload, (string?)null).SetProperty(c => c.Salt, (string?)null), DisposalWorld.Ct);
        Assert.Contains("没有经批准的销毁清单", (await world.Verify())!.Message);
        await db.Changes.Where(c => c.RecordId == hold.RecordId && c.Number == hold.Number)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.Payload, hold.Payload).SetProperty(c => c.Salt, hold.Salt), DisposalWorld.Ct);
        Assert.Null(await world.Verify());
    }

    [Fact(DisplayName = "批准以后程序中断：已批准的清单由定时任务接着办完，附件也清掉，不重不漏")]
    public async Task An_interrupted_disposal_is_resumed()
    {
        var entries = new[] { await world.Entry("中断甲", "2014-05-20"), await world.Entry("中断乙", "2014-05-20") };
        var id = await world.Proposed([.. entries.Select(DisposalWorld.EntryKey)]);
        var bars = World.Services.GetRequiredService<DisposalBars>();
        var dying = new DisposalRun(World.Database, bars, new DyingServices(World.Services, after: 1));
        var desk = new ActDesk(
            new ActCatalogue([new ApproveDisposal(bars, dying)]), World.Database, World.Services.GetRequiredService<IRegisterReader>(),
            World.Clock, await World.ActorOf("周明远"));
        await Assert.ThrowsAsync<IOException>(() => desk.Take(
            "retention.approve-disposal", id, new Entry(new DisposalDecision()), DisposalWorld.Ct));
        Assert.Equal([true, false], (await Task.WhenAll(entries.Select(Disposed))).Select(d => d is not null).OrderDescending());
        Assert.Equal(2, world.Files("中断").Count());
        Assert.Null(await world.Verify());

        Assert.StartsWith("销毁1件", await world.Job());

        Assert.All(await Task.WhenAll(entries.Select(Disposed)), Assert.NotNull);
        Assert.Empty(world.Files("中断"));
        Assert.Empty(await Confidential.RawStore.Places(World, "中断"));
        Assert.Null(await world.Verify());
    }

    private async Task<DisposedRecord?> Disposed(Guid record) =>
        (await World.Services.GetRequiredService<DisposedRecords>().Of([record], DisposalWorld.Ct)).GetValueOrDefault(record);

    private static object Key(FazhiDbContext db, Guid id) => db.Dialect == StorageDialect.Sqlite ? id.ToByteArray(true) : id;

    private static EntryInput Plan => new()
    {
        Ledger = "governance.internal_rules",
        Fields = new Dictionary<string, string>
        {
            ["title"] = "档案管理办法",
            ["change"] = "新建",
            ["adopted_on"] = "1996-03-01",
            ["maker_type"] = "机关",
        },
    };

    /// <summary>Gives every service until the catalogue was asked for too often.</summary>
    private sealed class DyingServices(IServiceProvider services, int after) : IServiceProvider
    {
        private int asked;

        public object? GetService(Type serviceType) =>
            serviceType == typeof(ActCatalogue) && asked++ == after ? throw new IOException("断电") : services.GetService(serviceType);
    }
}

public sealed class SqliteDisposalTests(SqliteWorld fixture) : DisposalTests(fixture), IClassFixture<SqliteWorld>
{
    [Fact(DisplayName = "销毁以后备份再恢复：恢复的库核验无误，备份里也没有销毁的内容和附件")]
    public async Task A_backup_after_the_disposal_is_sound()
    {
        var world = new DisposalWorld(fixture.World);
        await world.Dispose(DisposalWorld.EntryKey(await world.Entry("备份专题", "2014-05-20")));
        var folder = Directory.CreateTempSubdirectory("fazhi-disposal-").FullName;
        try
        {
            var (archive, target) = (Path.Combine(folder, "a.zip"), Path.Combine(folder, "restored"));
            var options = fixture.World.Options;
            Assert.Equal(0, await CommandLine.Run(
                "backup", "--data", options.DataFolder, "--database", options.ConnectionString, "--out", archive));
            Assert.Equal(0, await CommandLine.Run("restore", "--from", archive, "--data", target));
            Assert.DoesNotContain(Directory.GetFiles(target, "*", SearchOption.AllDirectories),
                f => Confidential.RawStore.Holds(f, "备份专题"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

public sealed class PostgresDisposalTests(PostgresWorld world) : DisposalTests(world), IClassFixture<PostgresWorld>;
