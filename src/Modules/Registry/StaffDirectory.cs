using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Registry;

/// <summary>Who may see and do what today, from the posts held.</summary>
public sealed class StaffDirectory(FazhiDb database, TimeProvider time)
{
    /// <summary>The actor a person is today; null when there is no such person.</summary>
    public async Task<Actor?> ActorFor(Guid person, CancellationToken ct)
    {
        var today = time.Today();
        await using var db = database.Open(Actor.System("sign-in"));
        var name = await db.Set<Person>().Where(p => p.Id == person && (p.LeftOn == null || p.LeftOn >= today))
            .Select(p => p.Name).FirstOrDefaultAsync(ct);
        if (name is null)
            return null;
        var posts = await db.Set<Post>()
            .Where(p => p.PersonId == person && p.ValidFrom <= today && (p.ValidTo == null || p.ValidTo >= today))
            .OrderBy(p => p.ValidFrom).ThenBy(p => p.Id)
            .Join(db.Set<Office>(), p => p.OfficeId, o => o.Id, (p, o) => new { p.Role, o.Id, o.AgencyId, o.Low, o.High })
            .ToListAsync(ct);
        return new Actor
        {
            PersonId = person,
            Name = name,
            AgencyId = posts.Select(p => p.AgencyId).FirstOrDefault(),
            OfficeId = posts.Select(p => p.Id).FirstOrDefault(),
            // The three administrators keep the system running and see no business data.
            Ranges = Actor.Merge(posts.Where(p => !p.Role.IsAdministrator()).Select(p => new OfficeRange(p.Low, p.High))),
            Roles = posts.Select(p => p.Role).ToHashSet(),
        };
    }
}
