using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties.Recorders;

/// <summary>登记记录设备 — register a device that records the steps of enforcement.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 47: the whole process is recorded in text or in sound and pictures.</remarks>
internal sealed class RegisterRecorder : Act<Recorder, RecorderDraft>
{
    public override string Name => "penalties.register-recorder";

    public override string Label => "登记记录设备";

    public override bool Creates => true;

    public override IReadOnlyList<Role> Roles => [Role.Clerk, Role.Officer];

    protected override Recorder New() => new();

    protected override async Task<object?> Gather(ActWork work, Recorder record, RecorderDraft input, CancellationToken ct) =>
        await work.Db.Set<Recorder>().AnyAsync(r => r.Code == input.Code && r.RetiredOn == null, ct);

    protected override IEnumerable<Unmet> Check(Facts<Recorder, RecorderDraft> f)
    {
        if (f.Input.Code.Length == 0 || f.Input.Kind.Length == 0)
            yield return new Unmet(null, "请填写设备编号和种类。");
        if (f.Loaded is true)
            yield return new Unmet(null, $"编号{f.Input.Code}的设备已经登记，还在使用。");
    }

    protected override void Apply(Facts<Recorder, RecorderDraft> f) => f.Matter.Register(f.Input, f.On);
}

/// <summary>校时 — hold the clock of a device against true time and write down by how many seconds it is off.</summary>
internal sealed class CheckRecorder : Act<Recorder, ClockReadingDraft>
{
    private const int Day = 86_400;

    public override string Name => "penalties.check-recorder";

    public override string Label => "校时";

    public override IReadOnlyList<Role> Roles => [Role.Clerk, Role.Officer];

    protected override IEnumerable<Unmet> Check(Facts<Recorder, ClockReadingDraft> f)
    {
        if (f.Matter.RetiredOn is not null)
            yield return new Unmet(null, "设备已经停用。");
        if (f.Input.At > f.RecordedAt || Kernel.Calendar.BeijingTime.Day(f.Input.At) != f.On)
            yield return new Unmet(null, "校时的时间须在办理日期当天，不晚于现在。");
        if (Math.Abs((long)f.Input.Offset) > 366L * Day)
            yield return new Unmet(null, "快慢的秒数过大，请核对设备的日期。");
        if (f.Input.Against.Length == 0)
            yield return new Unmet(null, "请填写与什么时间核对。");
    }

    protected override void Apply(Facts<Recorder, ClockReadingDraft> f) => f.Matter.Check(new ClockReading
    {
        Position = f.Matter.Readings.Count + 1,
        On = f.On,
        At = f.Input.At,
        Offset = f.Input.Offset,
        WasSet = f.Input.WasSet,
        Against = f.Input.Against,
        By = f.RecordedBy.Name,
    });
}

/// <summary>停用记录设备 — a device is no longer used; what it recorded stays.</summary>
internal sealed class RetireRecorder : Act<Recorder, RecorderEndDraft>
{
    public override string Name => "penalties.retire-recorder";

    public override string Label => "停用记录设备";

    public override IReadOnlyList<Role> Roles => [Role.Clerk, Role.Officer];

    protected override IEnumerable<Unmet> Check(Facts<Recorder, RecorderEndDraft> f)
    {
        if (f.Matter.RetiredOn is not null)
            yield return new Unmet(null, "设备已经停用。");
        if (f.Input.Why.Length == 0 || f.On < f.Matter.RegisteredOn)
            yield return new Unmet(null, "请填写停用的原因，日期不早于登记之日。");
    }

    protected override void Apply(Facts<Recorder, RecorderEndDraft> f) => f.Matter.Retire(f.On, f.Input.Why);
}

/// <summary>A device.</summary>
public sealed record RecorderDraft
{
    /// <summary>Code on the device.</summary>
    public required string Code { get; init; }

    /// <summary>What it is, such as 执法记录仪.</summary>
    public required string Kind { get; init; }

    /// <summary>Maker and model.</summary>
    public string Model { get; init; } = "";
}

/// <summary>How far a clock is off.</summary>
public sealed record ClockReadingDraft
{
    /// <summary>The moment in true time.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Seconds by which the device is fast; negative when it is slow.</summary>
    [Signed]
    public required int Offset { get; init; }

    /// <summary>True when the clock was set right afterwards.</summary>
    public bool WasSet { get; init; }

    /// <summary>What it was held against, such as the time of the national centre.</summary>
    public required string Against { get; init; }
}

/// <summary>Why a device is no longer used.</summary>
public sealed record RecorderEndDraft
{
    /// <summary>The reason.</summary>
    public required string Why { get; init; }
}
