using Fazhi.Data.Acts;
using Fazhi.Kernel.Procedures;
using Fazhi.Penalties;
using Fazhi.TestKit;

namespace Fazhi.Modules.Tests.Penalties;

/// <summary>What the law refuses, each with its article.</summary>
public sealed class RefusalTests(SqliteWorld fixture) : IClassFixture<SqliteWorld>
{
    private readonly World world = fixture.World;

    [Fact(DisplayName = "第三十六条：超过二年才发现的，不予立案")]
    public async Task Time_bar()
    {
        var walk = new CaseWalk(world)
        {
            Clue = new CaseWalk(world).Clue with { ConductEndedOn = new DateOnly(2024, 3, 1) },
        };
        await walk.UpTo("file-case");

        Refused(await walk.Ordinary("file-case"), "第三十六条", "追究时效");
    }

    [Fact(DisplayName = "第三十六条：涉及生命健康且有危害后果的，五年内仍可立案")]
    public async Task Five_years_where_health_was_harmed()
    {
        var walk = new CaseWalk(world)
        {
            Clue = new CaseWalk(world).Clue with
            {
                ConductEndedOn = new DateOnly(2024, 3, 1),
                HarmedLifeOrHealth = true,
            },
        };

        await walk.Through("file-case");
    }

    [Fact(DisplayName = "第四十二条：只指定一名承办人员，或者承办人员没有执法证，不予立案")]
    public async Task Two_certified_officers_are_assigned()
    {
        var walk = await new CaseWalk(world).UpTo("file-case");

        var one = new FilingDraft { Officers = [walk.Person("陈立")] };
        Refused(await walk.Head("file-case", "2026-03-04", one), "第四十二条", "两名以上");
        var uncertified = new FilingDraft { Officers = [walk.Person("陈立"), walk.Person("何芳")] };
        Refused(await walk.Head("file-case", "2026-03-04", uncertified), "第四十二条第一款", "没有有效的行政执法证");
    }

    [Fact(DisplayName = "第四十二条、第五十五条：一人调查、未出示证件，不能开展调查")]
    public async Task Investigation_needs_two_who_show_their_certificates()
    {
        var walk = await new CaseWalk(world).UpTo("start-investigation");

        var alone = await walk.Take(
            "陈立", ["陈立"], "start-investigation", "2026-03-05", CaseWalk.Investigation);
        Refused(alone, "第四十二条", "不得少于两人");
        var hidden = CaseWalk.Investigation with { ShowedCertificates = false };
        Refused(await walk.Officers("start-investigation", "2026-03-05", hidden), "第五十五条", "出示执法证件");
    }

    [Fact(DisplayName = "第四十二条：执法证在办案当日已过期的，不得参加")]
    public async Task Certificate_of_the_day_counts()
    {
        var walk = await new CaseWalk(world).UpTo("start-investigation");

        var stranger = await walk.Take(
            "陈立", ["陈立", "何芳"], "start-investigation", "2026-03-05", CaseWalk.Investigation);

        Refused(stranger, "第四十二条第一款", "何芳在2026-03-05没有有效的行政执法证");
    }

    [Fact(DisplayName = "第四十六条：没有证据，不能终结调查")]
    public async Task Evidence_first()
    {
        var walk = await new CaseWalk(world).UpTo("add-evidence");

        Refused(await walk.Ordinary("conclude-investigation"), "第四十六条", "没有登记任何证据");
    }

    [Fact(DisplayName = "第四十四条：未经告知，不能决定")]
    public async Task Notice_before_decision()
    {
        var walk = await new CaseWalk(world).Through("conclude-investigation");

        Refused(await walk.Ordinary("decide"), "第四十四条", "尚未告知");
        Refused(await walk.Ordinary("decide"), "第六十二条", "尚未听取");
    }

    [Fact(DisplayName = "第四十五条：提出申辩的必须复核；决定不得重于告知")]
    public async Task Defence_is_reviewed_and_never_makes_it_worse()
    {
        var walk = await (await new CaseWalk(world).Settled()).UpTo("hear-party");
        var stated = new StatementDraft { Outcome = StatementOutcome.Stated, Content = "称系首次", HearingWaived = true };
        Refused(await walk.Officers("hear-party", "2026-04-15", stated), "第四十五条", "复核");
        CaseWalk.Taken(await walk.Officers("hear-party", "2026-04-15", stated with { Review = "属实，予以采纳" }));

        var heavier = walk.Decision with { Sanction = walk.Sanction with { Fine = 30_000m } };
        Refused(await walk.Head("decide", "2026-04-20", heavier), "第四十五条", "重于告知");
    }

