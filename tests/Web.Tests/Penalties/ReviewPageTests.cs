using Fazhi.TestKit.Web;

namespace Fazhi.Web.Tests.Penalties;

/// <summary>Review in rounds and the discussion on their pages, without script.</summary>
public sealed class ReviewPageTests(WebWorld world) : IClassFixture<WebWorld>
{
    [Fact(DisplayName = "法制审核退回、重新送审、通过，集体讨论记票和不同意见，各在各的页上办，案件页留下每一次")]
    public async Task Rounds_of_review_and_the_vote()
    {
        await world.PrepareCases();
        using var officer = await world.SignedIn("linzhiyuan");
        using var head = await world.SignedIn("chengwangshu");
        using var reviewer = await world.SignedIn("luqinghe");
        var path = await MainPathTests.Investigated(officer, head);
        await CaseDesk.Act(officer, path, "add-evidence", "收集证据", p => p.Fill("名称", "现场笔录").Fill("种类", "勘验笔录、现场笔录")
            .Fill("来源", "现场制作").Fill("办理日期", "2026-03-05"));
        await CaseDesk.Act(officer, path, "conclude-investigation", "调查终结", p => p.Fill("认定的违法事实", "擅自执业")
            .Fill("处理意见", "建议处罚").Fill("违反的条款", "基本医疗卫生与健康促进法第三十八条").Fill("处罚依据", "同法第九十九条")
            .Fill("罚款", "20000").Fill("情节复杂、涉及多个法律关系", "true").Fill("办理日期", "2026-04-10"));
        await CaseDesk.Act(officer, path, "notify-party", "事先告知", p => p.Fill("办理日期", "2026-04-13"));
        await CaseDesk.Act(officer, path, "hear-party", "听取陈述申辩", p => p.Fill("当事人", "明确放弃").Fill("办理日期", "2026-04-15"));
        await CaseDesk.Act(officer, path, "submit-review", "提请法制审核", p => p.Fill("办理日期", "2026-04-15"));
        await CaseDesk.Act(reviewer, path, "review-legality", "法制审核", p => p.Fill("审核结论", "退回，修改或者补充调查后重新送审")
            .Fill("审核意见", "裁量理由不足").Fill("办理日期", "2026-04-16"));

        await CaseDesk.Act(officer, path, "amend-conclusion", "修改处理意见", p => p.Fill("罚款", "15000")
            .Fill("情节复杂、涉及多个法律关系", "true").Fill("办理日期", "2026-04-17"));
        var form = await officer.Get(path + "/submit-review");
        Assert.Contains("裁量理由不足", form.Text);
        Assert.Contains("已办理：提请法制审核", (await form.Fill("修改或者补充的内容", "改为一万五千元，补写理由")
            .Fill("办理日期", "2026-04-17").Press("提请法制审核")).Text);
        await CaseDesk.Act(reviewer, path, "review-legality", "法制审核", p => p.Fill("审核结论", "审核通过")
            .Fill("审核意见", "同意").Fill("办理日期", "2026-04-18"));
        var discussed = await CaseDesk.Act(head, path, "discuss-case", "集体讨论", p => p.Fill("参加人员", "程望舒、沈以宁、顾怀瑾")
            .Fill("缺席人员", "白露").Fill("讨论意见", "同意").Fill("同意票", "2").Fill("不同意票", "1").Fill("不同意见", "顾怀瑾：罚款偏轻。")
            .Fill("办理日期", "2026-04-19"));

        Assert.Contains("法制审核（第1次）", discussed.Text);
        Assert.Contains("同意2票，不同意1票，弃权0票", discussed.Text);
        Assert.Contains("顾怀瑾：罚款偏轻。", discussed.Text);
        Assert.Contains("罚款15000.00元", discussed.Text);
    }
}
