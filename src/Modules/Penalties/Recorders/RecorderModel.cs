using Fazhi.Data;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties.Recorders;

/// <summary>Tables of the register of devices.</summary>
internal sealed class RecorderModel : IModelPart
{
    public void Build(ModelBuilder model, StorageDialect dialect) => model.Entity<Recorder>(b =>
    {
        b.ToTable("penalty_recorders");
        b.HasIndex(r => new { r.AgencyId, r.Code });
        b.OwnsMany(r => r.Readings, i =>
        {
            i.ToTable("penalty_recorder_readings");
            i.WithOwner().HasForeignKey("RecorderId");
            i.Property(r => r.Position).ValueGeneratedNever();
            i.HasKey("RecorderId", "Position");
        });
    });
}
