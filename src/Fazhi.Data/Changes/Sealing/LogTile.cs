using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fazhi.Data.Changes.Sealing;

/// <summary>
/// A tile of the log's hash tree, 256 hashes wide, in the tlog-tiles layout. A cache: verification rebuilds the tree from
/// the changes.
/// </summary>
[Unrecorded("cached tree, rebuilt by verify")]
public sealed class LogTile
{
    /// <summary>Hashes in a full tile.</summary>
    public const int Width = 256;

    /// <summary>0 for leaves; each hash of level n covers a full tile of level n − 1.</summary>
    public required int Level { get; init; }

    /// <summary>Place within the level, 0 based.</summary>
    public required long Index { get; init; }

    /// <summary>The hashes so far, 32 bytes each.</summary>
    public required byte[] Hashes { get; set; }

    /// <summary>How many.</summary>
    public int Count => Hashes.Length / 32;

    internal static void Map(EntityTypeBuilder<LogTile> b)
    {
        b.ToTable("log_tiles");
        b.HasKey(t => new { t.Level, t.Index });
        b.Ignore(t => t.Count);
    }
}
