using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Confidential;
using Fazhi.Data.Scopes;
using Fazhi.Documents.Papers;
using Fazhi.Documents.Templates;
using Fazhi.Hosting;
using Fazhi.Kernel.Law;
using Fazhi.Penalties;
using Fazhi.Penalties.Competence;
using Fazhi.Penalties.FileReview;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Penalties.Competence;

/// <summary>Which kind of agency punishes a violation on a day, and what becomes of it.</summary>
public sealed class CompetenceTableTests
{
    private static readonly CompetenceTable Table =
        CompetenceTable.Read(File.ReadAllText(Repository.Path("competence", "penalties.yaml")), "competence/penalties.yaml");

    [Theory(DisplayName = "程序规定第二条：某一罚则在某一天由卫生健康、中医药还是疾控部门处罚")]
    [InlineData("MI-001", "2026-03-01", "卫生健康")]
    [InlineData("TC-002", "2026-03-01", "中医药")]
    [InlineData("TC-001", "2017-07-01", "中医药")]
    [InlineData("OH-020", "2025-01-19", "卫生健康")]
    [InlineData("OH-020", "2025-01-20", "疾病预防控制")]
    [InlineData("OH-001", "2026-03-01", "卫生健康")]
    [InlineData("ID-001", "2025-08-31", "卫生健康")]
    [InlineData("ID-001", "2025-09-01", "疾病预防控制")]
    public void Who_punishes(string code, string on, string body) =>
        Assert.Equal([body], Found(code, on).Select(f => f.Body.Name));

    [Fact(DisplayName = "行政处罚法第三十八条：另有机关的，读过条文的拒绝，没有读过的只提示；没有登记的不猜，只提示")]
    public void Only_what_was_read_refuses()
    {
        Assert.True(Assert.Single(SubjectCheck.Of(Found("TC-002", "2026-03-01", "penalties.subject.tcm", "其他机关"), null)).Blocks);
        Assert.False(Assert.Single(SubjectCheck.Of(Found("ID-001", "2026-03-01", "penalties.subject.cdc", "其他机关"), null)).Blocks);
        var unknown = Assert.Single(SubjectCheck.Of(Found("TC-002", "2026-03-01"), null));
        Assert.False(unknown.Blocks);
        Assert.Contains("中医药行政处罚权由谁行使", unknown.Message, StringComparison.Ordinal);
        Assert.Empty(SubjectCheck.Of(Found("TC-002", "2026-03-01", "penalties.subject.tcm", "本机关"), null));
        Assert.Empty(SubjectCheck.Of(Found("MI-001", "2026-03-01"), null));
        Assert.False(Assert.Single(SubjectCheck.Of(Found("MI-001", "2026-03-01", "penalties.subject.health", "其他机关"), null)).Blocks);
    }

    [Fact(DisplayName = "行为在职权划转以前已经终了的提示；两项分属两类机关的，分别立案")]
    public void Transfers_and_two_bodies()
    {
        var cdc = Found("OH-020", "2026-03-01", "penalties.subject.cdc", "本机关");
        Assert.Contains("划转以前", Assert.Single(SubjectCheck.Of(cdc, new DateOnly(2025, 1, 19))).Message, StringComparison.Ordinal);
        Assert.Empty(SubjectCheck.Of(cdc, new DateOnly(2025, 1, 20)));
        var presumed = Assert.Single(SubjectCheck.Of([.. cdc, .. Found("MI-001", "2026-03-01")], null));
        Assert.Contains("分别立案", presumed.Message, StringComparison.Ordinal);
        Assert.False(presumed.Blocks);
        Assert.True(Assert.Single(
            SubjectCheck.Of([.. cdc, .. Found("TC-002", "2026-03-01", "penalties.subject.tcm", "本机关")], null)).Blocks);
    }

    [Theory(DisplayName = "归属表写错：说明是哪一处")]
    [InlineData("label: 表\nversion: 一\nrule: ord.scope.health\nrows: [{ body: 卫监, law: tcm, from: 2020-01-01 }]", "卫监")]
    [InlineData("label: 表\nversion: 一\nrule: ord.scope.health\nrows: [{ body: 中医药, law: 没有, from: 2020-01-01 }]", "没有")]
    [InlineData("label: 表\nversion: 一\nrule: ord.scope.health\nrows: [{ body: 中医药, law: tcm, from: 二〇二〇 }]", "from")]
    [InlineData("label: 表\nversion: 一\nrule: 没有的规则\nrows: []", "没有的规则")]
    [InlineData("version: 一", "label")]
    public void An_unsound_table_is_named(string text, string part) =>
        Assert.Contains(part, Assert.Throws<InvalidDataException>(() => CompetenceTable.Read(text, "表.yaml")).Message, StringComparison.Ordinal);

    private static IReadOnlyList<SubjectFinding> Found(string code, string on, string? parameter = null, string value = "")
    {
        var parameters = new Dictionary<string, string>(LocalParameters.Default.Defaults);
        if (parameter is not null)
            parameters[parameter] = value;
        return SubjectCheck.Find(Table, [code], DateOnly.Parse(on), parameters);
    }
}

