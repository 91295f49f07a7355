using System.Globalization;
using Fazhi.Data;
using Fazhi.Ledgers.Definitions;
using Fazhi.Ledgers.Reading;
using Fazhi.Ledgers.Rows;

namespace Fazhi.Ledgers;

/// <summary>Warns of a value ten thousand times the usual one: most often 元 typed where 万元 was meant, or the reverse.</summary>
internal static class UnusualValues
{
    private const int Times = 10_000;
    private const int Sample = 200;
    private const int Least = 5;

    public static async Task<IReadOnlyList<string>> Find(
        FazhiDbContext db, ParsedEntry parsed, Guid self, CancellationToken ct)
    {
        var warnings = new List<string>();
        foreach (var field in parsed.Definition.Fields)
        {
            // Below ten thousand units nothing can be ten thousand times a median of one or more.
            if (Value(parsed, field) is not { } value || value < Times)
                continue;
            var median = await Median(db, parsed.Definition, field, self, ct);
            if (median > 0 && value >= median * Times)
                warnings.Add(string.Create(CultureInfo.InvariantCulture,
                    $"“{field.Name}”{value:#,0.##}是这本台账中位数（{median:#,0.##}）的一万倍以上，请检查单位。"));
        }

        return warnings;
    }

    private static decimal? Value(ParsedEntry parsed, LedgerField field) => field.Column switch
    {
        TypedColumn.Quantity => parsed.Quantity,
        TypedColumn.Amount => parsed.Amount,
        TypedColumn.None when field.Type.IsNumber() && parsed.Data.GetValueOrDefault(field.Key) is long number =>
            Unscale(number, field),
        _ => null,
    };

    private static async Task<decimal> Median(
        FazhiDbContext db, LedgerDefinition definition, LedgerField field, Guid self, CancellationToken ct)
    {
        var values = await LedgerValues.Recent(db, definition, field, self, Sample, ct);
        if (values.Count < Least)
            return 0;
        var sorted = values.Order().ToArray();
        return Unscale(sorted[sorted.Length / 2], field);
    }

    private static decimal Unscale(long value, LedgerField field) => value / (decimal)Math.Pow(10, field.Scale);
}