    [Fact(DisplayName = "陈述申辩期限未满，不能记为期满未提出")]
    public async Task The_party_keeps_its_days()
    {
        var walk = await (await new CaseWalk(world).Settled()).UpTo("hear-party");
        var silent = new StatementDraft { Outcome = StatementOutcome.NotRaised };

        Refused(await walk.Officers("hear-party", "2026-04-20", silent), "第四十五条", "2026-04-20届满");
        CaseWalk.Taken(await walk.Officers("hear-party", "2026-04-21", silent));
    }

    [Fact(DisplayName = "第六十四条：告知听证权利的，五个工作日内未放弃不能决定；申请了的先听证")]
    public async Task Hearing_period_holds_back()
    {
        var large = new CaseWalk(world) { Sanction = new SanctionDraft { Fine = 60_000m } };
        await (await large.Settled()).UpTo("hear-party");
        CaseWalk.Taken(await large.Officers("hear-party", "2026-04-15", CaseWalk.Waived with { HearingWaived = false }));
        Refused(await large.Ordinary("decide"), "第六十四条第一项", "申请听证的期限到2026-04-20届满");
        CaseWalk.Taken(await large.Head("decide", "2026-04-21", large.Decision));

        var asked = new CaseWalk(world) { Sanction = new SanctionDraft { Fine = 60_000m } };
        await asked.UpTo("hear-party");
        CaseWalk.Taken(await asked.Officers(
            "hear-party", "2026-04-15", CaseWalk.Waived with { HearingRequested = true, HearingWaived = false }));
        Refused(await asked.Ordinary("decide"), "第六十三条", "先组织听证");
    }

    [Fact(DisplayName = "第五十八条、第五十七条：疑难复杂案件未经法制审核、集体讨论，不能决定")]
    public async Task Complex_cases_are_reviewed_and_discussed()
    {
        var walk = await (await new CaseWalk(world).Settled()).UpTo("conclude-investigation");
        CaseWalk.Taken(await walk.Officers(
            "conclude-investigation", "2026-04-10", walk.Conclusion with { IsComplex = true }));
        CaseWalk.Taken(await walk.Ordinary("notify-party"));
        CaseWalk.Taken(await walk.Ordinary("hear-party"));
        Refused(await walk.Ordinary("decide"), "第五十八条第一款", "法制审核尚未通过");
        Refused(await walk.Ordinary("decide"), "第五十七条第二款", "尚未集体讨论");

        var officer = await world.System.Take("penalties.review-legality", walk.Id, Of(Passed, "陈立"), default);
        Refused(officer, null, "不得是本案调查人员");
        CaseWalk.Taken(await walk.Take("吴静", ["吴静"], "review-legality", "2026-04-17", Passed));
        CaseWalk.Taken(await walk.Head("discuss-case", "2026-04-19", new DiscussionDraft
        {
            Participants = ["周明远", "李清"],
            Opinion = "同意承办人员意见",
        }));
        CaseWalk.Taken(await walk.Ordinary("decide"));
    }

    [Fact(DisplayName = "缺少本地参数，只拦事先告知这一步，并说明缺哪一个")]
    public async Task Missing_parameter()
    {
        await using var bare = await World.Create(await Sqlite());
        var walk = await new CaseWalk(bare).UpTo("notify-party");

        Refused(await walk.Ordinary("notify-party"), null, "尚未设定");
    }

    [Fact(DisplayName = "罚款未缴清，不能以履行完毕结案；多缴的拒收")]
    public async Task Closing_waits_for_performance()
    {
        var walk = await (await new CaseWalk(world).Settled()).Through("serve-decision");
        Refused(await walk.Ordinary("close-case"), null, "尚未缴清");

        var much = CaseWalk.Payment(PaymentKind.Fine, 20_000.01m);
        Refused(await walk.Officers("record-payment", "2026-04-28", much), null, "超过该项尚欠");
    }

    private static ReviewDraft Passed => new() { Result = ReviewResult.Passed, Opinion = "事实清楚，程序合法" };

    private Entry Of(object input, string by) =>
        new(input) { On = new DateOnly(2026, 4, 17), By = [world.Person(by)] };

    private static async Task<TestKit.Databases.TestDatabase> Sqlite()
    {
        var database = new TestKit.Databases.SqliteDatabase();
        await database.InitializeAsync();
        return database;
    }

    private static void Refused(ActResult result, string? article, string message)
    {
        var refused = result as ActResult.Refused ?? throw new InvalidOperationException(World.Describe(result));
        Assert.Contains(refused.Unmet, u => u.Blocks && u.Message.Contains(message) && ArticleOf(u) == article);
    }

    private static string? ArticleOf(Unmet unmet) => unmet.Basis?.Article switch
    {
        null => null,
        // the certificate rule cites two articles, showing certificates a paragraph
        ['第', '四', '十', '二', '条', '第', ..] => "第四十二条第一款",
        ['第', '五', '十', '五', '条', ..] => "第五十五条",
        var article => article,
    };
}
