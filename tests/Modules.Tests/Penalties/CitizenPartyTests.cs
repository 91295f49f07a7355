using Fazhi.Data.Acts;
using Fazhi.Data.Changes.Verification;
using Fazhi.Data.Confidential;
using Fazhi.Data.Scopes;
using Fazhi.Hosting;
using Fazhi.Penalties;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Penalties;

public sealed class SqliteCitizenPartyTests(SqliteWorld fixture) : CitizenPartyTests(fixture), IClassFixture<SqliteWorld>;

public sealed class PostgresCitizenPartyTests(PostgresWorld fixture)
    : CitizenPartyTests(fixture), IClassFixture<PostgresWorld>;

/// <summary>Fictional citizens: their numbers begin with a division that was never assigned.</summary>
public abstract class CitizenPartyTests(WorldFixture fixture)
{
    private readonly World world = fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "公民的案件从线索办到归档、当场处罚一件：库里、变更里、文书里没有证件号码和住址的原文，核验通过")]
    public async Task No_clear_text_anywhere()
    {
        // Rare characters: also their pairs, as the search index would keep them, occur nowhere else.
        var (code, spotCode) = (Citizens.Id("19850203", "017"), Citizens.Id("19850203", "031"));
        var walk = await Walk("钟离原文", code, "龘靐齉巷九号");
        var spot = await Spot("钟离当场", spotCode, "麤爨灪里三号");

        foreach (var part in (string[])[code, code[..14], spotCode, "龘靐", "麤爨"])
            Assert.Empty(await Confidential.RawStore.Places(world, part));
        Assert.NotEmpty(await Confidential.RawStore.Places(world, "钟离原文"));
        await using var db = world.Database.Open(await world.ActorOf("陈立"));
        foreach (var id in (Guid[])[walk.Id, spot.Id])
        {
            var changes = await db.Changes.Where(c => c.RecordId == id).ToListAsync(Ct);
            Assert.All(changes, c => Assert.Contains("\"fz1.", c.Payload, StringComparison.Ordinal));
            var papers = await db.Set<CasePaper>().Where(p => p.RecordId == id).ToListAsync(Ct);
            Assert.NotEmpty(papers);
            Assert.All(papers, p => Assert.Contains("\"fz1.", p.Facts, StringComparison.Ordinal));
        }

        Assert.Null((await world.Services.GetRequiredService<Verifier>().Run(new Dictionary<string, string>(), null, Ct)).First);
    }

    [Fact(DisplayName = "单位的信用代码和地址是公开信息，照原样存放和显示")]
    public async Task Organisation_stays_public()
    {
        var walk = new CaseWalk(world)
        {
            Clue = Citizens.Clue("青岚悦容美容服务有限公司", "91990121MA9Q7K3D5X", "松风路18号") with
            {
                Party = new PartyDraft { Name = "青岚悦容美容服务有限公司", Code = "91990121MA9Q7K3D5X", Address = "松风路18号" },
            },
        };
        await (await walk.Settled()).Through("serve-decision");
        Assert.Contains("91990121MA9Q7K3D5X", await Words(walk.Id, "陈立"), StringComparison.Ordinal);
        Assert.Contains("91990121MA9Q7K3D5X", await Masked(walk.Id, PaperKinds.Decision), StringComparison.Ordinal);
        Assert.Contains("松风路18号", await Masked(walk.Id, PaperKinds.ProofOfService), StringComparison.Ordinal);
        Assert.IsType<ActResult.NotFound>((await Show("陈立", walk.Id, "party_code")).Result);
        Assert.IsType<ActResult.NotFound>((await Print("陈立", walk.Id, PaperKinds.Decision, "制作")).Result);
    }

    [Fact(DisplayName = "案件页显示掩码；写明目的、留下登记后显示一次；审计员和管理员看不到")]
    public async Task Shown_for_a_purpose()
    {
        var code = Citizens.Id("19790811", "12", 'X');
        var walk = await Walk("公西查看", code, "青石街77号");
        var words = await Words(walk.Id, "陈立");
        Assert.Contains("证件号码＊＊＊", words, StringComparison.Ordinal);
        Assert.Contains("住址＊＊＊", words, StringComparison.Ordinal);
        Assert.DoesNotContain("fz1.", words, StringComparison.Ordinal);

        Assert.IsType<ActResult.Refused>((await Show("陈立", walk.Id, "party_code", "")).Result);
        Assert.IsType<ActResult.Forbidden>((await Show("许文", walk.Id, "party_code")).Result);
        Assert.IsNotType<ActResult.Taken>((await Show("系统管理员甲", walk.Id, "party_address")).Result);
        Assert.Empty(await Log(walk.Id));
        Assert.Equal(code, (await Show("陈立", walk.Id, "party_code")).Text);
        Assert.Equal("青石街77号", (await Show("陈立", walk.Id, "party_address")).Text);
        Assert.Equal(["证件号码", "住址"], (await Log(walk.Id)).Select(d => d.FieldName));
    }

    [Fact(DisplayName = "第五十九条：决定书写明当事人身份，登记用途后印全文；内部文书和不登记的下载都是掩码")]
    public async Task Printed_for_a_purpose()
    {
        var code = Citizens.Id("19900617", "045");
        var walk = await Walk("东郭印制", code, "落霞弄5号");
        foreach (var title in (string[])[PaperKinds.Notice, PaperKinds.Decision, PaperKinds.ProofOfService])
        {
            var masked = await Masked(walk.Id, title);
            Assert.DoesNotContain(code, masked, StringComparison.Ordinal);
            Assert.DoesNotContain("落霞弄", masked, StringComparison.Ordinal);
            Assert.DoesNotContain("fz1.", masked, StringComparison.Ordinal);
        }

        Assert.Null((await Print("陈立", walk.Id, PaperKinds.Decision, "")).Text);
        Assert.IsType<ActResult.Forbidden>((await Print("许文", walk.Id, PaperKinds.Decision, "看看")).Result);
        Assert.Empty(await Log(walk.Id));
        var full = (await Print("陈立", walk.Id, PaperKinds.Decision, "制作并送达决定书")).Text!;
        Assert.Contains(code, full, StringComparison.Ordinal);
        Assert.Contains("落霞弄5号", full, StringComparison.Ordinal);
        Assert.Contains(
            "落霞弄5号", (await Print("陈立", walk.Id, PaperKinds.ProofOfService, "送达")).Text!, StringComparison.Ordinal);
        var log = await Log(walk.Id);
        Assert.Equal(2, log.Count);
        Assert.StartsWith(PaperKinds.Decision, log[0].FieldName, StringComparison.Ordinal);
        Assert.Equal("制作并送达决定书", log[0].Purpose);

        Assert.Contains("＊＊＊", await Masked(walk.Id, PaperKinds.Filing), StringComparison.Ordinal);
        Assert.IsType<ActResult.NotFound>((await Print("陈立", walk.Id, PaperKinds.Filing, "制作")).Result);
    }

    [Fact(DisplayName = "当场处罚在当事人住处作出的，地点写作“当事人住所”，不另存原文")]
    public async Task Spot_at_home()
    {
        var walk = await Spot("微生住处", Citizens.Id("19880909", "088"), "听泉坊21号");
        Assert.Empty(await Confidential.RawStore.Places(world, "听泉坊21号"));
        Assert.DoesNotContain("听泉坊", await Masked(walk.Id, PaperKinds.SpotDecision), StringComparison.Ordinal);
        var full = (await Print("陈立", walk.Id, PaperKinds.SpotDecision, "当场交付")).Text!;
        Assert.Contains("听泉坊21号", full, StringComparison.Ordinal);
        Assert.Contains("当事人住所", full, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "按证件号码找案件：号码全同才算，大小写x和空格不论；没有权限的人没有查询词；同一公民的案件互相列出")]
    public async Task Found_by_code()
    {
        var code = Citizens.Id("19660606", "33", 'X');
        var one = await Clue("申屠查找", code);
        var two = await Clue("申屠查找", code.ToLowerInvariant());
        var other = await Clue("申屠别人", Citizens.Id("19660606", "351"));
        var seal = world.Services.GetRequiredService<PartySeal>();
        var officer = await world.ActorOf("陈立");

        var term = seal.Term(officer, $" {code[..6]} {code[6..14]} {code[14..].ToLowerInvariant()} ")!;
        Assert.DoesNotContain(code[..14], term, StringComparison.Ordinal);
        Assert.Equal([two.Id, one.Id], await Found(officer, term));
        Assert.Empty(await Found(officer, seal.Term(officer, code[..17])!));
        Assert.Null(seal.Term(await world.ActorOf("许文"), code));
        Assert.Empty(await Found(await world.ActorOf("许文"), term));

        var files = world.Services.GetRequiredService<CaseFiles>();
        Assert.Equal([two.Id], (await files.Find(officer, one.Id, Ct))!.Related.Select(r => r.Id));
        Assert.Empty((await files.Find(officer, other.Id, Ct))!.Related);
    }

    [Fact(DisplayName = "加一把国密密钥：新案用它，旧案照样打开、印制，按号码两件都找得到")]
    public async Task Rotation()
    {
        var code = Citizens.Id("19730303", "072");
        var old = await Clue("澹台轮换", code);
        var kept = await File.ReadAllTextAsync(world.Options.KeyFile, Ct);
        FieldKeyFile.Add(world.Options, "sm4-gcm", world.Clock.GetUtcNow());
        try
        {
            await using var started = FazhiServices.Build(world.Options, world.Clock);
            var desk = started.DeskOf(await world.ActorOf("陈立"));
            var id = await World.Took(
                desk, "penalties.record-clue", null, new Entry(Citizens.Clue("澹台轮换", code)) { On = new DateOnly(2026, 3, 2) });
            await using var db = world.Database.Open(desk.Actor);
            var keys = await db.Set<PenaltyCase>().Where(c => c.Id == id || c.Id == old.Id).OrderBy(c => c.Id)
                .Select(c => c.Party.Code.Substring(4, 8)).ToListAsync(Ct);
            Assert.Equal(FieldKeyFile.Names(world.Options).Select(n => n.Id).Reverse(), keys.AsEnumerable().Reverse());
            Assert.Equal(code, (await Show("陈立", old.Id, "party_code", services: started)).Text);
            Assert.Equal(code, (await Show("陈立", id, "party_code", services: started)).Text);
            Assert.Equal([id, old.Id], await Found(desk.Actor, started.GetRequiredService<PartySeal>().Term(desk.Actor, code)!));
            Assert.Equal(
                [id], (await started.GetRequiredService<CaseFiles>().Find(desk.Actor, old.Id, Ct))!.Related.Select(r => r.Id));
        }
        finally
        {
            await File.WriteAllTextAsync(world.Options.KeyFile, kept, Ct);
        }
    }

    [Fact(DisplayName = "没有密钥：公民的案件不能开，案件页照常打开，绝不存原文")]
    public async Task Missing_key()
    {
        var before = await Clue("缺钥之前", Citizens.Id("19710101", "019"));
        var kept = await File.ReadAllTextAsync(world.Options.KeyFile, Ct);
        File.Delete(world.Options.KeyFile);
        try
        {
            await using var started = FazhiServices.Build(world.Options, world.Clock);
            var desk = started.DeskOf(await world.ActorOf("陈立"));
            var code = Citizens.Id("19710101", "035");
            var refused = Assert.IsType<ActResult.Refused>(await desk.Take(
                "penalties.record-clue", null, new Entry(Citizens.Clue("缺钥之后", code)) { On = new DateOnly(2026, 3, 2) }, Ct));
            Assert.Contains("密钥文件", refused.Unmet.Single().Message, StringComparison.Ordinal);
            Assert.Empty(await Confidential.RawStore.Places(world, code));
            Assert.NotNull(await started.GetRequiredService<CaseFiles>().Find(desk.Actor, before.Id, Ct));
        }
        finally
        {
            await File.WriteAllTextAsync(world.Options.KeyFile, kept, Ct);
        }
    }

    [Fact(DisplayName = "文字里写了公民身份号码的，退回并说明填在哪里；填成单位的，要求改当事人类型")]
    public async Task Numbers_in_texts()
    {
        var code = Citizens.Id("19820515", "056");
        var clue = Citizens.Clue("公良文字", code);
        var walk = new CaseWalk(world);
        var refused = await walk.Officers("record-clue", "2026-03-02", clue with { Content = $"公良文字（{code}）行医" });
        Assert.Contains("身份号码", Assert.IsType<ActResult.Refused>(refused).Unmet.Single().Message, StringComparison.Ordinal);
        var invalid = await walk.Officers(
            "record-clue", "2026-03-02", clue with { Party = clue.Party with { Kind = PartyKind.Organisation } });
        Assert.Contains("当事人类型", Assert.IsType<ActResult.Invalid>(invalid).Errors["party.code"], StringComparison.Ordinal);

        walk = await new CaseWalk(world) { Clue = clue }.UpTo("start-investigation");
        refused = await walk.Officers(
            "start-investigation", "2026-03-05", CaseWalk.Investigation with { Findings = $"身份证号：{code.ToLowerInvariant()}。" });
        Assert.Contains("身份号码", Assert.IsType<ActResult.Refused>(refused).Unmet.Single().Message, StringComparison.Ordinal);
        CaseWalk.Taken(await walk.Ordinary("start-investigation"));
    }

    private async Task<CaseWalk> Walk(string name, string code, string address)
    {
        var walk = new CaseWalk(world)
        {
            Clue = Citizens.Clue(name, code, address),
            Sanction = new SanctionDraft { Fine = 3_000m, Gains = 500m },
        };
        await (await walk.Settled()).Through("archive-case");
        return walk;
    }

    private async Task<CaseWalk> Clue(string name, string code)
    {
        var walk = new CaseWalk(world) { Clue = Citizens.Clue(name, code) };
        CaseWalk.Taken(await walk.Ordinary("record-clue"));
        return walk;
    }

    private async Task<CaseWalk> Spot(string name, string code, string address)
    {
        var walk = new CaseWalk(world);
        CaseWalk.Taken(await walk.Officers("decide-on-the-spot", "2026-03-03", Citizens.Spot(name, code, address)));
        return walk;
    }

    private async Task<string> Words(Guid id, string who)
    {
        var file = await world.Services.GetRequiredService<CaseFiles>().Find(await world.ActorOf(who), id, Ct);
        return string.Concat(CaseWords.Folds(file!.Matter, file.Facts.Today).SelectMany(f => f.Lines).Select(l => l.Name + l.Value + "\n"));
    }

    private async Task<List<Guid>> Found(Actor actor, string term) =>
        [.. (await world.Services.GetRequiredService<CaseList>().Page(actor, new MatterQuery { Citizen = term }, Ct)).Rows.Select(r => r.Id)];

    private async Task<(ActResult Result, string? Text)> Show(
        string who, Guid id, string field, string purpose = "核对当事人身份", IServiceProvider? services = null) =>
        await (await Desk(who, services ?? world.Services)).Show(
            new ShowDraft { Kind = "penalties.case", Record = id, Field = field, Purpose = purpose }, Ct);

    private async Task<ConfidentialDesk> Desk(string who, IServiceProvider services) =>
        ActivatorUtilities.CreateInstance<ConfidentialDesk>(services, services.DeskOf(await world.ActorOf(who)));

    private async Task<string> Masked(Guid id, string title) =>
        Confidential.RawStore.Unzipped(new((await Papers().Render(await world.ActorOf("陈立"), id, await Paper(id, title), Ct))!.Value.Content));

    private async Task<(ActResult Result, string? Text)> Print(string who, Guid id, string title, string purpose)
    {
        var (result, file) = await Papers().Print(
            await Desk(who, world.Services), (id, await Paper(id, title)), purpose, Ct);
        return (result, file is null ? null : Confidential.RawStore.Unzipped(new(file.Value.Content)));
    }

    private PaperEndpoints Papers() => ActivatorUtilities.CreateInstance<PaperEndpoints>(world.Services);

    private async Task<Guid> Paper(Guid id, string title)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Set<CasePaper>().Where(p => p.RecordId == id && p.Title == title).Select(p => p.Id).SingleAsync(Ct);
    }

    private async Task<List<Disclosure>> Log(Guid id)
    {
        await using var db = world.Database.Open(Actor.System("test"));
        return await db.Set<Disclosure>().Where(d => d.TargetId == id).OrderBy(d => d.Serial).ToListAsync(Ct);
    }
}
