using Fazhi.Data.Scopes;

namespace Fazhi.Data.Acts;

/// <summary>
/// An act of the catalogue: one way to take it, for pages, command line, API, import and samples alike.
/// </summary>
public interface IAct
{
    /// <summary>Unique name <c>module.act</c>.</summary>
    string Name { get; }

    /// <summary>What people call it.</summary>
    string Label { get; }

    /// <summary>Type of the input.</summary>
    Type InputType { get; }

    /// <summary>Kind of record it acts upon.</summary>
    string RecordKind { get; }

    /// <summary>True when it creates its record.</summary>
    bool Creates { get; }

    /// <summary>Who may take it; a system actor always may.</summary>
    IReadOnlyList<Role> Roles { get; }

    /// <summary>Most bytes of a file handed in with it; films of a whole step need more than papers.</summary>
    long MostFileBytes { get; }

    /// <summary>Takes it within the open write transaction of <paramref name="work"/>.</summary>
    internal Task<ActResult> Take(ActWork work, Guid? record, Entry entry, CancellationToken ct);

    /// <summary>Takes it upon each of several records within the open write transaction of the works made.</summary>
    internal Task<IReadOnlyList<ActResult>> TakeMany(
        Func<ActWork> work, IReadOnlyList<Guid> records, Entry entry, CancellationToken ct);
}

/// <summary>Finds people, offices and parameters for acts; the registers implement it.</summary>
public interface IRegisterReader
{
    /// <summary>Name, posts and certificates of a person on a day; null when there is no such person.</summary>
    Task<Kernel.Procedures.Performer?> Performer(FazhiDbContext db, Guid person, DateOnly on, CancellationToken ct);

    /// <summary>Place of an office; null when there is no such office.</summary>
    Task<OfficePlace?> Office(FazhiDbContext db, Guid office, CancellationToken ct);

    /// <summary>Every post held on a day by those who hold one of the roles, or who are named.</summary>
    Task<IReadOnlyList<PostPlace>> Places(
        FazhiDbContext db, Guid agency, (IReadOnlyList<Role> Roles, IReadOnlyList<Guid> Persons) who, DateOnly on,
        CancellationToken ct);

    /// <summary>Places of the offices within ranges, closed ones too.</summary>
    /// <param name="db">The context.</param>
    /// <param name="ranges">At most <see cref="Scopes.Actor.MostRanges"/>.</param>
    /// <param name="most">No more than these are returned.</param>
    /// <param name="ct">Cancels.</param>
    Task<IReadOnlyList<long>> Positions(
        FazhiDbContext db, IReadOnlyList<OfficeRange> ranges, int most, CancellationToken ct);

    /// <summary>Local parameters in force on a day.</summary>
    Task<IReadOnlyDictionary<string, string>> Parameters(FazhiDbContext db, DateOnly on, CancellationToken ct);
}

/// <summary>Place of an office in the tree and the agency in whose name it works.</summary>
/// <param name="AgencyId">The agency.</param>
/// <param name="AgencyCode">Short code in numbers, such as 江.</param>
/// <param name="OfficeId">The office.</param>
/// <param name="Range">The office with everything below it.</param>
public sealed record OfficePlace(Guid AgencyId, string AgencyCode, Guid OfficeId, OfficeRange Range);

/// <summary>A post and the offices it reaches.</summary>
/// <param name="Person">Who holds it.</param>
/// <param name="Role">What it allows.</param>
/// <param name="Range">The office with everything below it.</param>
public sealed record PostPlace(Guid Person, Role Role, OfficeRange Range);
