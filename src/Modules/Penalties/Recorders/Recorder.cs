using Fazhi.Data;

namespace Fazhi.Penalties.Recorders;

/// <summary>记录设备: a body camera or another device that records the steps of enforcement, with the checks of its clock.</summary>
[RecordKind("penalties.recorder", "记录设备", Keeping.Permanent)]
internal sealed class Recorder : ScopedRecord
{
    /// <summary>Code on the device; once in an agency.</summary>
    public string Code { get; private set; } = "";

    public string Kind { get; private set; } = "";

    public string Model { get; private set; } = "";

    public DateOnly RegisteredOn { get; private set; }

    public List<ClockReading> Readings { get; private set; } = [];

    public DateOnly? RetiredOn { get; private set; }

    public string RetiredWhy { get; private set; } = "";

    public void Register(RecorderDraft draft, DateOnly on) =>
        (Code, Kind, Model, RegisteredOn) = (draft.Code, draft.Kind, draft.Model, on);

    public void Check(ClockReading reading) => Readings.Add(reading);

    public void Retire(DateOnly on, string why) => (RetiredOn, RetiredWhy) = (on, why);

    /// <summary>Seconds by which its clock was fast at a moment, by the check nearest before it, else the first after it.</summary>
    /// <returns>Null when its clock was never checked.</returns>
    public int? OffsetAt(DateTimeOffset at) => Readings.Where(r => r.At <= at).MaxBy(r => r.At) is { } before
        ? before.After
        : Readings.MinBy(r => r.At)?.Offset;
}

/// <summary>校时: by how much the clock of a device was off when it was held against true time.</summary>
internal sealed class ClockReading
{
    public required int Position { get; init; }

    public required DateOnly On { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Seconds by which the device was fast; negative when it was slow.</summary>
    public required int Offset { get; init; }

    /// <summary>True when the clock was set right afterwards, so that later recordings are not off by it.</summary>
    public required bool WasSet { get; init; }

    public required string By { get; init; }

    public required string Against { get; init; }

    /// <summary>Seconds by which recordings made after it are off.</summary>
    public int After => WasSet ? 0 : Offset;
}
