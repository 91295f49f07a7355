using Fazhi.Data.Acts;
using Fazhi.Ledgers;
using Fazhi.Registry;
using Fazhi.TestKit;

namespace Fazhi.Modules.Tests.Ledgers;

public sealed class SqliteLedgerActTests(SqliteWorld fixture) : LedgerActTests(fixture), IClassFixture<SqliteWorld>;

public sealed class PostgresLedgerActTests(PostgresWorld fixture) : LedgerActTests(fixture), IClassFixture<PostgresWorld>;

public abstract class LedgerActTests(WorldFixture fixture)
{
    private World World => fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "登记一场培训，行集里就多一行，更正后仍是一行，作废后不再计数")]
    public async Task Enter_correct_void()
    {
        var rows = new CountedRows(World, "training.sessions");
        var before = await rows.Count();
        var desk = await World.Desk("何芳");
        var id = await World.Took(desk, "ledgers.enter", null, new Entry(Training("48")));
        Assert.Equal(before + 1, await rows.Count());
        Assert.Equal(1, await rows.Count("attendance", 48L));
        World.Clock.Advance(TimeSpan.FromMinutes(5));
        var beforeCorrection = World.Clock.GetUtcNow();
        World.Clock.Advance(TimeSpan.FromMinutes(5));

        var corrected = await desk.Take("ledgers.correct", id, new Entry(Training("52")) { Expected = 1 }, Ct);

        Assert.Equal(2, Assert.IsType<ActResult.Taken>(corrected).Change);
        Assert.Equal(before + 1, await rows.Count());
        Assert.Equal(0, await rows.Count("attendance", 48L));
        Assert.Equal(1, await rows.Count("attendance", 52L));
        Assert.Equal(before + 1, await rows.Count(beforeCorrection));
        Assert.IsType<ActResult.Refused>(await desk.Take("ledgers.void", id, new Entry(new VoidInput { Reason = "" }), Ct));
        await World.Took(desk, "ledgers.void", id, new Entry(new VoidInput { Reason = "重复登记" }));
        Assert.Equal(before, await rows.Count());
        Assert.Equal(before + 1, await rows.Count(beforeCorrection));
    }

    [Fact(DisplayName = "两人更正同一条：后一人得到先一人的姓名和时间，没有写入")]
    public async Task Stale_correction()
    {
        var first = await World.Desk("何芳");
        var id = await World.Took(first, "ledgers.enter", null, new Entry(Training("30")));
        await World.Took(first, "ledgers.correct", id, new Entry(Training("31")) { Expected = 1 });

        var second = await World.System.Take("ledgers.correct", id, new Entry(Training("32")) { Expected = 1 }, Ct);

        Assert.Equal("何芳", Assert.IsType<ActResult.Conflict>(second).By);
        Assert.Equal(0, await new CountedRows(World, "training.sessions").Count("attendance", 32L));
    }

    [Theory(DisplayName = "填错的字段逐个指出，什么也不写入")]
    [InlineData("held_on", "2026-13-01", "没有 13 月")]
    [InlineData("held_on", "2026-02-30", "没有 30 日")]
    [InlineData("held_on", "2027-01-01", "还没有到这一天")]
    [InlineData("held_on", "", "请填写")]
    [InlineData("kind", "团建", "没有“团建”这一项")]
    [InlineData("attendance", "若干", "不是数字")]
    [InlineData("attendance", "1,28", "逗号位置不对")]
    [InlineData("attendance", "-3", "不能是负数")]
    [InlineData("attendance", "12.5", "整数")]
    [InlineData("cost", "7万", "是的话请填 70000")]
    [InlineData("cost", "12.345", "超过 2 位")]
    [InlineData("secretary_attended", "可能", "请改填")]
    [InlineData("nobody", "x", "没有字段")]
    public async Task Wrong_field(string field, string text, string message)
    {
        var fields = new Dictionary<string, string>(Training("40").Fields) { [field] = text };

        var result = await World.System.Take("ledgers.enter", null, Entered(Training("40") with { Fields = fields }), Ct);

        var invalid = Assert.IsType<ActResult.Invalid>(result);
        Assert.Contains(message, invalid.Errors[field], StringComparison.Ordinal);
        Assert.Single(invalid.Errors);
    }

    [Theory(DisplayName = "日期、数字怎么写都认得")]
    [InlineData("2026-1-5", "1,200", "1200")]
    [InlineData("2026/01/05", "1200人次", "1200")]
    [InlineData("2026年1月5日", "１２００", "1200")]
    [InlineData("20260105", "1200", "1200")]
    [InlineData("1月5日", "1200 人次", "1200")]
    public async Task Spellings(string day, string number, string expected)
    {
        var fields = new Dictionary<string, string>(Training(number).Fields) { ["held_on"] = day, ["topic"] = day };

        await World.Took(World.System, "ledgers.enter", null, Entered(Training(number) with { Fields = fields }));

        var rows = new CountedRows(World, "training.sessions");
        Assert.Equal(1, await rows.Count("topic", day));
        Assert.True(await rows.Count("attendance", long.Parse(expected, System.Globalization.CultureInfo.InvariantCulture)) > 0);
    }

    [Fact(DisplayName = "比中位数大一万倍的数值照收，并提醒检查单位")]
    public async Task Value_out_of_proportion()
    {
        for (var i = 0; i < 6; i++)
            await World.Took(World.System, "ledgers.enter", null, Entered(Material("20")));

        var result = await World.System.Take("ledgers.enter", null, Entered(Material("2,000,000")), Ct);

        Assert.Contains("一万倍", Assert.IsType<ActResult.Taken>(result).Warnings.Single().Message, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "监管对象按名称或信用代码认，名录里没有的要先登记；标签、金额、期间各归其位")]
    public async Task References_tags_and_ranges()
    {
        var firm = new SubjectDraft { Name = "青岚和润木业有限公司", CreditCode = "", Kind = "用人单位" };
        await World.Took(World.System, "registry.register-subject", null, Entered(firm));
        var project = new EntryInput
        {
            Ledger = "livelihood.projects",
            Fields = Fields(
                ("title", "在岗体检"), ("project", "免费职业健康体检"), ("served_on", "2026-02-10"),
                ("enterprise", "青岚和润木业有限公司"), ("workers", "38"), ("fee", "220"),
                ("saved", "8,360.00"), ("hazards", "噪声、粉尘")),
        };
        await World.Took(World.System, "ledgers.enter", null, Entered(project));
        var unknown = project with
        {
            Fields = new Dictionary<string, string>(project.Fields) { ["enterprise"] = "没有这家公司" },
        };

        var refused = await World.System.Take("ledgers.enter", null, Entered(unknown), Ct);

        Assert.Contains("名录里没有", Assert.IsType<ActResult.Invalid>(refused).Errors["enterprise"], StringComparison.Ordinal);
        var rows = new CountedRows(World, "livelihood.projects");
        Assert.Equal(1, await rows.Count("hazards", "|粉尘|噪声|"));
        Assert.Equal(1, await rows.Count("saved", 8360m));
        Assert.Equal(1, await rows.Count("fee", 22000L));
        await World.Took(World.System, "ledgers.enter", null, Entered(Item("2019-03-01至")));
        var items = new CountedRows(World, "authority.catalogue");
        Assert.Equal(1, await items.Count("in_force_from", new DateOnly(2019, 3, 1)));
    }

    [Fact(DisplayName = "明细表随记录保存，缺的列指明第几行")]
    public async Task Lines()
    {
        var plan = new EntryInput
        {
            Ledger = "governance.plans",
            Fields = Fields(
                ("title", "法治工作要点"), ("kind", "工作要点"), ("approved_on", "2026-01-20"),
                ("approved_by_head", "是")),
            Lines = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>
            {
                ["tasks"] =
                [
                    Fields(("task", "修订制度"), ("due", "2026-12-31")),
                    Fields(("owner", "政策法规科")),
                ],
            },
        };

        var wrong = await World.System.Take("ledgers.enter", null, Entered(plan), Ct);

        Assert.Contains("第2行", Assert.IsType<ActResult.Invalid>(wrong).Errors["tasks"], StringComparison.Ordinal);
        var right = plan with
        {
            Lines = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>
            {
                ["tasks"] = [plan.Lines["tasks"][0]],
            },
        };
        var id = await World.Took(World.System, "ledgers.enter", null, Entered(right));
        await World.Took(World.System, "ledgers.correct", id, new Entry(right));
        Assert.Equal(1, await new CountedRows(World, "governance.plans").Count("approved_by_head", true));
    }

    [Fact(DisplayName = "统计只读台账自己的覆盖索引，不取整行")]
    public async Task Figures_read_the_covering_index()
    {
        if (World.Database.Options.Dialect != Data.StorageDialect.Sqlite)
            return;
        var plan = await new CountedRows(World, "training.sessions").Plan("organiser", "上级");

        Assert.Contains("COVERING INDEX lx_training_sessions_", plan, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Fields(params (string Key, string Text)[] fields) =>
        fields.ToDictionary(f => f.Key, f => f.Text);

    private Entry Entered(object input) => new(input) { Office = World.Office("政策法规科") };

    private static EntryInput Training(string attendance) => new()
    {
        Ledger = "training.sessions",
        Fields = Fields(
            ("topic", "行政处罚案卷制作"), ("kind", "执法培训"), ("held_on", "2026-02-26"),
            ("organiser", "本级"), ("attendance", attendance), ("hours", "3.5")),
    };

    private static EntryInput Material(string copies) => new()
    {
        Ledger = "publicity.materials",
        Fields = Fields(
            ("material", "职业病防治折页"), ("kind", "折页"), ("issued_on", "2026-02-20"), ("copies", copies)),
    };

    private static EntryInput Item(string inForce) => new()
    {
        Ledger = "authority.catalogue",
        Fields = Fields(
            ("title", "医疗机构执业监督检查"), ("kind", "行政检查"), ("in_force", inForce), ("tags", "医疗")),
    };
}
