namespace Fazhi.Accounts;

/// <summary>An account as the sign-in machinery sees it.</summary>
internal sealed class AccountUser
{
    public static AccountUser Nobody { get; } = new() { Name = "", Credential = new() };

    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public required string Name { get; init; }

    public bool MustChangePassword { get; init; }

    public required Credential Credential { get; init; }
}
