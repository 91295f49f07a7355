using Fazhi.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Fazhi.Api;

/// <summary>Programs below <c>/api</c> sign in by token, people everywhere else by session: neither opens the other's addresses.</summary>
internal static class ApiSignIn
{
    /// <summary>The scheme that passes on to one or the other by the address.</summary>
    public const string Either = "either";

    public static void AddApiSignIn(this AuthenticationBuilder authentication) => authentication
        .AddScheme<AuthenticationSchemeOptions, TokenSignIn>(TokenSignIn.Token, null)
        .AddPolicyScheme(Either, null, either => either.ForwardDefaultSelector = context =>
            context.Request.Path.StartsWithSegments("/api") ? TokenSignIn.Token : IdentityConstants.ApplicationScheme);

    public static AuthorizationBuilder AddApiRights(this AuthorizationBuilder authorization)
    {
        foreach (var right in ApiRights.All.Keys)
            authorization.AddPolicy(ApiRights.Policy(right), policy => policy
                .AddAuthenticationSchemes(TokenSignIn.Token).RequireAuthenticatedUser()
                .RequireAssertion(context => TokenSignIn.Allows(context.User, right)));
        return authorization;
    }

    public static void AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => ApiJson.Set(json.SerializerOptions));
        services.AddOpenApi(api => api.ShouldInclude = description =>
            description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true);
    }
}
