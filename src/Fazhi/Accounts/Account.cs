using System.Security.Cryptography;
using System.Text;
using Fazhi.Data;

namespace Fazhi.Accounts;

/// <summary>账号: with which a person signs in.</summary>
/// <remarks>
/// The record holds a digest of the stored password hash: a hash exchanged behind the system's back no longer matches
/// and does not open the account, while the hash itself never enters the change log.
/// </remarks>
[RecordKind("accounts.account", "账号", Keeping.Permanent)]
internal sealed class Account : Record
{
    public Guid PersonId { get; private set; }

    public string Name { get; private set; } = "";

    public string PasswordDigest { get; private set; } = "";

    public bool MustChangePassword { get; private set; }

    public DateOnly OpenedOn { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public void Open(AccountDraft draft, string passwordHash, DateOnly on)
    {
        (PersonId, Name, MustChangePassword) = (draft.PersonId, draft.Name, draft.MustChangePassword);
        (PasswordDigest, OpenedOn) = (Digest(passwordHash), on);
    }

    public void SetPassword(string passwordHash, bool byOwner) =>
        (PasswordDigest, MustChangePassword) = (Digest(passwordHash), !byOwner);

    public void Close(DateOnly on) => ClosedOn = on;

    public static string Digest(string passwordHash) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(passwordHash)));
}

/// <summary>Password hash and counters of an account: they change without an act.</summary>
[Unrecorded("sign-in counters and secrets; the record holds the digest of the password hash")]
internal sealed class Credential
{
    public Guid AccountId { get; init; }

    public string PasswordHash { get; set; } = "";

    public string SecurityStamp { get; set; } = "";

    public int FailedCount { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }

    public DateTimeOffset? LastSignIn { get; set; }
}

/// <summary>A key of the data protection that guards cookies and kept forms.</summary>
[Unrecorded("keys of cookies and kept forms")]
internal sealed class ProtectionKey
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public string Name { get; init; } = "";

    public string Xml { get; init; } = "";
}

/// <summary>A form whose post could not be taken because the session or its token had expired.</summary>
[Unrecorded("kept for one day, encrypted")]
internal sealed class KeptForm
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid PersonId { get; init; }

    public DateTimeOffset KeptAt { get; init; }

    public string Body { get; init; } = "";
}
