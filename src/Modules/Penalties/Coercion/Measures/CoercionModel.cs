using System.Linq.Expressions;
using Fazhi.Data;
using Fazhi.Data.Matters;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.Penalties.Coercion;

/// <summary>Tables of coercive measures.</summary>
internal sealed class CoercionModel : IModelPart
{
    public void Build(ModelBuilder model, StorageDialect dialect) => model.Entity<CoerciveMeasure>(b =>
    {
        b.MapMatter("coercive_measures");
        b.Property(m => m.Kind).HasMaxLength(40);
        b.HasIndex(m => m.CaseId);
        b.Ignore(m => m.RetainedNumber);
        foreach (var computed in new[]
        {
            nameof(CoerciveMeasure.Rules), nameof(CoerciveMeasure.IsHolding), nameof(CoerciveMeasure.EndedOn),
            nameof(CoerciveMeasure.LegalReview), nameof(CoerciveMeasure.NeedsReview), nameof(CoerciveMeasure.IsRejected), nameof(CoerciveMeasure.AwaitsHead),
            nameof(CoerciveMeasure.MustBeReleased), nameof(CoerciveMeasure.Things),
        })
            b.Ignore(computed);
        b.OwnsOne(m => m.Party, PenaltiesModel.Party);
        b.Navigation(m => m.Party).IsRequired();
        b.OwnsOne(m => m.Proposal);
        b.OwnsOne(m => m.Approval);
        b.OwnsOne(m => m.Application, a =>
        {
            a.Ignore(x => x.IsUrgent);
            a.HasIndex(x => x.On);
        });
        b.OwnsOne(m => m.Confirmation);
        b.OwnsOne(m => m.Announcement);
        b.OwnsOne(m => m.Extension);
        b.OwnsOne(m => m.Release);
        b.OwnsOne(m => m.Disposal);
        b.OwnsOne(m => m.Handover);
        b.OwnsOne(m => m.Dropping);
        Many(b, m => m.Officers, "coercive_measure_officers", o => o.Ignore(x => x.IsCurrent));
        Many(b, m => m.Items, "coercive_measure_items", i => i.Ignore(x => x.Text));
        Many(b, m => m.Testings, "coercive_measure_testings", t => t.Ignore(x => x.IsOpen).Ignore(x => x.LastDay));
        Many(b, m => m.ReviewSubmissions, "coercive_measure_review_submissions", _ => { });
        Many(b, m => m.LegalReviews, "coercive_measure_legal_reviews", _ => { });
        Many(b, m => m.Services, "coercive_measure_services", _ => { });
        Many(b, m => m.ServiceDues, "coercive_measure_service_dues", _ => { });
        b.HasOne<PenaltyCase>().WithMany().HasForeignKey(m => m.CaseId).OnDelete(DeleteBehavior.Restrict);
        b.HasOne("Fazhi.Registry.Office", null).WithMany().HasForeignKey(nameof(CoerciveMeasure.OfficeId))
            .OnDelete(DeleteBehavior.Restrict);
    });

    private static void Many<T>(
        EntityTypeBuilder<CoerciveMeasure> b, Expression<Func<CoerciveMeasure, IEnumerable<T>?>> items, string table,
        Action<OwnedNavigationBuilder<CoerciveMeasure, T>> more)
        where T : class => b.OwnsMany(items, i =>
        {
            i.ToTable(table);
            i.WithOwner().HasForeignKey("MeasureId");
            i.Property<int>("Position").ValueGeneratedNever();
            i.HasKey("MeasureId", "Position");
            more(i);
        });
}
