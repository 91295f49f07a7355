using Fazhi.Penalties.Recorders;
using Fazhi.Penalties.Recordings;
using Fazhi.Ui;
using static Fazhi.Penalties.FormField;

namespace Fazhi.Penalties;

/// <content>Recordings of steps.</content>
internal static partial class CaseForms
{
    private static CaseForm AddRecording => new(
        "add-recording",
        (_, _) => [],
        f => new RecordingDraft
        {
            Form = f.One<RecordingForm>("form"),
            Covers = f.Text("covers"),
            Recorder = f.Key("recorder"),
            OtherDevice = f.Text("other"),
            Start = f.Text("start").Length == 0 ? null : f.Moment("start", "开始"),
            End = f.Text("end").Length == 0 ? null : f.Moment("end", "结束"),
            Note = f.Text("note"),
        })
    {
        FileTitle = "文字、照片、录音、录像",
        NeedsFiles = true,
        Around = file =>
        [
            new("记录", [new("covers", "哪一个环节")
                {
                    Kind = FieldKind.Select,
                    Options = [.. CaseSteps.Of(file.Matter, file.MeasureSteps).Select(s => new Choice { Value = s.Key, Text = s.Text })],
                },
                One<RecordingForm>("form", "形式"), new("note", "内容") { Optional = true, Hint = "看得到、听得到什么" }]),
            new("录音、录像另填", [new("recorder", "设备")
                {
                    Kind = FieldKind.Select,
                    Optional = true,
                    Options = [new() { Value = "", Text = "不在名录中" }, .. file.Recorders.Select(r =>
                        new Choice { Value = r.Id.ToString(), Text = $"{r.Code} {r.Kind}，{RecorderWords.Last(r)}" })],
                },
                new("other", "名录以外的设备") { Optional = true },
                new("start", "设备上的开始时间") { Optional = true, Hint = "按设备的时钟，写到分或者秒，例 2026-3-3 14:30:15；快慢由系统按校时校正" },
                new("end", "设备上的结束时间") { Optional = true }]),
        ],
    };
}
