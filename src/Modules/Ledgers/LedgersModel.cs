using Fazhi.Data;
using Fazhi.Data.RowSets;
using Fazhi.Ledgers.Storage;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Ledgers;

/// <summary>Tables of the ledgers.</summary>
/// <remarks>
/// No general index begins with the ledger: on SQLite the planner would take it and fetch every row. The indexes
/// <c>lx_…</c> of each ledger follow from its file, see <see cref="Storage.LedgerIndexes"/>.
/// </remarks>
internal sealed class LedgersModel : IModelPart
{
    public void Build(ModelBuilder model, StorageDialect dialect)
    {
        var postgres = dialect == StorageDialect.Postgres;
        FieldFunctions.Map(model, postgres);
        model.Entity<LedgerEntry>(b =>
        {
            b.ToTable("ledger_entries");
            b.Ignore(e => e.RetainedNumber);
            b.HasKey(e => new { e.Id, e.ChangeNumber });
            b.HasIndex(e => e.SubjectId).HasFilter("subject_id is not null");
            b.HasIndex(e => e.ImportId).HasFilter("import_id is not null");
            b.Property(e => e.Data).HasColumnType(postgres ? "jsonb" : "text");
            b.Property(e => e.Path).HasColumnType(postgres ? "jsonb" : "text");
            b.HasMany(e => e.Lines).WithOne().HasForeignKey(l => new { l.RecordId, l.Version })
                .OnDelete(DeleteBehavior.Restrict);
            b.Navigation(e => e.Lines).AutoInclude();
        });
        model.Entity<LedgerLine>(b =>
        {
            b.ToTable("ledger_lines");
            b.HasKey(l => new { l.RecordId, l.Version, l.Field, l.Ordinal });
            b.Property(l => l.Data).HasColumnType(postgres ? "jsonb" : "text");
        });
        model.Entity<LedgerImport>(b =>
        {
            b.ToTable("ledger_imports");
            b.HasIndex(i => new { i.Ledger, i.Digest });
        });
        model.Entity<StoredDefinition>(b =>
        {
            b.ToTable("ledger_definitions");
            b.HasKey(d => d.Ledger);
        });
    }
}
