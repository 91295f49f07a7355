using Fazhi.Data.Exchange;
using Fazhi.Data.RowSets;
using Fazhi.Ledgers.Definitions;
using Fazhi.Ledgers.Rows;

namespace Fazhi.Ledgers.Import;

/// <summary>A ledger as a sheet: its template, and which column of a file is which field.</summary>
public static class LedgerSheet
{
    /// <summary>Fields that stand in a sheet: all but small tables and files.</summary>
    public static IEnumerable<LedgerField> Fields(LedgerDefinition definition) =>
        definition.Fields.Where(f => f.Type is not (FieldType.Lines or FieldType.Files));

    /// <summary>What the reader is told: pasted rows without a header are taken in the order of the form.</summary>
    public static SheetOptions Options(LedgerDefinition definition) =>
        new() { Labels = [.. Fields(definition).Select(f => f.Name)] };

    /// <summary>Writes the empty workbook to fill in.</summary>
    public static void WriteTemplate(LedgerDefinition definition, Stream output) =>
        Template.Write(output, definition.Name, [.. Fields(definition).Select(Column)]);

    /// <summary>A field as a column of a sheet.</summary>
    public static TableColumn Column(LedgerField field) => new()
    {
        Label = field.Name,
        Type = field.Type is FieldType.Persons or FieldType.Subjects or FieldType.Period
            ? ColumnType.Text
            : LedgerColumns.TypeOf(field.Type),
        Unit = field.Unit ?? "",
        Required = field.Required,
        Choices = field.Choices,
        Hint = field.Hint ?? (field.Type == FieldType.Period ? "如 2025-01-01至2025-12-31；没有止日写 2025-01-01至今" : ""),
    };

    /// <summary>Finds the fields in the header of a file.</summary>
    /// <param name="definition">The ledger.</param>
    /// <param name="sheet">The file, its header read.</param>
    /// <param name="convertUnits">True when a person has answered that other units are to be converted.</param>
    public static SheetMap Map(LedgerDefinition definition, Sheet sheet, bool convertUnits = false)
    {
        var problems = sheet.Problems.Kept.Where(p => p.Blocks).Select(p => p.Message).ToList();
        var columns = new Dictionary<LedgerField, SheetColumn>();
        foreach (var field in Fields(definition))
        {
            var found = sheet.Columns.Where(c => IsColumn(field, c)).ToArray();
            if (found.Length > 1)
                problems.Add($"{string.Join('、', found.Select(c => c.Letters))}列都像是“{field.Name}”，请只留一列。");
            else if (found.Length == 1)
                columns[field] = found[0];
            else if (field.Required)
                problems.Add($"缺少“{field.Name}”列，请按模板补上。");
        }

        var foreign = columns.Where(c => IsForeign(c.Key, c.Value)).ToArray();
        if (!convertUnits)
            problems.AddRange(foreign.Select(c =>
                $"“{c.Value.Header}”的单位是{c.Value.Unit}，这本台账用{c.Key.Unit}：请换算后把表头改成“{c.Key.Heading}”，或选择按单位换算。"));
        return new(definition, columns, convertUnits ? foreign.Select(c => c.Key).ToHashSet() : [])
        {
            Problems = problems,
            AsksForUnits = foreign.Length > 0 && !convertUnits,
            Unused = [.. sheet.Columns.Except(columns.Values).Where(c => !ErrorWorkbook.IsOwn(c)).Select(c => c.Header)],
        };
    }

    private static bool IsColumn(LedgerField field, SheetColumn column) =>
        column.Is(field.Name) || column.Is(field.Heading) || field.Also.Any(column.Is);

    private static bool IsForeign(LedgerField field, SheetColumn column) =>
        field.Type.IsNumber() && column.Unit is { } unit && unit != field.Unit;
}
