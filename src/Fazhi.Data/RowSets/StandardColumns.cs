using System.Linq.Expressions;

namespace Fazhi.Data.RowSets;

/// <summary>The columns that every row set has. Rows are either events (one day) or stock (valid from, to).</summary>
/// <typeparam name="TRow">Row of the set.</typeparam>
public sealed record StandardColumns<TRow>
    where TRow : class
{
    /// <summary>Key of the record behind the row; one record may have several rows.</summary>
    public required Expression<Func<TRow, Guid>> Record { get; init; }

    /// <summary>Change number of the record as the row shows it.</summary>
    public required Expression<Func<TRow, int>> Change { get; init; }

    /// <summary>Office the record belongs to.</summary>
    public required Expression<Func<TRow, Guid>> Office { get; init; }

    /// <summary>Short text by which people know the record.</summary>
    public required Expression<Func<TRow, string?>> Title { get; init; }

    /// <summary>Moment from which the row was known: when it was recorded.</summary>
    public required Expression<Func<TRow, DateTimeOffset>> KnownFrom { get; init; }

    /// <summary>Number given to the record; null when the set has none.</summary>
    public Expression<Func<TRow, string?>>? Number { get; init; }

    /// <summary>Kind within the set; null when the set has none.</summary>
    public Expression<Func<TRow, string?>>? Kind { get; init; }

    /// <summary>Day of the event; null for stock.</summary>
    public Expression<Func<TRow, DateOnly?>>? OccurredOn { get; init; }

    /// <summary>First day of validity, inclusive; null for events.</summary>
    public Expression<Func<TRow, DateOnly?>>? ValidFrom { get; init; }

    /// <summary>Last day of validity, inclusive; a null value is open.</summary>
    public Expression<Func<TRow, DateOnly?>>? ValidTo { get; init; }

    internal IEnumerable<Column<TRow>> List()
    {
        yield return Of("record", "记录", ColumnType.Reference, Record);
        yield return Of("change", "版次", ColumnType.Number, Change);
        yield return Of("office", "机构", ColumnType.Reference, Office);
        yield return Of("title", "名称", ColumnType.Text, Title);
        yield return Of("known_from", "录入时间", ColumnType.Moment, KnownFrom);
        if (Number is not null)
            yield return Of("number", "编号", ColumnType.Text, Number);
        if (Kind is not null)
            yield return Of("kind", "类型", ColumnType.Text, Kind);
        if (OccurredOn is not null)
            yield return Of("occurred_on", "日期", ColumnType.Date, OccurredOn);
        if (ValidFrom is not null)
            yield return Of("valid_from", "起", ColumnType.Date, ValidFrom);
        if (ValidTo is not null)
            yield return Of("valid_to", "止", ColumnType.Date, ValidTo);
    }

    private static Column<TRow> Of(string key, string label, ColumnType type, LambdaExpression value) =>
        new() { Key = key, Label = label, Type = type, Value = value };
}
