using Fazhi.TestKit.Web;

namespace Fazhi.Web.Tests.Penalties;

/// <summary>Discretion on its page, without script.</summary>
public sealed class DiscretionPageTests(WebWorld world) : IClassFixture<WebWorld>
{
    [Fact(DisplayName = "调查终结页：从目录选违法行为，先算一算看到计算过程，再办理；案件页留下计算过程")]
    public async Task Reckoned_before_it_is_taken()
    {
        await world.PrepareCases();
        using var officer = await world.SignedIn("linzhiyuan");
        using var head = await world.SignedIn("chengwangshu");
        var path = await MainPathTests.Investigated(officer, head);
        await CaseDesk.Act(officer, path, "add-evidence", "收集证据", p => p.Fill("名称", "现场笔录").Fill("种类", "勘验笔录、现场笔录")
            .Fill("来源", "现场制作").Fill("办理日期", "2026-03-05"));

        var form = await officer.Get(path + "/conclude-investigation");
        Assert.Empty(form.Flaws());
        var filled = form.Fill("认定的违法事实", "擅自执业").Fill("处理意见", "建议处罚")
            .Fill("第1项违法行为", "MI-001").Fill("第1项罚款倍数", "4").Fill("罚款", "40000").Fill("没收违法所得", "8600").Fill("办理日期", "2026-04-10");
        var reckoned = await filled.Press("先算一算，不保存");

        Assert.Contains("违法所得8600元不足10000元，按10000元计", reckoned.Text);
        Assert.Contains("低于法定最低额50000元", reckoned.Text);
        Assert.Contains("第三十二条", reckoned.Text);
        var refused = await reckoned.Press("调查终结");
        Assert.Contains("低于法定最低额50000元", refused.Text);
        var taken = await refused.Fill("第1项罚款倍数", "6").Fill("罚款", "60000").Press("调查终结");
        Assert.Contains("已办理：调查终结", taken.Text);
        Assert.Contains("拟处6倍，10000元×6＝60000元", taken.Text);
        Assert.Contains("《基本医疗卫生与健康促进法》第三十八条第二款", taken.Text);
    }
}
