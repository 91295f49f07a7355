using Fazhi.Accounts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace Fazhi.Web.Security;

/// <summary>Sign-out and preferences: posts without a page of their own.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this WebApplication app)
    {
        app.MapPost("/sign-out", SignOut);
        app.MapPost("/me/preferences", Preferences.Save).AllowAnonymous();
    }

    private static async Task<IResult> SignOut(
        HttpContext context, SignInManager<AccountUser> signIn, IAntiforgery antiforgery, SignInLog log)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        await log.Add(
            context.User.Identity?.Name ?? "", SignInOutcome.SignedOut, context.Connection.RemoteIpAddress?.ToString() ?? "",
            context.RequestAborted);
        await signIn.SignOutAsync();
        context.Response.Cookies.Delete(KeptForms.WhoCookie);
        return Results.Redirect("/sign-in?out=1");
    }
}
