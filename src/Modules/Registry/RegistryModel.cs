using Fazhi.Data;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Registry;

/// <summary>Tables of the registers.</summary>
internal sealed class RegistryModel : IModelPart
{
    public void Build(ModelBuilder model, StorageDialect dialect)
    {
        model.Entity<Agency>().ToTable("agencies");
        model.Entity<Parameter>(b =>
        {
            b.ToTable("parameters");
            b.HasIndex(p => new { p.Key, p.ValidFrom });
        });
        model.Entity<Office>(b =>
        {
            b.ToTable("offices");
            b.HasIndex(o => o.Low).IsUnique();
            b.HasOne<Agency>().WithMany().HasForeignKey(o => o.AgencyId).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Office>().WithMany().HasForeignKey(o => o.ParentId).OnDelete(DeleteBehavior.Restrict);
            b.Ignore(o => o.Range);
        });
        People(model);
        Subjects(model);
    }

    private static void People(ModelBuilder model)
    {
        model.Entity<Person>(b =>
        {
            b.ToTable("persons");
            b.HasIndex(p => p.StaffNumber).IsUnique();
        });
        model.Entity<Post>(b =>
        {
            b.ToTable("posts");
            b.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Restrict);
            b.HasOne<Office>().WithMany().HasForeignKey(p => p.OfficeId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Certificate>(b =>
        {
            b.ToTable("certificates");
            b.HasIndex(c => new { c.Kind, c.Number }).IsUnique();
            b.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void Subjects(ModelBuilder model)
    {
        model.Entity<SubjectName>().HasNoKey().ToView("subjects");
        model.Entity<Subject>(b =>
        {
            b.ToTable("subjects");
            b.HasIndex(s => s.CreditCode);
            b.HasIndex(s => new { s.Name, s.Id });
            b.HasOne<Office>().WithMany().HasForeignKey(s => s.OfficeId).OnDelete(DeleteBehavior.Restrict);
            b.HasMany(s => s.FormerNames).WithOne().HasForeignKey(n => n.RecordId).OnDelete(DeleteBehavior.Restrict);
            b.Navigation(s => s.FormerNames).AutoInclude();
        });
        model.Entity<FormerName>(b =>
        {
            b.ToTable("subject_former_names");
            b.HasKey(n => new { n.RecordId, n.Ordinal });
        });
    }
}
