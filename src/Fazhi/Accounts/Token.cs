using System.Security.Cryptography;
using System.Text;
using Fazhi.Data;
using Fazhi.Ui;

namespace Fazhi.Accounts;

/// <summary>接口令牌: with which another program acts as a person, for some rights and until a day.</summary>
/// <remarks>The record holds the digest of the secret; the secret itself, 32 random bytes, is shown once and kept nowhere.</remarks>
[RecordKind("accounts.token", "接口令牌", Keeping.Permanent)]
internal sealed class Token : Record
{
    public Guid PersonId { get; private set; }

    /// <summary>Which program uses it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Rights of <see cref="ApiRights"/>, joined by a space.</summary>
    public string Rights { get; private set; } = "";

    public string Digest { get; private set; } = "";

    public DateOnly IssuedOn { get; private set; }

    /// <summary>Last day on which it is good.</summary>
    public DateOnly ExpiresOn { get; private set; }

    public DateOnly? RevokedOn { get; private set; }

    public void Issue(TokenDraft draft, DateOnly on) =>
        (PersonId, Name, Rights, Digest, IssuedOn, ExpiresOn) =
        (draft.PersonId, draft.Name, string.Join(' ', draft.Rights.Order(StringComparer.Ordinal)), DigestOf(draft.Secret), on, draft.ExpiresOn);

    public void Revoke(DateOnly on) => RevokedOn = on;

    public static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public static string DigestOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

/// <summary>What is entered to issue a token.</summary>
public sealed record TokenDraft
{
    /// <summary>As whom the program acts.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Which program uses it.</summary>
    public required string Name { get; init; }

    /// <summary>Rights of <see cref="ApiRights"/>, at least one.</summary>
    public required IReadOnlyList<string> Rights { get; init; }

    /// <summary>Last day on which it is good.</summary>
    public required DateOnly ExpiresOn { get; init; }

    /// <summary>The secret, 32 random bytes in hexadecimal.</summary>
    public required string Secret { get; init; }
}

/// <summary>Nothing is entered to revoke a token.</summary>
public sealed record TokenRevocationDraft;
