using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Fazhi.Web.Security;

/// <summary>Renders a page and fills its form with what had been kept, whatever page it is.</summary>
internal static class FilledPage
{
    private const string Notice =
        "登录或页面已经过期，您刚才填写的内容已恢复，尚未提交。请核对后再提交；选过的文件需要重新选择。";

    public static async Task Write(
        HttpContext context, RequestDelegate next, IReadOnlyDictionary<string, string[]> fields)
    {
        var body = context.Response.Body;
        using var page = new MemoryStream();
        context.Response.Body = page;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }

        var isPage = context.Response.StatusCode == StatusCodes.Status200OK
            && context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true;
        var bytes = isPage
            ? Encoding.UTF8.GetBytes(Fill(Encoding.UTF8.GetString(page.ToArray()), fields))
            : page.ToArray();
        await body.WriteAsync(bytes, context.RequestAborted);
    }

    internal static string Fill(string html, IReadOnlyDictionary<string, string[]> fields)
    {
        var document = new HtmlParser().ParseDocument(html);
        if (FormOf(document, fields) is not { } form)
            return html;
        foreach (var control in form.QuerySelectorAll("input[name],textarea[name],select[name]"))
            Fill(control, fields.GetValueOrDefault(control.GetAttribute("name")!) ?? []);
        var note = document.CreateElement("p");
        note.ClassName = "fz-note fz-note-doubt";
        note.SetAttribute("role", "status");
        note.TextContent = Notice;
        form.Before(note);
        return "<!DOCTYPE html>" + document.DocumentElement.OuterHtml;
    }

    private static IHtmlFormElement? FormOf(IHtmlDocument document, IReadOnlyDictionary<string, string[]> fields)
    {
        var posts = document.Forms.Where(f => f.Method == "post" && f.QuerySelector("input[name=_handler]") is not null);
        var handler = fields.GetValueOrDefault("_handler")?.FirstOrDefault();
        return posts.FirstOrDefault(
            f => f.QuerySelector("input[name=_handler]")!.GetAttribute("value") == handler);
    }

    private static void Fill(IElement control, string[] values)
    {
        switch (control)
        {
            case IHtmlInputElement { Type: "checkbox" or "radio" } box:
                box.IsDefaultChecked = values.Contains(box.Value);
                break;
            case IHtmlInputElement { Name: "_handler" or "__RequestVerificationToken" } or IHtmlInputElement { Type: "password" or "file" }:
                break;
            case IHtmlInputElement input:
                input.DefaultValue = values.FirstOrDefault() ?? "";
                break;
            case IHtmlTextAreaElement area:
                area.DefaultValue = values.FirstOrDefault() ?? "";
                break;
            case IHtmlSelectElement select:
                foreach (var option in select.Options)
                    option.IsDefaultSelected = values.Contains(option.Value);
                break;
        }
    }
}
