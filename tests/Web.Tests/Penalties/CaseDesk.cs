using System.IO.Compression;
using Fazhi.TestKit.Web;
using WebClient = Fazhi.TestKit.Web.WebClient;

namespace Fazhi.Web.Tests.Penalties;

/// <summary>What tests of case pages have in common.</summary>
internal static class CaseDesk
{
    /// <summary>Takes an act upon a case on its page.</summary>
    public static async Task<WebPage> Act(
        WebClient browser, string path, string act, string label, Func<WebPage, WebPage> fill)
    {
        var form = await browser.Get($"{path}/{act}");
        Assert.Equal(label, form.Heading);
        Assert.Empty(form.Flaws());
        var page = await fill(form).Press(label);
        Assert.Contains("已办理：" + label, page.Text);
        return page;
    }

    /// <summary>The words of a paper.</summary>
    public static string Words(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        return string.Concat(zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return System.Text.RegularExpressions.Regex.Replace(reader.ReadToEnd(), "<[^>]+>", "");
        }));
    }
}
