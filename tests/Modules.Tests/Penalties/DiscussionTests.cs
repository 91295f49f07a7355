using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Documents.Papers;
using Fazhi.Documents.Templates;
using Fazhi.Penalties;
using Fazhi.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Modules.Tests.Penalties;

using static DiscretionWorld;

/// <summary>Discussion by the heads, and the matrix of what requires hearing, review and discussion.</summary>
public sealed class DiscussionTests(SqliteWorld fixture) : IClassFixture<SqliteWorld>
{
    private readonly World world = fixture.World;

    internal static DiscussionDraft Meeting => new()
    {
        Participants = ["周明远", "李清", "高远"],
        Absent = ["白露"],
        Minutes = "周明远：情况如何？\n李清：事实清楚。",
        VotesFor = 2,
        VotesAgainst = 1,
        Opinion = "同意承办人员意见",
        Dissent = "高远：违法时间短，两万元偏重。",
        MinuteTaker = "何芳",
    };

    [Theory(DisplayName = "听证、法制审核、集体讨论的事由，逐行对照：吊证等、较大数额、疑难复杂、小额")]
    [InlineData(PenaltyKind.LicenceRevocation, 0, false, "拟吊销许可证件", false, true)]
    [InlineData(PenaltyKind.Downgrading, 0, false, "拟降低资质等级", false, true)]
    [InlineData(PenaltyKind.SuspensionOfBusiness, 0, false, "拟责令停产停业", false, true)]
    [InlineData(PenaltyKind.Closure, 0, false, "拟责令关闭", false, true)]
    [InlineData(PenaltyKind.BanOnPractice, 0, false, "拟限制从业", false, true)]
    [InlineData(PenaltyKind.Warning, 60_000, false, "拟处较大数额罚款", false, false)]
    [InlineData(PenaltyKind.Warning, 20_000, true, "", true, true)]
    [InlineData(PenaltyKind.Warning, 2_000, false, "", false, false)]
    public async Task Matrix(PenaltyKind kind, int fine, bool complex, string hearing, bool review, bool discussion)
    {
        var sanction = new SanctionDraft { Kinds = [kind], Fine = fine };
        var walk = await (await new CaseWalk(world) { Sanction = sanction }.Settled()).UpTo("conclude-investigation");
        CaseWalk.Taken(await walk.Officers("conclude-investigation", "2026-04-10", walk.Conclusion with { IsComplex = complex }));
        CaseWalk.Taken(await walk.Ordinary("notify-party"));

        var matter = await Load(walk);
        Assert.Equal(hearing, matter.Notice!.HearingGround);
        Assert.Equal((review, discussion), (matter.NeedsReview, matter.NeedsDiscussion));
    }

    [Fact(DisplayName = "第五十七条第二款：到会过半数、票数相符、结果与表决相符；笔录写明缺席、表决和不同意见原话")]
    public async Task Quorum_votes_and_dissent()
    {
        var walk = await Reviewed();
        Refused(await Discuss(walk, Meeting with { Absent = ["白露", "方明", "石坚"], VotesFor = 2, VotesAgainst = 1 }), "", "过半数");
        Refused(await Discuss(walk, Meeting with { VotesFor = 3 }), "", "票数之和须等于参加人数");
        Refused(await Discuss(walk, Meeting with { VotesFor = 1, VotesAgainst = 2 }), "", "讨论结果与表决不符");
        Refused(await Discuss(walk, Meeting with { Participants = ["周明远"], Absent = [], VotesFor = 1, VotesAgainst = 0 }),
            "第五十七条第二款", "两名以上负责人");
        Refused(await Discuss(walk, Meeting with { Dissent = "" }), "第三十条第三款", "如实记录");
        Refused(await Discuss(walk, Meeting with { Absent = ["李清"] }), "", "既参加又缺席");

        CaseWalk.Taken(await Discuss(walk, Meeting));

        await using var db = world.Database.Open((await world.Desk("陈立")).Actor);
        var paper = await db.Set<CasePaper>().SingleAsync(
            p => p.RecordId == walk.Id && p.Title == "重大案件集体讨论笔录", TestContext.Current.CancellationToken);
        var text = new PaperRenderer(TemplateFolder.Over(null)).Compose(paper.Paper(), paper.Seal).PlainText;
        foreach (var part in (string[])["白露", "同意2票，不同意1票，弃权0票", "高远：违法时间短，两万元偏重。", "李清：事实清楚。", "何芳"])
            Assert.Contains(part, text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "第五十七条第二款：讨论不同意的，不能决定；再次讨论同意以后才能决定")]
    public async Task Declined_and_discussed_again()
    {
        var walk = await Reviewed();
        CaseWalk.Taken(await Discuss(walk, Meeting with { VotesFor = 1, VotesAgainst = 2, Result = DiscussionResult.Declined }));
        Refused(await walk.Head("decide", "2026-04-20", walk.Decision), "第五十七条第二款", "讨论没有同意");

        CaseWalk.Taken(await Discuss(walk, Meeting));
        CaseWalk.Taken(await walk.Head("decide", "2026-04-20", walk.Decision));
        Assert.Equal(2, (await Load(walk)).Discussions.Count);
    }

    [Fact(DisplayName = "本机关规定到会比例的，按规定")]
    public async Task Local_quorum()
    {
        var walk = await Reviewed();
        await walk.Set("penalties.discussion.quorum", "80");
        try
        {
            Refused(await Discuss(walk, Meeting), "", "本机关规定的比例");
            CaseWalk.Taken(await Discuss(walk, Meeting with { Absent = [] }));
        }
        finally
        {
            await walk.Set("penalties.discussion.quorum", "51");
        }
    }

    private static Task<ActResult> Discuss(CaseWalk walk, DiscussionDraft draft) => walk.Head("discuss-case", "2026-04-19", draft);

    private async Task<PenaltyCase> Load(CaseWalk walk)
    {
        await using var db = world.Database.Open((await world.Desk("陈立")).Actor);
        return await db.Whole<PenaltyCase>().SingleAsync(c => c.Id == walk.Id, TestContext.Current.CancellationToken);
    }

    private async Task<CaseWalk> Reviewed()
    {
        var walk = await Heard(world);
        CaseWalk.Taken(await walk.Take("吴静", ["吴静"], "review-legality", "2026-04-17",
            new ReviewDraft { Result = ReviewResult.Passed, Opinion = "事实清楚" }));
        return walk;
    }

    internal static async Task<CaseWalk> Heard(World world)
    {
        var walk = await (await new CaseWalk(world).Settled()).UpTo("conclude-investigation");
        CaseWalk.Taken(await walk.Officers("conclude-investigation", "2026-04-10", walk.Conclusion with { IsComplex = true }));
        CaseWalk.Taken(await walk.Ordinary("notify-party"));
        CaseWalk.Taken(await walk.Ordinary("hear-party"));
        return walk;
    }
}
