using System.Text.Json;
using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Changes;
using Fazhi.Data.Storage;
using Fazhi.Ledgers.Confidential;
using Fazhi.Ledgers.Definitions;
using Fazhi.Ledgers.Flows;
using Fazhi.Ledgers.List;
using Fazhi.Ledgers.Rows;
using Fazhi.Registry;
using Fazhi.Ui;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Ledgers.Records;

/// <summary>Reads single entries for the one who looks.</summary>
public sealed class EntryRecords(
    FazhiDb database, LedgerCatalogue catalogue, ActCatalogue acts, ICurrentActor current)
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <summary>The entry with its history; null when there is none in the scope, or it was disposed of.</summary>
    public async Task<EntryRecord?> Find(string ledger, Guid id, CancellationToken ct)
    {
        await using var db = database.Open(current.Actor);
        if (catalogue.Find(ledger) is not { } definition)
            return null;
        var versions = await db.Set<LedgerEntry>().AsNoTracking()
            .Where(e => e.Id == id && e.Ledger == ledger && e.DisposalId == null
                && !db.Set<LedgerImport>().Any(i => i.Id == e.ImportId && i.PublishedAt == null))
            .OrderBy(e => e.ChangeNumber).ToListAsync(ct);
        return versions.Count == 0 ? null : await Build(db, definition, versions, ct);
    }

    /// <summary>The ledger in which an entry stands; null when there is none in the scope.</summary>
    public async Task<string?> LedgerOf(Guid id, CancellationToken ct)
    {
        await using var db = database.Open(current.Actor);
        return await db.Set<LedgerEntry>().AsNoTracking().IgnoreAutoIncludes().Where(e => e.Id == id && e.KnownTo == null)
            .Select(e => e.Ledger).FirstOrDefaultAsync(ct);
    }

    /// <summary>What the last entry of the ledger was typed as, for “copy the last one”; null when there is none.</summary>
    public async Task<EntryInput?> Last(string ledger, CancellationToken ct)
    {
        await using var db = database.Open(current.Actor);
        var person = current.Actor.PersonId;
        var last = await db.Set<LedgerEntry>().AsNoTracking()
            .Where(e => e.Ledger == EF.Constant(ledger) && e.KnownTo == null && e.State != EntryState.Voided
                && e.State != EntryState.Disposed)
            .OrderByDescending(e => e.EnteredBy == person).ThenByDescending(e => e.Id).FirstOrDefaultAsync(ct);
        if (last is null || catalogue.Find(ledger) is not { } definition)
            return null;
        var values = new EntryValues(LedgerProjection.Of(last));
        return Typed(definition, last, values, await Names(db, definition, [last], ct));
    }

    private async Task<EntryRecord> Build(
        FazhiDbContext db, LedgerDefinition definition, List<LedgerEntry> versions, CancellationToken ct)
    {
        var now = versions[^1];
        var names = await Names(db, definition, versions, ct);
        var values = new EntryValues(LedgerProjection.Of(now));
        var changes = await db.Changes.AsNoTracking()
            .Where(c => c.RecordKind == "ledgers.entry" && c.RecordId == now.Id).OrderBy(c => c.Number).ToListAsync(ct);
        return new()
        {
            Id = now.Id,
            Change = now.ChangeNumber,
            Definition = definition,
            State = now.State,
            FlowState = now.FlowState,
            Path = StepTaken.Read(now.Path),
            Title = now.Title,
            OccurredOn = now.OccurredOn,
            Office = await db.OfficeReferences().Where(o => o.Id == now.OfficeId).Select(o => o.Name)
                .FirstOrDefaultAsync(ct) ?? "",
            VoidReason = now.VoidReason,
            EnteredBy = now.EnteredBy,
            Lines = [.. Summary(now.Id, definition, values, names)],
            Tables = [.. definition.Fields.Where(f => f.Type == FieldType.Lines).Select(f => Table(f, now, names))],
            Typed = Typed(definition, now, values, names),
            Events = [.. Events(definition, versions, changes, names).Reverse()],
        };
    }

    private static IEnumerable<SummaryLine> Summary(
        Guid entry, LedgerDefinition definition, EntryValues values, IReadOnlyDictionary<Guid, string> names)
    {
        foreach (var field in definition.Fields.Where(f => f.Type is not (FieldType.Lines or FieldType.Files)))
            if (EntryText.Show(field, values[field], names) is { Length: > 0 } text)
                yield return new()
                {
                    Name = field.Heading,
                    Value = text,
                    Href = field.Type == FieldType.Link && text.StartsWith("https://", StringComparison.Ordinal) ? text : null,
                    ShowHref = field.Confidential ? EntryPlace.Href(entry, field) : null,
                };
    }

    private static EntryTable Table(LedgerField field, LedgerEntry entry, IReadOnlyDictionary<Guid, string> names) => new()
    {
        Name = field.Name,
        Columns = [.. field.Fields.Select(f => f.Heading)],
        Rows =
        [
            .. entry.Lines.Where(l => l.Field == field.Key).OrderBy(l => l.Ordinal).Select(l => Parse(l))
                .Select(d => (IReadOnlyList<string>)[.. field.Fields.Select(
                    f => EntryText.Show(f, EntryValues.FromJson(f, d), names))]),
        ],
    };

    private static EntryInput Typed(
        LedgerDefinition definition, LedgerEntry entry, EntryValues values, IReadOnlyDictionary<Guid, string> names) => new()
        {
            Ledger = definition.Key,
            Fields = definition.Fields.Where(f => f.Type != FieldType.Lines && !f.Confidential)
                .Select(f => (f.Key, Text: EntryText.Typed(f, values[f], names)))
                .Where(f => f.Text.Length > 0).ToDictionary(f => f.Key, f => f.Text),
            Lines = definition.Fields.Where(f => f.Type == FieldType.Lines).ToDictionary(
                f => f.Key,
                f => (IReadOnlyList<IReadOnlyDictionary<string, string>>)[.. entry.Lines
                .Where(l => l.Field == f.Key).OrderBy(l => l.Ordinal).Select(Parse)
                .Select(d => f.Fields.ToDictionary(c => c.Key, c => EntryText.Typed(c, EntryValues.FromJson(c, d), names)))]),
        };

    private IEnumerable<TimelineEvent> Events(
        LedgerDefinition definition, List<LedgerEntry> versions, List<Change> changes, IReadOnlyDictionary<Guid, string> names)
    {
        LedgerEntry? before = null;
        foreach (var change in changes)
        {
            var version = versions.FirstOrDefault(v => v.ChangeNumber == change.Number);
            yield return new()
            {
                At = change.RecordedAt.ToOffset(China).DateTime,
                What = LabelOf(definition, change, version),
                Who = change.RecordedByName,
                On = change.On,
                Detail = Detail(change, before is null || version is null ? [] : Differences(definition, before, version, names)),
                Number = change.Number,
                Hash = change.Hash,
                Kind = version?.State == EntryState.Voided ? StateKind.Void
                    : change.Act == "ledgers.correct" ? StateKind.Fixed
                    : StateKind.Done,
            };
            before = version ?? before;
        }
    }

    private string LabelOf(LedgerDefinition definition, Change change, LedgerEntry? version) =>
        change.Act == "ledgers.take-step" && definition.Flow is { } flow && version is not null
            ? flow.LabelOf(StepTaken.Read(version.Path)[^1].Step)
            : acts.LabelOf(change.Act);

    private static string Detail(Change change, IEnumerable<string> differences) => string.Join(
        '\n', ((string[])[change.Reason, .. differences, change.Warnings]).Where(t => t.Length > 0));

    private static IEnumerable<string> Differences(
        LedgerDefinition definition, LedgerEntry before, LedgerEntry after, IReadOnlyDictionary<Guid, string> names)
    {
        var (old, now) = (new EntryValues(LedgerProjection.Of(before)), new EntryValues(LedgerProjection.Of(after)));
        foreach (var field in definition.Fields.Where(f => f.Type is not (FieldType.Lines or FieldType.Files)))
        {
            if (field.Confidential)
            {
                if (!Equals(old[field], now[field]))
                    yield return $"{field.Name}：已更正";
                continue;
            }

            var (was, becomes) = (EntryText.Typed(field, old[field], names), EntryText.Typed(field, now[field], names));
            if (was != becomes)
                yield return $"{field.Name}：{(was.Length == 0 ? "（空）" : was)} → {(becomes.Length == 0 ? "（空）" : becomes)}";
        }

        foreach (var line in definition.Flow is { } flow && after.State != EntryState.Voided ? Moved(flow, before, after) : [])
            yield return line;
        if (after.VoidReason.Length > 0 && before.VoidReason.Length == 0)
            yield return $"原因：{after.VoidReason}";
    }

    private static IEnumerable<string> Moved(Flow flow, LedgerEntry before, LedgerEntry after)
    {
        var (old, now) = (flow.StateOf(before.State, before.FlowState), flow.StateOf(after.State, after.FlowState));
        if (old != now)
            yield return $"状态：{old.Name} → {now.Name}";
        if (before.Path != after.Path && StepTaken.Read(after.Path) is [.., { Note.Length: > 0 } last])
            yield return $"说明：{last.Note}";
    }

    private static Task<IReadOnlyDictionary<Guid, string>> Names(
        FazhiDbContext db, LedgerDefinition definition, IEnumerable<LedgerEntry> entries, CancellationToken ct) =>
        ReferenceNames.Load(db, entries.SelectMany(e => Values(definition, e)), ct);

    private static IEnumerable<(LedgerField, object?)> Values(LedgerDefinition definition, LedgerEntry entry)
    {
        var values = new EntryValues(LedgerProjection.Of(entry));
        foreach (var field in definition.Fields.Where(f => f.Type != FieldType.Lines))
            yield return (field, values[field]);
        foreach (var line in entry.Lines)
            if (definition.Field(line.Field) is { } table)
                foreach (var column in table.Fields)
                    yield return (column, EntryValues.FromJson(column, Parse(line)));
    }

    private static Dictionary<string, JsonElement> Parse(LedgerLine line) =>
        JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(line.Data)!;
}
