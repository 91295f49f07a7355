using Fazhi.TestKit.Packages;
using Microsoft.Playwright;

namespace Fazhi.Browser.Tests.Stories;

/// <summary>The package of a case that was archived: sound without a network, and not once one byte is another.</summary>
internal static class StoryPackage
{
    public static async Task Check(StoryPlay play, Chromium chromium, string path)
    {
        var folder = Directory.CreateTempSubdirectory("fazhi-story-");
        var package = Path.Combine(folder.FullName, "证据包.zip");
        var page = await play.Open("林知远", path + "/package");
        var download = await page.RunAndWaitForDownloadAsync(
            () => page.GetByRole(AriaRole.Link, new() { Name = "下载证据包" }).ClickAsync());
        await download.SaveAsAsync(package);
        var checker = await OfflineChecker.Open(chromium, package);
        await OfflineChecker.Sound(checker, package);
        var bytes = await File.ReadAllBytesAsync(package);
        var (paper, from, size) = Stored.Members(bytes)
            .First(m => m.Name.Contains("行政处罚决定书", StringComparison.Ordinal));
        bytes[from + (size / 2)] ^= 1;
        await File.WriteAllBytesAsync(package, bytes);
        await OfflineChecker.Differs(checker, package, paper);
        folder.Delete(recursive: true);
    }
}
