using System.Text.Json.Serialization;

namespace Fazhi.Penalties;

/// <summary>过程记录: text or pictures and sound of a step of the case (行政处罚法 art. 47).</summary>
internal sealed class Recording
{
    public required int Position { get; init; }

    public required DateOnly On { get; init; }

    public required RecordingForm Form { get; init; }

    /// <summary>Key of the step it shows, such as <c>investigation</c> or <c>sample:1</c>.</summary>
    public required string Covers { get; init; }

    /// <summary>The device of the register; null for text and for devices outside it.</summary>
    public Guid? RecorderId { get; init; }

    /// <summary>Code of the device, as it was then.</summary>
    public required string Recorder { get; init; }

    /// <summary>Beginning by the clock of the device; null for text.</summary>
    public DateTimeOffset? DeviceStart { get; init; }

    /// <summary>End by the clock of the device; null for text.</summary>
    public DateTimeOffset? DeviceEnd { get; init; }

    /// <summary>Seconds by which the clock of the device was fast; negative when it was slow; null when nobody checked it.</summary>
    public int? Offset { get; init; }

    public required string Note { get; init; }

    public required string By { get; init; }

    /// <summary>Number of the change that recorded it: its files carry the same.</summary>
    public required int Change { get; init; }

    /// <summary>Beginning in true time, as far as the clock was checked.</summary>
    public DateTimeOffset? Start => DeviceStart?.AddSeconds(-(Offset ?? 0));

    /// <summary>End in true time, as far as the clock was checked.</summary>
    public DateTimeOffset? End => DeviceEnd?.AddSeconds(-(Offset ?? 0));

    public bool HasSoundOrPicture => Form != RecordingForm.Text;
}

/// <summary>What a recording is made of.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RecordingForm>))]
public enum RecordingForm
{
    /// <summary>文字.</summary>
    Text,

    /// <summary>照片.</summary>
    Photo,

    /// <summary>录音.</summary>
    Audio,

    /// <summary>录像.</summary>
    Video,
}
