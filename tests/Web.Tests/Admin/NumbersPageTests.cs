using Fazhi.TestKit.Web;

namespace Fazhi.Web.Tests.Admin;

public sealed class NumbersPageTests(WebWorld world) : IClassFixture<WebWorld>
{
    [Fact(DisplayName = "系统管理员设定起始编号：填错的说明并留在表单里，设定以后列出起始、不发的号和原因")]
    public async Task Start_of_a_series()
    {
        using var system = await world.SignedIn("fangxian");
        var page = await system.Get("/admin/numbers");
        Assert.Empty(page.Flaws());
        var wrong = await page.Fill("类别", "penalty.filing").Fill("年", "2026").Fill("从第几号开始", "26").Fill("不发的号", "3")
            .Fill("依据", "2026年发文登记簿").Press("设定起始编号");
        Assert.Contains("不发的号不小于起始数", wrong.Text);
        Assert.Equal("26", wrong.ValueOf("从第几号开始"));
        Assert.Empty(wrong.Flaws());
        var set = await wrong.Fill("不发的号", "27-28").Fill("不发的原因", "纸质文书已用").Press("设定起始编号");
        var row = set.Document.QuerySelectorAll("#series tbody tr").Single().Children.Select(c => c.TextContent.Trim());
        Assert.Equal(["立案", "2026", "26", "尚未发号", "27-28", "纸质文书已用", "2026年发文登记簿"], row);
        Assert.Empty(set.Flaws());
    }
}
