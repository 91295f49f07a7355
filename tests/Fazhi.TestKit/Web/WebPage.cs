using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Fazhi.TestKit.Web;

/// <summary>A page as a person without script gets it.</summary>
public sealed class WebPage
{
    private readonly WebClient client;

    internal WebPage(WebClient client, HttpStatusCode status, Uri address, string html)
    {
        this.client = client;
        Status = status;
        Address = address;
        Html = html;
        Document = new HtmlParser().ParseDocument(html);
    }

    /// <summary>Status of the answer.</summary>
    public HttpStatusCode Status { get; }

    /// <summary>Address after redirects.</summary>
    public Uri Address { get; }

    /// <summary>The page as sent.</summary>
    public string Html { get; }

    /// <summary>The page as a tree.</summary>
    public IHtmlDocument Document { get; }

    /// <summary>The one main heading.</summary>
    public string Heading => Squeeze(Document.QuerySelectorAll("h1").Single().TextContent);

    /// <summary>Text of the page without its bar and foot.</summary>
    public string Text => Squeeze(Document.QuerySelector("main")?.TextContent ?? Document.Body!.TextContent);

    /// <summary>Text of the whole page, bar and foot included.</summary>
    public string Whole => Squeeze(Document.Body!.TextContent);

    /// <summary>The control that a label names.</summary>
    public IElement Control(string label)
    {
        var found = Document.QuerySelectorAll("label").Where(l => Squeeze(l.TextContent).StartsWith(label, StringComparison.Ordinal))
            .Select(l => l.GetAttribute("for")).FirstOrDefault(id => id is not null)
            ?? throw new InvalidOperationException($"No label begins with {label} on {Address} ({Status}):\n{Text}");
        return Document.GetElementById(found) ?? throw new InvalidOperationException($"Label {label} points nowhere.");
    }

    /// <summary>What stands in the control that a label names.</summary>
    public string ValueOf(string label) => (Control(label) switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value,
        var other => throw new InvalidOperationException($"{other.TagName} has no value."),
    }) ?? "";

    /// <summary>Fills the control that a label names; a select by its words or value.</summary>
    public WebPage Fill(string label, string value)
    {
        switch (Control(label))
        {
            case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                box.IsChecked = value is not ("" or "false");
                break;
            case IHtmlInputElement input:
                input.Value = value;
                break;
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case IHtmlSelectElement select:
                select.Value = select.Options.Where(o => Squeeze(o.Text) == value || o.Value == value)
                    .Select(o => o.Value).FirstOrDefault()
                    ?? throw new InvalidOperationException($"{label} does not offer {value}.");
                break;
        }

        return this;
    }

    /// <summary>Presses a button by its words and follows the redirect.</summary>
    public Task<WebPage> Press(string button)
    {
        var found = Document.QuerySelectorAll<IHtmlButtonElement>("button")
            .FirstOrDefault(b => Squeeze(b.TextContent).StartsWith(button, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"No button {button} on {Address} ({Status}):\n{Text}");
        return client.Submit(this, found.Form!, found);
    }

    /// <summary>Chooses files in the form that takes them, presses its button and follows the redirect.</summary>
    public Task<WebPage> Upload(params (string Name, byte[] Content)[] files)
    {
        var form = Document.QuerySelectorAll<IHtmlFormElement>("form[enctype='multipart/form-data']").FirstOrDefault()
            ?? throw new InvalidOperationException($"No form for files on {Address}:\n{Text}");
        return client.Upload(this, form, files);
    }

    /// <summary>Follows a link by its words.</summary>
    public Task<WebPage> Follow(string link)
    {
        var found = Document.QuerySelectorAll<IHtmlAnchorElement>("a[href]")
            .FirstOrDefault(a => Squeeze(a.TextContent).StartsWith(link, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"No link {link} on {Address}:\n{Text}");
        return client.Get(found.GetAttribute("href")!);
    }

    /// <summary>Follows the first link whose address begins so.</summary>
    public Task<WebPage> FollowTo(string address)
    {
        var found = Document.QuerySelectorAll<IHtmlAnchorElement>("a[href]").Select(a => a.GetAttribute("href")!)
            .FirstOrDefault(h => h.StartsWith(address, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"No link to {address} on {Address}:\n{Text}");
        return client.Get(found);
    }

    /// <summary>What is wrong with the page for people who use a screen reader; empty when nothing is.</summary>
    public IReadOnlyList<string> Flaws()
    {
        var flaws = new List<string>();
        if (Document.QuerySelectorAll("h1").Length != 1)
            flaws.Add($"{Document.QuerySelectorAll("h1").Length} h1");
        if (Document.DocumentElement.GetAttribute("lang") != "zh-CN")
            flaws.Add("no language");
        if (string.IsNullOrWhiteSpace(Document.Title))
            flaws.Add("no title");
        flaws.AddRange(Document.All.Where(e => e.Id is { Length: > 0 }).GroupBy(e => e.Id).Where(g => g.Count() > 1)
            .Select(g => $"id {g.Key} twice"));
        flaws.AddRange(Document.QuerySelectorAll("[style]").Select(e => $"style on {e.TagName}"));
        flaws.AddRange(Document.QuerySelectorAll("input:not([type=hidden]),select,textarea").Where(c => !HasName(c))
            .Select(c => $"no label for {c.OuterHtml}"));
        flaws.AddRange(Document.QuerySelectorAll("a[href^='#']").Select(a => a.GetAttribute("href")![1..])
            .Where(id => Document.GetElementById(id) is null).Select(id => $"link to #{id} leads nowhere"));
        return flaws;
    }

    private bool HasName(IElement control) =>
        control.HasAttribute("aria-label")
        || control.Closest("label") is not null
        || (control.Id is { } id && Document.QuerySelector($"label[for='{id}']") is not null);

    internal static string Squeeze(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
