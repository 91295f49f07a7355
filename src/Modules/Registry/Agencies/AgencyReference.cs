using Fazhi.Data;
using Fazhi.Data.Scopes;

namespace Fazhi.Registry;

/// <summary>Name and offices of an agency for other modules.</summary>
public sealed record AgencyReference
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>Name in running text.</summary>
    public required string ShortName { get; init; }

    /// <summary>Its root office.</summary>
    public required Guid Office { get; init; }

    /// <summary>First place of the root office.</summary>
    public required long Low { get; init; }

    /// <summary>Place after the last office.</summary>
    public required long High { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>All offices of the agency.</summary>
    public OfficeRange Range => new(Low, High);
}

/// <summary>Agencies with their root offices.</summary>
public static class AgencyReferenceQueries
{
    /// <summary>Agencies whose root office has been opened, the oldest first.</summary>
    public static IQueryable<AgencyReference> AgencyReferences(this FazhiDbContext db) =>
        db.Set<Agency>()
            .Join(
                db.Set<Office>().Where(o => o.ParentId == null),
                a => a.Id,
                o => o.AgencyId,
                (a, o) => new AgencyReference
                {
                    Id = a.Id,
                    Name = a.Name,
                    ShortName = a.ShortName,
                    Office = o.Id,
                    Low = o.Low,
                    High = o.High,
                    ValidFrom = a.ValidFrom,
                })
            .OrderBy(a => a.ValidFrom);
}
