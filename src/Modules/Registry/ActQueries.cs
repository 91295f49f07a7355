using System.Runtime.CompilerServices;
using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Fazhi.Registry;

/// <summary>The queries of every act, translated once: looking them up each time costs more than running them.</summary>
/// <remarks>A compiled query belongs to one model, and a process may hold one for each database.</remarks>
internal sealed class ActQueries
{
    private static readonly ConditionalWeakTable<IModel, ActQueries> ByModel = [];

    public Func<FazhiDbContext, Guid, CancellationToken, Task<string?>> NameOf { get; } = EF.CompileAsyncQuery(
        (FazhiDbContext db, Guid person, CancellationToken ct) =>
            db.Set<Person>().Where(p => p.Id == person).Select(p => p.Name).FirstOrDefault());

    public Func<FazhiDbContext, Guid, DateOnly, IAsyncEnumerable<HeldPost>> PostsOf { get; } = EF.CompileAsyncQuery(
        (FazhiDbContext db, Guid person, DateOnly on) => db.Set<Post>().AsNoTracking()
            .Where(p => p.PersonId == person && p.ValidFrom <= on && (p.ValidTo == null || p.ValidTo >= on))
            .Join(db.Set<Office>(), p => p.OfficeId, o => o.Id,
                (p, o) => new HeldPost(o.Id, o.Name, p.Role.ToString(), p.ActingForId != null)));

    public Func<FazhiDbContext, Guid, DateOnly, IAsyncEnumerable<HeldCertificate>> CertificatesOf { get; } =
        EF.CompileAsyncQuery((FazhiDbContext db, Guid person, DateOnly on) => db.Set<Certificate>().AsNoTracking()
            .Where(c => c.PersonId == person && c.ValidFrom <= on && (c.ValidTo == null || c.ValidTo >= on))
            .Select(c => new HeldCertificate(c.Number, c.Kind, c.ValidFrom, c.ValidTo)));

    public Func<FazhiDbContext, Guid, CancellationToken, Task<OfficePlace?>> PlaceOf { get; } = EF.CompileAsyncQuery(
        (FazhiDbContext db, Guid office, CancellationToken ct) => db.Set<Office>().Where(o => o.Id == office)
            .Join(db.Set<Agency>(), o => o.AgencyId, a => a.Id,
                (o, a) => new OfficePlace(a.Id, a.Code, o.Id, new OfficeRange(o.Low, o.High)))
            .FirstOrDefault());

    public Func<FazhiDbContext, DateOnly, IAsyncEnumerable<KeyValuePair<string, string>>> ParametersOn { get; } =
        EF.CompileAsyncQuery((FazhiDbContext db, DateOnly on) => db.Set<Parameter>().AsNoTracking()
            .Where(p => p.ValidFrom <= on).OrderBy(p => p.ValidFrom).ThenBy(p => p.Id)
            .Select(p => new KeyValuePair<string, string>(p.Key, p.Value)));

    public static ActQueries Of(FazhiDbContext db) => ByModel.GetValue(db.Model, _ => new());
}
