using Fazhi.TestKit.Databases;
using Microsoft.Playwright;

namespace Fazhi.Browser.Tests;

/// <summary>The Chromium of this machine; the tests skip with a plain reason where there is none.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? playwright;
    private IBrowser? browser;
    private string? missing;

    /// <summary>A fresh window without script, as wide as asked.</summary>
    public async Task<IPage> Window(Uri address, int width, int height = 768)
    {
        Fixtures.SkipWhen(missing);
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            Locale = "zh-CN",
            ViewportSize = new() { Width = width, Height = height },
        });
        return await context.NewPageAsync();
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var path = Environment.GetEnvironmentVariable("FAZHI_CHROMIUM") ?? Places.FirstOrDefault(File.Exists);
        if (path is null)
        {
            missing = "没有 Chromium：安装 Debian 软件包 chromium，或用 FAZHI_CHROMIUM 指明程序";
            return;
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            Headless = true,
            Args =
            [
                "--no-sandbox", "--headless", "--disable-gpu", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
