using System.Net;
using Fazhi.Data.Changes.Sealing;
using Fazhi.Data.Changes.Verification;
using Fazhi.TestKit.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Web.Tests.Ledgers;

/// <summary>Fields of files in a ledger: sent, handed in, listed, fetched, and part of what is verified.</summary>
public sealed class LedgerFileTests(WebWorld world) : IClassFixture<WebWorld>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "台账附件：上传、登记、列出、下载；更正再加一份，每一版都可校验；范围之外404")]
    public async Task Files_of_an_entry()
    {
        using var browser = await world.SignedIn("hanyuqing");
        var form = await (await browser.Get("/ledgers/governance.study_sessions/new")).Upload(("学习记录.txt", "第一次"u8.ToArray()));
        Assert.Empty(form.Flaws());
        var record = await form.Fill("学习主题", "宪法专题").Fill("形式", "集体学习").Fill("日期", "2026-6-3").Fill("学习主体", "领导班子")
            .Fill("主题类别", "法治").Press("登记");
        Assert.Contains("学习记录.txt", record.Document.QuerySelector("#files")!.TextContent);
        Assert.Empty(record.Flaws());

        var correct = await (await browser.Get(record.Address.AbsolutePath + "/correct")).Upload(("签到表.txt", "签到"u8.ToArray()));
        Assert.Equal(2, correct.Document.QuerySelectorAll("input[name=minutes][checked]").Length);
        var corrected = await correct.Fill("为什么更正", "补签到表").Press("更正");
        var links = corrected.Document.QuerySelectorAll("#files a").Select(a => a.GetAttribute("href")!).ToArray();
        Assert.Equal(2, links.Length);
        Assert.DoesNotContain("已从记录中去掉", corrected.Text);
        Assert.Equal("第一次", await browser.Http.GetStringAsync(new Uri(world.Address, links[0]), Ct));

        await world.Services.GetRequiredService<Sealer>().Run(Ct);
        Assert.Null((await world.Services.GetRequiredService<Verifier>().Run(new Dictionary<string, string>(), null, Ct)).First);
        using var township = await world.SignedIn("zhoumuye");
        using var refused = await township.Http.GetAsync(new Uri(world.Address, links[0]), Ct);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }
}
