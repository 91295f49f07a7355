using Fazhi.Data;
using Fazhi.Data.RowSets;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Registry;

/// <summary>A holder of an enforcement certificate: one row a certificate.</summary>
internal sealed record OfficerRow
{
    public required Guid Id { get; init; }

    public required int Change { get; init; }

    public required Guid Office { get; init; }

    public required string Name { get; init; }

    public required Guid Person { get; init; }

    public required string Number { get; init; }

    public required bool First { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public required DateOnly? ValidTo { get; init; }

    public required DateTimeOffset KnownFrom { get; init; }

    /// <summary>Enforcement certificates of those whose first post lies in the scope; registers have no filter.</summary>
    public static IQueryable<OfficerRow> Of(DbContext db, RowView view)
    {
        var ranges = ((FazhiDbContext)db).Actor.Ranges;
        var low = ranges.Count == 0 ? 0 : ranges[0].Low;
        var high = ranges.Count == 0 ? 0 : ranges[0].High;
        var certificates = db.Set<Certificate>().AsNoTracking().Where(c => c.Kind == CertificateDraft.Enforcement);
        return certificates
            .Where(c => view.KnownAt == null || c.RecordedAt <= view.KnownAt)
            .Select(c => new
            {
                Certificate = c,
                Post = db.Set<Post>().Where(p => p.PersonId == c.PersonId)
                    .OrderBy(p => p.ValidFrom).ThenBy(p => p.Id).Select(p => p.OfficeId).FirstOrDefault(),
            })
            .Join(db.Set<Office>(), c => c.Post, o => o.Id, (c, o) => new { c.Certificate, Office = o })
            .Where(c => c.Office.Low >= low && c.Office.Low < high)
            .Join(db.Set<Person>(), c => c.Certificate.PersonId, p => p.Id, (c, p) => new OfficerRow
            {
                Id = c.Certificate.Id,
                Change = c.Certificate.ChangeNumber,
                Office = c.Office.Id,
                Name = p.Name,
                Person = p.Id,
                Number = c.Certificate.Number,
                First = !certificates.Any(e => e.PersonId == p.Id && e.ValidFrom < c.Certificate.ValidFrom),
                ValidFrom = c.Certificate.ValidFrom,
                ValidTo = c.Certificate.ValidTo,
                KnownFrom = c.Certificate.RecordedAt,
            });
    }
}

/// <summary>The row set of enforcement officers.</summary>
internal sealed class OfficerRowSets : IRowSetProvider
{
    public string Name => "module registry";

    public IEnumerable<IRowSet> RowSets =>
    [
        new RowSet<OfficerRow>(
            "staff.officers",
            "执法人员",
            new StandardColumns<OfficerRow>
            {
                Record = r => r.Id,
                Change = r => r.Change,
                Office = r => r.Office,
                Title = r => r.Name,
                KnownFrom = r => r.KnownFrom,
                Number = r => r.Number,
                ValidFrom = r => r.ValidFrom,
                ValidTo = r => r.ValidTo,
            },
            [
                Column.Reference("person", "人员", (OfficerRow r) => r.Person),
                Column.YesNo("first", "首次取得", (OfficerRow r) => r.First),
            ])
        {
            Counted = OfficerRow.Of,
            Address = id => $"/registers/certificates/{id}",
        },
    ];
}
