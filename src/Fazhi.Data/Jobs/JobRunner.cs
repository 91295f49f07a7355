using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Jobs;

/// <summary>Runs a job once in each slot, whichever server comes first.</summary>
public sealed class JobRunner(FazhiDb database, TimeProvider time)
{
    private static readonly Actor Jobs = Actor.System("jobs");
    private static readonly AsyncLocal<string?> Running = new();

    /// <summary>
    /// After this long an unfinished run counts as dead (its server was killed, or it failed) and may be taken over.
    /// </summary>
    public static TimeSpan Lease { get; } = TimeSpan.FromMinutes(15);

    /// <summary>How long finished runs are kept.</summary>
    public static TimeSpan Kept { get; } = TimeSpan.FromDays(7);

    /// <summary>Runs the job unless it ran, or runs, in the present slot.</summary>
    /// <returns>True when it ran here.</returns>
    public async Task<bool> Run(ITimedJob job, CancellationToken ct)
    {
        var now = time.Now();
        var slot = SlotOf(job, now);
        if (!await Claim(job.Name, slot, now, ct))
            return false;
        try
        {
            Running.Value = job.Name;
            await Finish(job, slot, await job.Run(ct));
            return true;
        }
        catch (OperationCanceledException)
        {
            await Leave(job.Name, slot, null);
            throw;
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            await Leave(job.Name, slot, failed.Message);
            throw;
        }
        finally
        {
            Running.Value = null;
        }
    }

    /// <summary>Number of the slot in which a moment lies.</summary>
    public static long SlotOf(ITimedJob job, DateTimeOffset moment) =>
        (Moments.InChina(moment).Ticks - DateTime.UnixEpoch.Ticks) / job.Every.Ticks;

    /// <summary>Refuses a context that would show a job nothing: it would do nothing, and nobody would notice.</summary>
    /// <exception cref="InvalidOperationException">A job runs, and the actor has no scope at all.</exception>
    internal static void RefuseBlind(Actor actor)
    {
        if (Running.Value is { } job && !actor.IsSystem && actor.Ranges.Count == 0)
            throw new InvalidOperationException(
                $"Job {job} opened the database as “{actor.Name}”, who sees nothing; a job acts as a part of the system.");
    }

    private async Task<bool> Claim(string job, long slot, DateTimeOffset now, CancellationToken ct)
    {
        using var turn = await database.EnterGate(ct);
        await using var db = database.Open(Jobs);
        if (await Insert(db, job, slot, now, ct))
            return true;
        var dead = now - Lease;
        return await db.Set<JobRun>()
            .Where(r => r.Job == job && r.Slot == slot && r.FinishedAt == null && r.StartedAt <= dead)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.StartedAt, now), ct) == 1;
    }

    // The unique key decides between servers that come at the same moment.
    private static async Task<bool> Insert(
        FazhiDbContext db, string job, long slot, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Set<JobRun>().AnyAsync(r => r.Job == job && r.Slot == slot, ct))
            return false;
        db.Add(new JobRun { Job = job, Slot = slot, StartedAt = now });
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException) when (!ct.IsCancellationRequested)
        {
            db.ChangeTracker.Clear();
            if (!await db.Set<JobRun>().AnyAsync(r => r.Job == job && r.Slot == slot, ct))
                throw;
            return false;
        }
    }

    private async Task Finish(ITimedJob job, long slot, string result)
    {
        using var turn = await database.EnterGate(CancellationToken.None);
        await using var db = database.Open(Jobs);
        var now = time.Now();
        await db.Set<JobRun>().Where(r => r.Job == job.Name && r.Slot == slot)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.FinishedAt, now).SetProperty(r => r.Result, result));
        var oldest = SlotOf(job, now - Kept);
        await db.Set<JobRun>().Where(r => r.Job == job.Name && r.Slot < oldest).ExecuteDeleteAsync();
    }

    // A run that was told to stop is done by the next start; one that failed is tried again when its lease is over.
    private async Task Leave(string job, long slot, string? failure)
    {
        using var turn = await database.EnterGate(CancellationToken.None);
        await using var db = database.Open(Jobs);
        var run = db.Set<JobRun>().Where(r => r.Job == job && r.Slot == slot && r.FinishedAt == null);
        await (failure is null
            ? run.ExecuteDeleteAsync()
            : run.ExecuteUpdateAsync(s => s.SetProperty(r => r.Result, failure)));
    }
}
