using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.Data.Changes;

/// <summary>
/// What one act did to one record. Chained by hash within the record; numbered densely over all records by the sealer.
/// </summary>
public sealed class Change : IScoped
{
    /// <summary>Kind of the record, such as <c>registry.subject</c>.</summary>
    public required string RecordKind { get; init; }

    /// <summary>Key of the record.</summary>
    public required Guid RecordId { get; init; }

    /// <summary>1, 2, 3 … within the record.</summary>
    public required int Number { get; init; }

    /// <summary>When it was recorded (UTC, milliseconds).</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The date in law.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Who was signed in; empty for the system.</summary>
    public required Guid RecordedBy { get; init; }

    /// <summary>Name of who was signed in, as it was then.</summary>
    public required string RecordedByName { get; init; }

    /// <summary>Names of those who performed it, as they were then, separated by 、.</summary>
    public required string PerformedBy { get; init; }

    /// <summary>The agency; empty when the record belongs to none.</summary>
    public required Guid AgencyId { get; init; }

    /// <summary>The office; empty when the record belongs to none.</summary>
    public required Guid OfficeId { get; init; }

    /// <inheritdoc/>
    public required long OfficePosition { get; init; }

    /// <summary>Name of the act, such as <c>penalties.decide</c>.</summary>
    public required string Act { get; init; }

    /// <summary>Why, as entered; empty when none was asked.</summary>
    public required string Reason { get; init; }

    /// <summary>Warnings under which it was taken, one a line; empty when none, and once disposed of.</summary>
    /// <remarks>They may quote the record, so the hash covers their salted digest and not the text.</remarks>
    public required string Warnings { get; init; }

    /// <summary>SHA-256 of salt and warnings; empty when there were none.</summary>
    public required string WarningsDigest { get; init; }

    /// <summary>Canonical JSON of the whole record after the act; null once disposed of.</summary>
    public string? Payload { get; internal set; }

    /// <summary>Random salt of the payload's digest, hexadecimal; null once disposed of.</summary>
    public string? Salt { get; internal set; }

    /// <summary>SHA-256 of salt and payload: what the hash covers, so that a payload may be disposed of.</summary>
    public required string PayloadDigest { get; init; }

    /// <summary>SHA-256 of the payload: what a live row must match.</summary>
    public required string StateHash { get; init; }

    /// <summary>Hash of the change before; empty for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 of the header, the previous hash and the payload's digest.</summary>
    public string Hash { get; internal set; } = "";

    /// <summary>Place in the sealed log, 0 based; null until the sealer has numbered it.</summary>
    public long? Position { get; internal set; }
}

internal static class ChangeMapping
{
    public static void Map(EntityTypeBuilder<Change> b)
    {
        b.ToTable("changes");
        b.HasKey(c => new { c.RecordKind, c.RecordId, c.Number });
        b.HasIndex(c => c.Position).IsUnique();
        b.HasIndex(c => c.RecordedAt).HasFilter("position is null").HasDatabaseName("ix_changes_unsealed");
        b.Property(c => c.On).HasColumnName("on_date");
    }
}
