using System.Text.Json;
using Fazhi.Accounts;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Web.Security;

/// <summary>
/// Keeps what was typed when a session or its token had expired: encrypted, for one day, for the same person only,
/// up to 1 MB.
/// </summary>
internal sealed class KeptForms(FazhiDb database, IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>Remembers who was signed in last in this browser; opens nothing by itself.</summary>
    public const string WhoCookie = "fz-who";

    private const int Largest = 1024 * 1024;

    private static readonly Actor Keeper = Actor.System("kept-forms");

    private readonly ITimeLimitedDataProtector protector =
        protection.CreateProtector("kept-form").ToTimeLimitedDataProtector();

    public void Remember(HttpContext context, Guid person) =>
        context.Response.Cookies.Append(WhoCookie, protector.Protect(person.ToString(), TimeSpan.FromDays(1)), new()
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(1),
            SameSite = SameSiteMode.Lax,
        });

    public Guid? WhoWasHere(HttpContext context) =>
        context.Request.Cookies[WhoCookie] is { } cookie && Unprotect(cookie) is { } text
            && Guid.TryParse(text, out var person) ? person : null;

    /// <summary>Keeps the form of the request; null when it is too large.</summary>
    public async Task<Guid?> Keep(HttpContext context, Guid person)
    {
        var ct = context.RequestAborted;
        var form = await context.Request.ReadFormAsync(ct);
        var fields = form.Where(f => f.Key != "__RequestVerificationToken")
            .ToDictionary(f => f.Key, f => f.Value.ToArray());
        var json = JsonSerializer.Serialize(fields);
        if (json.Length > Largest)
            return null;
        var now = time.GetUtcNow();
        var kept = new KeptForm
        {
            PersonId = person,
            KeptAt = now,
            Body = protector.Protect(json, TimeSpan.FromDays(1)),
        };
        using var turn = await database.EnterGate(ct);
        await using var db = database.Open(Keeper);
        await db.Set<KeptForm>().Where(k => k.KeptAt < now.AddDays(-1)).ExecuteDeleteAsync(ct);
        db.Add(kept);
        await db.SaveChangesAsync(ct);
        return kept.Id;
    }

    /// <summary>What was kept for this person; null when there is nothing or it is too old.</summary>
    public async Task<IReadOnlyDictionary<string, string[]>?> Find(Guid id, Guid person, CancellationToken ct)
    {
        await using var db = database.Open(Keeper);
        var body = await db.Set<KeptForm>().Where(k => k.Id == id && k.PersonId == person).Select(k => k.Body)
            .FirstOrDefaultAsync(ct);
        return body is not null && Unprotect(body) is { } json
            ? JsonSerializer.Deserialize<Dictionary<string, string[]>>(json)
            : null;
    }

    private string? Unprotect(string text)
    {
        try
        {
            return protector.Unprotect(text);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
