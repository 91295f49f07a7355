using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.Data.Files;

/// <summary>A file that belongs to a record, as part of its state.</summary>
public sealed class FileLink : IAttached
{
    /// <summary>The key under which it was received, so that an entry can name a file before it is handed in.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required string RecordKind { get; init; }

    /// <inheritdoc/>
    public required Guid RecordId { get; init; }

    /// <inheritdoc/>
    public required long OfficePosition { get; init; }

    /// <summary>The act that handed it in.</summary>
    public required string Act { get; init; }

    /// <summary>Number of the change that handed it in.</summary>
    public required int Change { get; init; }

    /// <summary>Name of who handed it in.</summary>
    public required string By { get; init; }

    /// <summary>SHA-256 of the content, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Name as sent; shown, never a path.</summary>
    public required string Name { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Media type by content.</summary>
    public required string Type { get; init; }

    /// <summary>Text, photo, sound or film.</summary>
    public required FileKind Kind { get; init; }

    /// <summary>When it was taken, as told; null when unknown.</summary>
    public DateTimeOffset? CapturedAt { get; init; }

    /// <summary>The device that took it, as told.</summary>
    public string Device { get; init; } = "";

    /// <summary>When it was received.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }
}

/// <summary>A file that has arrived and waits for the act that hands it in.</summary>
[Unrecorded("What an act has handed in becomes a file link; what it has not is no part of any record.")]
public sealed class ReceivedFile
{
    /// <summary>Key by which a form refers to it.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Who sent it; nobody else can hand it in.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>The act it may be handed in with.</summary>
    public required string Act { get; init; }

    /// <summary>The record; null when the act creates one.</summary>
    public Guid? RecordId { get; init; }

    /// <summary>SHA-256 of the content, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Name as sent.</summary>
    public required string Name { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Media type by content.</summary>
    public required string Type { get; init; }

    /// <summary>When it was taken, as told.</summary>
    public DateTimeOffset? CapturedAt { get; init; }

    /// <summary>The device, as told.</summary>
    public string Device { get; init; } = "";

    /// <summary>When it was received.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The link it became; null while it waits.</summary>
    public Guid? LinkId { get; set; }
}

/// <summary>Leave to send files once, for one act upon one record.</summary>
[Unrecorded("A ticket lives some hours and leaves no trace in a record.")]
internal sealed class FileTicket
{
    /// <summary>SHA-256 of the secret in the form's address; the secret itself is kept nowhere.</summary>
    public required string Digest { get; init; }

    public required Guid PersonId { get; init; }

    public required string Act { get; init; }

    public Guid? RecordId { get; init; }

    /// <summary>Page to go back to.</summary>
    public required string Page { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; set; }
}

internal static class FileMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<FileLink>(Map);
        model.Entity<ReceivedFile>(b => b.ToTable("received_files"));
        model.Entity<FileTicket>(b =>
        {
            b.ToTable("file_tickets");
            b.HasKey(t => t.Digest);
        });
    }

    private static void Map(EntityTypeBuilder<FileLink> b)
    {
        b.ToTable("file_links");
        b.Property(f => f.Id).ValueGeneratedNever();
        b.HasIndex(f => f.RecordId);
        b.HasIndex(f => f.Hash);
    }
}
