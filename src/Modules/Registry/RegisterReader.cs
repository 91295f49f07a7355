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
        var queries = ActQueries.Of(db);
        return await queries.NameOf(db, person, ct) is not { } name
            ? null
            : new Performer
            {
                Person = person,
                Name = name,
                Posts = await queries.PostsOf(db, person, on).ToListAsync(ct),
                Certificates = await queries.CertificatesOf(db, person, on).ToListAsync(ct),
            };
    }

    public Task<OfficePlace?> Office(FazhiDbContext db, Guid office, CancellationToken ct) =>
        ActQueries.Of(db).PlaceOf(db, office, ct);

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

    public async Task<IReadOnlyList<long>> Positions(
        FazhiDbContext db, IReadOnlyList<OfficeRange> ranges, int most, CancellationToken ct)
    {
        var (a, b, c, d) = (Range(0), Range(1), Range(2), Range(3));
        return await db.Set<Office>()
            .Where(o => (o.Low >= a.Low && o.Low < a.High) || (o.Low >= b.Low && o.Low < b.High)
                || (o.Low >= c.Low && o.Low < c.High) || (o.Low >= d.Low && o.Low < d.High))
            .OrderBy(o => o.Low).Select(o => o.Low).Take(most).ToListAsync(ct);

        OfficeRange Range(int n) => n < ranges.Count ? ranges[n] : default;
    }

    public async Task<IReadOnlyDictionary<string, string>> Parameters(
        FazhiDbContext db, DateOnly on, CancellationToken ct)
    {
        var inForce = new Dictionary<string, string>(LocalParameters.Default.Defaults, StringComparer.Ordinal);
        await foreach (var (key, value) in ActQueries.Of(db).ParametersOn(db, on).WithCancellation(ct))
            inForce[key] = value;
        return inForce;
    }
}
