using System.Globalization;
using Fazhi.Ui;

namespace Fazhi.Penalties;

/// <summary>A reconciliation in words.</summary>
internal static class ReceiptWords
{
    public static StateWord Of(ReceiptState state) => state switch
    {
        ReceiptState.Ready => new() { Kind = StateKind.Done, Word = "可以登记" },
        ReceiptState.Known => new() { Kind = StateKind.Skipped, Word = "已经登记" },
        ReceiptState.Unknown => new() { Kind = StateKind.Bad, Word = "查无此案" },
        ReceiptState.Differs => new() { Kind = StateKind.Doubt, Word = "不符" },
        _ => new() { Kind = StateKind.Bad, Word = "不能识别" },
    };

    public static string Result(Reconciliation r) =>
        $"共{r.Rows}行，登记{r.Recorded}行，以前登记过{r.Known}行，不符{r.Rows - r.Recorded - r.Known}行";

    public static IReadOnlyList<SummaryLine> Lines(Reconciliation r) =>
    [
        new() { Name = "结果", Value = Result(r) },
        .. r.Differences.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(d => new SummaryLine { Name = "不符", Value = d }),
    ];

    public static string Title(Reconciliation r) => $"{r.FileName}，{When(r)}，{r.RecordedBy}";

    public static string Again(Reconciliation before) =>
        $"同一个文件{When(before)}由{before.RecordedBy}对过账；已经登记的不会重复登记。";

    private static string When(Reconciliation r) =>
        r.RecordedAt.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
