using System.Linq.Expressions;
using Fazhi.Data;
using Fazhi.Data.Matters;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.Penalties.FileReview.Rounds;

/// <summary>Tables of the rounds of file review.</summary>
internal sealed class RoundsModel : IModelPart
{
    public void Build(ModelBuilder model, StorageDialect dialect) => model.Entity<ReviewRound>(b =>
    {
        b.MapMatter("review_rounds");
        b.Ignore(r => r.Sheet);
        b.OwnsOne(r => r.Plan, p => p.HasIndex(x => x.On));
        b.OwnsOne(r => r.Draw);
        b.OwnsOne(r => r.Report);
        Many(b, r => r.Reviewers, "review_round_reviewers");
        Many(b, r => r.Files, "review_round_files");
        Many(b, r => r.Lines, "review_round_lines");
        Many(b, r => r.Issues, "review_round_issues");
        Many(b, r => r.Rechecks, "review_round_rechecks");
        b.HasOne("Fazhi.Registry.Office", null).WithMany().HasForeignKey(nameof(ReviewRound.OfficeId))
            .OnDelete(DeleteBehavior.Restrict);
    });

    private static void Many<T>(
        EntityTypeBuilder<ReviewRound> b, Expression<Func<ReviewRound, IEnumerable<T>?>> items, string table)
        where T : class => b.OwnsMany(items, i =>
        {
            i.ToTable(table);
            i.WithOwner().HasForeignKey("RoundId");
            i.Property<int>("Position").ValueGeneratedNever();
            i.HasKey("RoundId", "Position");
        });
}
