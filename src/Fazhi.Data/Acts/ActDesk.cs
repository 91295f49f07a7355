using System.Data;
using Fazhi.Data.Confidential;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Kernel.Procedures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Fazhi.Data.Acts;

/// <summary>Where acts are taken, for one actor: the only way to write.</summary>
/// <remarks>
/// Order: right → turn to write → transaction → load → gather → conditions → apply → number → change → commit →
/// papers. Nothing is retried: a person decides again on what he then sees.
/// </remarks>
public sealed class ActDesk(
    ActCatalogue catalogue, FazhiDb database, IRegisterReader registers, TimeProvider time, Actor actor)
{
    private const int AtOnce = 250;

    /// <summary>For whom acts are taken here.</summary>
    public Actor Actor => actor;

    /// <summary>The same desk for another actor.</summary>
    public ActDesk For(Actor other) => new(catalogue, database, registers, time, other);

    /// <summary>Takes an act.</summary>
    /// <param name="act">Name in the catalogue.</param>
    /// <param name="record">The record acted upon; null for an act that creates one.</param>
    /// <param name="entry">What was handed in.</param>
    /// <param name="ct">Cancels before the commit; afterwards the act stands.</param>
    public async Task<ActResult> Take(string act, Guid? record, Entry entry, CancellationToken ct)
    {
        var found = catalogue[act];
        if (found.Creates && !actor.IsSystem && !found.Roles.Any(actor.Roles.Contains))
            return new ActResult.Forbidden(string.Join("、", found.Roles.Select(r => r.Label())));
        try
        {
            return await TakeInTurn(found, record, entry, ct);
        }
        catch (Exception failed) when (FullDisk.IsCauseOf(failed))
        {
            return new ActResult.Refused([new Unmet(null, FullDisk.Message)]);
        }
        catch (ConfidentialException failed)
        {
            return new ActResult.Refused([new Unmet(null, failed.Message)]);
        }
    }

    /// <summary>Takes several acts in one transaction: all stand, or none when <paramref name="acts"/> throws.</summary>
    /// <param name="acts">Takes the acts in order by what it is given; each sees what the ones before wrote.</param>
    /// <param name="ct">Cancels before the commit; afterwards the acts stand.</param>
    public async Task TakeTogether(Func<TakeAct, Task> acts, CancellationToken ct)
    {
        using var turn = await database.EnterGate(ct);
        await using var db = database.Open(actor);
        await using var transaction = await Begin(db, ct);
        var taken = new List<ActWork>();
        await acts((act, record, entry) =>
        {
            taken.Add(Work(db));
            return TakeWithin(catalogue[act], taken[^1], record, entry, ct);
        });
        await transaction.CommitAsync(CancellationToken.None);
        turn.Dispose();
        foreach (var later in taken.SelectMany(w => w.AfterCommit))
            await later(ct);
    }

    /// <summary>
    /// Takes an act upon many records, a few hundred in a transaction: each stands for itself, taken or refused. For acts
    /// that issue no number, attach no file and leave the words of a record alone.
    /// </summary>
    /// <param name="act">Name in the catalogue.</param>
    /// <param name="records">Keys; those out of scope are passed by.</param>
    /// <param name="entry">What was handed in, the same for all.</param>
    /// <param name="ct">Cancels between two transactions; what was committed stands.</param>
    /// <returns>How many were taken.</returns>
    public async Task<int> TakeMany(string act, IReadOnlyList<Guid> records, Entry entry, CancellationToken ct)
    {
        var count = 0;
        foreach (var batch in records.Chunk(AtOnce))
        {
            using var turn = await database.EnterGate(ct);
            await using var db = database.Open(actor);
            await using var transaction = await Begin(db, ct);
            db.Writing = true;
            var results = await catalogue[act].TakeMany(() => Work(db), batch, entry, ct);
            await transaction.CommitAsync(CancellationToken.None);
            count += results.Count(r => r is ActResult.Taken);
        }

        return count;
    }

    private async Task<ActResult> TakeInTurn(IAct found, Guid? record, Entry entry, CancellationToken ct)
    {
        using var turn = await database.EnterGate(ct);
        await using var db = database.Open(actor);
        await using var transaction = await Begin(db, ct);
        db.Database.AutoSavepointsEnabled = false; // one act: whatever fails undoes the whole transaction
        var work = Work(db);
        var result = await TakeWithin(found, work, record, entry, ct);
        if (result is not ActResult.Taken)
            return result;
        await transaction.CommitAsync(CancellationToken.None);
        turn.Dispose();
        foreach (var later in work.AfterCommit)
            await later(ct);
        return result;
    }

    private ActWork Work(FazhiDbContext db) => new()
    {
        Db = db,
        Actor = actor,
        Now = time.Now(),
        Today = time.Today(),
        Registers = registers,
    };

    private static Task<IDbContextTransaction> Begin(FazhiDbContext db, CancellationToken ct) =>
        db.Dialect == StorageDialect.Sqlite
            ? db.Database.BeginTransactionAsync(IsolationLevel.Serializable, ct)
            : db.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, ct);

    private static async Task<ActResult> TakeWithin(
        IAct act, ActWork work, Guid? record, Entry entry, CancellationToken ct)
    {
        work.Db.Writing = true;
        try
        {
            return await act.Take(work, record, entry, ct);
        }
        catch (InvalidInputException invalid)
        {
            return new ActResult.Invalid(invalid.Errors);
        }
        catch (DbUpdateConcurrencyException) when (record is not null)
        {
            return await Conflicts.Describe(work.Db, act.RecordKind, record.Value, ct);
        }
        finally
        {
            work.Db.Writing = false;
        }
    }
}

/// <summary>Takes one act of several in one transaction.</summary>
public delegate Task<ActResult> TakeAct(string act, Guid? record, Entry entry);
