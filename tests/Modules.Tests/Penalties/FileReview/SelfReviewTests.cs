using Fazhi.Data.Clocks;
using Fazhi.Penalties;
using Fazhi.Penalties.FileReview;

namespace Fazhi.Modules.Tests.Penalties.FileReview;

using static PerfectCase;

/// <summary>Each item the machine answers, met and not met; a fault takes off the points of its item and of no other.</summary>
public sealed class SelfReviewTests
{
    [Fact(DisplayName = "没有毛病的案卷：系统不扣分，优秀")]
    public void Takes_nothing_off_a_file_without_a_fault()
    {
        var review = Review(Of());

        Assert.Empty(review.NotMet.Select(i => $"{i.Item.Id} {i.Answer.Reason}"));
        Assert.Empty(review.Differences);
        Assert.Empty(review.Data);
        Assert.Equal((100m, "优秀"), (review.Score, review.Band));
    }

    [Fact(DisplayName = "评分表满分一百，系统核对的项目都有办法")]
    public void Ships_a_sheet_of_a_hundred_points()
    {
        Assert.Equal(100m, Sheet.Items.Sum(i => i.Points));
        Assert.Equal(9, Sheet.Vetoes.Count);
        Assert.All(CaseChecks.All.Keys, id => Assert.Contains(Sheet.Vetoes.Concat(Sheet.Items), i => i.Id == id && i.By != Answerer.Person));
    }

    public static TheoryData<string, decimal> Faults => new()
    {
        { "A1", 0.5m }, { "A2", 0.5m }, { "A3", 1 }, { "A4", 1 }, { "A5", 1 }, { "A6", 1 },
        { "B1", 2 }, { "B3", 2 }, { "B5", 2 }, { "B6", 1 }, { "B10", 1 }, { "B12", 2 }, { "B13", 1 }, { "B15", 1 }, { "B16", 1 },
        { "B17", 1 }, { "B18", 1 }, { "C1", 1 }, { "C2", 3 }, { "C3", 5 }, { "C4", 4 }, { "C5", 4 }, { "C6", 3 },
        { "D1", 3 }, { "D2", 3 }, { "D3", 3 }, { "E1", 1 }, { "E2", 1 }, { "E3", 1 }, { "E4", 1 },
    };

    [Theory(DisplayName = "每项：不符合的扣该项的分，并说明理由、依据和到哪里处理")]
    [MemberData(nameof(Faults))]
    public void Takes_off_the_points_of_the_item(string id, decimal points)
    {
        Assert.NotEqual(Verdict.NotMet, Item(Review(Of()), id).Verdict);

        var item = Item(Review(FaultyCases.Of(id)), id);

        Assert.Equal((Verdict.NotMet, points), (item.Verdict, item.Deduction));
        Assert.NotEqual("", item.Answer.Reason);
        Assert.NotEqual("", item.Basis.Citation);
        Assert.StartsWith("/", item.Answer.Cure!.Href, StringComparison.Ordinal);
    }

    [Theory(DisplayName = "否决项：有一项不符合，全卷零分")]
    [InlineData("V2")]
    [InlineData("V7")]
    [InlineData("V8")]
    [InlineData("V9")]
    public void Gives_nothing_when_a_veto_item_is_not_met(string id)
    {
        Assert.NotEqual(Verdict.NotMet, Item(Review(Of()), id).Verdict);

        var review = Review(FaultyCases.Of(id));

        Assert.Equal(Verdict.NotMet, Item(review, id).Verdict);
        Assert.Equal((0m, "不合格"), (review.Score, review.Band));
    }

