using System.Net;
using AngleSharp.Html.Dom;
using Fazhi.Data.Acts;
using Fazhi.Data.Jobs;
using Fazhi.Ledgers;
using Fazhi.Reports.Snapshots;
using Fazhi.TestKit.Web;
using Microsoft.Extensions.DependencyInjection;
using WebClient = Fazhi.TestKit.Web.WebClient;

namespace Fazhi.Web.Tests.Disposals;

/// <summary>The clerk proposes from the list of what is due, the head approves from the workbench, all without script.</summary>
public sealed class DisposalPagesTests(WebWorld world) : IClassFixture<WebWorld>
{
    [Fact(DisplayName = "到期待销毁：选记录、写理由、提出；负责人从待办批准；记录页写已销毁，快照照开，导出一致")]
    public async Task From_the_list_to_the_destroyed_record()
    {
        var entry = (await world.Take("韩予清", "ledgers.enter", null, new Entry(Training("网页销毁专题", "2014-05-20")))).Record;
        await world.Take("韩予清", "ledgers.enter", null, new Entry(Training("尚未到期专题", "2020-05-20")));
        var snapshot = (await world.Take("程望舒", "reports.take-snapshot", null,
            new Entry(new SnapshotDraft { AsOf = new DateOnly(2014, 12, 31) }))).Record;
        using var clerk = await world.SignedIn("hanyuqing");
        var record = await clerk.Get($"/ledgers/training.sessions/{entry}");
        Assert.Contains("保管到2024-12-31（《档案法》第二十一条", record.Text);
        Assert.Empty(record.Flaws());

        var due = await clerk.Get("/disposals/due?kind=ledgers.entry/training.sessions");
        Assert.Empty(due.Flaws());
        Assert.Contains("网页销毁专题", due.Text);
        Assert.DoesNotContain("尚未到期专题", due.Text);
        Assert.Contains("网页销毁专题,", await clerk.Http.GetStringAsync(
            new Uri("/disposals/due/export.csv?kind=ledgers.entry/training.sessions", UriKind.Relative), Ct));
        Check(due, "选择网页销毁专题");
        var form = await due.Press("提出销毁所选记录");
        Assert.Equal("提出销毁", form.Heading);
        Assert.Empty(form.Flaws());
        form = await form.Press("提交审批");
        Assert.Contains("请写明销毁的理由", form.Text);
        Assert.Contains("网页销毁专题", form.Text);
        var list = await form.Fill("理由", "保管期限已满").Press("提交审批");
        Assert.StartsWith("销毁清单 青卫档销〔2026〕", list.Heading);
        Assert.Empty(list.Flaws());
        Assert.Contains("提出销毁的人不能审批", list.Text);

        using var head = await world.SignedIn("chengwangshu");
        Assert.Contains("批准销毁", (await head.Get("/")).Text);
        var approve = await head.Get(list.Address.AbsolutePath + "/approve-disposal");
        Assert.Empty(approve.Flaws());
        list = await approve.Press("批准并销毁");
        Assert.Contains("1件，已销毁1件", list.Whole);
        await world.Services.GetServices<ITimedJob>().Single(j => j.Name == "dispose").Run(Ct);
        await Gone(clerk, entry);
        var frozen = await head.Get($"/figures/enforcement_training_sessions?at={snapshot}");
        Assert.Contains("已销毁（青卫档销〔2026〕", frozen.Text);
        Assert.DoesNotContain("网页销毁专题", frozen.Html, StringComparison.Ordinal);
        Assert.Empty(frozen.Flaws());
        Assert.Contains("1条记录保管期满，已依法销毁", (await head.Get("/figures/enforcement_training_sessions?at=today")).Text);
    }

    [Fact(DisplayName = "暂缓销毁：从记录页暂缓，列表里不再出现，法制审核或负责人解除")]
    public async Task A_hold_keeps_a_record_off_the_list()
    {
        var entry = (await world.Take("韩予清", "ledgers.enter", null, new Entry(Training("网页暂缓专题", "2013-05-20")))).Record;
        using var clerk = await world.SignedIn("hanyuqing");
        var form = await (await clerk.Get($"/ledgers/training.sessions/{entry}")).Follow("暂缓销毁");
        Assert.Empty(form.Flaws());
        var record = await form.Fill("理由", "（2026）青01行初3号").Press("暂缓销毁");
        Assert.Contains("韩予清：（2026）青01行初3号", record.Text);
        Assert.DoesNotContain("网页暂缓专题", (await clerk.Get("/disposals/due?kind=ledgers.entry")).Text);
        Assert.Contains("暂缓销毁：（2026）青01行初3号", (await clerk.Get($"/disposals/propose-disposal?record=ledgers.entry:{entry}")).Text);
        using var head = await world.SignedIn("chengwangshu");
        var lift = await (await head.Get($"/ledgers/training.sessions/{entry}")).Follow("解除暂缓");
        Assert.Empty(lift.Flaws());
        Assert.Contains("网页暂缓专题", (await lift.Fill("理由", "已判决").Press("解除")).Text);
    }

    [Theory(DisplayName = "管理员没有业务页面；没有岗位职责的看不到")]
    [InlineData("fangxian", "/disposals")]
    [InlineData("fangxian", "/disposals/due/export.csv")]
    [InlineData("wenshenzhi", "/disposals/due")]
    [InlineData("linzhiyuan", "/disposals/propose-disposal")]
    public async Task Others_are_kept_out(string account, string address)
    {
        using var browser = await world.SignedIn(account);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Get(address)).Status);
    }

    private static async Task Gone(WebClient clerk, Guid entry)
    {
        var record = await clerk.Get($"/ledgers/training.sessions/{entry}");
        Assert.Equal(("已销毁的记录", HttpStatusCode.OK), (record.Heading, record.Status));
        Assert.DoesNotContain("网页销毁专题", record.Html, StringComparison.Ordinal);
        Assert.Empty(record.Flaws());
        Assert.DoesNotContain("网页销毁专题", (await clerk.Get("/ledgers/training.sessions")).Html, StringComparison.Ordinal);
        Assert.Contains("已销毁", (await clerk.Get("/ledgers/training.sessions?state=disposed")).Text);
    }

    private static void Check(WebPage page, string label) => ((IHtmlInputElement)page.Document.QuerySelectorAll("input[type=checkbox]")
        .Single(b => b.GetAttribute("aria-label") == label)).IsChecked = true;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static EntryInput Training(string topic, string day) => new()
    {
        Ledger = "training.sessions",
        Fields = new Dictionary<string, string>
        {
            ["topic"] = topic,
            ["kind"] = "执法培训",
            ["held_on"] = day,
            ["organiser"] = "本级",
            ["attendance"] = "48",
        },
    };
}
