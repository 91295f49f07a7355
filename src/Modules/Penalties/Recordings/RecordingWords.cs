using Fazhi.Penalties.Exhibits;
using Fazhi.Penalties.FileReview;
using Fazhi.Penalties.Recorders;
using Fazhi.Ui;

namespace Fazhi.Penalties.Recordings;

/// <summary>Records of steps in words.</summary>
internal static class RecordingWords
{
    public static string Of(RecordedStep need) =>
        $"{(need.Form == RecordingNeed.Text ? "文字" : "音像")}：{need.Basis.Citation}{(need.Basis.Verified ? "" : "（未核对）")}";

    public static string Of(Recording r) => r is { Start: { } start, End: { } end }
        ? $"{r.Form.Label()} {r.Recorder}：{ExhibitTable.Moment(start)}至{end.ToOffset(Kernel.Calendar.BeijingTime.Offset):HH:mm:ss}"
            + $"（{(r.Offset is { } off ? $"设备{RecorderWords.Off(off)}，已校正" : "没有校时")}）"
        : $"{r.Form.Label()}{(r.Recorder.Length > 0 ? $" {r.Recorder}" : "")}";

    public static StateWord State(StepRecords row) => row.Needs.Count == 0
        ? new() { Kind = StateKind.Rest, Word = "没有要求" }
        : new() { Kind = StateKind.Done, Word = "有记录" };

    public static StateWord State(RecordingProblem problem) => problem.IsHint
        ? new() { Kind = StateKind.Doubt, Word = problem.Text }
        : new() { Kind = StateKind.Bad, Word = problem.Text };

    public static IReadOnlyList<Fact> Facts(IReadOnlyList<StepRecords> rows) =>
    [
        new() { Name = "环节", Value = $"{rows.Count}" },
        new() { Name = "缺记录", Value = $"{rows.Count(r => r.Problems.Any(p => p is { IsMissing: true, IsHint: false }))}" },
        new() { Name = "有空白", Value = $"{rows.Count(r => r.Problems.Any(p => p is { IsMissing: false, IsHint: false }))}" },
    ];

    /// <summary>The files of the recordings, each with the step it shows and its device time.</summary>
    public static IReadOnlyList<FileLine> Files(CaseMaterial m, IReadOnlyList<StepRecords> rows) =>
    [
        .. from r in m.Matter.Recordings.OrderBy(r => r.Position)
           let step = rows.FirstOrDefault(s => s.Step.Key == r.Covers)?.Step.Label ?? ""
           from file in m.Files.Where(f => f.Change == r.Change)
           select CaseLists.Line(file, string.Join("；", new[] { step, Of(r), r.Note }.Where(t => t.Length > 0))),
    ];
}
