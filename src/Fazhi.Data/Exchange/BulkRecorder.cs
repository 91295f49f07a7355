using Fazhi.Data.Acts;
using Fazhi.Data.Changes;
using Fazhi.Data.Scopes;
using Fazhi.Data.Search;
using Fazhi.Data.Storage;

namespace Fazhi.Data.Exchange;

/// <summary>
/// Records many new records at once, each with its own change and its search rows, as an import does.
/// </summary>
public sealed class BulkRecorder(FazhiDb database)
{
    /// <summary>Records of one transaction: enough to be fast, few enough for memory and other writers.</summary>
    public const int BatchSize = 10_000;

    /// <summary>Gives a new record its office; before its child rows are written, as they copy the place.</summary>
    public static void Place(ScopedRecord record, OfficePlace place) =>
        (record.AgencyId, record.OfficeId, record.OfficePosition) = (place.AgencyId, place.OfficeId, place.Range.Low);

    /// <summary>
    /// Records in batches as they come; the next batch is read while the last is written. What was committed stays
    /// when a later batch fails, so the caller keeps it invisible until the end.
    /// </summary>
    /// <returns>Number of records.</returns>
    public async Task<int> RecordAll<TRecord>(
        Actor actor, IEnumerable<TRecord> records, Func<TRecord, ChangeHeader> header, CancellationToken ct)
        where TRecord : Record
    {
        var count = 0;
        var writing = Task.CompletedTask;
        try
        {
            foreach (var batch in records.Chunk(BatchSize))
            {
                await writing;
                writing = Task.Run(() => Record(actor, batch, header, ct), ct);
                count += batch.Length;
            }
        }
        finally
        {
            await writing;
        }

        return count;
    }

    /// <summary>Records a batch: all of it or nothing.</summary>
    /// <param name="actor">Who imports.</param>
    /// <param name="records">New records, with child rows; their changes are made here.</param>
    /// <param name="header">Act, date in law and so on of a record's change; called on several threads.</param>
    /// <param name="ct">Cancels before the commit.</param>
    /// <param name="attached">Rows that hang on a record from its beginning; null when none do. Called once for each.</param>
    public async Task Record<TRecord>(
        Actor actor, IReadOnlyList<TRecord> records, Func<TRecord, ChangeHeader> header, CancellationToken ct,
        Func<TRecord, IReadOnlyList<IAttached>>? attached = null)
        where TRecord : Record
    {
        await using var db = database.Open(actor);
        var model = db.Model;
        var hung = attached is null ? [] : records.ToDictionary(r => r.Id, attached);
        Change[] changes = [.. records.AsParallel().AsOrdered().WithCancellation(ct).Select(record =>
        {
            var first = header(record);
            if (record is IVersioned version)
                version.KnownFrom = first.RecordedAt;
            return ChangeMaker.Next(record, hung.GetValueOrDefault(record.Id) ?? [], first, model);
        })];
        SearchDocument[] documents = [.. records.OfType<ISearchable>().Select(r => SearchDocument.Of(db, r))];

        using var turn = await database.EnterGate(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Writing = true;
        await BulkWriter.Insert(db, records, ct);
        await BulkWriter.InsertAttached(db, hung.Values.SelectMany(h => h), ct);
        await BulkWriter.Insert(db, changes, ct);
        await SearchIndex.Add(db, documents, ct);
        await transaction.CommitAsync(CancellationToken.None);
    }
}
