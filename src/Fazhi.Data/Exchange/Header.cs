namespace Fazhi.Data.Exchange;

internal static class Header
{
    public static IReadOnlyList<SheetColumn> Read(SheetRow row, SheetOptions options, SheetProblems problems)
    {
        var columns = new List<SheetColumn>();
        for (var i = 0; i < row.Cells.Count; i++)
            if (!row[i].IsEmpty)
                columns.Add(SheetColumn.Of(i, row[i].Text));
        if (columns.Count > options.MaxColumns)
            problems.Add("too-many-columns", $"第{row.Number}行",
                $"表头有 {columns.Count} 列，最多 {options.MaxColumns} 列。请删去不需要的列。");
        foreach (var same in columns.GroupBy(c => c.Header).Where(g => g.Count() > 1))
            problems.Add("double-header", CellReference.Name(same.Last().Index, row.Number),
                $"表头“{same.Key}”重复，出现在 {string.Join('、', same.Select(c => c.Letters))} 列。"
                + "请只保留一列，或改成不同的表头。");
        foreach (var label in options.Required.Where(label => !columns.Exists(c => c.Is(label))))
            problems.Add("missing-column", $"第{row.Number}行",
                $"缺少“{label}”列。请按模板补上这一列；表头应在数据之上的第一行。");
        return columns;
    }

    public static void CheckBeyond(SheetRow row, IReadOnlyList<SheetColumn> columns, SheetProblems problems)
    {
        var next = 0;
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (next < columns.Count && columns[next].Index == i)
                next++;
            else if (!row[i].IsEmpty)
                problems.Add("no-header", CellReference.Name(i, row.Number),
                    "这一格有内容，但所在列没有表头。请补上表头，或删去多余的内容。");
        }
    }
}