    [Fact(DisplayName = "V2：证件在两次取证之间到期，只说到期以后的那一次")]
    public void Names_the_day_on_which_a_certificate_had_run_out()
    {
        var review = Review(FaultyCases.Of("V2"));

        var reason = Item(review, "V2").Answer.Reason;
        Assert.Contains("林晓在2026-04-22（送达）没有有效的行政执法证", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-03-05", reason, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "等次：八十九分合格，六十分以下不合格")]
    public void Reads_the_band_from_the_sheet()
    {
        Assert.Equal("优秀", Sheet.BandOf(90));
        Assert.Equal("合格", Sheet.BandOf(89.5m));
        Assert.Equal("合格", Sheet.BandOf(60));
        Assert.Equal("不合格", Sheet.BandOf(59.5m));
    }

    [Fact(DisplayName = "先核后人：记录没有问题的由人确认，不当作符合")]
    public void Leaves_to_a_person_what_the_record_cannot_prove()
    {
        Assert.Equal(Verdict.Person, Item(Review(Of()), "B13").Verdict);
        Assert.True(Review(Of()).Pending > 0);
    }

    [Fact(DisplayName = "尚未办到的步骤不扣分")]
    public void Takes_nothing_off_for_what_has_not_come_yet()
    {
        var open = new PenaltyCase();
        open.Open(new CaseDraft { Party = new PartyDraft(), Cause = "案由" }, Party(), false, DateTimeOffset.UnixEpoch);
        open.Record(Clue("群众举报该店开展注射类医疗美容"));

        var review = Review(new CaseMaterial { Matter = open, Agency = Agency, Today = Day("2026-03-03") });

        Assert.Empty(review.NotMet.Select(i => i.Item.Id));
        Assert.Equal(Verdict.Open, Item(review, "C6").Verdict);
    }

    [Fact(DisplayName = "C3：申请听证的期限没有满就决定，不符合；满了的符合")]
    public void Holds_the_period_of_the_hearing()
    {
        var told = Of(m => m.Record(Notice(hearing: "拟处较大数额罚款")));

        Assert.Equal(Verdict.NotMet, Item(Review(With(told, "2026-04-20")), "C3").Verdict);
        Assert.Equal(Verdict.Met, Item(Review(With(told, "2026-04-17")), "C3").Verdict);

        static CaseMaterial With(CaseMaterial m, string until) =>
            m with { Clocks = [.. m.Clocks, Clock(m.Matter, "ask-for-hearing", until, ClockState.Running)] };
    }

    [Fact(DisplayName = "C5：审核人没有登记资格的由人核对，审核人办案的不符合")]
    public void Asks_for_the_qualification_of_the_reviewer()
    {
        var reviewed = Of(m =>
        {
            m.Record(Conclusion(review: "拟处较大数额罚款"));
            m.LegalReviews.Add(FaultyCases.LegalReview(Reviewer));
        });

        Assert.Equal(Verdict.Met, Item(Review(reviewed), "C5").Verdict);
        Assert.Equal(
            Verdict.Person,
            Item(Review(reviewed with { Certificates = [.. reviewed.Certificates.Where(c => c.Person != Reviewer)] }), "C5").Verdict);
        Assert.Equal(
            Verdict.NotMet,
            Item(Review(Of(m =>
            {
                m.Record(Conclusion(review: "拟处较大数额罚款"));
                m.LegalReviews.Add(FaultyCases.LegalReview(Chen));
            })), "C5").Verdict);
    }

    [Fact(DisplayName = "数据核查：办理以后第八日才录入的列出，第七日的不列")]
    public void Lists_what_was_typed_late()
    {
        var late = Of() with { Entries = [Entry("file-case", "2026-03-04", 7), Entry("notify-party", "2026-04-13", 8)] };

        var finding = Assert.Single(Review(late).Data);

        Assert.Equal(DataFinding.Entry, finding.Kind);
        Assert.Contains("事先告知：2026-04-13办理，8日以后才录入（陈立）", finding.Text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "数据核查：逾期的期限、结案而没有公示的列出")]
    public void Lists_late_clocks_and_what_was_not_published()
    {
        var faulty = FaultyCases.Without(m => m.Publication!);
        faulty = faulty with { Clocks = [Clock(faulty.Matter, "decide", "2026-04-19", ClockState.MetLate, "ord.decision.90")] };

        Assert.Equal([DataFinding.Clock, DataFinding.Publicity], Review(faulty).Data.Select(d => d.Kind));
    }

    private static ReviewedItem Item(SelfReview review, string id) =>
        Assert.Single(review.Vetoes.Concat(review.Items), i => i.Item.Id == id);
}
