using Fazhi.Kernel.Calendar;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.Data.Clocks;

/// <summary>Where a clock stands.</summary>
public enum ClockState
{
    /// <summary>进行中.</summary>
    Running,

    /// <summary>已办: in time.</summary>
    Met,

    /// <summary>逾期办理: done after the date in law.</summary>
    MetLate,

    /// <summary>不再适用: what it ran for no longer concerns the matter.</summary>
    Dropped,
}

/// <summary>A period that runs for a matter: computed by the act from dated facts, kept with its explanation.</summary>
public sealed class Clock : IAttached
{
    /// <inheritdoc/>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public required string RecordKind { get; init; }

    /// <inheritdoc/>
    public required Guid RecordId { get; init; }

    /// <inheritdoc/>
    public required long OfficePosition { get; init; }

    /// <summary>Name of the term in its procedure.</summary>
    public required string Term { get; init; }

    /// <summary>What people read.</summary>
    public required string Label { get; init; }

    /// <summary>Day of the fact from which it runs; not counted.</summary>
    public required DateOnly StartedOn { get; set; }

    /// <summary>The date in law; null while the holidays of its year are not loaded.</summary>
    public DateOnly? Legal { get; set; }

    /// <summary>The moment in law, for periods in hours; null otherwise.</summary>
    public DateTimeOffset? LegalAt { get; set; }

    /// <summary>The day to act by: our rule, not the law's.</summary>
    public DateOnly? Safe { get; set; }

    /// <summary>The day to sort and alarm by; always known.</summary>
    public required DateOnly Alarm { get; set; }

    /// <summary>Rule of the statute register.</summary>
    public required string Rule { get; init; }

    /// <summary>Law and article.</summary>
    public required string Citation { get; init; }

    /// <summary>Length as statutes write it, such as 九十日.</summary>
    public required string Length { get; set; }

    /// <summary>The newest work calendar by which its days are these.</summary>
    [Unrecorded("a newer calendar that moves no day is noted without an act")]
    public required string CalendarVersion { get; set; }

    /// <summary>What it was counted from, as JSON: another calendar counts it anew from this alone.</summary>
    [JsonColumn]
    public required string CountedFrom { get; set; }

    /// <summary>Why it is that day, in Chinese, a line for each run of days treated alike.</summary>
    public required string Explanation { get; set; }

    /// <summary>True when it is the party who has to act.</summary>
    public required bool IsOfParty { get; init; }

    /// <summary>Where it stands.</summary>
    public ClockState State { get; set; }

    /// <summary>The first day over, once that was noted: an event of its own, which stays when it is done later.</summary>
    public DateOnly? OverdueOn { get; set; }

    /// <summary>The day on which what was due was done.</summary>
    public DateOnly? MetOn { get; set; }

    /// <summary>Takes over a count.</summary>
    public void Take(DueDate due)
    {
        (Legal, LegalAt, Safe, Alarm) = (due.Legal, due.LegalAt, due.Safe, due.Alarm);
        (CalendarVersion, Explanation) = (due.CalendarVersion, due.Explanation);
        CountedFrom = Counting.Write(due.Term);
    }
}

internal static class ClockMapping
{
    public static void Map(EntityTypeBuilder<Clock> b)
    {
        b.ToTable("clocks");
        b.Property(c => c.Id).ValueGeneratedNever();
        b.HasIndex(c => new { c.RecordId, c.Term });
        b.HasIndex(c => new { c.State, c.Alarm });
        b.HasIndex(c => new { c.CalendarVersion, c.RecordKind, c.RecordId, c.OfficePosition }).HasFilter("state = 'Running'");
    }
}
