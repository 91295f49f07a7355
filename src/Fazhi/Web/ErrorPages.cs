using Fazhi.Api;
using Fazhi.Ui;
using Fazhi.Web.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Fazhi.Web;

/// <summary>One Chinese page for what went wrong, with a reference number that stands in the log.</summary>
internal static partial class ErrorPages
{
    public static async Task Pass(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception error) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = StatusOf(error);
            await Render(context, error);
            return;
        }

        if (context.Response is { StatusCode: >= 400, HasStarted: false, ContentLength: null }
            && !PageStatus.IsSet(context))
            await Render(context, null);
    }

    private static int StatusOf(Exception error) =>
        error is BadHttpRequestException bad ? bad.StatusCode : error.InnerException is { } inner ? StatusOf(inner) : 500;

    private static async Task Render(HttpContext context, Exception? error)
    {
        var status = context.Response.StatusCode;
        context.Response.Clear();
        var reference = Guid.CreateVersion7().ToString("N")[^8..];
        var log = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Fazhi.Web");
        if (status >= 500)
            Failed(log, error, reference, context.Request.Method, context.Request.Path);
        else if (status is 400 or 413)
            Refused(log, reference, status, context.Request.Method, context.Request.Path);
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            await ApiProblem.Write(context, status, $"没有办成，什么也没有写入。请把编号 {reference} 告诉系统管理员。");
            return;
        }

        var page = new RazorComponentResult<ErrorDocument>(new Dictionary<string, object?>
        {
            [nameof(ErrorDocument.Status)] = status,
            [nameof(ErrorDocument.Reference)] = reference,
            [nameof(ErrorDocument.Ask)] = RoleGate.AskOf(context),
        });
        page.StatusCode = status;
        // a scope that has begun to render a page cannot render another
        var current = context.RequestServices.GetRequiredService<RequestActor>();
        await using var scope = context.RequestServices.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestActor>().Become(current);
        context.RequestServices = scope.ServiceProvider;
        await page.ExecuteAsync(context);
    }

    [LoggerMessage(LogLevel.Error, "{Reference} {Method} {Path}")]
    private static partial void Failed(ILogger log, Exception? error, string reference, string method, string path);

    [LoggerMessage(LogLevel.Warning, "{Reference} {Status} {Method} {Path}")]
    private static partial void Refused(ILogger log, string reference, int status, string method, string path);
}
