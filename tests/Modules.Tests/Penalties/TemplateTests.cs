using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Documents.Papers;
using Fazhi.Documents.Templates;
using Fazhi.Hosting;
using Fazhi.Penalties;
using Fazhi.Registry;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Penalties;

/// <summary>Templates on SQLite.</summary>
public sealed class SqliteTemplateTests(SqliteWorld fixture) : TemplateTests(fixture.World), IClassFixture<SqliteWorld>;

/// <summary>Templates on PostgreSQL.</summary>
public sealed class PostgresTemplateTests(PostgresWorld fixture) : TemplateTests(fixture.World), IClassFixture<PostgresWorld>;

/// <summary>The agency's own wording of papers, from a day on, and the check of what was issued.</summary>
public abstract class TemplateTests(World world)
{
    private static readonly string Shipped = File.ReadAllText(Repository.Path("templates", "papers", "notice.liquid"));

    private static readonly string Own = Shipped.Replace("本机关对{{ party.you }}", "我局对{{ party.you }}", StringComparison.Ordinal);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "修改模板：从起用之日起制作的文书用新模板，此前的保持原样；可以改回随程序的模板")]
    public async Task Issued_papers_keep_their_template()
    {
        await Follow();
        var before = await Notified();
        var edited = await Change(new() { Name = "notice", Text = Own, ValidFrom = Today, Reason = "统一称谓" });
        CaseWalk.Taken(edited);
        var after = await Notified();
        Assert.IsType<ActResult.Taken>(await Change(new() { Name = "notice", ValidFrom = Today, Reason = "改回" }));
        var last = await Notified();

        Assert.Contains("本机关对你", await Text(before), StringComparison.Ordinal);
        Assert.Contains("我局对你", await Text(after), StringComparison.Ordinal);
        Assert.Contains("本机关对你", await Text(last), StringComparison.Ordinal);
    }

    [Fact(DisplayName = "修改模板：没有理由、倒填日期、没有变化、缺法定事项和不认识的字段，都不予保存并说明在第几行")]
    public async Task What_is_refused_of_a_template()
    {
        TemplateDraft draft = new() { Name = "preservation-end", Text = "<title>空</title>", ValidFrom = Today.AddDays(-1), Reason = "" };
        var refused = Assert.IsType<ActResult.Refused>(await Change(draft));
        foreach (var said in new[] { "请填写修改的理由", "不早于今天", "缺少落款", "没有印出机关名称" })
            Assert.Contains(refused.Unmet, u => u.Message.Contains(said, StringComparison.Ordinal));
        refused = Assert.IsType<ActResult.Refused>(await Change(new() { Name = "acceptance", ValidFrom = Today, Reason = "改回" }));
        Assert.Contains(refused.Unmet, u => u.Message.Contains("没有修改", StringComparison.Ordinal));
        refused = Assert.IsType<ActResult.Refused>(await Change(new() { Name = "none", ValidFrom = Today, Reason = "试" }));
        Assert.Contains(refused.Unmet, u => u.Message.Contains("没有“none”这个模板", StringComparison.Ordinal));
        var officer = await world.Desk("陈立");
        Assert.IsType<ActResult.Forbidden>(await officer.Take("papers.change-template", null, new Entry(draft), Ct));
    }

    [Fact(DisplayName = "核对文书：文号和摘要都对的未改动，摘要不对的不符，没有签发过的查无此文书；存储被改的也不符")]
    public async Task Proof_of_a_paper()
    {
        var walk = await Notified();
        await using var db = world.Database.Open(Actor.System("test"));
        var paper = await db.Set<CasePaper>().AsNoTracking().SingleAsync(p => p.RecordId == walk.Id && p.Title == "行政处罚事先告知书", Ct);
        var proof = world.Services.GetRequiredService<PaperProof>();
        Assert.Equal(ProofVerdict.Unchanged, (await proof.Check(paper.Number, paper.Digest[..16].ToUpperInvariant(), Ct)).Verdict);
        Assert.Equal(ProofVerdict.Different, (await proof.Check(paper.Number, new string('0', 16), Ct)).Verdict);
        Assert.Equal(ProofVerdict.Unknown, (await proof.Check("青卫罚告〔1999〕1号", paper.Digest[..16], Ct)).Verdict);
        Assert.Equal(ProofVerdict.Different, (await proof.Check(paper.Number, paper.Digest[..8], Ct)).Verdict);
        Assert.DoesNotContain("秦若水", (await proof.Check(paper.Number, paper.Digest, Ct)).Paper, StringComparison.Ordinal);

        await db.Database.ExecuteSqlAsync(
            $"UPDATE penalty_papers SET facts = replace(facts, '悦容', '悦蓉') WHERE number = {paper.Number}", Ct);
        Assert.Equal(ProofVerdict.Different, (await proof.Check(paper.Number, paper.Digest, Ct)).Verdict);
    }

    private DateOnly Today => DateOnly.FromDateTime(world.Clock.GetUtcNow().AddHours(8).UtcDateTime);

    // What the program does before it serves: it keeps the texts it comes with.
    private Task Follow() => world.Services.GetRequiredService<Migrator>().Follow(Ct);

    private async Task<ActResult> Change(TemplateDraft draft) =>
        await (await world.Desk("吴静")).Take("papers.change-template", null, new Entry(draft), Ct);

    private async Task<CaseWalk> Notified()
    {
        var walk = await (await new CaseWalk(world).Settled()).UpTo("notify-party");
        CaseWalk.Taken(await walk.Officers("notify-party", $"{Today:yyyy-MM-dd}", new NoticeDraft()));
        return walk;
    }

    private async Task<string> Text(CaseWalk walk)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        var paper = await db.Set<CasePaper>().AsNoTracking().SingleAsync(p => p.RecordId == walk.Id && p.Title == "行政处罚事先告知书", Ct);
        await KeptTemplates.Fill(db, [paper], Ct);
        return new PaperRenderer(TemplateFolder.Over(null)).Compose(paper.Paper(), paper.Seal).PlainText;
    }
}

