using Fazhi.Data;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Registry;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Web.Security;

/// <summary>Who is signed in, for this request: posts of today give ranges and roles.</summary>
internal sealed class RequestActor : ICurrentActor
{
    public Actor Actor { get; private set; } = Actor.Nobody;

    /// <summary>Name of the agency one works for; empty when there is no post.</summary>
    public string Agency { get; private set; } = "";

    /// <summary>True when the first password must be changed before anything else.</summary>
    public bool MustChangePassword { get; private set; }

    public static async Task Resolve(HttpContext context, RequestDelegate next)
    {
        if (context.User.Identity is { IsAuthenticated: true } && AccountClaims.PersonOf(context.User) is { } person)
        {
            var request = context.RequestServices.GetRequiredService<RequestActor>();
            await request.Become(person, context.RequestServices, context.RequestAborted);
            request.MustChangePassword = AccountClaims.MustChangePassword(context.User);
        }

        await next(context);
    }

    /// <summary>Takes over who is signed in from another scope of the same request.</summary>
    public void Become(RequestActor other) => (Actor, Agency, MustChangePassword) =
        (other.Actor, other.Agency, other.MustChangePassword);

    private async Task Become(Guid person, IServiceProvider services, CancellationToken ct)
    {
        if (await services.GetRequiredService<StaffDirectory>().ActorFor(person, ct) is not { } actor)
            return;
        Actor = actor;
        await using var db = services.GetRequiredService<FazhiDb>().Open(actor);
        Agency = await db.OfficeReferences().Where(o => o.Id == actor.OfficeId).Select(o => o.Agency)
            .FirstOrDefaultAsync(ct) ?? "";
    }
}
