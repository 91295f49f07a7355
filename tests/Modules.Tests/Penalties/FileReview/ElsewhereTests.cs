using Fazhi.Data.Scopes;
using Fazhi.Penalties;
using Fazhi.Penalties.FileReview;
using Fazhi.Registry;
using Fazhi.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Modules.Tests.Penalties.FileReview;

/// <summary>What a case has in common with another one of the agency and should not.</summary>
public abstract class ElsewhereTests(WorldFixture fixture)
{
    private readonly World world = fixture.World;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static InterviewDraft Interview(string from, string until) => new()
    {
        From = DateTimeOffset.Parse(from + "+08:00"),
        Until = DateTimeOffset.Parse(until + "+08:00"),
        Place = "询问室",
        Person = "秦若水",
        Identity = "负责人",
        IsOfParty = true,
        CheckedIdentity = true,
        Lines = "问：针剂从哪里来？\n答：网上买的。",
        Signing = "逐页签字",
        ShowedCertificates = true,
        ToldRecusal = true,
    };

    [Fact(DisplayName = "同一份证据文件在两个案件里：两案都提示，指明另一案；另一案不在范围内的，只说本机关另一案件")]
    public async Task The_same_file_in_two_cases()
    {
        byte[] photo = [.. Package.PackedCase.Photo, 7, 7];
        var (one, other) = (await Investigating(), await Investigating(await world.Hire("方远山", "城关镇卫生院", Role.Officer)));
        await Package.PackedCase.Evidence(world, one, "现场照片", ("照片.jpg", photo));
        Assert.Empty(await Of("周明远", one, DataFinding.Twin));
        await Package.PackedCase.Evidence(world, other, "现场照片", ("又一张.jpg", photo));

        var number = await Number(other);
        var found = Assert.Single(await Of("周明远", one, DataFinding.Twin));
        Assert.Equal($"证据文件“照片.jpg”的内容与{number}的相同；共同的证据请引用", found.Text);
        Assert.Equal($"/cases/{other.Id}#evidence", found.Href);
        Assert.Contains("又一张.jpg", Assert.Single(await Of("周明远", other, DataFinding.Twin)).Text, StringComparison.Ordinal);

        var colleague = await world.Hire("顾青", "监督一科", Role.Officer);
        var hidden = Assert.Single(await Of(colleague, one, DataFinding.Twin));
        Assert.Contains("与本机关另一案件的相同", hidden.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(number, hidden.Text, StringComparison.Ordinal);
        Assert.Equal($"/cases/{one.Id}#evidence", hidden.Href);
        var (_, review) = (await world.Services.GetRequiredService<ReviewFiles>().Find(await world.ActorOf(colleague), one.Id, Ct))!.Value;
        Assert.Contains(review.Data, d => d.Text == hidden.Text);
    }

    [Fact(DisplayName = "同一执法人员在两个案件里同时询问：提示是谁、什么时间；先后询问的不提示")]
    public async Task One_officer_at_two_interviews()
    {
        var (one, other, later) = (await Investigating(), await Investigating(), await Investigating());
        CaseWalk.Taken(await one.Officers("record-interview", "2026-03-06", Interview("2026-03-06 14:00", "2026-03-06 14:50")));
        CaseWalk.Taken(await other.Officers("record-interview", "2026-03-06", Interview("2026-03-06 14:40", "2026-03-06 15:20")));
        CaseWalk.Taken(await later.Officers("record-interview", "2026-03-06", Interview("2026-03-06 15:20", "2026-03-06 15:50")));

        var found = Assert.Single(await Of("陈立", one, DataFinding.Overlap));
        Assert.Equal($"陈立、林晓在2026-03-06 14:00起的询问与{await Number(other)}的询问时间重叠，请核对起止时间", found.Text);
        Assert.Single(await Of("陈立", other, DataFinding.Overlap));
        Assert.Empty(await Of("陈立", later, DataFinding.Overlap));
    }

    private async Task<CaseWalk> Investigating(string recorder = "陈立")
    {
        var walk = await new CaseWalk(world).Settled();
        CaseWalk.Taken(await walk.Take(recorder, ["陈立", "林晓"], "record-clue", "2026-03-02", walk.Clue));
        CaseWalk.Taken(await walk.Take(recorder, ["陈立", "林晓"], "accept-clue", "2026-03-03", new Nothing()));
        CaseWalk.Taken(await walk.Ordinary("file-case"));
        CaseWalk.Taken(await walk.Ordinary("start-investigation"));
        return walk;
    }

    private async Task<string> Number(CaseWalk walk) =>
        (await world.Services.GetRequiredService<CaseFiles>().Find(Actor.System("test"), walk.Id, Ct))!.Matter.Number;

    private async Task<IReadOnlyList<DataFlaw>> Of(string who, CaseWalk walk, string kind) =>
        [.. await world.Services.GetRequiredService<DataCheckList>().Read(await world.ActorOf(who), new DataCheckQuery { Kind = kind }, Ct)
            .Where(f => f.CaseHref == $"/cases/{walk.Id}").ToListAsync(Ct)];
}

public sealed class ElsewhereOnSqlite(SqliteWorld world) : ElsewhereTests(world), IClassFixture<SqliteWorld>;

public sealed class ElsewhereOnPostgres(PostgresWorld world) : ElsewhereTests(world), IClassFixture<PostgresWorld>;
