using Fazhi.Data.Acts;
using Fazhi.Data.Files;
using Fazhi.Kernel.Procedures;
using Fazhi.Penalties.Exhibits;
using Fazhi.Penalties.Recorders;
using Fazhi.Penalties.Recordings;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties;

/// <summary>登记过程记录 — hand in what shows a step: text, pictures, sound or film, with device and time.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 47. The time of the device is corrected by the check of its clock as it stands then.</remarks>
internal sealed class AddRecording : PenaltyAct<RecordingDraft>
{
    public override long MostFileBytes => FileStore.MaxRecordingSize;

    protected override Step<PenaltyCase> Step => RecordingSteps.Add;

    protected override async Task<object?> Gather(
        ActWork work, PenaltyCase record, RecordingDraft input, CancellationToken ct)
    {
        await TwinFiles.Refuse(work, record, ct);
        var keys = work.Files.ToArray();
        var recorder = input.Recorder is { } id
            ? await work.Db.Set<Recorder>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, ct)
                ?? throw new InvalidInputException(new Dictionary<string, string> { ["recorder"] = "没有这台记录设备，请重新选择。" })
            : null;
        return new RecordingFacts
        {
            Steps = CaseSteps.Of(record, await MeasureSteps.Of(work.Db, record.Id, ct)),
            Recorder = recorder,
            Files = await work.Db.Set<ReceivedFile>().AsNoTracking().Where(f => keys.Contains(f.Id)).ToListAsync(ct),
        };
    }

    protected override void Record(Facts<PenaltyCase, RecordingDraft> f)
    {
        var recorder = ((RecordingFacts)f.Loaded!).Recorder;
        f.Matter.Record(new Recording
        {
            Position = f.Matter.Recordings.Count + 1,
            On = f.On,
            Form = f.Input.Form,
            Covers = f.Input.Covers,
            RecorderId = recorder?.Id,
            Recorder = recorder?.Code ?? f.Input.OtherDevice,
            DeviceStart = f.Input.Start,
            DeviceEnd = f.Input.End,
            Offset = f.Input.Start is { } start ? recorder?.OffsetAt(start) : null,
            Note = f.Input.Note,
            By = f.By.Count > 0 ? f.Names() : f.RecordedBy.Name,
            Change = f.Matter.ChangeNumber + 1,
        });
    }
}

/// <summary>A recording of a step.</summary>
public sealed record RecordingDraft
{
    /// <summary>Text, pictures, sound or film.</summary>
    public required RecordingForm Form { get; init; }

    /// <summary>Key of the step it shows, such as <c>investigation</c> or <c>sample:1</c>.</summary>
    public required string Covers { get; init; }

    /// <summary>Key of the device in the register; null for text and for other devices.</summary>
    public Guid? Recorder { get; init; }

    /// <summary>A device outside the register; empty for none.</summary>
    public string OtherDevice { get; init; } = "";

    /// <summary>Beginning by the clock of the device; null for text.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>End by the clock of the device; null for text.</summary>
    public DateTimeOffset? End { get; init; }

    /// <summary>What is seen or heard.</summary>
    public string Note { get; init; } = "";
}

/// <summary>What is looked up for a recording.</summary>
internal sealed record RecordingFacts
{
    public required IReadOnlyList<CaseStep> Steps { get; init; }

    public required Recorder? Recorder { get; init; }

    public required IReadOnlyList<ReceivedFile> Files { get; init; }
}
