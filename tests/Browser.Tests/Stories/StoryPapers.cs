using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Fazhi.Browser.Tests.Stories;

/// <summary>The papers that a story left behind: all of them open, none has an empty place where a value belongs.</summary>
internal static partial class StoryPapers
{
    private static readonly string[] Holes =
        ["（）", "〔〕", "《》", "{{", "}}", "null", "：。", "，。", "，，", "。。", "第条", "你（单位）"];

    /// <summary>FAZHI_PAPERS names a folder in which they are left to be looked at.</summary>
    public static async Task Check(StoryPlay play, string story)
    {
        var found = new List<string>();
        var count = 0;
        foreach (var (name, path) in play.Paths.Where(p => p.Value.StartsWith("/cases/", StringComparison.Ordinal)
            || p.Value.StartsWith("/measures/", StringComparison.Ordinal)))
        {
            var page = await play.Open("程望舒", path);
            var links = await page.Locator("a[href*='/papers/']")
                .EvaluateAllAsync<string[]>("all => all.map(a => a.pathname)");
            foreach (var paper in links.Select(p => p.Replace("/print", "", StringComparison.Ordinal)).Distinct())
                found.AddRange(await Holed(page, paper, $"{Path.GetFileNameWithoutExtension(story)}-{name}-{++count:D2}"));
        }

        Assert.True(count > 1, story);
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static async Task<IEnumerable<string>> Holed(IPage page, string address, string name)
    {
        var answer = await page.APIRequest.GetAsync(new Uri(new Uri(page.Url), address).ToString());
        Assert.Equal(200, answer.Status);
        var bytes = await answer.BodyAsync();
        if (Environment.GetEnvironmentVariable("FAZHI_PAPERS") is { Length: > 0 } folder)
            await File.WriteAllBytesAsync(Path.Combine(folder, name + ".docx"), bytes);
        var lines = Lines(bytes);
        return Holes.Where(h => lines.Any(l => l.Contains(h, StringComparison.Ordinal)))
            .Select(h => $"{name} has {h}: {lines.First(l => l.Contains(h, StringComparison.Ordinal))}");
    }

    private static string[] Lines(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return [.. reader.ReadToEnd().Split("</w:p>").Select(p => Tag().Replace(p, "").Trim()).Where(p => p.Length > 0)];
    }

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
