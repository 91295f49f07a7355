using System.Globalization;
using Fazhi.Ui;

namespace Fazhi.Penalties.Volumes;

/// <summary>Volumes in words: cover, remarks, and how the pages were counted.</summary>
internal static class VolumeWords
{
    public static IReadOnlyList<Fact> Facts(ArrangedCase found) =>
    [
        new() { Name = "卷别", Value = found.Volumes.Layout },
        new() { Name = "件数", Value = $"{found.Volumes.Lines.Count()}件" },
        new() { Name = "页数", Value = $"{found.Volumes.Pages}页" },
        new()
        {
            Name = "档号",
            Value = found.Matter.Archiving is { } a ? $"{a.Number}，{a.Retention.Label()}" : "尚未归档",
        },
    ];

    public static string Explain(ArrangedCase found, VolumeTable table)
    {
        var counted = found.Volumes.Lines.Count(l => l.IsCounted);
        return (found.Matter.Archiving is { } archived
                ? $"{Day(archived.On)}归档时的卷内目录，此后不变。"
                : $"按“{table.Label}”{table.Version}版排列，随案件办理更新，归档时定下来。")
            + $"各卷单独编页，封面、目录和备考表不编页。{counted}件的页数由人清点；其余文书按版式估算，附件和没有清点的证据每个文件按一页。"
            + $"依据：{table.Basis.Citation}。打印本页，得到每卷的封面、目录和备考表。";
    }

    public static IReadOnlyList<SummaryLine> Cover(ArrangedCase found, Volume volume) => Lines(
    [
        ("案由", found.Matter.Cause), ("案号", found.Matter.Number), ("当事人", found.Matter.Party.Name),
        ("处理结果", found.Matter.Decision is { } d ? $"{d.Outcome.Label()}：{d.Sanction.Text}".TrimEnd('：') : ""),
        ("承办人员", string.Join("、", found.Matter.CurrentOfficers.Select(o => o.Name))),
        ("立案日期", Day(found.Matter.Filing?.On)), ("结案日期", Day(found.Matter.Closing?.On)),
        ("归档日期", Day(found.Matter.Archiving?.On)), ("归档号", found.Matter.Archiving?.Number ?? ""),
        ("保管期限", found.Matter.Archiving?.Retention.Label() ?? ""),
        ("本卷", $"{volume.Lines.Count}件，{volume.Pages}页"),
    ]);

    /// <summary>What stands on the last sheet of a volume; who made and checked it is written by hand.</summary>
    public static IReadOnlyList<SummaryLine> Remarks(ArrangedCase found, Volume volume) =>
    [
        new() { Name = "本卷情况", Value = $"共{volume.Lines.Count}件、{volume.Pages}页。" + Without(volume) },
        new() { Name = "需要说明的", Value = "\n\n\n" },
        new() { Name = "立卷人", Value = "（签名）" },
        new() { Name = "检查人", Value = "（签名）" },
        new() { Name = "立卷时间", Value = Day(found.Matter.Archiving?.On) is { Length: > 0 } day ? day : "　　年　月　日" },
    ];

    private static string Without(Volume volume) =>
        volume.Lines.Where(l => l.Note.Contains("没有电子文件", StringComparison.Ordinal)).Select(l => l.Title).ToArray() is { Length: > 0 } titles
            ? $"只有原件、没有电子文件的：{string.Join("、", titles)}。"
            : "";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static IReadOnlyList<SummaryLine> Lines(IEnumerable<(string Name, string Value)> lines) =>
        [.. lines.Select(l => new SummaryLine { Name = l.Name, Value = l.Value.Length > 0 ? l.Value : "　" })];
}
