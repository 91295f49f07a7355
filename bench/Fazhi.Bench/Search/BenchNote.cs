using Fazhi.Data;
using Fazhi.Data.Search;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Bench.Search;

/// <summary>A record with a name, and for some a long text.</summary>
[RecordKind("bench.note", "测试记录", Keeping.Permanent)]
internal sealed class BenchNote : ScopedRecord, ISearchable
{
    public string Title { get; set; } = "";

    public string Body { get; set; } = "";

    public IEnumerable<SearchText> SearchTexts() => [new("名称", Title), new("正文", Body)];
}

internal sealed class NotePart : IModelPart
{
    public void Build(ModelBuilder model, StorageDialect dialect) => model.Entity<BenchNote>().ToTable("bench_notes");
}
