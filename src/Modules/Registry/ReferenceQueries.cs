using Fazhi.Data;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Registry;

/// <summary>What other modules may join: names of subjects, offices and persons, unscoped.</summary>
/// <remarks>None of the types read here has a filter, so joining them leaves the filter of the other side in place.</remarks>
public static class ReferenceQueries
{
    /// <summary>Subjects of every office.</summary>
    public static IQueryable<SubjectReference> SubjectReferences(this FazhiDbContext db) =>
        db.Set<SubjectName>()
            .Select(s => new SubjectReference
            {
                Id = s.Id,
                Name = s.Name,
                CreditCode = s.CreditCode,
                Kind = s.Kind,
                Address = s.Address,
                Principal = s.Principal,
            });

    /// <summary>All offices.</summary>
    public static IQueryable<OfficeReference> OfficeReferences(this FazhiDbContext db) =>
        db.Set<Office>().AsNoTracking().Join(
            db.Set<Agency>(),
            o => o.AgencyId,
            a => a.Id,
            (o, a) => new OfficeReference { Id = o.Id, Name = o.Name, Agency = a.Name, Kind = o.Kind, Low = o.Low });

    /// <summary>All persons.</summary>
    public static IQueryable<PersonReference> PersonReferences(this FazhiDbContext db) =>
        db.Set<Person>().AsNoTracking()
            .Select(p => new PersonReference { Id = p.Id, Name = p.Name, StaffNumber = p.StaffNumber });

    /// <summary>Certificates and qualifications of all persons.</summary>
    public static IQueryable<CertificateReference> CertificateReferences(this FazhiDbContext db) =>
        db.Set<Certificate>().AsNoTracking()
            .Select(c => new CertificateReference
            {
                Person = c.PersonId,
                Kind = c.Kind,
                Number = c.Number,
                ValidFrom = c.ValidFrom,
                ValidTo = c.ValidTo,
            });
}
