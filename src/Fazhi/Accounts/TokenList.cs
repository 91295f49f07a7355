using System.Security.Cryptography;
using System.Text;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Accounts;

/// <summary>A token in a list.</summary>
internal sealed record TokenRow
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required string Name { get; init; }

    public required string Rights { get; init; }

    public required DateOnly IssuedOn { get; init; }

    public required DateOnly ExpiresOn { get; init; }

    public DateOnly? RevokedOn { get; init; }
}

/// <summary>Whom a token stands for, and what it may.</summary>
internal sealed record TokenHolder(Guid Token, Guid Person, string Rights);

/// <summary>Reads tokens.</summary>
internal sealed class TokenList(FazhiDb database, TimeProvider time)
{
    /// <summary>What a token begins with, so that one that leaked is recognised.</summary>
    public const string Prefix = "fz_";

    private static readonly Actor SignIn = Actor.System("sign-in");

    public static string Text(Guid id, string secret) => $"{Prefix}{id:N}_{secret}";

    public async Task<IReadOnlyList<TokenRow>> All(Actor actor, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        return await db.Set<Token>().AsNoTracking().OrderByDescending(t => t.Id).Select(t => new TokenRow
        {
            Id = t.Id,
            PersonId = t.PersonId,
            Name = t.Name,
            Rights = t.Rights,
            IssuedOn = t.IssuedOn,
            ExpiresOn = t.ExpiresOn,
            RevokedOn = t.RevokedOn,
        }).ToListAsync(ct);
    }

    /// <summary>Whom a text handed in as a token stands for; null when it opens nothing.</summary>
    public async Task<TokenHolder?> Open(string text, CancellationToken ct)
    {
        var parts = text.StartsWith(Prefix, StringComparison.Ordinal) ? text[Prefix.Length..].Split('_') : [];
        if (parts.Length != 2 || !Guid.TryParseExact(parts[0], "N", out var id))
            return null;
        await using var db = database.Open(SignIn);
        var token = await db.Set<Token>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == id, ct);
        return token is { RevokedOn: null } && token.ExpiresOn >= time.Today() && IsSame(token.Digest, Token.DigestOf(parts[1]))
            ? new TokenHolder(token.Id, token.PersonId, token.Rights)
            : null;
    }

    private static bool IsSame(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(one), Encoding.ASCII.GetBytes(other));
}
