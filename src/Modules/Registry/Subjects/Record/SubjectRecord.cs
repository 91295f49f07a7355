using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Registry;

/// <summary>A subject as its page shows it.</summary>
public sealed record SubjectView
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>What stands in the record.</summary>
    public required SubjectDraft Draft { get; init; }

    /// <summary>Name of the office that keeps it.</summary>
    public required string Office { get; init; }

    /// <summary>What became of it.</summary>
    public required SubjectStatus Status { get; init; }

    /// <summary>First day under supervision.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day; null while under supervision.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>The file into which this one was merged.</summary>
    public Guid? MergedInto { get; init; }

    /// <summary>Files that were merged into this one, by key and name; those of the actor's scope.</summary>
    public required IReadOnlyDictionary<Guid, string> MergedFrom { get; init; }

    /// <summary>Former names with their last days.</summary>
    public required IReadOnlyList<string> FormerNames { get; init; }

    /// <summary>Number of the last change.</summary>
    public required int ChangeNumber { get; init; }
}

/// <summary>Reads one subject.</summary>
public sealed class SubjectRecord(FazhiDb database)
{
    /// <summary>Kind of the record.</summary>
    public const string Kind = "registry.subject";

    /// <summary>The subject; null when there is none in the actor's scope.</summary>
    public async Task<SubjectView?> Find(Actor actor, Guid id, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        var found = await db.Set<Subject>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, ct);
        if (found is null)
            return null;
        var office = await db.Set<Office>().Where(o => o.Id == found.OfficeId).Select(o => o.Name).FirstAsync(ct);
        return new SubjectView
        {
            Id = found.Id,
            Draft = Draft(found),
            Office = office,
            Status = found.Status,
            ValidFrom = found.ValidFrom,
            ValidTo = found.ValidTo,
            MergedInto = found.MergedIntoId,
            MergedFrom = await db.Set<Subject>().Where(s => s.MergedIntoId == id)
                .ToDictionaryAsync(s => s.Id, s => s.Name, ct),
            FormerNames = [.. found.FormerNames.OrderBy(n => n.Ordinal).Select(n => $"{n.Name}（至{n.Until:yyyy-MM-dd}）")],
            ChangeNumber = found.ChangeNumber,
        };
    }

    /// <summary>Living files of the actor's scope that a text names exactly: by credit code or by name.</summary>
    public async Task<IReadOnlyList<SubjectRow>> Named(Actor actor, string text, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        return await db.Set<Subject>().AsNoTracking().IgnoreAutoIncludes()
            .Where(s => s.Status != SubjectStatus.Merged && (s.Name == text || s.CreditCode == text))
            .OrderBy(s => s.Id).Take(10)
            .Join(db.Set<Office>(), s => s.OfficeId, o => o.Id, (s, o) => new SubjectRow
            {
                Id = s.Id,
                Name = s.Name,
                CreditCode = s.CreditCode,
                Kind = s.Kind,
                Specialty = s.Specialty,
                Address = s.Address,
                Office = o.Name,
                Status = s.Status,
            })
            .ToListAsync(ct);
    }

    private static SubjectDraft Draft(Subject s) => new()
    {
        Name = s.Name,
        CreditCode = s.CreditCode,
        Kind = s.Kind,
        Specialty = s.Specialty,
        IsPublicInstitution = s.IsPublicInstitution,
        Address = s.Address,
        DivisionCode = s.DivisionCode,
        Principal = s.Principal,
    };
}