/// <summary>The subject in the acts: filing, papers, conclusion.</summary>
public abstract class SubjectTests(WorldFixture fixture)
{
    private readonly World world = fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "加挂牌子的，文书以疾病预防控制局的名义作出；结论认定为他机关事项的拒绝")]
    public async Task Papers_name_the_right_subject()
    {
        var walk = await new CaseWalk(world).Settled();
        await walk.Set("penalties.subject.cdc", "本机关");
        await walk.Set("penalties.subject.cdc.name", "青岚县疾病预防控制局");
        await walk.Set("penalties.subject.tcm", "其他机关");
        await walk.UpTo("file-case");
        CaseWalk.Taken(await walk.Head("file-case", "2026-03-04", new FilingDraft
        {
            Officers = [walk.Person("陈立"), walk.Person("林晓")],
            Violations = ["OH-020"],
        }));
        await using var db = world.Database.Open(Actor.System("test"));
        var paper = await db.Set<CasePaper>().SingleAsync(p => p.RecordId == walk.Id && p.Title == PaperKinds.Filing, Ct);
        Assert.Equal("青岚县疾病预防控制局", paper.Paper().Agency);
        Assert.Contains("青岚县疾病预防控制局", new PaperRenderer(TemplateFolder.Over(null)).Compose(paper.Paper(), paper.Seal).PlainText, StringComparison.Ordinal);

        CaseWalk.Taken(await walk.Ordinary("start-investigation"));
        CaseWalk.Taken(await walk.Ordinary("add-evidence"));
        var refused = Assert.IsType<ActResult.Refused>(await walk.Officers("conclude-investigation", "2026-04-10", walk.Conclusion with
        {
            Contraventions = [new ContraventionDraft { Violation = "TC-002", Gains = 3_500m, Fine = 20_000m }],
        }));
        Assert.Contains(refused.Unmet, u => u.Blocks && u.RuleId == "ord.invalid");
    }

    [Fact(DisplayName = "举报人加密存放：行里和变更里都没有姓名，只有保管举报人身份的人可以查看")]
    public async Task The_reporter_is_sealed()
    {
        var walk = new CaseWalk(world) { Clue = new CaseWalk(world).Clue with { Reporter = "白朝阳 13900000000" } };
        CaseWalk.Taken(await walk.Ordinary("record-clue"));
        await using var db = world.Database.Open(Actor.System("test"));
        Assert.NotEqual("", (await db.Whole<PenaltyCase>().SingleAsync(c => c.Id == walk.Id, Ct)).Clue!.Reporter);
        Assert.DoesNotContain("白朝阳", string.Concat(await db.Changes.Where(c => c.RecordId == walk.Id).Select(c => c.Payload).ToListAsync(Ct)), StringComparison.Ordinal);
        var show = new ShowDraft
        {
            Kind = PartySeal.Kind,
            Record = walk.Id,
            Field = PartySeal.ReporterField,
            Purpose = "核实举报内容",
        };
        Assert.IsType<ActResult.Forbidden>((await (await Desk("陈立")).Show(show, Ct)).Result);
        var keeper = await world.Hire("言守密", "青岚县卫生健康局", Role.ReporterKeeper);
        Assert.Equal("白朝阳 13900000000", (await (await Desk(keeper)).Show(show, Ct)).Text);
    }

    private async Task<ConfidentialDesk> Desk(string who) =>
        ActivatorUtilities.CreateInstance<ConfidentialDesk>(world.Services, world.Services.DeskOf(await world.ActorOf(who)));
}

public sealed class SubjectOnSqlite(SqliteWorld world) : SubjectTests(world), IClassFixture<SqliteWorld>;

public sealed class SubjectOnPostgres(PostgresWorld world) : SubjectTests(world), IClassFixture<PostgresWorld>;

/// <summary>Item V1 of the score sheet.</summary>
public sealed class SubjectReviewTests
{
    private static readonly CompetenceTable Table =
        CompetenceTable.Read(File.ReadAllText(Repository.Path("competence", "penalties.yaml")), "competence/penalties.yaml");

    [Theory(DisplayName = "案卷自查第一项：执法主体不适格的全卷零分；没有登记、没有选定违法行为的由人判断")]
    [InlineData("TC-002", "其他机关", Verdict.NotMet)]
    [InlineData("TC-002", "本机关", Verdict.Met)]
    [InlineData("TC-002", null, Verdict.Person)]
    [InlineData(null, null, Verdict.Person)]
    internal void The_subject_is_a_veto(string? code, string? whose, Verdict verdict)
    {
        var parameters = new Dictionary<string, string>(LocalParameters.Default.Defaults);
        if (whose is not null)
            parameters["penalties.subject.tcm"] = whose;
        var material = FileReview.PerfectCase.Of() with
        {
            Subjects = code is null ? [] : SubjectCheck.Find(Table, [code], new DateOnly(2026, 3, 4), parameters),
        };
        Assert.Equal(verdict, SubjectChecks.IsLawful(material).Verdict);
    }
}
