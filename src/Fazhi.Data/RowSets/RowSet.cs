using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.RowSets;

/// <summary>Which state of knowledge is read.</summary>
/// <param name="KnownAt">Moment of knowledge, inclusive; null reads what is known now.</param>
public sealed record RowView(DateTimeOffset? KnownAt)
{
    /// <summary>What is known now.</summary>
    public static RowView Now { get; } = new((DateTimeOffset?)null);
}

/// <summary>A row set over one type of row.</summary>
/// <typeparam name="TRow">The row: an entity inside its module, or a public record with init properties.</typeparam>
public sealed class RowSet<TRow> : IRowSet
    where TRow : class
{
    private readonly Dictionary<string, Column<TRow>> byKey;
    private readonly List<Column<TRow>> columns;

    /// <summary>
    /// Makes the set and refuses doubled columns or rows without a date. A column of its own with the key of a
    /// standard one stands in its place, so that the heading can be the set's own word.
    /// </summary>
    public RowSet(string key, string label, StandardColumns<TRow> standard, IEnumerable<Column<TRow>> columns)
    {
        if (standard.OccurredOn is null && standard.ValidFrom is null)
            throw new ArgumentException($"行集 {key} 没有日期列：须有 occurred_on 或 valid_from。", nameof(standard));
        Key = key;
        Label = label;
        Standard = standard;
        var own = columns.ToList();
        if (own.GroupBy(c => c.Key).FirstOrDefault(g => g.Count() > 1) is { } doubled)
            throw new ArgumentException($"行集 {key} 的列 {doubled.Key} 声明了两次。", nameof(columns));
        this.columns = [.. standard.List().Where(s => own.All(c => c.Key != s.Key)), .. own];
        byKey = this.columns.ToDictionary(c => c.Key);
    }

    /// <inheritdoc/>
    public string Key { get; }

    /// <inheritdoc/>
    public string Label { get; }

    /// <summary>The columns every set has, typed.</summary>
    public StandardColumns<TRow> Standard { get; }

    /// <summary>
    /// The rows that count (confirmed, not voided, latest version known at the view's moment), within the scope of the
    /// context's actor.
    /// </summary>
    public required Func<DbContext, RowView, IQueryable<TRow>> Counted { get; init; }

    /// <summary>Address of the page of a record.</summary>
    public required Func<Guid, string> Address { get; init; }

    /// <inheritdoc/>
    public bool IsEvent => Standard.OccurredOn is not null;

    /// <inheritdoc/>
    public IReadOnlyList<Column> Columns => columns;

    /// <summary>The column of a key; null when the set has none.</summary>
    public Column<TRow>? Find(string key) => byKey.GetValueOrDefault(key);

    /// <inheritdoc/>
    public string AddressOf(Guid record) => Address(record);

    /// <inheritdoc/>
    public TResult Accept<TResult>(IRowSetVisitor<TResult> visitor) => visitor.Visit(this);
}
