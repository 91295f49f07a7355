using Fazhi.Data;
using Fazhi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Ledgers.Import;

/// <summary>An import as a list shows it.</summary>
public sealed record ImportLine
{
    /// <summary>Name of the file as sent.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public required string Digest { get; init; }

    /// <summary>When it began (UTC).</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Who began it.</summary>
    public required string StartedBy { get; init; }

    /// <summary>Rows taken.</summary>
    public required int Rows { get; init; }

    /// <summary>Rows given back.</summary>
    public required int Rejected { get; init; }

    /// <summary>True when its entries are visible.</summary>
    public required bool Published { get; init; }
}

/// <summary>Imports into a ledger, newest first, for the one who looks.</summary>
public sealed class ImportList(FazhiDb database, ICurrentActor current)
{
    private const int Most = 50;

    /// <summary>The latest imports.</summary>
    public async Task<IReadOnlyList<ImportLine>> Of(string ledger, CancellationToken ct)
    {
        await using var db = database.Open(current.Actor);
        return await db.Set<LedgerImport>().AsNoTracking().Where(i => i.Ledger == ledger)
            .OrderByDescending(i => i.StartedAt).Take(Most)
            .Select(i => new ImportLine
            {
                FileName = i.FileName,
                Digest = i.Digest,
                StartedAt = i.StartedAt,
                StartedBy = i.StartedBy,
                Rows = i.Rows,
                Rejected = i.Rejected,
                Published = i.PublishedAt != null,
            })
            .ToListAsync(ct);
    }
}
