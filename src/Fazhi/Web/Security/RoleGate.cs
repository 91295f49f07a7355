using Fazhi.Data.Scopes;

namespace Fazhi.Web.Security;

/// <summary>In scope but without the right: 403 with whom to ask. Who must change the password does that first.</summary>
internal static class RoleGate
{
    private const string Ask = "fazhi.ask";

    /// <summary>Whose roles may open the page that was refused.</summary>
    public static string? AskOf(HttpContext context) => context.Items[Ask] as string;

    /// <summary>Refuses the page and says whom to ask.</summary>
    public static void Refuse(HttpContext context, string ask)
    {
        context.Items[Ask] = ask;
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
    }

    public static Task Pass(HttpContext context, RequestDelegate next)
    {
        if (context.User.Identity is not { IsAuthenticated: true } || IsOpenToAll(context))
            return next(context);
        var request = context.RequestServices.GetRequiredService<RequestActor>();
        if (request.MustChangePassword && !context.Request.Path.StartsWithSegments("/me"))
        {
            context.Response.Redirect("/me/password?first=1");
            return Task.CompletedTask;
        }

        var allowed = context.GetEndpoint()?.Metadata.GetMetadata<AllowAttribute>()?.Roles
            ?? (Navigation.IsBusiness(context.Request.Path) ? Navigation.BusinessRoles : null);
        if (allowed is null || allowed.Any(request.Actor.Roles.Contains))
            return next(context);
        Refuse(context, string.Join("、", allowed.Select(r => r.Label())));
        return Task.CompletedTask;
    }

    private static bool IsOpenToAll(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAllowAnonymous>() is not null;
}
