using Fazhi.Data.Scopes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.Data.Tasks;

/// <summary>Where a task stands.</summary>
public enum TaskState
{
    /// <summary>待办.</summary>
    Open,

    /// <summary>已办: the step it waited for was taken.</summary>
    Done,

    /// <summary>不再需要: the matter went another way.</summary>
    Dropped,
}

/// <summary>Who must do what by when. 待办 reads only this table.</summary>
public sealed class TaskItem : IAttached
{
    /// <inheritdoc/>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public required string RecordKind { get; init; }

    /// <inheritdoc/>
    public required Guid RecordId { get; init; }

    /// <inheritdoc/>
    public required long OfficePosition { get; init; }

    /// <summary>Name of the act that has to be taken.</summary>
    public required string Act { get; init; }

    /// <summary>What people read as the link: the act itself.</summary>
    public required string Label { get; init; }

    /// <summary>What the matter is about.</summary>
    public required string Title { get; set; }

    /// <summary>Number of the matter; empty before it has one.</summary>
    public required string Number { get; set; }

    /// <summary>The person who has to do it; null when anybody of the role may.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>The roles that may do it, one bit each (see <see cref="Of"/>).</summary>
    public required int Roles { get; init; }

    /// <summary>The roles that were told of it because its day draws near or is past, one bit each.</summary>
    public int Watchers { get; set; }

    /// <summary>Keys of people of the role who may not do it, joined by 、, as they took a step it is kept apart from.</summary>
    public string NotBy { get; set; } = "";

    /// <summary>The date in law; null when no period runs.</summary>
    public DateOnly? Legal { get; set; }

    /// <summary>The day to sort and warn by; null when no period runs.</summary>
    public DateOnly? Due { get; set; }

    /// <summary>The day from which it is shown; null for at once.</summary>
    public DateOnly? ShownFrom { get; set; }

    /// <summary>Law and article.</summary>
    public required string Citation { get; init; }

    /// <summary>The day it came up.</summary>
    public required DateOnly OpenedOn { get; init; }

    /// <summary>Who began the matter.</summary>
    public required Guid StartedBy { get; init; }

    /// <summary>Where it stands.</summary>
    public TaskState State { get; set; }

    /// <summary>The day it was done.</summary>
    public DateOnly? DoneOn { get; set; }

    /// <summary>Who did it.</summary>
    public Guid? DoneBy { get; set; }

    /// <summary>True when the matter is finished.</summary>
    public bool MatterIsFinished { get; set; }

    /// <summary>Roles as bits, so that both databases find a common one by a single comparison.</summary>
    public static int Of(IEnumerable<Role> roles) => roles.Aggregate(0, (bits, role) => bits | (1 << (int)role));
}

internal static class TaskMapping
{
    private const string Open = "state = 'Open'";

    public static void Map(EntityTypeBuilder<TaskItem> b)
    {
        b.ToTable("tasks");
        b.Property(t => t.Id).ValueGeneratedNever();
        b.HasIndex(t => new { t.RecordId, t.Id });
        // One for each branch of the lists of the workbench, with what its conditions ask, see TaskList.
        b.HasIndex(t => new { t.PersonId, t.Due, t.Id, t.OfficePosition, t.ShownFrom, t.Act, t.RecordId })
            .HasFilter(Open + " AND person_id IS NOT NULL").HasDatabaseName("ix_tasks_of_person");
        b.HasIndex(t => new { t.Due, t.Id, t.OfficePosition, t.Roles, t.ShownFrom, t.Act, t.RecordKind, t.RecordId })
            .HasFilter(Open + " AND person_id IS NULL").HasDatabaseName("ix_tasks_of_roles");
        b.HasIndex(t => new { t.OfficePosition, t.Due, t.Id, t.Roles, t.ShownFrom, t.Act, t.RecordId })
            .HasFilter(Open + " AND person_id IS NULL").HasDatabaseName("ix_tasks_of_office");
        b.HasIndex(t => new { t.Due, t.Id, t.OfficePosition, t.Watchers, t.PersonId, t.Roles, t.RecordId })
            .HasFilter(Open + " AND watchers <> 0").HasDatabaseName("ix_tasks_watched");
        b.HasIndex(t => new { t.DoneBy, t.State, t.MatterIsFinished, t.DoneOn, t.Id, t.OfficePosition, t.RecordId })
            .HasDatabaseName("ix_tasks_done");
        b.HasIndex(t => new { t.StartedBy, t.RecordId, t.Id, t.OfficePosition }).HasDatabaseName("ix_tasks_started");
    }
}
