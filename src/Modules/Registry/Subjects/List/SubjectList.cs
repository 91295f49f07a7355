using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Registry;

/// <summary>A subject in the list.</summary>
public sealed record SubjectRow
{
    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Unified social credit code.</summary>
    public required string CreditCode { get; init; }

    /// <summary>Kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Specialty of supervision.</summary>
    public required string Specialty { get; init; }

    /// <summary>Address.</summary>
    public required string Address { get; init; }

    /// <summary>Name of the office that keeps it.</summary>
    public required string Office { get; init; }

    /// <summary>What became of it.</summary>
    public required SubjectStatus Status { get; init; }
}

/// <summary>What is asked of the list.</summary>
public sealed record SubjectQuery
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>Part of the name or address, or the beginning of the code.</summary>
    public string Text { get; init; } = "";

    /// <summary>Kind; empty for all.</summary>
    public string Kind { get; init; } = "";

    /// <summary>State; null for all.</summary>
    public SubjectStatus? Status { get; init; }

    /// <summary>Name and key of the last row of the page before; null for the first page.</summary>
    public (string Name, Guid Id)? After { get; init; }
}

/// <summary>A page of subjects.</summary>
public sealed record SubjectListPageData
{
    /// <summary>The rows.</summary>
    public required IReadOnlyList<SubjectRow> Rows { get; init; }

    /// <summary>Count up to 1,000; 1,001 means more.</summary>
    public required int Count { get; init; }

    /// <summary>True when there are more rows after these.</summary>
    public required bool More { get; init; }
}

/// <summary>Reads the register of subjects, by name.</summary>
public sealed class SubjectList(FazhiDb database)
{
    /// <summary>A page of the list.</summary>
    public async Task<SubjectListPageData> Page(Actor actor, SubjectQuery query, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        var all = Filter(db.Set<Subject>().AsNoTracking().IgnoreAutoIncludes(), query);
        var count = await all.Take(1001).CountAsync(ct);
        if (query.After is var (name, id))
            all = all.Where(s => string.Compare(s.Name, name) > 0 || (s.Name == name && s.Id > id));
        var rows = await all.OrderBy(s => s.Name).ThenBy(s => s.Id).Take(SubjectQuery.PageSize + 1)
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
            .OrderBy(r => r.Name).ThenBy(r => r.Id)
            .ToListAsync(ct);
        return new()
        {
            Rows = [.. rows.Take(SubjectQuery.PageSize)],
            Count = count,
            More = rows.Count > SubjectQuery.PageSize,
        };
    }

    private static IQueryable<Subject> Filter(IQueryable<Subject> subjects, SubjectQuery query)
    {
        if (query.Text.Length > 0)
            subjects = subjects.Where(s => s.Name.Contains(query.Text) || s.Address.Contains(query.Text)
                || s.CreditCode.StartsWith(query.Text));
        if (query.Kind.Length > 0)
            subjects = subjects.Where(s => s.Kind == query.Kind);
        if (query.Status is { } status)
            subjects = subjects.Where(s => s.Status == status);
        return subjects;
    }
}
