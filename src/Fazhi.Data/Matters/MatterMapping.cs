using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.Data.Matters;

/// <summary>Maps what every matter has.</summary>
public static class MatterMapping
{
    /// <summary>Maps stage and path.</summary>
    /// <param name="b">The matter's builder.</param>
    /// <param name="table">Name of its table; the path goes to <c>…_stages</c>.</param>
    public static EntityTypeBuilder<T> MapMatter<T>(this EntityTypeBuilder<T> b, string table)
        where T : Matter
    {
        b.ToTable(table);
        b.HasKey(m => m.Id);
        b.Property(m => m.Id).ValueGeneratedNever();
        b.Property(m => m.Stage).HasMaxLength(40);
        b.Ignore(m => m.Title);
        b.Ignore(m => m.Number);
        b.Ignore(m => m.InHandsOf);
        b.Ignore(m => m.AssignedTo);
        // A list reads its keys from one of these alone: of an office or of all, whatever the stage or in one.
        b.HasIndex(m => new { m.OfficePosition, m.Id, m.Stage });
        b.HasIndex(m => new { m.OfficePosition, m.Stage, m.Id });
        b.HasIndex(m => new { m.Id, m.OfficePosition, m.Stage });
        b.HasIndex(m => new { m.Stage, m.Id, m.OfficePosition });
        b.OwnsMany(m => m.Path, p =>
        {
            p.ToTable(table + "_stages");
            p.WithOwner().HasForeignKey("MatterId");
            p.Property(e => e.Position).ValueGeneratedNever();
            p.HasKey("MatterId", nameof(StageEntry.Position));
        });
        return b;
    }
}
