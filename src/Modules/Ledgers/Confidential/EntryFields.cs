using System.Text.Json;
using Fazhi.Data;
using Fazhi.Data.Confidential;
using Fazhi.Ledgers.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Ledgers.Confidential;

/// <summary>Finds the confidential fields of entries for the one who wants to see them.</summary>
internal sealed class EntryFields(LedgerCatalogue catalogue) : IConfidentialSource
{
    public string Kind => EntryPlace.Kind;

    public async Task<ConfidentialValue?> Find(FazhiDbContext db, Guid record, string field, CancellationToken ct)
    {
        var entry = await db.Set<LedgerEntry>().AsNoTracking().IgnoreAutoIncludes()
            .Where(e => e.Id == record && e.KnownTo == null
                && !db.Set<LedgerImport>().Any(i => i.Id == e.ImportId && i.PublishedAt == null))
            .FirstOrDefaultAsync(ct);
        if (entry is null || catalogue.Find(entry.Ledger) is not { } definition
            || definition.Field(field) is not { Class: { } kind } found)
            return null;
        using var data = JsonDocument.Parse(entry.Data);
        return !data.RootElement.TryGetProperty(field, out var stored) ? null : new()
        {
            Kind = Kind,
            Record = record,
            OfficePosition = entry.OfficePosition,
            Place = definition.Name,
            Title = entry.Title,
            Page = $"/ledgers/{definition.Key}/{record}",
            Field = field,
            FieldName = found.Name,
            Class = kind,
            SealedFor = EntryPlace.Of(record, definition, found),
            Stored = SealedText.Parse(stored.GetString()!),
        };
    }
}
