using System.Reflection;
using Fazhi.Data.Changes;
using Fazhi.Data.Files;
using Fazhi.Data.Numbering;
using Fazhi.Data.Retention;
using Fazhi.Data.Scopes;
using Fazhi.Data.Search;
using Fazhi.Kernel.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Acts;

/// <summary>An act upon one record. A subclass says what it is, what it asks and what it writes.</summary>
/// <typeparam name="TRecord">The record acted upon.</typeparam>
/// <typeparam name="TInput">What is entered.</typeparam>
public abstract partial class Act<TRecord, TInput> : IAct where TRecord : Record
{
    private static readonly RecordKindAttribute Kind =
        typeof(TRecord).GetCustomAttribute<RecordKindAttribute>()
        ?? throw new InvalidOperationException($"{typeof(TRecord)} has no record kind.");

    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public abstract string Label { get; }

    /// <inheritdoc/>
    public Type InputType => typeof(TInput);

    /// <inheritdoc/>
    public string RecordKind => Kind.Kind;

    /// <inheritdoc/>
    public virtual long MostFileBytes => FileStore.MaxSize;

    /// <inheritdoc/>
    public virtual bool Creates => false;

    /// <inheritdoc/>
    public abstract IReadOnlyList<Role> Roles { get; }

    /// <summary>A new and empty record; only for an act that creates one.</summary>
    protected virtual TRecord New() => throw new NotSupportedException($"{Name} creates nothing.");

    /// <summary>Loads what guards need beyond the record; within the transaction.</summary>
    protected virtual Task<object?> Gather(ActWork work, TRecord record, TInput input, CancellationToken ct) =>
        Task.FromResult<object?>(null);

    /// <summary>Not found or forbidden, where only what was loaded can tell; null goes on.</summary>
    protected virtual ActResult? Bar(Facts<TRecord, TInput> f) => null;

    /// <summary>Every condition that is not met.</summary>
    protected virtual IEnumerable<Unmet> Check(Facts<TRecord, TInput> f) => [];

    /// <summary>Writes the act into the record.</summary>
    protected abstract void Apply(Facts<TRecord, TInput> f);

    /// <summary>Tasks, clocks and further rows that follow from the act; within the transaction.</summary>
    protected virtual Task Follow(ActWork work, Facts<TRecord, TInput> f, CancellationToken ct) => Task.CompletedTask;

    /// <summary>The number the act issues; null when it issues none.</summary>
    protected virtual NumberRequest? Number(Facts<TRecord, TInput> f) => null;

    /// <summary>The record as it stands, followed by the database row lock on PostgreSQL.</summary>
    protected virtual Task<TRecord?> Load(ActWork work, Guid id, CancellationToken ct) =>
        typeof(IVersioned).IsAssignableFrom(typeof(TRecord))
            ? work.Db.Whole<TRecord>().FirstOrDefaultAsync(
                r => r.Id == id && EF.Property<DateTimeOffset?>(r, nameof(IVersioned.KnownTo)) == null, ct)
            : work.Db.Whole<TRecord>().FirstOrDefaultAsync(r => r.Id == id, ct);

    async Task<ActResult> IAct.Take(ActWork work, Guid? record, Entry entry, CancellationToken ct)
    {
        if (entry.Input is not TInput input)
            throw new ArgumentException($"{Name} takes {typeof(TInput).Name}.", nameof(entry));
        var on = work.On = entry.On ?? work.Today;
        work.Files = entry.Files;
        var target = Creates ? await Prepare(work, entry, ct) : await Find(work, record, ct);
        if (target is null)
            return new ActResult.NotFound();
        if (!work.Actor.IsSystem && !Roles.Any(work.Actor.Roles.Contains))
            return new ActResult.Forbidden(string.Join("、", Roles.Select(r => r.Label())));
        if (entry.Expected is { } seen && seen != target.ChangeNumber
            && !(seen < target.ChangeNumber && await Conflicts.IsOnlyNoted(work.Db, Kind.Kind, target.Id, seen, ct)))
            return await Conflicts.Describe(work.Db, Kind.Kind, target.Id, ct);
        if (target is IRetained { DisposalNumber: { } disposed })
            return new ActResult.Refused([new Unmet(RetentionTerm.Basis, $"本记录已依法销毁（{disposed}），不能再办理。")]);
        if (InputCheck.Of(input, entry, work.Actor) is { Count: > 0 } wrong)
            return new ActResult.Invalid(wrong);
        if (SystemRules.Check(on, work.Today).ToArray() is { Length: > 0 } impossible)
            return new ActResult.Refused(impossible);
        var facts = await Facts(work, target, input, entry with { On = on }, ct);
        if (Bar(facts) is { } barred)
            return barred;
        var outcome = Outcome.Of(Check(facts));
        return outcome is Outcome.Taken taken
            ? await Write(work, facts, entry, taken.Warnings, ct)
            : new ActResult.Refused(((Outcome.Refused)outcome).Unmet);
    }

