using Fazhi.Data.Packages;
using Fazhi.TestKit.Packages;
using Microsoft.Playwright;

namespace Fazhi.Browser.Tests;

/// <summary>The checking page that lies in an evidence package, opened from a file without any network.</summary>
internal static class OfflineChecker
{
    /// <summary>Takes the page out of a package and opens it.</summary>
    /// <param name="chromium">The browser.</param>
    /// <param name="package">The package as downloaded.</param>
    /// <param name="before">A script that runs before those of the page.</param>
    public static async Task<IPage> Open(Chromium chromium, string package, string? before = null)
    {
        var bytes = await File.ReadAllBytesAsync(package);
        var (_, from, size) = Stored.Members(bytes).Single(m => m.Name == PackageManifest.Checker);
        var file = Path.Combine(Path.GetDirectoryName(package)!, "核验.html");
        await File.WriteAllBytesAsync(file, bytes.AsMemory((int)from, (int)size));
        var page = await chromium.Window(new Uri("http://127.0.0.1"), 1024);
        await page.Context.SetOfflineAsync(true);
        if (before is not null)
            await page.AddInitScriptAsync(before);
        await page.GotoAsync(new Uri(file).ToString());
        await PageCheck.Of(page);
        return page;
    }

    public static async Task Sound(IPage page, string path)
    {
        await page.Locator(Directory.Exists(path) ? "#folder" : "#zip").SetInputFilesAsync(path);
        await Assertions.Expect(page.Locator("#result[data-verdict=sound]")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(page.Locator("#verdict")).ToHaveTextAsync("核验通过：没有发现改动");
    }

    /// <summary>The first finding, which has to contain some words.</summary>
    public static async Task<string> Differs(IPage page, string path, string finding)
    {
        await page.Locator("#zip").SetInputFilesAsync(Array.Empty<string>());
        await page.Locator("#zip").SetInputFilesAsync(path);
        await Assertions.Expect(page.Locator("#result[data-verdict=differs] #first")).ToContainTextAsync(finding);
        return await page.Locator("#first").InnerTextAsync();
    }
}
