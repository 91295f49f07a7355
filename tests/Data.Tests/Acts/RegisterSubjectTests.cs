using Fazhi.Data.Acts;
using Fazhi.Data.Storage;
using Fazhi.Registry;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Tests.Acts;

public abstract class RegisterSubjectTests(WorldFixture fixture)
{
    private readonly World world = fixture.World;

    [Fact(DisplayName = "一户一档：登记监管对象写入档案和一条变更")]
    public async Task RegistersWithOneChange()
    {
        var desk = await world.Desk("陈立");
        var id = await World.Took(desk, "registry.register-subject", null, new Entry(Clinic("青岚县晨曦诊所")));
        await using var db = world.Database.Open(desk.Actor);
        var change = await db.Changes.SingleAsync(c => c.RecordId == id);
        Assert.Equal((1, "registry.register-subject", "陈立"), (change.Number, change.Act, change.RecordedByName));
        Assert.Contains("青岚县晨曦诊所", change.Payload);
        Assert.Equal("青岚县晨曦诊所", (await db.SubjectReferences().SingleAsync(s => s.Id == id)).Name);
    }

    [Fact(DisplayName = "分开写的重音和兼容汉字合成一个字再入库：档案、变更、核验一致")]
    public async Task TextIsComposed()
    {
        var desk = await world.Desk("陈立");
        var id = await World.Took(desk, "registry.register-subject", null, new Entry(Clinic("Cafe\u0301\uF9B5诊所")));
        await using var db = world.Database.Open(desk.Actor);
        Assert.Equal("Caf\u00E9\u4F8B诊所", (await db.SubjectReferences().SingleAsync(s => s.Id == id)).Name);
        Assert.Contains("Caf\u00E9\u4F8B诊所", (await db.Changes.SingleAsync(c => c.RecordId == id)).Payload);
        Assert.Equal("Caf\u00E9\u4F8B", ComposedText.Of("Cafe\u0301\uF9B5"));
    }

    [Fact(DisplayName = "变更名称保留曾用名，变更记录成链")]
    public async Task RenamingKeepsTheFormerName()
    {
        var desk = await world.Desk("陈立");
        var id = await World.Took(desk, "registry.register-subject", null, new Entry(Clinic("旧名诊所")));
        await World.Took(desk, "registry.correct-subject", id, new Entry(Clinic("新名诊所")));
        await using var db = world.Database.Open(desk.Actor);
        var changes = await db.Changes.Where(c => c.RecordId == id).OrderBy(c => c.Number).ToListAsync();
        Assert.Equal([1, 2], changes.Select(c => c.Number));
        Assert.Equal(changes[0].Hash, changes[1].PreviousHash);
        Assert.Contains("旧名诊所", changes[1].Payload);
    }

    [Fact(DisplayName = "两人同时变更：后到者得知谁先、何时")]
    public async Task TheSecondOfTwoIsTold()
    {
        var desk = await world.Desk("陈立");
        var id = await World.Took(desk, "registry.register-subject", null, new Entry(Clinic("青岚县晨曦诊所")));
        await World.Took(desk, "registry.correct-subject", id, new Entry(Clinic("甲")) { Expected = 1 });
        var other = await world.Desk("林晓");
        var result = await other.Take("registry.correct-subject", id, new Entry(Clinic("乙")) { Expected = 1 }, default);
        var conflict = Assert.IsType<ActResult.Conflict>(result);
        Assert.Equal((2, "陈立"), (conflict.Change, conflict.By));
    }

    [Fact(DisplayName = "范围之外查无此档，范围之内无权者得知找谁")]
    public async Task OutOfScopeIsNotFoundWithoutRightIsForbidden()
    {
        var id = await World.Took(await world.Desk("陈立"), "registry.register-subject", null, new Entry(Clinic("晨曦")));
        var elsewhere = await (await world.Desk("何芳")).Take(
            "registry.correct-subject", id, new Entry(Clinic("改")), default);
        Assert.IsType<ActResult.NotFound>(elsewhere);
        var auditor = await (await world.Desk("许文")).Take(
            "registry.correct-subject", id, new Entry(Clinic("改")), default);
        Assert.Contains("执法人员", Assert.IsType<ActResult.Forbidden>(auditor).Ask);
    }

    [Fact(DisplayName = "同一信用代码、地址和专业不得再建一档")]
    public async Task TheSameSubjectIsNotRegisteredTwice()
    {
        var desk = await world.Desk("陈立");
        var draft = Clinic("晨曦") with { CreditCode = "52350583MA8RT4C529", Address = "城关镇一号" };
        await World.Took(desk, "registry.register-subject", null, new Entry(draft));
        var again = await desk.Take("registry.register-subject", null, new Entry(draft with { Name = "另名" }), default);
        Assert.Contains("一户一档", World.Describe(Assert.IsType<ActResult.Refused>(again)));
    }

    [Fact(DisplayName = "日期晚于今天的办理被退回")]
    public async Task AFutureDateIsRefused()
    {
        var result = await (await world.Desk("陈立")).Take("registry.register-subject", null,
            new Entry(Clinic("晨曦")) { On = new DateOnly(2026, 3, 3) }, default);
        Assert.Contains("晚于今天", World.Describe(Assert.IsType<ActResult.Refused>(result)));
    }

    [Fact(DisplayName = "五十人并行登记：变更不缺不重")]
    public async Task FiftyParallelActsLeaveNoGap()
    {
        var desk = await world.Desk("陈立");
        var id = await World.Took(desk, "registry.register-subject", null, new Entry(Clinic("并行诊所")));
        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(n => Task.Run(() =>
            desk.Take("registry.correct-subject", id, new Entry(Clinic($"并行诊所{n}")), default))));
        Assert.All(results, r => Assert.IsType<ActResult.Taken>(r));
        await using var db = world.Database.Open(desk.Actor);
        var numbers = await db.Changes.Where(c => c.RecordId == id).OrderBy(c => c.Number).Select(c => c.Number)
            .ToListAsync();
        Assert.Equal(Enumerable.Range(1, 51), numbers);
    }

    [Fact(DisplayName = "不经办理事项直接写库被拒绝")]
    public async Task WritingPastTheCatalogueThrows()
    {
        await using var db = world.Database.Open(world.System.Actor);
        var change = await db.Changes.FirstAsync();
        db.Remove(change);
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    private static SubjectDraft Clinic(string name) => new() { Name = name, Kind = "医疗机构", Specialty = "诊所" };
}

public sealed class RegisterSubjectOnSqlite(SqliteWorld world) : RegisterSubjectTests(world), IClassFixture<SqliteWorld>;

public sealed class RegisterSubjectOnPostgres(PostgresWorld world)
    : RegisterSubjectTests(world), IClassFixture<PostgresWorld>;
