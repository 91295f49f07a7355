using Fazhi.Data;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Ui;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Registry;

/// <summary>A certificate or qualification with its holder.</summary>
public sealed record CertificateRow
{
    private const int WarnDays = 90;

    /// <summary>Key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Key of the holder.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Name of the holder.</summary>
    public required string Person { get; init; }

    /// <summary>Kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Number on the certificate.</summary>
    public required string Number { get; init; }

    /// <summary>Who issued it.</summary>
    public required string Issuer { get; init; }

    /// <summary>First day of validity.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day of validity; null for no end.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>In words: kind, number, validity.</summary>
    public string Words =>
        $"{Kind} {Number}，{ValidFrom:yyyy-MM-dd}{(ValidTo is { } to ? $"至{to:yyyy-MM-dd}" : "起长期")}";

    /// <summary>Valid, about to expire within ninety days, expired, or not valid yet.</summary>
    public StateWord State(DateOnly today) => this switch
    {
        { ValidTo: { } to } when to < today => new() { Kind = StateKind.Late, Word = $"{to:yyyy-MM-dd}已失效" },
        { ValidFrom: var from } when from > today => new() { Kind = StateKind.Rest, Word = "尚未生效" },
        { ValidTo: { } to } when to.DayNumber - today.DayNumber <= WarnDays =>
            new() { Kind = StateKind.Soon, Word = $"剩{to.DayNumber - today.DayNumber}日失效" },
        _ => new() { Kind = StateKind.Done, Word = "有效" },
    };
}

/// <summary>Reads certificates: open to everybody who works here.</summary>
public sealed class CertificateList(FazhiDb database)
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>A page of certificates, expired and soon expiring ones first, and how many there are.</summary>
    public async Task<(IReadOnlyList<CertificateRow> Rows, int Count)> Page(
        Actor actor, string text, string kind, int page, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        var all = Of(db);
        if (text.Length > 0)
            all = all.Where(c => c.Person.Contains(text) || c.Number.StartsWith(text));
        if (kind.Length > 0)
            all = all.Where(c => c.Kind == kind);
        var rows = await all.OrderBy(c => c.ValidTo == null).ThenBy(c => c.ValidTo).ThenBy(c => c.Number)
            .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        return (rows, await all.CountAsync(ct));
    }

    /// <summary>One certificate; null when there is none of that key.</summary>
    public async Task<CertificateRow?> Find(Actor actor, Guid id, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        return await Of(db).FirstOrDefaultAsync(c => c.Id == id, ct);
    }

    internal static IQueryable<CertificateRow> Of(FazhiDbContext db) => db.Set<Certificate>().AsNoTracking()
        .Join(db.Set<Person>(), c => c.PersonId, p => p.Id, (c, p) => new CertificateRow
        {
            Id = c.Id,
            PersonId = p.Id,
            Person = p.Name,
            Kind = c.Kind,
            Number = c.Number,
            Issuer = c.Issuer,
            ValidFrom = c.ValidFrom,
            ValidTo = c.ValidTo,
        });
}
