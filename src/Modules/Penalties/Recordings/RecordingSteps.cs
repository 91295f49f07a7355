using Fazhi.Data.Files;
using Fazhi.Kernel.Procedures;
using static Fazhi.Penalties.PenaltyLaw;
using static Fazhi.Penalties.Stages;

namespace Fazhi.Penalties.Recordings;

/// <summary>全过程记录: what shows the steps of a case.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 47. Which steps need sound and pictures is a table the agency may lay over.</remarks>
internal static class RecordingSteps
{
    private static readonly Stage[] Whole = [Found, Accepted, .. AsideSteps.UntilClosed, Closed];

    public static readonly Step<PenaltyCase> Add =
        Step("add-recording", "登记过程记录", Whole, null, Law("ord.full_record"), Officer, Clerk)
            .Aside()
            .RequiresOfInput<RecordingDraft>(
                f => f.Loaded is RecordingFacts known && known.Steps.Any(s => s.Key == f.Input.Covers),
                SystemRule.Order,
                "请选择本案已经办理的环节")
            .RequiresOfInput<RecordingDraft>(f => f.Files.Count > 0, SystemRule.Completeness, "请先上传记录的文件")
            .RequiresOfInput<RecordingDraft>(
                f => f.Loaded is not RecordingFacts known || known.Files.All(x => Fits(f.Input.Form, x)),
                SystemRule.Completeness,
                "上传的文件按内容识别，不是所选的记录形式（文字、照片、录音、录像）；请核对文件，或者改选形式")
            .RequiresOfInput<RecordingDraft>(
                f => !(f.Input.End <= f.Input.Start), SystemRule.Order, "记录的结束时间晚于开始时间，请核对")
            .RequiresOfInput<RecordingDraft>(
                f => f.Input.Form is RecordingForm.Text or RecordingForm.Photo
                    || (f.Input is { Start: { } start, End: { } end } && end > start && (f.Input.Recorder is not null || f.Input.OtherDevice.Length > 0)),
                SystemRule.Completeness,
                "录音、录像须填写设备，以及按设备时钟的开始和结束时间，结束晚于开始")
            .Warns(
                f => f is not Facts<PenaltyCase, RecordingDraft> { Input: { Start: { } start }, Loaded: RecordingFacts { Recorder: { } used } }
                    || used.OffsetAt(start) is not null,
                Law("ord.full_record"),
                "这台设备没有校时记录，录制时间不能校正；请校时并登记快慢的秒数")
            .Warns(
                Covers,
                Law("ord.full_record"),
                "按校正以后的时间，这段录音录像没有覆盖该环节写明的时间；请核对所选的环节和设备时间");

    /// <summary>The same in the simple procedure.</summary>
    public static readonly Step<PenaltyCase> AddOnTheSpot = Add with { From = [DecidedOnTheSpot, Reported, Performed, Closed] };

    private static bool Covers(Facts<PenaltyCase> f)
    {
        if (f is not Facts<PenaltyCase, RecordingDraft> { Input: { Start: { } start, End: { } end } draft, Loaded: RecordingFacts known }
            || known.Steps.FirstOrDefault(s => s.Key == draft.Covers)?.At is not { } at)
        {
            return true;
        }

        var offset = known.Recorder?.OffsetAt(start) ?? 0;
        return start.AddSeconds(-offset) <= at && at <= end.AddSeconds(-offset);
    }

    private static bool Fits(RecordingForm form, ReceivedFile file) => ContentType.Kind(file.Type) switch
    {
        FileKind.Photo => form is RecordingForm.Photo or RecordingForm.Text,
        FileKind.Audio => form == RecordingForm.Audio,
        FileKind.Video => form == RecordingForm.Video,
        _ => form == RecordingForm.Text,
    };
}
