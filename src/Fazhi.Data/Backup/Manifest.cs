namespace Fazhi.Data.Backup;

/// <summary>What a backup holds; the last entry of the archive.</summary>
public sealed record Manifest
{
    /// <summary>Name of the entry.</summary>
    public const string Name = "manifest.json";

    /// <summary>Name of the database in every archive.</summary>
    public const string DatabaseFile = "fazhi.db";

    /// <summary>Version of the archive's form.</summary>
    public int Version { get; init; } = 1;

    /// <summary>When it was made (UTC).</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Number of sealed changes before the copy was taken.</summary>
    public required long Changes { get; init; }

    /// <summary>Every other entry.</summary>
    public required IReadOnlyList<ManifestEntry> Files { get; init; }
}

/// <summary>One file of a backup.</summary>
public sealed record ManifestEntry
{
    /// <summary>Path below the data folder, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>SHA-256 of the content, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }
}
