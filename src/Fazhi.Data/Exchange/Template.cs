using System.Security;
using System.Text;
using Fazhi.Data.Exchange.Xlsx;
using Fazhi.Data.RowSets;

namespace Fazhi.Data.Exchange;

/// <summary>
/// An empty workbook to fill in: headings, units, allowed choices in drop-down lists, how to fill each column.
/// </summary>
public static class Template
{
    private const int RowsWithChoices = 5_000;
    private const int MaxPrompt = 250;

    /// <summary>Writes the template.</summary>
    public static void Write(Stream output, string title, IReadOnlyList<TableColumn> columns)
    {
        using var writer = new XlsxTableWriter(output, TableFiles.SheetName(title)) { BehindRows = Rules(columns) };
        writer.Begin(columns);
        writer.Side(WorkbookNotes.Filling, [20, 8, 10, 50, 60], Explain(columns), hidden: false);
        writer.Side(WorkbookNotes.Choices, [.. columns.Select(_ => 20)], Choices(columns), hidden: true);
        writer.Complete();
    }

    private static IEnumerable<string[]> Explain(IReadOnlyList<TableColumn> columns)
    {
        yield return ["列", "必填", "单位", "怎样填", "可选内容"];
        foreach (var column in columns)
            yield return
            [
                column.Label, column.Required ? "是" : "", column.Unit,
                column.Hint.Length > 0 ? column.Hint : Usual(column.Type), string.Join("、", Allowed(column)),
            ];
    }

    private static string Usual(ColumnType type) => type switch
    {
        ColumnType.Date => "日期，如 2025-03-03",
        ColumnType.Moment => "日期和时间，如 2025-03-03 14:30",
        ColumnType.Number => "整数",
        ColumnType.Fraction => "数字，可带小数",
        ColumnType.Amount => "金额，最多两位小数，不写单位",
        ColumnType.Tags => "可选多项，用顿号（、）分开",
        _ => "",
    };

    private static IReadOnlyList<string> Allowed(TableColumn column) =>
        column.Type == ColumnType.YesNo && column.Choices.Count == 0 ? ["是", "否"] : column.Choices;

    private static IEnumerable<string[]> Choices(IReadOnlyList<TableColumn> columns)
    {
        yield return [.. columns.Select(c => c.Label)];
        for (var i = 0; i < columns.Max(c => Allowed(c).Count); i++)
            yield return [.. columns.Select(c => i < Allowed(c).Count ? Allowed(c)[i] : "")];
    }

    private static string Rules(IReadOnlyList<TableColumn> columns)
    {
        var rules = new StringBuilder();
        var count = 0;
        for (var i = 0; i < columns.Count; i++)
        {
            var column = columns[i];
            var hint = column.Hint.Length > 0 ? column.Hint : Usual(column.Type);
            var listed = Allowed(column).Count > 0 && column.Type != ColumnType.Tags;
            if (!listed && hint.Length == 0)
                continue;
            count++;
            var letters = CellReference.Letters(i);
            rules.Append("<dataValidation");
            if (listed)
                rules.Append(" type=\"list\" showErrorMessage=\"1\" errorTitle=\"不在可选内容中\"");
            rules.Append($" allowBlank=\"1\" showInputMessage=\"1\" promptTitle=\"{Short(column.Heading, 30)}\"");
            rules.Append($" prompt=\"{Short(hint.Length > 0 ? hint : "请从列表中选择", MaxPrompt)}\"");
            rules.Append($" sqref=\"{letters}2:{letters}{RowsWithChoices + 1}\">");
            if (listed)
                rules.Append($"<formula1>'{WorkbookNotes.Choices}'!${letters}$2:${letters}$")
                    .Append(Allowed(column).Count + 1).Append("</formula1>");
            rules.Append("</dataValidation>");
        }

        return count == 0 ? "" : $"<dataValidations count=\"{count}\">{rules}</dataValidations>";
    }

    private static string Short(string text, int length) =>
        SecurityElement.Escape(text.Length > length ? text[..length] : text);
}
