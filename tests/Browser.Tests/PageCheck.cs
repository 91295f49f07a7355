using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Fazhi.Browser.Tests;

/// <summary>What every page must be: without a finding of the accessibility checker and no wider than the window.</summary>
internal static class PageCheck
{
    /// <summary>Fails the test unless the page is sound; takes a picture of it.</summary>
    public static async Task Of(IPage page)
    {
        await Picture(page);
        Assert.DoesNotContain("系统出错了", await page.TitleAsync(), StringComparison.Ordinal);
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(
            v => $"{page.Url} {v.Id}: {v.Help} — {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")));
        var overflow = await page.EvaluateAsync<int>(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{page.Url} is {overflow} px wider than the window: {await Widest(page)}");
    }

    /// <summary>The same in both widths, on a desk and on a phone; the window is then as wide as before.</summary>
    public static async Task OfBoth(IPage page)
    {
        var before = page.ViewportSize!;
        await Of(page);
        await page.SetViewportSizeAsync(390, 844);
        await Of(page);
        await page.SetViewportSizeAsync(before.Width, before.Height);
    }

    // What reaches beyond the window without lying in something that scrolls.
    private static Task<string> Widest(IPage page) => page.EvaluateAsync<string>("""
        () => [...document.querySelectorAll('main *, header *')].filter(e => e.getBoundingClientRect().right > innerWidth
            && !e.closest('.fz-scroll, nav, .fz-tabs')).slice(-3).map(e => e.outerHTML.slice(0, 160)).join(' | ')
        """);

    // FAZHI_SCREENSHOTS names a folder for pictures to be looked at
    private static async Task Picture(IPage page)
    {
        if (Environment.GetEnvironmentVariable("FAZHI_SCREENSHOTS") is not { Length: > 0 } folder)
            return;
        var place = new Uri(page.Url).AbsolutePath.Trim('/').Replace('/', '-');
        var file = Path.Combine(folder, $"{page.ViewportSize!.Width}-{place}.png");
        await page.ScreenshotAsync(new() { Path = file, FullPage = true });
    }
}
