using Fazhi.Data;
using Fazhi.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Bench.Exchange;

/// <summary>An entry of a ledger of thirty fields: typed columns, the rest in JSON, found by its title.</summary>
[RecordKind("bench.entry", "测试台账", Keeping.Permanent)]
internal sealed class BenchEntry : ScopedRecord, ISearchable
{
    public string Title { get; set; } = "";

    public DateOnly OccurredOn { get; set; }

    public long? Quantity { get; set; }

    public decimal? Amount { get; set; }

    [JsonColumn]
    public string Data { get; set; } = "{}";

    public IEnumerable<SearchText> SearchTexts() => [new("名称", Title)];
}

internal sealed class BenchPart : IModelPart
{
    public void Build(ModelBuilder model, StorageDialect dialect)
    {
        var entry = model.Entity<BenchEntry>();
        entry.ToTable("bench_entries");
        entry.HasIndex(e => e.OccurredOn);
        entry.Property(e => e.Data).HasColumnType(dialect == StorageDialect.Postgres ? "jsonb" : "text");
    }
}
