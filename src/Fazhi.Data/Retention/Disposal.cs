using Fazhi.Data.Files;
using Fazhi.Data.Matters;
using Fazhi.Data.Numbering;
using Fazhi.Data.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Retention;

/// <summary>销毁清单: which records past their retention are destroyed, who proposed it and who approved. Kept for ever.</summary>
/// <remarks>It names records by kind, number, dates and hash, never by what stood in them.</remarks>
[RecordKind("retention.disposal", "销毁清单", Keeping.Permanent,
    Attaches = [typeof(TaskItem), typeof(IssuedNumber), typeof(FileLink)])]
public sealed class Disposal : Matter
{
    /// <summary>Stage of a list that waits for approval.</summary>
    public const string Proposed = "proposed";

    /// <summary>Stage of a list whose records are destroyed.</summary>
    public const string Approved = "approved";

    /// <summary>Stage of a list that was refused.</summary>
    public const string Rejected = "rejected";

    /// <summary>Such as 青卫档销〔2036〕1号.</summary>
    public string ListNumber { get; private set; } = "";

    /// <summary>Why, as proposed.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who proposed it.</summary>
    public Guid ProposerId { get; private set; }

    /// <summary>Name of who proposed it.</summary>
    public string Proposer { get; private set; } = "";

    /// <summary>Who approved or refused; null before.</summary>
    public Guid? DeciderId { get; private set; }

    /// <summary>Name of who approved or refused.</summary>
    public string Decider { get; private set; } = "";

    /// <summary>The day of approval or refusal; null before.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>What who decided wrote.</summary>
    public string Opinion { get; private set; } = "";

    /// <summary>The records, in their order.</summary>
    public List<DisposalItem> Items { get; private set; } = [];

    /// <inheritdoc/>
    public override string Title => $"销毁{Items.Count}件到期记录";

    /// <inheritdoc/>
    public override string Number => ListNumber;

    /// <inheritdoc/>
    public override Guid? InHandsOf => null;

    /// <summary>Takes over what was proposed.</summary>
    public void Propose((Guid Id, string Name) by, string reason, IEnumerable<DisposalItem> items)
    {
        (ProposerId, Proposer, Reason) = (by.Id, by.Name, reason);
        Items.AddRange(items);
    }

    /// <summary>Takes over the number.</summary>
    public void Numbered(string number) => ListNumber = number;

    /// <summary>Takes over what was decided.</summary>
    public void Decide((Guid Id, string Name) by, DateOnly on, string opinion) =>
        (DeciderId, Decider, DecidedOn, Opinion) = (by.Id, by.Name, on, opinion);
}

/// <summary>A record of a 销毁清单 as it stood when it was proposed.</summary>
public sealed class DisposalItem
{
    /// <summary>1, 2, 3 … within the list.</summary>
    public required int Position { get; init; }

    /// <summary>Kind of the record.</summary>
    public required string Kind { get; init; }

    /// <summary>Key of the record.</summary>
    public required Guid Record { get; init; }

    /// <summary>Group within the kind.</summary>
    public required string Group { get; init; }

    /// <summary>Name of the group.</summary>
    public required string GroupName { get; init; }

    /// <summary>Number of the record; empty when it had none.</summary>
    public required string RecordNumber { get; init; }

    /// <summary>How long it was to be kept.</summary>
    public required RetentionClass Class { get; init; }

    /// <summary>The day from which that ran.</summary>
    public required DateOnly StartOn { get; init; }

    /// <summary>The last day on which it had to be kept.</summary>
    public required DateOnly KeptUntil { get; init; }

    /// <summary>Why it is that day.</summary>
    public required string Why { get; init; }

    /// <summary>Number of the record's last change: a record changed since is not destroyed under this list.</summary>
    public required int Change { get; init; }

    /// <summary>Hash of that change.</summary>
    public required string Hash { get; init; }
}

internal static class RetentionMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Disposal>(b =>
        {
            b.MapMatter("disposals");
            b.OwnsMany(d => d.Items, i =>
            {
                i.ToTable("disposal_items");
                i.WithOwner().HasForeignKey("DisposalId");
                i.Property(x => x.Position).ValueGeneratedNever();
                i.HasKey("DisposalId", nameof(DisposalItem.Position));
                i.HasIndex(x => x.Record);
            });
        });
        model.Entity<Hold>(b =>
        {
            b.ToTable("holds");
            b.HasIndex(h => h.TargetId);
        });
        model.Entity<Erasure>(b => b.ToTable("erasures"));
    }
}
