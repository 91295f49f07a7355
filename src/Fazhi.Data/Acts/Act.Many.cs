using Fazhi.Data.Changes;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Acts;

/// <summary>
/// The same act upon many records at once: each is checked, written and has its change as if taken alone, but what they
/// need is read for all of them together and written in one go. Only for acts that issue no number, attach no file and
/// leave the words of a record alone.
/// </summary>
public abstract partial class Act<TRecord, TInput>
{
    async Task<IReadOnlyList<ActResult>> IAct.TakeMany(
        Func<ActWork> work, IReadOnlyList<Guid> records, Entry entry, CancellationToken ct)
    {
        if (entry.Input is not TInput input || Creates || entry.Files.Count > 0 || typeof(IVersioned).IsAssignableFrom(typeof(TRecord)))
            throw new ArgumentException($"{Name} is not taken upon many records.", nameof(entry));
        var first = work();
        var db = first.Db;
        if (!first.Actor.IsSystem && !Roles.Any(first.Actor.Roles.Contains))
            return [new ActResult.Forbidden(string.Join("、", Roles.Select(r => r.Label())))];
        var on = first.On = entry.On ?? first.Today;
        await RowLock.Take<TRecord>(db, records, ct);
        var found = await db.Whole<TRecord>().Where(r => records.Contains(r.Id)).OrderBy(r => r.Id).ToListAsync(ct);
        var attached = await AttachedRows.Load(db, Kind, [.. found.Select(r => r.Id)], ct);
        var results = new List<ActResult>();
        Facts<TRecord, TInput>? facts = null;
        foreach (var record in found)
        {
            var own = work();
            own.On = on;
            own.Attached.AddRange(attached[record.Id]);
            facts = facts is null
                ? await Facts(own, record, input, entry with { On = on }, ct)
                : Of(facts, record, await Gather(own, record, input, ct));
            results.Add(await TakeOne(own, facts, entry, ct));
        }

        await db.SaveChangesAsync(ct);
        return results;
    }

    private async Task<ActResult> TakeOne(ActWork work, Facts<TRecord, TInput> facts, Entry entry, CancellationToken ct)
    {
        if (Bar(facts) is { } barred)
            return barred;
        var outcome = Outcome.Of(SystemRules.Check(facts.On, work.Today).Concat(Check(facts)));
        if (outcome is not Outcome.Taken taken)
            return new ActResult.Refused(((Outcome.Refused)outcome).Unmet);
        Apply(facts);
        await Follow(work, facts, ct);
        work.Change = ChangeMaker.Next(facts.Matter, work.Attached, Header(work, facts, entry, taken.Warnings), work.Db.Model);
        work.Db.Add(work.Change);
        return new ActResult.Taken(Kind.Kind, facts.Matter.Id, work.Change.Number, null, taken.Warnings);
    }

    private static Facts<TRecord, TInput> Of(Facts<TRecord, TInput> same, TRecord record, object? loaded) => new()
    {
        Matter = record,
        Input = same.Input,
        On = same.On,
        Today = same.Today,
        RecordedAt = same.RecordedAt,
        By = same.By,
        RecordedBy = same.RecordedBy,
        Parameters = same.Parameters,
        Files = same.Files,
        Loaded = loaded,
    };

    private ChangeHeader Header(
        ActWork work, Facts<TRecord, TInput> facts, Entry entry, IReadOnlyList<Unmet> warnings) => new()
        {
            Act = Name,
            RecordedAt = work.Now,
            On = facts.On,
            Actor = work.Actor,
            PerformedBy = string.Join('、', facts.By.Select(p => p.Name)),
            Reason = entry.Reason,
            Warnings = string.Join('\n', warnings.Select(w => w.Message)),
        };
}
