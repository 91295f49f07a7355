using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Law;
using Fazhi.Kernel.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Registry;

/// <summary>People, offices and parameters as acts need them.</summary>
internal sealed class RegisterReader : IRegisterReader
{
    public async Task<Performer?> Performer(FazhiDbContext db, Guid person, DateOnly on, CancellationToken ct)
    {
        var name = await db.Set<Person>().Where(p => p.Id == person).Select(p => p.Name).FirstOrDefaultAsync(ct);
        if (name is null)
            return null;
        var posts = await db.Set<Post>().AsNoTracking()
            .Where(p => p.PersonId == person && p.ValidFrom <= on && (p.ValidTo == null || p.ValidTo >= on))
            .Join(db.Set<Office>(), p => p.OfficeId, o => o.Id, (p, o) => new { p.Role, p.ActingForId, o.Id, o.Name })
            .ToListAsync(ct);
        var certificates = await db.Set<Certificate>().AsNoTracking()
            .Where(c => c.PersonId == person && c.ValidFrom <= on && (c.ValidTo == null || c.ValidTo >= on))
            .Select(c => new HeldCertificate(c.Number, c.Kind, c.ValidFrom, c.ValidTo))
            .ToListAsync(ct);
        return new Performer
        {
            Person = person,
            Name = name,
            Posts = [.. posts.Select(p => new HeldPost(p.Id, p.Name, p.Role.ToString(), p.ActingForId is not null))],
            Certificates = certificates,
        };
    }

    public Task<OfficePlace?> Office(FazhiDbContext db, Guid office, CancellationToken ct) =>
        db.Set<Office>().Where(o => o.Id == office)
            .Join(db.Set<Agency>(), o => o.AgencyId, a => a.Id, (o, a) => new { o.Id, Agency = a.Id, a.Code, o.Low, o.High })
            .Select(x => new OfficePlace(x.Agency, x.Code, x.Id, new OfficeRange(x.Low, x.High)))
            .FirstOrDefaultAsync(ct);

    public async Task<IReadOnlyList<PostPlace>> Places(
        FazhiDbContext db, Guid agency, (IReadOnlyList<Role> Roles, IReadOnlyList<Guid> Persons) who, DateOnly on,
        CancellationToken ct)
    {
        var (roles, persons) = (who.Roles.ToArray(), who.Persons.ToArray());
        var held = db.Set<Post>().AsNoTracking()
            .Where(p => p.ValidFrom <= on && (p.ValidTo == null || p.ValidTo >= on));
        return await held
            .Where(p => persons.Contains(p.PersonId)
                || held.Any(q => q.PersonId == p.PersonId && roles.Contains(q.Role)))
            .Join(db.Set<Office>().Where(o => o.AgencyId == agency), p => p.OfficeId, o => o.Id,
                (p, o) => new PostPlace(p.PersonId, p.Role, new OfficeRange(o.Low, o.High)))
            .ToListAsync(ct);
    }

    public async Task<IReadOnlyDictionary<string, string>> Parameters(
        FazhiDbContext db, DateOnly on, CancellationToken ct)
    {
        var rows = await db.Set<Parameter>().AsNoTracking().Where(p => p.ValidFrom <= on)
            .OrderBy(p => p.ValidFrom).ThenBy(p => p.Id).Select(p => new { p.Key, p.Value }).ToListAsync(ct);
        var inForce = new Dictionary<string, string>(LocalParameters.Default.Defaults, StringComparer.Ordinal);
        foreach (var row in rows)
            inForce[row.Key] = row.Value;
        return inForce;
    }
}
