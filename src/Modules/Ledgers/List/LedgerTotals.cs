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

    public static async Task<IReadOnlyDictionary<string, string>> OfQuery(
        LedgerDefinition definition, IQueryable<LedgerEntry> found, CancellationToken ct)
    {
        var totals = new Dictionary<string, string>();
        foreach (var field in Fields(definition))
            totals[field.Key] = EntryText.Show(field, await Sum(field, found, ct), NoNames);
        return totals;
    }

    private static IEnumerable<LedgerField> Fields(LedgerDefinition definition) => definition.Indexed
        .Where(f => definition.List.Contains(f.Key) && f.Type.IsNumber() && f.Type != FieldType.Percent && f.Unit != "年");

    private static async Task<decimal> Sum(LedgerField field, IQueryable<LedgerEntry> found, CancellationToken ct)
    {
        if (field.Column == TypedColumn.Amount)
            return await found.SumAsync(e => e.Amount, ct) ?? 0m;
        var value = (Expression<Func<LedgerEntry, long?>>)LedgerColumns.Value(field);
        return (await found.SumAsync(value, ct) ?? 0) / (decimal)Math.Pow(10, field.Scale);
    }
}
