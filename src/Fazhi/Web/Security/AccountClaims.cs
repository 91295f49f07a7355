using System.Security.Claims;
using Fazhi.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Fazhi.Web.Security;

/// <summary>What a session remembers: account, person, stamp. Roles are read anew with each request.</summary>
internal sealed class AccountClaims(UserManager<AccountUser> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<AccountUser>(users, options)
{
    private const string Person = "person", Change = "change-password";

    public static Guid? PersonOf(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(Person), out var id) ? id : null;

    public static Guid? AccountOf(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    /// <summary>An identity that stands for a person without an account of its own.</summary>
    public static ClaimsIdentity Of(Guid person, string scheme) => new([new Claim(Person, person.ToString())], scheme);

    public static bool MustChangePassword(ClaimsPrincipal user) => user.HasClaim(Change, "1");

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(AccountUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(Person, user.PersonId.ToString()));
        if (user.MustChangePassword)
            identity.AddClaim(new Claim(Change, "1"));
        return identity;
    }
}
