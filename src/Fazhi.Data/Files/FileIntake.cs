using System.Security.Cryptography;
using System.Text;
using Fazhi.Data.Acts;
using Fazhi.Data.Exchange;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Files;

/// <summary>Receives files ahead of the act that hands them in.</summary>
public sealed class FileIntake(FazhiDb database, FileStore store, ActCatalogue acts, TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(12);

    /// <summary>Leave to send files once, for the address of a form.</summary>
    /// <param name="actor">Who may send.</param>
    /// <param name="act">The act that will hand them in.</param>
    /// <param name="record">The record; null when the act creates one.</param>
    /// <param name="page">Local address to go back to, beginning with a slash.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<string> Issue(Actor actor, string act, Guid? record, string page, CancellationToken ct)
    {
        if (!page.StartsWith('/') || page.StartsWith("//", StringComparison.Ordinal) || page.Contains('\\'))
            throw new ArgumentException("A local address is needed.", nameof(page));
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        await using var db = database.Open(actor);
        db.Add(new FileTicket
        {
            Digest = Digest(secret),
            PersonId = actor.PersonId,
            Act = act,
            RecordId = record,
            Page = page,
            ExpiresAt = time.Now() + Life,
        });
        using var turn = await database.EnterGate(ct);
        var past = time.Now() - Life;
        await db.Set<FileTicket>().Where(t => t.ExpiresAt < past).ExecuteDeleteAsync(ct);
        await db.SaveChangesAsync(ct);
        return secret;
    }

    /// <summary>Most bytes of a file for an act.</summary>
    public long MostBytes(string act) => acts.Find(act)?.MostFileBytes ?? FileStore.MaxSize;

    /// <summary>The ticket when the actor may still use it; null otherwise.</summary>
    internal async Task<FileTicket?> Find(Actor actor, string secret, CancellationToken ct)
    {
        var digest = Digest(secret);
        var now = time.Now();
        await using var db = database.Open(actor);
        return await db.Set<FileTicket>().AsNoTracking().FirstOrDefaultAsync(
            t => t.Digest == digest && t.PersonId == actor.PersonId && t.UsedAt == null && t.ExpiresAt > now, ct);
    }

    /// <summary>Uses the ticket up for what has arrived; false when somebody was quicker.</summary>
    internal async Task<bool> Accept(
        Actor actor, FileTicket ticket, IReadOnlyList<ReceivedFile> files, CancellationToken ct)
    {
        var now = time.Now();
        using var turn = await database.EnterGate(ct);
        await using var db = database.Open(actor);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var used = await db.Set<FileTicket>().Where(t => t.Digest == ticket.Digest && t.UsedAt == null)
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.UsedAt, now), ct);
        if (used == 0)
            return false;
        await Keep(db, files, ct);
        await transaction.CommitAsync(CancellationToken.None);
        return true;
    }

    /// <summary>Keys of files as forms and addresses carry them; what is no key is left out.</summary>
    public static IReadOnlyList<Guid> Keys(string text) =>
        [.. text.Split([',', '\n', '、', '|']).Where(k => Guid.TryParse(k, out _)).Select(Guid.Parse).Distinct()];

    /// <summary>Files that a person has sent for an act and not yet handed in, among the keys asked for.</summary>
    public async Task<IReadOnlyList<ReceivedFile>> Waiting(
        Actor actor, string act, Guid? record, IReadOnlyCollection<Guid> keys, CancellationToken ct)
    {
        if (keys.Count == 0)
            return [];
        await using var db = database.Open(actor);
        return await db.Set<ReceivedFile>().AsNoTracking()
            .Where(f => keys.Contains(f.Id) && f.PersonId == actor.PersonId && f.LinkId == null
                && f.Act == act && (f.RecordId == null || f.RecordId == record))
            .OrderBy(f => f.Id).ToListAsync(ct);
    }

    /// <summary>Receives a file without a form: from the command line, an import or a sample.</summary>
    /// <returns>Key for <see cref="Entry.Files"/>.</returns>
    public async Task<Guid> Receive(
        Actor actor, string act, Guid? record, (string Name, Stream Content) file, CancellationToken ct)
    {
        if (FileNames.Refuse(file.Name) is { } refusal)
            throw new InvalidInputException(new Dictionary<string, string> { ["files"] = refusal });
        var stored = await store.Save(file.Content, MostBytes(act), ct);
        if (ContentType.Refuse(file.Name, stored) is { } wrong)
            throw new InvalidInputException(new Dictionary<string, string> { ["files"] = wrong });
        var received = new ReceivedFile
        {
            PersonId = actor.PersonId,
            Act = act,
            RecordId = record,
            Hash = stored.Hash,
            Name = file.Name,
            Size = stored.Size,
            Type = stored.Type,
            ReceivedAt = time.Now(),
        };
        using var turn = await database.EnterGate(ct);
        await using var db = database.Open(actor);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await Keep(db, [received], ct);
        await transaction.CommitAsync(CancellationToken.None);
        return received.Id;
    }

    // A content found on the disk may have been removed as unused before its new row is written.
    private async Task Keep(FazhiDbContext db, IReadOnlyList<ReceivedFile> files, CancellationToken ct)
    {
        await FileTurn.Take(db, ct);
        if (files.FirstOrDefault(f => !store.Has(f.Hash)) is { } gone)
            throw new IOException($"附件“{gone.Name}”没有保存成功，请重新上传。");
        db.AddRange(files);
        await db.SaveChangesAsync(ct);
    }

    internal ReceivedFile Received(
        FileTicket leave, string name, StoredFile stored, DateTimeOffset? captured, string device) => new()
        {
            PersonId = leave.PersonId,
            Act = leave.Act,
            RecordId = leave.RecordId,
            Hash = stored.Hash,
            Name = name,
            Size = stored.Size,
            Type = stored.Type,
            CapturedAt = captured,
            Device = device,
            ReceivedAt = time.Now(),
        };

    private static string Digest(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
