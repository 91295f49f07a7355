using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;

namespace Fazhi.TestKit.Web;

/// <summary>A browser without script: cookies, redirects, forms.</summary>
public sealed class WebClient : IDisposable
{
    private readonly HttpClient http;

    /// <summary>A browser that has never been here.</summary>
    public WebClient(Uri address)
    {
        Cookies = new CookieContainer();
        http = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false })
        {
            BaseAddress = address,
        };
    }

    /// <summary>Cookies held.</summary>
    public CookieContainer Cookies { get; }

    /// <summary>The bare client, for what is not a page.</summary>
    public HttpClient Http => http;

    /// <summary>Opens a page and follows redirects.</summary>
    public Task<WebPage> Get(string address) => Send(new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>An answer that was fetched with the bare client, as a page.</summary>
    public WebPage Page(Uri address, HttpStatusCode status, string html) => new(this, status, address, html);

    /// <summary>Signs in with name and password.</summary>
    public async Task<WebPage> SignIn(string name, string password)
    {
        var page = await Get("/sign-in");
        return await page.Fill("登录名", name).Fill("口令", password).Press("登录");
    }

    /// <summary>Forgets the session but nothing else, as an expiry does.</summary>
    public void LoseSession() => Expire("fz-session");

    /// <summary>Forgets the token of forms.</summary>
    public void LoseFormToken() => Expire("fz-form");

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    internal Task<WebPage> Submit(WebPage page, IHtmlFormElement form, IHtmlButtonElement button)
    {
        var fields = Fields(form).ToList();
        if (button.Name is { Length: > 0 } name)
            fields.Add(new(name, button.Value));
        var action = form.GetAttribute("action") is { Length: > 0 } to ? new Uri(page.Address, to) : page.Address;
        if (form.Method == "get")
            return Get(action.GetLeftPart(UriPartial.Path) + "?" + string.Join('&', fields.Select(
                f => Uri.EscapeDataString(f.Key) + "=" + Uri.EscapeDataString(f.Value))));
        HttpContent content = new FormUrlEncodedContent(fields);
        return Send(new HttpRequestMessage(HttpMethod.Post, action) { Content = content });
    }

    internal Task<WebPage> Upload(WebPage page, IHtmlFormElement form, IEnumerable<(string Name, byte[] Content)> files)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in Fields(form).Where(f => f.Key != "file"))
            content.Add(new StringContent(value), name);
        foreach (var (name, bytes) in files)
        {
            var file = new ByteArrayContent(bytes);
            file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data")
            {
                Name = "file",
                FileNameStar = name,
            };
            content.Add(file);
        }

        var action = new Uri(page.Address, form.GetAttribute("action"));
        return Send(new HttpRequestMessage(HttpMethod.Post, action) { Content = content });
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form)
    {
        foreach (var control in form.Elements)
        {
            switch (control)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                    if (box.IsChecked && box.Name is not null)
                        yield return new(box.Name, box.Value);
                    break;
                case IHtmlInputElement { Name: { Length: > 0 } name } input:
                    yield return new(name, input.Value);
                    break;
                case IHtmlTextAreaElement { Name: { Length: > 0 } name } area:
                    yield return new(name, area.Value);
                    break;
                case IHtmlSelectElement { Name: { Length: > 0 } name } select:
                    foreach (var option in select.Options.Where(o => o.IsSelected))
                        yield return new(name, option.Value);
                    break;
            }
        }
    }

    private async Task<WebPage> Send(HttpRequestMessage request)
    {
        for (var hops = 0; hops < 10; hops++)
        {
            using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
            var address = new Uri(http.BaseAddress!, request.RequestUri!);
            if ((int)answer.StatusCode is >= 300 and < 400 && answer.Headers.Location is { } location)
            {
                request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, location));
                continue;
            }

            var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            return new WebPage(this, answer.StatusCode, address, html);
        }

        throw new InvalidOperationException("Too many redirects.");
    }

    private void Expire(string cookie)
    {
        foreach (Cookie held in Cookies.GetAllCookies())
            if (held.Name == cookie)
                held.Expired = true;
    }
}
