using Fazhi.Data;
using Fazhi.Reports.Annual;
using Fazhi.Reports.Attested;
using Fazhi.Reports.Obligations;
using Fazhi.Reports.Snapshots;
using Fazhi.Reports.Targets;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Reports;

/// <summary>Tables of figures: snapshots, targets, obligations, attested figures.</summary>
internal sealed class ReportsModel : IModelPart
{
    public void Build(ModelBuilder model, StorageDialect dialect)
    {
        model.Entity<Target>(b =>
        {
            b.ToTable("targets");
            b.HasIndex(t => t.SetOn);
        });
        model.Entity<Obligation>().ToTable("obligations");
        model.Entity<AttestedFigure>(b =>
        {
            b.ToTable("attested_figures");
            b.HasIndex(a => new { a.AsOf, a.Indicator });
        });
        model.Entity<Snapshot>(b =>
        {
            b.ToTable("snapshots");
            b.HasIndex(s => s.AsOf);
            b.HasMany(s => s.Figures).WithOne().HasForeignKey(f => f.SnapshotId).OnDelete(DeleteBehavior.Restrict);
            b.Navigation(s => s.Figures).AutoInclude();
        });
        model.Entity<SnapshotFigure>(b =>
        {
            b.ToTable("snapshot_figures");
            b.HasKey(f => new { f.SnapshotId, f.Indicator });
        });
        model.Entity<Explanation>(b =>
        {
            b.ToTable("report_explanations");
            b.HasIndex(e => new { e.Year, e.Layout });
        });
        model.Entity<AnnualReport>(b =>
        {
            b.ToTable("annual_reports");
            b.HasIndex(r => new { r.AgencyId, r.Year, r.Layout, r.Version }).IsUnique();
        });
    }
}
