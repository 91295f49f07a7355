using Fazhi.Data.Acts;
using Fazhi.Data.Changes;
using Fazhi.Data.Confidential;
using Fazhi.Data.Exchange;
using Fazhi.Data.Storage;
using Fazhi.Ledgers.Definitions;
using Fazhi.Ledgers.Flows;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Ledgers.Import;

/// <summary>What became of an import.</summary>
public sealed record ImportOutcome
{
    /// <summary>Key of the import; null when it did not begin.</summary>
    public Guid? Import { get; init; }

    /// <summary>Rows taken.</summary>
    public int Rows { get; init; }

    /// <summary>Rows given back.</summary>
    public int Rejected { get; init; }

    /// <summary>Why nothing was taken; empty when it was.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];
}

/// <summary>
/// Takes a file into a ledger: read in a stream, recorded in batches with a change each, published at the end. A run that
/// was broken off goes on behind the last batch when the same file is sent again.
/// </summary>
public sealed class LedgerImporter(
    FazhiDb database, BulkRecorder recorder, IRegisterReader registers, ImportCheck check, ActDesk desk, FieldCipher cipher,
    TimeProvider time)
{
    /// <summary>Imports the file for the actor of the desk.</summary>
    /// <param name="definition">The ledger.</param>
    /// <param name="file">The file.</param>
    /// <param name="options">Units, office.</param>
    /// <param name="progress">Told the rows read so far.</param>
    /// <param name="ct">Breaks off between two batches; what is staged stays invisible.</param>
    public async Task<ImportOutcome> Import(
        LedgerDefinition definition, ImportFile file, ImportChoices options, IProgress<int>? progress, CancellationToken ct)
    {
        if (definition.Fields.Any(f => f.Confidential) && cipher.Problem() is { } problem)
            return new() { Problems = [problem] };
        var (import, refused) = await Begin(definition, file, options, ct);
        if (import is null)
            return new() { Problems = refused };
        await using var stream = file.Open();
        using var sheet = Sheet.Open(stream, file.Name, LedgerSheet.Options(definition));
        var map = LedgerSheet.Map(definition, sheet, options.ConvertUnits);
        if (map.Problems.Count > 0)
            return new() { Problems = map.Problems };
        var done = await Stage(definition, (import.Value, file, options), (sheet, map), progress, ct);
        if (sheet.Problems.Block)
            return new() { Import = import, Problems = [.. sheet.Problems.Messages()] };
        var result = await desk.Take("ledgers.publish-import", import,
            new Entry(new ImportEnd { Rows = done.Rows, Rejected = done.Rejected }), ct);
        return result is ActResult.Taken
            ? new() { Import = import, Rows = done.Rows, Rejected = done.Rejected }
            : new() { Import = import, Problems = Explain(result) };
    }

    private async Task<(Guid? Import, IReadOnlyList<string> Refused)> Begin(
        LedgerDefinition definition, ImportFile file, ImportChoices options, CancellationToken ct)
    {
        await using (var db = database.Open(desk.Actor))
        {
            var staged = await db.Set<LedgerImport>()
                .Where(i => i.Ledger == definition.Key && i.Digest == file.Digest && i.PublishedAt == null)
                .Select(i => (Guid?)i.Id).FirstOrDefaultAsync(ct);
            if (staged is not null)
                return (staged, []);
        }

        var start = new ImportStart
        {
            Ledger = definition.Key,
            FileName = file.Name,
            Digest = file.Digest,
            Length = file.Length,
            ConvertUnits = options.ConvertUnits,
        };
        var result = await desk.Take("ledgers.begin-import", null, new Entry(start) { Office = options.Office }, ct);
        return result is ActResult.Taken taken ? (taken.Record, []) : (null, Explain(result));
    }

    private async Task<(int Rows, int Rejected)> Stage(
        LedgerDefinition definition,
        (Guid Import, ImportFile File, ImportChoices Options) what,
        (Sheet Sheet, SheetMap Map) from,
        IProgress<int>? progress,
        CancellationToken ct)
    {
        var (resumeAfter, rows) = await Staged(what.Import, ct);
        var place = await Place(what.Options, ct);
        var state = definition.Confirmation == Confirmation.Self ? EntryState.Confirmed : EntryState.Entered;
        var (rejected, read) = (0, 0);
        var batch = new List<LedgerEntry>(BulkRecorder.BatchSize);
        await foreach (var row in check.Rows(definition, from.Sheet, from.Map, ct))
        {
            if (++read % 1000 == 0)
                progress?.Report(read);
            if (row.Errors.Count > 0)
            {
                rejected++;
                continue;
            }

            if (row.Source.Number <= resumeAfter)
                continue;
            var entry = new LedgerEntry();
            BulkRecorder.Place(entry, place);
            row.Parsed.Seal(cipher, entry.Id, entry.Data);
            entry.Write(row.Parsed, state, desk.Actor.PersonId);
            entry.Begin(definition.Flow, time.Today(), desk.Actor.PersonId);
            entry.ComeFrom(what.Import, row.Source.Number);
            batch.Add(entry);
            rows++;
            if (batch.Count == BulkRecorder.BatchSize)
                await Record(definition, batch, what.File, ct);
        }

        await Record(definition, batch, what.File, ct);
        progress?.Report(read);
        return (rows, rejected);
    }

    private async Task Record(
        LedgerDefinition definition, List<LedgerEntry> batch, ImportFile file, CancellationToken ct)
    {
        if (batch.Count == 0)
            return;
        var (now, today) = (time.Now(), time.Today());
        await recorder.Record(desk.Actor, batch, entry => new ChangeHeader
        {
            Act = "ledgers.enter",
            RecordedAt = now,
            On = today,
            Actor = desk.Actor,
            PerformedBy = desk.Actor.Name,
            Reason = $"导入“{file.Name}”第{entry.ImportRow}行",
        }, ct, definition.Flow is null ? null : e => FlowTasks.Next(definition, e, today, desk.Actor.PersonId));
        batch.Clear();
    }

    private async Task<(int ResumeAfter, int Rows)> Staged(Guid import, CancellationToken ct)
    {
        await using var db = database.Open(desk.Actor);
        var staged = db.Set<LedgerEntry>().IgnoreAutoIncludes().Where(e => e.ImportId == import);
        return (await staged.MaxAsync(e => e.ImportRow, ct) ?? 0, await staged.CountAsync(ct));
    }

    private async Task<OfficePlace> Place(ImportChoices options, CancellationToken ct)
    {
        await using var db = database.Open(desk.Actor);
        return await registers.Office(db, options.Office ?? desk.Actor.OfficeId, ct)
            ?? throw new InvalidOperationException("The office of the import is gone.");
    }

    private static string[] Explain(ActResult result) => result switch
    {
        ActResult.Refused refused => [.. refused.Unmet.Select(u => u.Message)],
        ActResult.Invalid invalid => [.. invalid.Errors.Values],
        ActResult.Forbidden forbidden => [$"您的岗位不能导入，请找{forbidden.Ask}。"],
        _ => ["没有导入，请重试。"],
    };
}

/// <summary>What a person chose for an import.</summary>
public sealed record ImportChoices
{
    /// <summary>True when values in other units are to be converted.</summary>
    public bool ConvertUnits { get; init; }

    /// <summary>Office the entries belong to; null for the person's own.</summary>
    public Guid? Office { get; init; }
}
