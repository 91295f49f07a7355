using System.Net;
using System.Text;
using Fazhi.Data.Acts;
using Fazhi.Ledgers;
using Fazhi.TestKit.Web;

namespace Fazhi.Web.Tests.Ledgers;

/// <summary>A ledger with a flow as people meet it: entered, reviewed and signed by those who hold the posts, then counted.</summary>
public sealed class FlowPageTests(FlowWorld world) : IClassFixture<FlowWorld>
{
    private const string List = "/ledgers/contracts.reviews";

    [Fact(DisplayName = "内勤登记，法制审核人员从待办里审核，负责人签批后计入；列表按状态筛选，记录页有阶段、下一步和经过")]
    public async Task Enter_review_sign()
    {
        using var clerk = await world.SignedIn("hanyuqing");
        var page = await clerk.Get(List + "/new");
        Assert.Contains("登记后是“待法制审核”，由法制审核人员办理“法制审核”（五个工作日内）", page.Text);
        page = await page.Fill("合同名称", "污水检测服务").Fill("类别", "服务").Fill("送审日期", "2026-6-11").Fill("金额", "8000").Press("登记");
        Assert.Contains("已登记，现在是“待法制审核”，还不计入指标", page.Text);
        Assert.Contains("到期剩7日 2026-06-18", page.Text);
        Assert.Contains("法制审核由法制审核人员办理。", page.Document.QuerySelector("[aria-labelledby=cant-h]")!.TextContent);
        Assert.Empty(page.Flaws());
        var record = page.Address.AbsolutePath;

        using var reviewer = await world.SignedIn("luqinghe");
        var desk = await reviewer.Get("/?q=污水检测");
        Assert.Contains("污水检测服务", desk.Text);
        page = await desk.Follow("法制审核");
        Assert.Equal("办理：污水检测服务", page.Heading);
        Assert.Contains("8,000.00", page.Text);
        Assert.Empty(page.Flaws());
        Assert.Contains("请选择办什么", (await page.Press("办理")).Text);
        page = await page.Fill("法制审核", "true").Fill("说明", "条款齐全").Press("办理");
        Assert.Contains("已办理，现在是“待签批”", page.Text);
        Assert.DoesNotContain("污水检测服务", (await reviewer.Get("/")).Text);

        using var head = await world.SignedIn("chengwangshu");
        page = await (await head.Get(record)).FollowTo(record + "/take-step?step=sign");
        page = await page.Press("办理");
        Assert.Contains("已办理，现在是“已签批”，已计入指标", page.Text);
        Assert.Contains("状态：待法制审核 → 待签批 说明：条款齐全", page.Text);
        Assert.Empty(page.Flaws());
        Assert.Contains("污水检测服务", (await clerk.Get(List + "?state=confirmed")).Text);
        Assert.DoesNotContain("污水检测服务", (await clerk.Get(List + "?state=reviewed")).Text);
        var csv = await clerk.Http.GetStringAsync(new Uri(world.Address, List + "/export.csv"), TestContext.Current.CancellationToken);
        Assert.Contains("已签批", csv, StringComparison.Ordinal);

        page = await clerk.Get(record + "/correct");
        Assert.Contains("更正后回到“待法制审核”", page.Text);
        page = await page.Fill("金额", "8500").Press("更正");
        Assert.Contains("已更正，现在是“待法制审核”，还不计入指标", page.Text);
        Assert.Contains("污水检测服务", (await clerk.Get(List + "?state=submitted")).Text);
        Assert.DoesNotContain("污水检测服务", (await clerk.Get(List + "?state=confirmed")).Text);
    }

    [Fact(DisplayName = "不该本岗位办的403并说明找谁；别人先办了、不能自己办、已办完的409并说明；范围外404")]
    public async Task Refusals()
    {
        var entry = (await world.Take("韩予清", "ledgers.enter", null, new Entry(Contract("网络租赁")))).Record;
        var address = $"{List}/{entry}/take-step";
        using var clerk = await world.SignedIn("hanyuqing");
        var page = await clerk.Get(address);
        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains("这一项由法制审核人员办理", page.Text);

        using var reviewer = await world.SignedIn("luqinghe");
        var open = await reviewer.Get(address + "?step=review");
        await world.Take("陆清和", "ledgers.take-step", entry, new Entry(new StepInput { Step = "review" }));
        page = await open.Press("办理");
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("陆清和已在", page.Text);
        using var head = await world.SignedIn("chengwangshu");
        page = await (await head.Get(address + "?step=refuse")).Press("办理");
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("“签批退回”要写明原因", page.Text);
        await world.Take("程望舒", "ledgers.take-step", entry, new Entry(new StepInput { Step = "sign" }));
        page = await head.Get(address);
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("这条记录现在是“已签批”，没有要办的步骤", page.Text);
        Assert.Empty(page.Flaws());

        var own = (await world.Take("陆清和", "ledgers.enter", null, new Entry(Contract("法律服务")))).Record;
        var mine = await reviewer.Get($"{List}/{own}");
        Assert.Contains("“登记”是您办的，“法制审核”要由另一人办理", mine.Text);
        using var outside = await world.SignedIn("zhoumuye");
        Assert.Equal(HttpStatusCode.NotFound, (await outside.Get(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await outside.Get($"/entries/{entry}")).Status);
        Assert.Equal($"{List}/{entry}", (await clerk.Get($"/entries/{entry}")).Address.AbsolutePath);
    }

    [Fact(DisplayName = "退回：登记人的待办里有更正，原因写在记录页；预览导入时写明从哪个状态开始")]
    public async Task Return_and_import()
    {
        var entry = (await world.Take("韩予清", "ledgers.enter", null, new Entry(Contract("窗帘采购")))).Record;
        using var reviewer = await world.SignedIn("luqinghe");
        var page = await reviewer.Get($"{List}/{entry}/take-step?step=return");
        page = await page.Fill("说明", "缺少比价材料").Press("办理");
        Assert.Contains("退回的原因缺少比价材料", page.Text);
        using var clerk = await world.SignedIn("hanyuqing");
        page = await (await clerk.Get("/?q=窗帘采购")).Follow("更正后重新提交");
        Assert.Equal("更正：窗帘采购", page.Heading);

        var file = Encoding.UTF8.GetBytes("合同名称,类别,送审日期,金额\n绿化服务,服务,2026-06-01,500\n");
        page = await (await clerk.Get(List + "/import")).Upload(("合同.csv", file));
        Assert.Contains("导入的每一条都从“待法制审核”开始", page.Text);
        Assert.Empty(page.Flaws());
        page = await page.Press("导入");
        Assert.Contains("绿化服务", (await clerk.Get(List + "?state=submitted")).Text);
        Assert.Contains("绿化服务", (await reviewer.Get("/?q=绿化服务")).Text);
    }

    private static EntryInput Contract(string title) => new()
    {
        Ledger = "contracts.reviews",
        Fields = new Dictionary<string, string>
        {
            ["title"] = title,
            ["kind"] = "服务",
            ["sent_on"] = "2026-06-01",
            ["amount"] = "500",
        },
    };
}
