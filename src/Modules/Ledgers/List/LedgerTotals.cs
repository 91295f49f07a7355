using System.Linq.Expressions;
using Fazhi.Ledgers.Definitions;
using Fazhi.Ledgers.Rows;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Ledgers.List;

/// <summary>Sums of the numbers and amounts that stand in the index; percentages are not added up.</summary>
internal static class LedgerTotals
{
    private static readonly Dictionary<Guid, string> NoNames = [];

    public static IReadOnlyDictionary<string, string> OfPage(LedgerDefinition definition, IEnumerable<LedgerRow> rows)
    {
        var values = rows.Select(r => new EntryValues(r)).ToArray();
        return Fields(definition).ToDictionary(
            f => f.Key, f => EntryText.Show(f, values.Sum(v => (decimal?)v[f] ?? 0m), NoNames));
    }

    /// <summary>All sums in one read.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> OfQuery(
        LedgerDefinition definition, IQueryable<LedgerEntry> found, CancellationToken ct)
    {
        var fields = Fields(definition).ToArray();
        if (fields.Length == 0)
            return new Dictionary<string, string>();
        var group = Expression.Parameter(typeof(IGrouping<int, LedgerEntry>), "g");
        var sums = Expression.NewArrayInit(typeof(object), fields.Select(f => Sum(group, f)));
        var values = await found.GroupBy(e => 1)
            .Select(Expression.Lambda<Func<IGrouping<int, LedgerEntry>, object?[]>>(sums, group))
            .FirstOrDefaultAsync(ct) ?? new object?[fields.Length];
        return fields.Zip(values).ToDictionary(
            f => f.First.Key, f => EntryText.Show(f.First, Value(f.First, f.Second), NoNames));
    }

    private static IEnumerable<LedgerField> Fields(LedgerDefinition definition) => definition.Indexed
        .Where(f => definition.List.Contains(f.Key) && f.Type.IsNumber() && f.Type != FieldType.Percent && f.Unit != "年");

    private static UnaryExpression Sum(ParameterExpression group, LedgerField field) => Expression.Convert(
        Expression.Call(
            typeof(Enumerable), nameof(Enumerable.Sum), [typeof(LedgerEntry)], group,
            field.Column == TypedColumn.Amount
                ? (Expression<Func<LedgerEntry, decimal?>>)(e => e.Amount)
                : (Expression<Func<LedgerEntry, long?>>)LedgerColumns.Value(field)),
        typeof(object));

    private static decimal Value(LedgerField field, object? sum) => field.Column == TypedColumn.Amount
        ? (decimal?)sum ?? 0m
        : ((long?)sum ?? 0) / (decimal)Math.Pow(10, field.Scale);
}
