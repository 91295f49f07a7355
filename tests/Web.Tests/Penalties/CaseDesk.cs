using System.IO.Compression;
using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Hosting;
using Fazhi.Registry;
using Fazhi.TestKit.Web;
using WebClient = Fazhi.TestKit.Web.WebClient;

namespace Fazhi.Web.Tests.Penalties;

/// <summary>What tests of case pages have in common.</summary>
internal static class CaseDesk
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

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

    /// <summary>Certificates and parameters without which no case runs.</summary>
    public static async Task Prepare(this WebWorld world)
    {
        foreach (var (name, number) in new[] { ("林知远", "990121001"), ("许安澜", "990121002") })
        {
            await world.Set("registry.issue-certificate", new CertificateDraft
            {
                PersonId = world.People[name],
                Number = number,
                Kind = CertificateDraft.Enforcement,
                ValidTo = new DateOnly(2029, 12, 31),
            });
        }

        foreach (var key in new[] { "organisation", "citizen" })
        {
            await world.Set("registry.set-parameter", new ParameterDraft
            {
                Key = "penalties.hearing.amount." + key,
                Value = "50000",
                Source = "青岚县卫健发〔2025〕3号",
            });
        }
    }

    // Each test prepares the shared world; what is there already stays.
    private static async Task Set(this WebWorld world, string act, object input) => await world.Services.DeskOf(Actor.System("test"))
        .Take(act, null, new Entry(input) { On = new DateOnly(2025, 1, 2) }, Ct);
}