/// <summary>Two agencies in one installation: a world of its own, as a wording of the installation holds for all.</summary>
public sealed class TemplateOfAgencyTests(SqliteWorld fixture) : IClassFixture<SqliteWorld>
{
    private static readonly string Shipped = File.ReadAllText(Repository.Path("templates", "papers", "notice.liquid"));

    private readonly World world = fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "文书模板各机关各用各的：别的机关修改不影响本机关；没有修改的沿用共用的一版，改回以后也是")]
    public async Task Each_agency_words_its_own()
    {
        await world.Services.GetRequiredService<Migrator>().Follow(Ct);
        var (stranger, neighbour) = await Neighbour();
        CaseWalk.Taken(await Change(world.Services.DeskOf(stranger), "邻县对{{ party.you }}"));
        Assert.Equal("本机关对{{ party.you }}", await Wording());
        Assert.Equal("邻县对{{ party.you }}", await Wording(stranger));

        CaseWalk.Taken(await Change(world.System, "共用对{{ party.you }}"));
        Assert.Equal("共用对{{ party.you }}", await Wording());
        Assert.Equal("邻县对{{ party.you }}", await Wording(stranger));
        var desk = world.Services.GetRequiredService<TemplateDesk>();
        Assert.Equal("各机关共用的第1版", (await desk.Find(await world.ActorOf("吴静"), "notice", Ct))!.Own!.Source);

        CaseWalk.Taken(await Change(await world.Desk("吴静"), "我局对{{ party.you }}"));
        Assert.Equal("我局对{{ party.you }}", await Wording());
        Assert.Equal(["邻县对{{ party.you }}"], (await desk.Find(stranger, "notice", Ct))!.Versions.Select(v => Words(v.Text)));
        CaseWalk.Taken(await (await world.Desk("吴静")).Take(
            "papers.change-template", null, new Entry(new TemplateDraft { Name = "notice", ValidFrom = Today, Reason = "改回" }), Ct));
        Assert.Equal("共用对{{ party.you }}", await Wording());
        Assert.NotEqual(world.Agency, neighbour);
    }

    private async Task<(Actor Actor, Guid Agency)> Neighbour()
    {
        var agency = await Took("registry.found-agency", new AgencyDraft
        {
            Name = "清渠县卫生健康局",
            ShortName = "清渠县卫健局",
            Code = "渠",
            DivisionCode = "990122",
        });
        var office = await Took("registry.open-office", new OfficeDraft { AgencyId = agency, Name = "清渠县卫生健康局", Kind = "机关" });
        var person = await Took("registry.register-person", new PersonDraft { Name = "乔渡", StaffNumber = "Q1" });
        await Took("registry.assign-post", new PostDraft { PersonId = person, OfficeId = office, Role = Role.Head });
        return ((await world.Services.GetRequiredService<StaffDirectory>().ActorFor(person, Ct))!, agency);
    }

    private Task<Guid> Took(string act, object draft) =>
        World.Took(world.System, act, null, new Entry(draft) { On = new DateOnly(2020, 1, 2) });

    private Task<ActResult> Change(ActDesk desk, string words) => desk.Take("papers.change-template", null, new Entry(new TemplateDraft
    {
        Name = "notice",
        Text = Shipped.Replace("本机关对{{ party.you }}", words, StringComparison.Ordinal),
        ValidFrom = Today,
        Reason = "统一称谓",
    }), Ct);

    // What a notice issued now says, of our agency; of another, what its desk of templates shows.
    private async Task<string> Wording(Actor? of = null)
    {
        if (of is not null)
            return Words((await world.Services.GetRequiredService<TemplateDesk>().Find(of, "notice", Ct))!.Text);
        var walk = await (await new CaseWalk(world).Settled()).Through("notify-party");
        await using var db = world.Database.Open(Actor.System("test"));
        var paper = await db.Set<CasePaper>().AsNoTracking().SingleAsync(p => p.RecordId == walk.Id && p.Title == PaperKinds.Notice, Ct);
        await KeptTemplates.Fill(db, [paper], Ct);
        return Words(paper.TemplateText!);
    }

    private static string Words(string text)
    {
        var end = text.IndexOf("对{{ party.you }}", StringComparison.Ordinal);
        return text[(text.LastIndexOfAny(['>', '。', '，', '：', '\n'], end) + 1)..(end + 16)];
    }

    private DateOnly Today => DateOnly.FromDateTime(world.Clock.GetUtcNow().AddHours(8).UtcDateTime);
}
