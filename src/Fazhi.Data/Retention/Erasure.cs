namespace Fazhi.Data.Retention;

/// <summary>What a disposal still has to remove from the disk; written with it, so a process that dies loses nothing.</summary>
[Unrecorded("What is left to do on the disk after a disposal; the disposal itself is recorded.")]
internal sealed class Erasure
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Hash of a file to be removed when nothing else refers to it; null for the storage of the database.</summary>
    public string? Hash { get; init; }

    /// <summary>True when the hash is that of an imported workbook, which no record links.</summary>
    public bool IsWorkbook { get; init; }
}
