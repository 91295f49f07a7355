using Fazhi.Data.Acts;
using Fazhi.Data.Changes;
using Fazhi.Data.Scopes;
using Fazhi.Data.Search;
using Fazhi.Data.Storage;

namespace Fazhi.Data.Exchange;

/// <summary>
/// Records many new records at once, each with its own change and its search rows, as an import does. Batches of 5,000
/// to 20,000 keep the turn to write short and the memory small.
/// </summary>
public sealed class BulkRecorder(FazhiDb database)
{
    /// <summary>Records a batch: all of it or nothing.</summary>
    /// <param name="actor">Who imports.</param>
    /// <param name="records">New records without child rows; their first change is made here.</param>
    /// <param name="entry">Where a record belongs and the header of its change.</param>
    /// <param name="ct">Cancels before the commit.</param>
    public async Task Record<TRecord>(
        Actor actor, IReadOnlyList<TRecord> records, Func<TRecord, BulkEntry> entry, CancellationToken ct)
        where TRecord : Record
    {
        await using var db = database.Open(actor);
        var model = db.Model;
        Change[] changes = [.. records.AsParallel().AsOrdered().WithCancellation(ct).Select(record =>
        {
            var (header, place) = entry(record);
            if (record is IVersioned version)
                version.KnownFrom = header.RecordedAt;
            if (record is ScopedRecord scoped && place is not null)
                (scoped.AgencyId, scoped.OfficeId, scoped.OfficePosition) =
                    (place.AgencyId, place.OfficeId, place.Range.Low);
            return ChangeMaker.Next(record, [], header, model);
        })];
        var documents = records.OfType<ISearchable>().Select(r => SearchDocument.Of(db, r)).ToArray();

        using var turn = await database.EnterGate(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Writing = true;
        await BulkWriter.Insert(db, records, ct);
        await BulkWriter.Insert(db, changes, ct);
        await SearchIndex.Add(db, documents, ct);
        await transaction.CommitAsync(CancellationToken.None);
    }
}

/// <summary>What a record of a batch needs beyond itself.</summary>
/// <param name="Header">Act, date in law and so on of its change.</param>
/// <param name="Place">The office it belongs to; null when it already says so or belongs to none.</param>
public sealed record BulkEntry(ChangeHeader Header, OfficePlace? Place);
