using System.Text;
using Fazhi.Data.Acts;
using Fazhi.Data.Files;
using Fazhi.Data.Scopes;
using Fazhi.Hosting;
using Fazhi.Registry;

namespace Fazhi.Samples;

/// <summary>Takes acts of a sample on their day, as the person who would take them.</summary>
internal sealed class SampleActs(IServiceProvider services, SimulatedClock clock)
{
    private readonly Dictionary<Guid, ActDesk> desks = [];

    /// <summary>How many were taken.</summary>
    public int Taken { get; private set; }

    /// <summary>Takes an act that the sample needs; a refusal means the recipe is wrong.</summary>
    /// <exception cref="InvalidDataException">The act was not taken; the message says why.</exception>
    public async Task<Guid> Take(SampleAct act, CancellationToken ct)
    {
        var result = await Try(act, ct);
        if (result is not ActResult.Taken taken)
            throw new InvalidDataException($"{act.Day:yyyy-MM-dd} {act.Name}：{Why(result)}");
        Taken++;
        return taken.Record;
    }

    /// <summary>Takes an act and says what became of it.</summary>
    public async Task<ActResult> Try(SampleAct act, CancellationToken ct)
    {
        var (desk, entry) = await Ready(act, ct);
        return await desk.Take(act.Name, act.Record, entry, ct);
    }

    /// <summary>Goes to the day of an act, receives its file and says at whose desk it is taken with what.</summary>
    public async Task<(ActDesk Desk, Entry Entry)> Ready(SampleAct act, CancellationToken ct)
    {
        clock.Reach(act.RecordedOn ?? act.Day);
        var desk = act.By is { } person ? await Desk(person, ct) : services.DeskOf(Actor.System("示例数据"));
        return (desk, act.Entry with { On = act.Day, Files = await Receive(desk.Actor, act, ct) });
    }

    private async Task<IReadOnlyList<Guid>> Receive(Actor actor, SampleAct act, CancellationToken ct)
    {
        if (act.File is not { } file)
            return act.Entry.Files;
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(file.Text));
        return
        [
            await services.GetRequiredService<FileIntake>().Receive(actor, act.Name, act.Record, (file.Name, content), ct),
        ];
    }

    private async Task<ActDesk> Desk(Guid person, CancellationToken ct)
    {
        if (desks.TryGetValue(person, out var desk))
            return desk;
        var actor = await services.GetRequiredService<StaffDirectory>().ActorFor(person, ct)
            ?? throw new InvalidDataException("查无此人。");
        return desks[person] = services.DeskOf(actor);
    }

    private static string Why(ActResult result) => result switch
    {
        ActResult.Refused refused => string.Join("；", refused.Unmet.Select(u => $"{u.Basis?.Citation}{u.Message}")),
        ActResult.Invalid invalid => string.Join("；", invalid.Errors.Select(e => $"{e.Key}：{e.Value}")),
        ActResult.Forbidden forbidden => $"须由{forbidden.Ask}办理",
        _ => result.ToString(),
    };
}

/// <summary>An act of a sample.</summary>
internal sealed record SampleAct(DateOnly Day, string Name, Entry Entry)
{
    /// <summary>The day on which it is recorded; null for its own day.</summary>
    public DateOnly? RecordedOn { get; init; }

    /// <summary>Who takes it; null for the installation itself.</summary>
    public Guid? By { get; init; }

    /// <summary>The record acted upon.</summary>
    public Guid? Record { get; init; }

    /// <summary>A file handed in with it; null for none.</summary>
    public SampleFile? File { get; init; }
}

/// <summary>A text file of a sample.</summary>
internal sealed record SampleFile(string Name, string Text);
