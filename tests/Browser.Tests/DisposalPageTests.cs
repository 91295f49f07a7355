using Fazhi.Data.Acts;
using Fazhi.Data.Retention;
using Fazhi.Disposals;
using Fazhi.Ledgers;
using Fazhi.TestKit.Web;

namespace Fazhi.Browser.Tests;

/// <summary>The pages of a disposal with rows in them, on a desk and on a phone.</summary>
public sealed class DisposalPageTests(WebWorld world, Chromium chromium) : IClassFixture<WebWorld>, IClassFixture<Chromium>
{
    [Theory(DisplayName = "到期待销毁、提出销毁、销毁清单、批准、已销毁的记录：无障碍检查无一发现，不横向滚动")]
    [InlineData(1366)]
    [InlineData(390)]
    public async Task Pages_of_a_disposal(int width)
    {
        var entries = new List<Guid>();
        foreach (var day in new[] { "2012-03-05", "2013-04-06", "2014-05-20" })
            entries.Add((await world.Take("韩予清", "ledgers.enter", null, new Entry(Training(day)))).Record);
        var page = await chromium.Window(world.Address, width);
        await SignIn(page, "hanyuqing");
        await Look(page, "/disposals/due?kind=ledgers.entry");
        await Look(page, $"/disposals/propose-disposal?record=ledgers.entry:{entries[0]}&record=ledgers.entry:{entries[1]}");
        var disposal = (await world.Take("韩予清", "retention.propose-disposal", null, new Entry(new DisposalProposal
        {
            Reason = "保管期限已满，经鉴定没有继续保存的价值",
            Records = [.. entries.Take(2).Select(e => new RecordKey("ledgers.entry", e))],
        }))).Record;
        await Look(page, $"/disposals/{disposal}");
        await SignIn(page, "chengwangshu");
        await Look(page, $"/disposals/{disposal}/approve-disposal");
        await world.Take("程望舒", "retention.approve-disposal", disposal, new Entry(new DisposalDecision { Opinion = "同意" }));
        await Look(page, $"/disposals/{disposal}");
        await Look(page, $"/ledgers/training.sessions/{entries[0]}");
        await Look(page, $"/ledgers/training.sessions/{entries[2]}");
    }

    private static async Task Look(Microsoft.Playwright.IPage page, string address)
    {
        await page.GotoAsync(address);
        await PageCheck.Of(page);
    }

    private static async Task SignIn(Microsoft.Playwright.IPage page, string account)
    {
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("登录名").FillAsync(account);
        await page.GetByLabel("口令").FillAsync(WebWorld.Password);
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "登录" }).ClickAsync();
    }

    private static EntryInput Training(string day) => new()
    {
        Ledger = "training.sessions",
        Fields = new Dictionary<string, string>
        {
            ["topic"] = $"行政处罚法专题（{day[..4]}）",
            ["kind"] = "执法培训",
            ["held_on"] = day,
            ["organiser"] = "本级",
            ["attendance"] = "48",
        },
    };
}
