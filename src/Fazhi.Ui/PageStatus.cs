using Microsoft.AspNetCore.Http;

namespace Fazhi.Ui;

/// <summary>Status of a page that says itself what is wrong, so that the host puts no error page in its place.</summary>
public static class PageStatus
{
    private const string Key = "fazhi.page-status";

    /// <summary>Sets the status; the page's own words are sent with it.</summary>
    public static void Set(HttpContext? context, int status)
    {
        if (context is null)
            return;
        context.Response.StatusCode = status;
        context.Items[Key] = true;
    }

    /// <summary>True when the page speaks for itself.</summary>
    public static bool IsSet(HttpContext context) => context.Items.ContainsKey(Key);
}
