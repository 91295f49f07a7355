using Microsoft.AspNetCore.Http;

namespace Fazhi.Ui;

/// <summary>Status of a page that says itself what is wrong, so that the host puts no error page in its place.</summary>
public static class PageStatus
{
    private const string Key = "fazhi.page-status";

    /// <summary>The status with which the page's own words will be sent.</summary>
    /// <remarks>
    /// It is written when the answer begins: the renderer sends nothing of a page that is already 404, and while a page
    /// still loads it may pass through words that it takes back (<see cref="Withdraw"/>).
    /// </remarks>
    public static void Set(HttpContext? context, int status)
    {
        if (context is null)
            return;
        if (!IsSet(context))
            context.Response.OnStarting(() =>
            {
                if (context.Items[Key] is int said)
                    context.Response.StatusCode = said;
                return Task.CompletedTask;
            });
        context.Items[Key] = status;
    }

    /// <summary>Takes the status back: the page found what it looked for.</summary>
    public static void Withdraw(HttpContext? context) => context?.Items.Remove(Key);

    /// <summary>True when the page speaks for itself.</summary>
    public static bool IsSet(HttpContext context) => context.Items.ContainsKey(Key);
}
