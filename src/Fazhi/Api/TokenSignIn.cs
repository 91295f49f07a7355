using System.Security.Claims;
using System.Text.Encodings.Web;
using Fazhi.Accounts;
using Fazhi.Ui;
using Fazhi.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Fazhi.Api;

/// <summary>Signs a program in by the token in the header <c>Authorization: Bearer</c> (RFC 6750).</summary>
internal sealed class TokenSignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, TokenList tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Token = "Token";

    private const string Right = "right", Bearer = "Bearer ";

    public static bool Allows(ClaimsPrincipal user, string right) => user.HasClaim(Right, right);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        if (await tokens.Open(header[Bearer.Length..].Trim(), Context.RequestAborted) is not { } holder)
            return AuthenticateResult.Fail("令牌不存在、已过期或者已吊销。");
        var identity = AccountClaims.Of(holder.Person, Scheme.Name);
        identity.AddClaims(holder.Rights.Split(' ').Select(r => new Claim(Right, r)));
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        await ApiProblem.Write(Context, StatusCodes.Status401Unauthorized, "请在 Authorization 里带上有效的令牌：不存在、已过期或者已吊销的不能用。");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => ApiProblem.Write(
        Context, StatusCodes.Status403Forbidden, $"令牌没有这项权限；权限有：{string.Join("、", ApiRights.All.Values)}。请安全管理员另行签发。");
}
