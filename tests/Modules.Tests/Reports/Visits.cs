using Fazhi.Data;
using Fazhi.Data.RowSets;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Modules.Tests.Reports;

/// <summary>One version of a visit, with every type of column in typed and in JSON form.</summary>
[Unrecorded("A table of tests.")]
public sealed class Visit : IScoped
{
    public Guid Id { get; init; }

    public int Change { get; init; }

    public Guid Office { get; init; }

    public long OfficePosition { get; init; }

    public string Title { get; init; } = "";

    public string? Kind { get; init; }

    public DateOnly On { get; init; }

    public DateOnly? Until { get; init; }

    public int? People { get; init; }

    public decimal? Fee { get; init; }

    public Guid? Subject { get; init; }

    public string Data { get; init; } = "{}";

    public DateTimeOffset KnownFrom { get; init; }

    public DateTimeOffset? KnownTo { get; init; }
}

/// <summary>The table of visits and its two row sets, one of events and one of stock.</summary>
public sealed class VisitPart : IModelPart, IRowSetProvider
{
    public string Name => "tests";

    public IEnumerable<IRowSet> RowSets => [Set("test.visits", stock: false), Set("test.permits", stock: true)];

    public void Build(ModelBuilder model, StorageDialect dialect)
    {
        FieldFunctions.Map(model, dialect == StorageDialect.Postgres);
        model.Entity<Visit>(v =>
        {
            v.ToTable("visits");
            v.HasKey(x => new { x.Id, x.Change });
            if (dialect == StorageDialect.Postgres)
                v.Property(x => x.Data).HasColumnType("jsonb");
        });
    }

    private static RowSet<Visit> Set(string key, bool stock) => new(key, "检查", Standard(stock),
    [
        Column.Number("people", "人次", (Visit v) => v.People),
        Column.Amount("fee", "费用", (Visit v) => v.Fee),
        Column.Reference("subject", "对象", (Visit v) => v.Subject),
        OfData("channel", ColumnType.Text),
        OfData("hours", ColumnType.Fraction) with { Scale = 1 },
        OfData("closed_on", ColumnType.Date),
        OfData("open", ColumnType.YesNo),
        OfData("tags", ColumnType.Tags),
    ])
    {
        Counted = (db, view) => view.KnownAt is { } known
            ? db.Set<Visit>().Where(v => v.KnownFrom <= known && (v.KnownTo == null || v.KnownTo > known))
            : db.Set<Visit>().Where(v => v.KnownTo == null),
        Address = id => $"/visits/{id}",
    };

    private static StandardColumns<Visit> Standard(bool stock) => new()
    {
        Record = v => v.Id,
        Change = v => v.Change,
        Office = v => v.Office,
        Title = v => v.Title,
        Kind = v => v.Kind,
        KnownFrom = v => v.KnownFrom,
        OccurredOn = stock ? null : v => v.On,
        ValidFrom = stock ? v => v.On : null,
        ValidTo = stock ? v => v.Until : null,
    };

    private static Column<Visit> OfData(string key, ColumnType type) => new()
    {
        Key = key,
        Label = key,
        Type = type,
        Value = Field.Of<Visit>(v => v.Data, type, key),
    };
}