    private async Task<TRecord> Prepare(ActWork work, Entry entry, CancellationToken ct)
    {
        var record = New();
        if (record is ScopedRecord scoped)
            await Place(work, scoped, entry.Office ?? work.Actor.OfficeId, ct);
        return record;
    }

    private static async Task Place(ActWork work, ScopedRecord record, Guid office, CancellationToken ct)
    {
        var place = await work.Registers.Office(work.Db, office, ct);
        if (place is null || !(work.Actor.IsSystem || work.Actor.Ranges.Any(r => r.Contains(place.Range.Low))))
            throw new InvalidInputException(
                new Dictionary<string, string> { ["office"] = "请选择本人岗位范围内的机构。" });
        (record.AgencyId, record.OfficeId, record.OfficePosition) = (place.AgencyId, place.OfficeId, place.Range.Low);
    }

    private async Task<TRecord?> Find(ActWork work, Guid? id, CancellationToken ct)
    {
        if (id is not { } key)
            return null;
        await RowLock.Take<TRecord>(work.Db, key, ct);
        if (await Load(work, key, ct) is not { } record)
            return null;
        work.Attached.AddRange(await AttachedRows.Load(work.Db, Kind, key, ct));
        if (record is not IVersioned version)
            return record;
        var next = (TRecord)version.NextVersion();
        ((IVersioned)next).KnownFrom = work.Now;
        version.KnownTo = work.Now;
        return next;
    }

    private async Task<Facts<TRecord, TInput>> Facts(
        ActWork work, TRecord record, TInput input, Entry entry, CancellationToken ct)
    {
        var on = entry.On!.Value;
        var recordedBy = await work.Performer(work.Actor.PersonId, on, ct);
        var by = new List<Performer>();
        foreach (var person in entry.By)
            by.Add(await work.Performer(person, on, ct));
        return new Facts<TRecord, TInput>
        {
            Matter = record,
            Input = input,
            On = on,
            Today = work.Today,
            RecordedAt = work.Now,
            By = by.Count == 0 ? [recordedBy] : by,
            RecordedBy = recordedBy,
            Parameters = await work.Registers.Parameters(work.Db, on, ct),
            Files = entry.Files,
            Loaded = await Gather(work, record, input, ct),
        };
    }

    private async Task<ActResult> Write(
        ActWork work, Facts<TRecord, TInput> facts, Entry entry, IReadOnlyList<Unmet> warnings, CancellationToken ct)
    {
        var record = facts.Matter;
        Apply(facts);
        if (Creates && record is IVersioned first)
            first.KnownFrom = work.Now;
        if (Creates && record is not IVersioned)
            work.Db.Add(record);
        var number = await Issue(work, facts, ct);
        await Follow(work, facts, ct);
        await FileLinks.Attach(work, Kind, record, (Name, entry.Files), ct);
        var change = ChangeMaker.Next(record, work.Attached, Header(work, facts, entry, warnings), work.Db.Model);
        if (record is IVersioned)
            work.Db.Add(record); // only now: the number of the change is part of a version's key
        work.Db.Add(change);
        work.Change = change;
        await work.Db.SaveChangesAsync(ct);
        if (record is ISearchable searchable)
            await (Creates ? SearchIndex.Add(work.Db, searchable, ct) : SearchIndex.Update(work.Db, searchable, ct));
        return new ActResult.Taken(Kind.Kind, record.Id, change.Number, number, warnings);
    }

    private async Task<string?> Issue(ActWork work, Facts<TRecord, TInput> facts, CancellationToken ct)
    {
        if (Number(facts) is not { } request)
            return null;
        var scoped = facts.Matter as ScopedRecord
            ?? throw new InvalidOperationException($"{Name} numbers a record that belongs to no office.");
        var place = await work.Registers.Office(work.Db, scoped.OfficeId, ct)
            ?? throw new InvalidOperationException("The record's office is gone.");
        var serial = await NumberIssue.Take(work.Db, place.AgencyId, request.Kind, facts.On.Year, ct);
        var text = request.Print(place.AgencyCode, facts.On.Year, serial);
        request.Use(text);
        work.Attach(new IssuedNumber
        {
            RecordKind = Kind.Kind,
            RecordId = scoped.Id,
            OfficePosition = scoped.OfficePosition,
            AgencyId = place.AgencyId,
            Kind = request.Kind,
            Year = facts.On.Year,
            Serial = serial,
            Text = text,
        });
        return text;
    }
}
