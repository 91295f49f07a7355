using System.Globalization;
using Fazhi.Data.Exchange;
using Fazhi.Data.RowSets;
using Fazhi.Kernel.Calendar;

namespace Fazhi.Penalties.Exhibits;

/// <summary>证据物品清单 as a table: for export, and in the evidence package.</summary>
internal static class ExhibitTable
{
    public const string Name = "证据物品清单";

    private static readonly TableColumn<Exhibit>[] Columns =
    [
        Text("编号", e => e.Mark), Text("名称", e => e.Name), Text("种类", e => e.Kind),
        new(new TableColumn { Label = "取得日期", Type = ColumnType.Date }, (w, e) => w.Date(e.On)),
        Text("取得时间", e => Moment(e.At)), Text("取得地点", e => e.Place), Text("提供人", e => e.Provider),
        Text("来源", e => e.Source), Text("取证人员", e => e.TakenBy), Text("形式", e => e.Form?.Label() ?? "没有写明"),
        Text("核对无异", e => e.CopyStatement), Text("保管人", e => e.Keeper), Text("保管地点", e => e.KeptAt),
        Text("交接经过", e => string.Join("；", e.Steps.Select(Line))), Text("了结", e => e.EndText),
    ];

    public static async Task Write(Stream output, TableFormat format, IReadOnlyList<Exhibit> rows, CancellationToken ct)
    {
        using var writer = TableFiles.Create(output, format, Name);
        await TableFiles.Write(writer, Columns, rows.ToAsyncEnumerable(), [], ct);
    }

    /// <summary>As a file of comma-separated values.</summary>
    public static async Task<byte[]> Csv(IReadOnlyList<Exhibit> rows, CancellationToken ct)
    {
        using var output = new MemoryStream();
        await Write(output, TableFormat.Csv, rows, ct);
        return output.ToArray();
    }

    /// <summary>A hand-over in a line.</summary>
    public static string Line(CustodyStep s) => s.End is { } end
        ? $"{Moment(s.At)} {s.From}→{s.To}，{end.Label()}（{s.Basis}）：{s.Condition}"
        : $"{Moment(s.At)} {s.From}→{s.To}，{s.Reason}；{s.Condition}；存{s.KeptAt}";

    /// <summary>A moment in Beijing to the minute; empty for none.</summary>
    public static string Moment(DateTimeOffset? at) =>
        at?.ToOffset(BeijingTime.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";

    private static TableColumn<Exhibit> Text(string label, Func<Exhibit, string> value) =>
        new(new TableColumn { Label = label }, (w, e) => w.Text(value(e)));
}
