using System.Text;

namespace Fazhi.Data.Packages;

/// <summary>核验.html: one page, its script inside, that checks a package in a browser without any network.</summary>
public static class CheckerPage
{
    private static readonly string[] Scripts = ["hash.js", "sha512.js", "ed25519.js", "archive.js", "belongs.js", "chain.js", "check.js", "view.js"];

    private static readonly Lazy<byte[]> Page = new(Join);

    /// <summary>The page, UTF-8.</summary>
    public static byte[] Bytes => Page.Value;

    private static byte[] Join() => Encoding.UTF8.GetBytes(Read("page.html")
        .Replace("/* style */", Read("style.css"), StringComparison.Ordinal)
        .Replace("/* script */", string.Join('\n', Scripts.Select(Read)), StringComparison.Ordinal));

    private static string Read(string name)
    {
        using var stream = typeof(CheckerPage).Assembly.GetManifestResourceStream("checker/" + name)
            ?? throw new InvalidOperationException($"The part {name} of the checking page is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
