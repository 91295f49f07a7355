using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.WebUtilities;

namespace Fazhi.Web.Security;

/// <summary>
/// A post of a page that comes without a session or with a token that no longer holds is not lost: it is kept, and
/// the page comes back filled.
/// </summary>
internal static class KeptFormGate
{
    private const string Kept = "kept";

    public static async Task Pass(HttpContext context, RequestDelegate next)
    {
        var forms = context.RequestServices.GetRequiredService<KeptForms>();
        var isPage = context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
        if (isPage && HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType
            && await Refuses(context))
            await KeepAndReturn(context, forms);
        else if (isPage && HttpMethods.IsGet(context.Request.Method)
            && Guid.TryParse(context.Request.Query[Kept], out var id)
            && AccountClaims.PersonOf(context.User) is { } person
            && await forms.Find(id, person, context.RequestAborted) is { } fields)
            await FilledPage.Write(context, next, fields);
        else
            await next(context);
    }

    private static async Task<bool> Refuses(HttpContext context)
    {
        var anonymous = context.GetEndpoint()!.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        if (!anonymous && context.User.Identity is not { IsAuthenticated: true })
            return true;
        return !await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);
    }

    private static async Task KeepAndReturn(HttpContext context, KeptForms forms)
    {
        var page = context.Request.Path + context.Request.QueryString;
        var signedIn = AccountClaims.PersonOf(context.User);
        var person = signedIn ?? forms.WhoWasHere(context);
        if (person is not null && await forms.Keep(context, person.Value) is { } id)
            page = QueryHelpers.AddQueryString(page, Kept, id.ToString());
        var target = signedIn is not null || context.Request.Path == "/sign-in"
            ? page
            : QueryHelpers.AddQueryString("/sign-in", new Dictionary<string, string?> { ["return"] = page, ["late"] = "1" });
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = target;
    }
}
