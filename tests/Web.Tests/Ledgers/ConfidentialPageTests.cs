using System.Net;
using Fazhi.Accounts;
using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Hosting;
using Fazhi.Ledgers;
using Fazhi.Registry;
using Fazhi.TestKit.Web;

namespace Fazhi.Web.Tests.Ledgers;

/// <summary>Confidential fields as people meet them: masked, shown once for a purpose, asked for by the exact text.</summary>
public sealed class ConfidentialPageTests(WebWorld world) : IClassFixture<WebWorld>
{
    [Fact(DisplayName = "记录页是掩码；专管员写明目的后看一次，刷新又要写，答复不许缓存；审计管理员看得到登记")]
    public async Task Show_once()
    {
        var record = await Enter("掩码事项", "南宫掩码");
        await Keeper("kan", "看专管员");
        using var browser = await world.SignedIn("kan");
        var page = await browser.Get($"/ledgers/petition.items/{record}");
        Assert.DoesNotContain("南宫掩码", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("fz1.", page.Html, StringComparison.Ordinal);
        page = await page.Follow("查看信访人");
        Assert.Empty(page.Flaws());
        page = await page.Press("登记并查看");
        Assert.Contains("请写明查看的目的", page.Text);
        Assert.DoesNotContain("南宫掩码", page.Html, StringComparison.Ordinal);
        page = await page.Fill("查看的目的", "核实来信").Press("登记并查看");
        Assert.Contains("南宫掩码", page.Text);
        Assert.DoesNotContain("南宫", page.Address.AbsoluteUri, StringComparison.Ordinal);
        Assert.Empty(page.Flaws());
        var address = page.Address.AbsolutePath;
        page = await browser.Get(address);
        Assert.DoesNotContain("南宫掩码", page.Html, StringComparison.Ordinal);
        using var answer = await browser.Http.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.True(answer.Headers.CacheControl!.NoStore);

        using var auditor = await world.SignedIn("wenshenzhi");
        var log = await (await auditor.Get("/admin")).Follow("打开：保密查阅登记");
        Assert.Contains("看专管员信访件台账信访人举报人身份核实来信", log.Text.Replace(" ", "", StringComparison.Ordinal));
        Assert.DoesNotContain("南宫掩码", log.Html, StringComparison.Ordinal);
        Assert.Empty(log.Flaws());
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.Get($"/confidential/ledgers.entry/{record}/petitioner")).Status);
    }

    [Fact(DisplayName = "没有权限的人403并说明找谁；范围外404；登记只给审计看")]
    public async Task Refusals()
    {
        var record = await Enter("拒绝事项", "西门拒绝");
        var address = $"/confidential/ledgers.entry/{record}/petitioner";
        using var clerk = await world.SignedIn("hanyuqing");
        var page = await clerk.Get(address);
        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains("举报信息专管员", page.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Get($"/confidential/ledgers.entry/{record}/matter")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Get($"/confidential/no.such/{record}/petitioner")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.Get("/disclosures")).Status);
        using var outside = await world.SignedIn("zhoumuye");
        Assert.Equal(HttpStatusCode.NotFound, (await outside.Get(address)).Status);
    }

    [Fact(DisplayName = "按保密字段查：表单里填，网址里没有原文；直接写进网址的立即换掉；内勤没有这个表单")]
    public async Task Find_by_text()
    {
        await Enter("查找事项甲", "百里查找");
        await Enter("查找事项乙", "百里别人");
        await Keeper("zhao", "找专管员");
        using var browser = await world.SignedIn("zhao");
        var page = await (await browser.Get("/ledgers/petition.items?q=查找事项")).Fill("信访人", "百里查找").Press("按保密字段查");
        Assert.DoesNotContain("百里", WebUtility.UrlDecode(page.Address.AbsoluteUri), StringComparison.Ordinal);
        Assert.Contains("查找事项甲", page.Text);
        Assert.DoesNotContain("查找事项乙", page.Text);
        Assert.Contains("信访人 ＊＊＊", page.Text);
        Assert.Empty(page.Flaws());
        page = await browser.Get("/ledgers/petition.items?f.petitioner=百里别人");
        Assert.DoesNotContain("百里", WebUtility.UrlDecode(page.Address.AbsoluteUri), StringComparison.Ordinal);
        Assert.DoesNotContain("百里别人", page.Html, StringComparison.Ordinal);
        Assert.Contains("查找事项乙", page.Text);

        using var clerk = await world.SignedIn("hanyuqing");
        page = await clerk.Get("/ledgers/petition.items?f.petitioner=百里别人");
        Assert.Contains("只有举报信息专管员能按它查", page.Text);
        Assert.DoesNotContain("按保密字段查", page.Text);
    }

    private async Task<Guid> Enter(string matter, string petitioner) =>
        (await world.Take("韩予清", "ledgers.enter", null, new Entry(new EntryInput
        {
            Ledger = "petition.items",
            Fields = new Dictionary<string, string>
            {
                ["matter"] = matter,
                ["accepted_on"] = "2026-05-10",
                ["channel"] = "来信",
                ["class"] = "投诉执法",
                ["concluded"] = "否",
                ["petitioner"] = petitioner,
            },
        }))).Record;

    private async Task Keeper(string account, string name)
    {
        var person = await Take("registry.register-person", new PersonDraft { Name = name, StaffNumber = account });
        await Take("registry.assign-post", new PostDraft
        {
            PersonId = person,
            OfficeId = world.Offices["青岚县卫生健康局"],
            Role = Role.ReporterKeeper,
        });
        await Take("accounts.open", new AccountDraft
        {
            PersonId = person,
            Name = account,
            Password = WebWorld.Password,
            MustChangePassword = false,
        });
    }

    private async Task<Guid> Take(string act, object input) => Assert.IsType<ActResult.Taken>(
        await world.Services.DeskOf(Actor.System("test")).Take(act, null, new Entry(input), default)).Record;
}
