using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Registry;

/// <summary>An office in the list, with its depth in the tree.</summary>
public sealed record OfficeRow
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>机关、内设机构、下属单位 or 乡镇街道.</summary>
    public required string Kind { get; init; }

    /// <summary>The agency.</summary>
    public required string Agency { get; init; }

    /// <summary>Key of the agency.</summary>
    public required Guid AgencyId { get; init; }

    /// <summary>Key of the office above.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day; null while it exists.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>People with a post there today.</summary>
    public int Staff { get; init; }
}

/// <summary>A post of a person.</summary>
public sealed record PostRow
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Key of the person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Key of the office.</summary>
    public required Guid OfficeId { get; init; }

    /// <summary>Name of the office.</summary>
    public required string Office { get; init; }

    /// <summary>What it allows.</summary>
    public required Role Role { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day; null for no end.</summary>
    public DateOnly? ValidTo { get; init; }
}

/// <summary>A person in the list.</summary>
public sealed record PersonRow
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Staff number.</summary>
    public required string StaffNumber { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly JoinedOn { get; init; }

    /// <summary>Last day; null while working here.</summary>
    public DateOnly? LeftOn { get; init; }

    /// <summary>Number of the last change.</summary>
    public required int ChangeNumber { get; init; }

    /// <summary>Posts, present and past.</summary>
    public IReadOnlyList<PostRow> Posts { get; init; } = [];

    /// <summary>Certificates, the latest first.</summary>
    public IReadOnlyList<CertificateRow> Certificates { get; init; } = [];
}

/// <summary>Reads offices and people: open to everybody who works here.</summary>
public sealed class StaffList(FazhiDb database, TimeProvider time)
{
    /// <summary>Offices in the order of the tree.</summary>
    public async Task<IReadOnlyList<OfficeRow>> Offices(Actor actor, CancellationToken ct)
    {
        var today = time.Today();
        await using var db = database.Open(actor);
        return await db.Set<Office>().AsNoTracking().OrderBy(o => o.Low)
            .Join(db.Set<Agency>(), o => o.AgencyId, a => a.Id, (o, a) => new OfficeRow
            {
                Id = o.Id,
                Name = o.Name,
                Kind = o.Kind,
                Agency = a.Name,
                AgencyId = a.Id,
                ParentId = o.ParentId,
                ValidFrom = o.ValidFrom,
                ValidTo = o.ValidTo,
                Staff = db.Set<Post>().Count(p =>
                    p.OfficeId == o.Id && p.ValidFrom <= today && (p.ValidTo == null || p.ValidTo >= today)),
            })
            .ToListAsync(ct);
    }

    /// <summary>People by staff number; one of them when a key is given.</summary>
    public async Task<IReadOnlyList<PersonRow>> People(Actor actor, Guid? only, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        var people = await db.Set<Person>().AsNoTracking().Where(p => only == null || p.Id == only)
            .OrderBy(p => p.StaffNumber)
            .Select(p => new PersonRow
            {
                Id = p.Id,
                Name = p.Name,
                StaffNumber = p.StaffNumber,
                JoinedOn = p.JoinedOn,
                LeftOn = p.LeftOn,
                ChangeNumber = p.ChangeNumber,
            }).ToListAsync(ct);
        var posts = (await db.Set<Post>().AsNoTracking().Where(p => only == null || p.PersonId == only)
            .Join(db.Set<Office>(), p => p.OfficeId, o => o.Id, (p, o) => new PostRow
            {
                Id = p.Id,
                PersonId = p.PersonId,
                OfficeId = o.Id,
                Office = o.Name,
                Role = p.Role,
                ValidFrom = p.ValidFrom,
                ValidTo = p.ValidTo,
            }).ToListAsync(ct)).ToLookup(p => p.PersonId);
        var certificates = (await CertificateList.Of(db).Where(c => only == null || c.PersonId == only).ToListAsync(ct))
            .ToLookup(c => c.PersonId);
        return [.. people.Select(p => p with
        {
            Posts = [.. posts[p.Id].OrderBy(x => x.ValidFrom)],
            Certificates = [.. certificates[p.Id].OrderByDescending(c => c.ValidFrom)],
        })];
    }
}
