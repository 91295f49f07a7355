using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Changes.Verification;
using Fazhi.Data.Confidential;
using Fazhi.Data.Scopes;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Confidential;

public sealed class SqliteDisclosureTests(SqliteWorld fixture) : DisclosureTests(fixture), IClassFixture<SqliteWorld>;

public sealed class PostgresDisclosureTests(PostgresWorld fixture) : DisclosureTests(fixture), IClassFixture<PostgresWorld>;

public abstract class DisclosureTests(WorldFixture fixture)
{
    private readonly Petitions petitions = new(fixture.World);

    private World World => petitions.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "专管员写明目的才看得到，看一次登记一条；登记里没有内容本身")]
    public async Task Shown_and_logged()
    {
        var id = await petitions.Enter("查看一次", "上官查看");
        var keeper = await petitions.Keeper("登记专管员");
        var before = await Logged(id);

        var (refused, nothing) = await petitions.Show(keeper, Petitions.Draft(id, ""));
        Assert.Contains("目的", Assert.IsType<ActResult.Refused>(refused).Unmet.Single().Message, StringComparison.Ordinal);
        Assert.Null(nothing);
        Assert.Equal(before, await Logged(id));

        var (taken, text) = await petitions.Show(keeper, Petitions.Draft(id));
        Assert.IsType<ActResult.Taken>(taken);
        Assert.Equal("上官查看", text);
        Assert.Equal(before + 1, await Logged(id));
        var entry = (await Log(await Actor("审计管理员丙"))).First(d => d.TargetId == id);
        Assert.Equal(("登记专管员", "信访件台账", "信访人", "联系信访人核实情况", ConfidentialClass.Reporter),
            (entry.PersonName, entry.Place, entry.FieldName, entry.Purpose, entry.Class));
        await using var db = World.Database.Open(Data.Scopes.Actor.System("test"));
        Assert.DoesNotContain(await db.Changes.Where(c => c.RecordKind == "confidential.disclosure").ToListAsync(Ct),
            c => c.Payload!.Contains("上官", StringComparison.Ordinal));
    }

    [Theory(DisplayName = "举报人身份有自己的权限：负责人、内勤、审计和三类管理员都没有，并说明找谁；不留登记")]
    [InlineData("周明远")]
    [InlineData("何芳")]
    public async Task Own_right(string name)
    {
        var id = await petitions.Enter("无权查看", "诸葛无权");
        var (result, text) = await petitions.Show(await Actor(name), Petitions.Draft(id));
        Assert.Equal("举报信息专管员", Assert.IsType<ActResult.Forbidden>(result).Ask);
        Assert.Null(text);
        Assert.Equal(0, await Logged(id));
    }

    [Fact(DisplayName = "范围外的记录查无此记录；管理员兼了专管员也不行；系统自己不能看")]
    public async Task Out_of_scope_and_administrators()
    {
        var id = await petitions.Enter("范围", "东方范围");
        Assert.IsType<ActResult.NotFound>((await petitions.Show(await Actor("审计管理员丙"), Petitions.Draft(id))).Result);
        Assert.IsType<ActResult.NotFound>((await petitions.Show(await Actor("陈立"), Petitions.Draft(id))).Result);
        var both = await petitions.Keeper("兼任专管员");
        both = both with { Roles = new HashSet<Role>(both.Roles) { Role.SystemAdministrator } };
        Assert.IsType<ActResult.Forbidden>((await petitions.Show(both, Petitions.Draft(id))).Result);
        Assert.IsType<ActResult.Forbidden>(
            (await petitions.Show(Data.Scopes.Actor.System("test"), Petitions.Draft(id))).Result);
        Assert.Equal(0, await Logged(id));
    }

    [Fact(DisplayName = "密文挪到另一条记录就打不开，不留登记，核验指明")]
    public async Task Moved_text()
    {
        var from = await petitions.Enter("挪出", "公孙挪出");
        var to = await petitions.Enter("挪入", "公孙原来");
        var keeper = await petitions.Keeper("挪动专管员");
        var (moved, own) = (await petitions.Stored(from), await petitions.Stored(to));
        await Put(to, moved!);
        try
        {
            var (result, text) = await petitions.Show(keeper, Petitions.Draft(to));
            Assert.Contains("不是为这条记录的这个字段加密的",
                Assert.IsType<ActResult.Refused>(result).Unmet.Single().Message, StringComparison.Ordinal);
            Assert.Null(text);
            Assert.Equal(0, await Logged(to));
            Assert.Equal(to, (await Verify())!.Record);
        }
        finally
        {
            await Put(to, own!);
        }

        Assert.Equal("公孙原来", (await petitions.Show(keeper, Petitions.Draft(to))).Text);
    }

    [Fact(DisplayName = "登记改一个字、连同变更抽走一条，核验都指明是哪一条")]
    public async Task Altered_log()
    {
        var id = await petitions.Enter("改登记", "慕容登记");
        var keeper = await petitions.Keeper("改动专管员");
        for (var n = 0; n < 3; n++)
            Assert.NotNull((await petitions.Show(keeper, Petitions.Draft(id, $"目的{n}"))).Text);
        var log = (await Log(await Actor("审计管理员丙"))).Where(d => d.TargetId == id).OrderBy(d => d.Serial).ToList();
        Assert.Null(await Verify());
        var middle = petitions.Literal(log[1].Id);

        await Run($"update disclosures set purpose = '改过' where id = {middle}");
        var finding = await Verify();
        Assert.Equal(log[1].Id, finding!.Record);
        Assert.Contains("Purpose", finding.Message, StringComparison.Ordinal);
        await Run($"update disclosures set purpose = '目的1' where id = {middle}");
        Assert.Null(await Verify());

        await using (var db = World.Database.Open(Data.Scopes.Actor.System("tamper")))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Ct);
            await db.Set<Disclosure>().Where(d => d.Id == log[1].Id).ExecuteDeleteAsync(Ct);
            await db.Changes.Where(c => c.RecordId == log[1].Id).ExecuteDeleteAsync(Ct);
            var gap = (await new DisclosureCheckOf(World).Run(db, Ct))!;
            Assert.Equal(log[2].Id, gap.Record);
            Assert.Contains($"第{log[1].Serial}条不见了", gap.Message, StringComparison.Ordinal);
        }

        Assert.Null(await Verify());
    }

    [Fact(DisplayName = "几个人同时查看：登记逐条相接，没有断号和重号")]
    public async Task At_once()
    {
        var id = await petitions.Enter("同时查看", "令狐同时");
        var keeper = await petitions.Keeper("同时专管员");
        var shown = await Task.WhenAll(Enumerable.Range(0, 8)
            .Select(n => Task.Run(() => petitions.Show(keeper, Petitions.Draft(id, $"同时{n}")))));
        Assert.All(shown, s => Assert.Equal("令狐同时", s.Text));
        Assert.Equal(8, await Logged(id));
        Assert.Null(await Verify());
    }

    [Fact(DisplayName = "登记逐页翻，不重不漏；业务审计员只看得到自己范围内的")]
    public async Task Pages()
    {
        var id = await petitions.Enter("翻页", "夏侯翻页");
        var keeper = await petitions.Keeper("翻页专管员");
        for (var n = 0; n < 5; n++)
            await petitions.Show(keeper, Petitions.Draft(id, $"翻页{n}"));
        Assert.Equal(5, (await Log(await Actor("审计管理员丙"))).Count(d => d.TargetId == id));
        Assert.Equal(5, (await Log(await Actor("许文"))).Count(d => d.TargetId == id));
        Assert.DoesNotContain(await Log(await Actor("陈立")), d => d.TargetId == id);
    }

    private Task<Actor> Actor(string name) => World.ActorOf(name);

    private async Task<List<Disclosure>> Log(Actor actor)
    {
        var list = World.Services.GetRequiredService<DisclosureList>();
        var (all, page) = (new List<Disclosure>(), await list.Page(actor, null, 2, Ct));
        for (; page.Rows.Count > 0; page = await list.Page(actor, page.Before, 2, Ct))
        {
            all.AddRange(page.Rows);
            if (page.Before is null)
                break;
        }

        Assert.Equal(all.Count, all.Select(d => d.Serial).Distinct().Count());
        return all;
    }

    private async Task<int> Logged(Guid id)
    {
        await using var db = World.Database.Open(Data.Scopes.Actor.System("test"));
        return await db.Set<Disclosure>().CountAsync(d => d.TargetId == id, Ct);
    }

    private async Task<Finding?> Verify() => (await World.Services.GetRequiredService<Verifier>()
        .Run(new Dictionary<string, string>(), null, Ct)).First;

    private Task Run(string sql) => petitions.Tamper(sql, sql);

    private Task Put(Guid entry, string stored) => petitions.Tamper(
        $"update ledger_entries set data = json_set(data, '$.petitioner', '{stored}') where id = {petitions.Literal(entry)}",
        $"update ledger_entries set data = jsonb_set(data, '{{petitioner}}', '\"{stored}\"') where id = {petitions.Literal(entry)}");

    /// <summary>The check of the log within an open transaction.</summary>
    private sealed class DisclosureCheckOf(World world)
    {
        public async Task<Finding?> Run(FazhiDbContext db, CancellationToken ct)
        {
            foreach (var check in world.Services.GetServices<IVerifiable>())
                if ((await check.Verify(db, ct)).First is { } finding)
                    return finding;
            return null;
        }
    }
}
