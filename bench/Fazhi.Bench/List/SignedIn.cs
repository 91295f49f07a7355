using System.Net;
using System.Text.RegularExpressions;

namespace Fazhi.Bench.List;

/// <summary>A signed-in person's browser, without script and without parsing more than it must.</summary>
internal sealed partial class SignedIn : IDisposable
{
    private readonly HttpClient http;

    private SignedIn(Uri address) => http = new HttpClient(new SocketsHttpHandler()) { BaseAddress = address };

    public static async Task<SignedIn> Open(Uri address, string account, string password, CancellationToken ct)
    {
        var person = new SignedIn(address);
        var form = Hidden().Matches(await person.Page("/sign-in", ct))
            .ToDictionary(m => m.Groups["name"].Value, m => WebUtility.HtmlDecode(m.Groups["value"].Value));
        form["name"] = account;
        form["password"] = password;
        using var content = new FormUrlEncodedContent(form);
        using var answer = await person.http.PostAsync(new Uri("/sign-in", UriKind.Relative), content, ct);
        var page = await answer.Content.ReadAsStringAsync(ct);
        return page.Contains("工作台", StringComparison.Ordinal)
            ? person
            : throw new InvalidOperationException("Sign-in failed.");
    }

    public async Task<string> Page(string address, CancellationToken ct)
    {
        using var answer = await http.GetAsync(new Uri(address, UriKind.Relative), ct);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync(ct);
    }

    /// <summary>Address of the next page of a list; null on the last.</summary>
    public static string? Next(string page, string list = "/ledgers/")
    {
        var found = After().Matches(page).Select(m => WebUtility.HtmlDecode(m.Groups["href"].Value));
        return found.FirstOrDefault(h => h.StartsWith(list, StringComparison.Ordinal));
    }

    public void Dispose() => http.Dispose();

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)""")]
    private static partial Regex Hidden();

    [GeneratedRegex("""href="(?<href>/[^"]*[?&;]after=[^"]*)""")]
    private static partial Regex After();
}
