using Fazhi.Kernel.Procedures;

namespace Fazhi.Data.Matters;

/// <summary>A record with a statutory procedure. Its stage is written only by <see cref="ProcedureAct{TMatter,TInput}"/>.</summary>
public abstract class Matter : ScopedRecord, IMatter
{
    /// <inheritdoc/>
    public string? Stage { get; private set; }

    /// <inheritdoc/>
    public DateOnly? LastStepOn { get; private set; }

    /// <inheritdoc/>
    public string? ProcedureVersion { get; private set; }

    /// <summary>Every stage it entered, in order.</summary>
    public List<StageEntry> Path { get; private set; } = [];

    /// <summary>What worklists call it: the party and what it is about.</summary>
    public abstract string Title { get; }

    /// <summary>The number people know it by; empty before it has one.</summary>
    public abstract string Number { get; }

    /// <summary>The person in whose hands it lies; null before there is one.</summary>
    public abstract Guid? InHandsOf { get; }

    /// <summary>Everybody it is assigned to, the one in whose hands it lies among them.</summary>
    public virtual IReadOnlyList<Guid> AssignedTo => InHandsOf is { } person ? [person] : [];

    /// <inheritdoc/>
    public DateOnly? EnteredOn(string stage) => Path.LastOrDefault(e => e.Stage == stage)?.On;

    /// <summary>Goes back to where it stood on a day; only for a copy read from its history, never saved.</summary>
    /// <param name="day">The last day that counts, inclusive.</param>
    public void Rewind(DateOnly day)
    {
        Path.RemoveAll(e => e.On > day);
        (Stage, LastStepOn) = (Path.LastOrDefault()?.Stage, Path.LastOrDefault()?.On);
    }

    internal void Took(string act, DateOnly on, string version, Stage? entered)
    {
        LastStepOn = on;
        TookAside(version);
        if (entered is null || entered.Name == Stage)
            return;
        Stage = entered.Name;
        Path.Add(new StageEntry { Position = Path.Count + 1, Stage = entered.Name, On = on, Act = act });
    }

    internal void TookAside(string version) => ProcedureVersion = version;

    /// <summary>Puts the date of a stage right; the dates around it bound it.</summary>
    internal void Redate(StageEntry entry, DateOnly on)
    {
        entry.On = on;
        if (entry.Position == Path.Count)
            LastStepOn = on;
    }
}

/// <summary>A stage that a matter entered.</summary>
public sealed class StageEntry
{
    /// <summary>1, 2, 3 … within the matter.</summary>
    public required int Position { get; init; }

    /// <summary>Name of the stage.</summary>
    public required string Stage { get; init; }

    /// <summary>The day in law.</summary>
    public required DateOnly On { get; set; }

    /// <summary>The act that led to it.</summary>
    public required string Act { get; init; }
}
