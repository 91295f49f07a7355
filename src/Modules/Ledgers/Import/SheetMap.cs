using Fazhi.Data.Exchange;
using Fazhi.Kernel.Reading;
using Fazhi.Ledgers.Definitions;

namespace Fazhi.Ledgers.Import;

/// <summary>Which column of a file is which field of a ledger.</summary>
public sealed class SheetMap
{
    private readonly LedgerDefinition definition;
    private readonly IReadOnlyDictionary<LedgerField, SheetColumn> columns;
    private readonly IReadOnlySet<LedgerField> converted;

    internal SheetMap(
        LedgerDefinition definition,
        IReadOnlyDictionary<LedgerField, SheetColumn> columns,
        IReadOnlySet<LedgerField> converted)
    {
        this.definition = definition;
        this.columns = columns;
        this.converted = converted;
    }

    /// <summary>Why the file cannot be taken as it is; empty when it can.</summary>
    public required IReadOnlyList<string> Problems { get; init; }

    /// <summary>True when a column has another unit than its field, which a person may answer by having it converted.</summary>
    public bool AsksForUnits { get; init; }

    /// <summary>Headers that are no field of the ledger; passed by.</summary>
    public IReadOnlyList<string> Unused { get; init; } = [];

    /// <summary>The texts of a row as the act takes them.</summary>
    public EntryInput Input(SheetRow row)
    {
        var fields = new Dictionary<string, string>(columns.Count, StringComparer.Ordinal);
        foreach (var (field, column) in columns)
            if (row[column] is { IsEmpty: false } cell)
                fields[field.Key] = converted.Contains(field) ? Convert(field, cell.Text + column.Unit) : cell.Text;
        return new() { Ledger = definition.Key, Fields = fields };
    }

    // The person has said once for the whole column what each cell would ask.
    private static string Convert(LedgerField field, string text)
    {
        var read = NumberReading.Read(text, new NumberField { Unit = field.Unit ?? "", Scale = field.Scale });
        return read.State == ParsedState.Asked ? read.Suggestion! : text;
    }
}
