namespace Fazhi.Penalties;

/// <summary>退还: money paid under a decision that was revoked, or changed to less, goes back to the party.</summary>
internal sealed class Refund
{
    public required int Position { get; init; }

    public required DateOnly On { get; init; }

    public required PaymentKind Kind { get; init; }

    /// <summary>Yuan.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Number of the paper by which the treasury paid it back.</summary>
    public required string Receipt { get; init; }

    /// <summary>Who approved it.</summary>
    public required string ApprovedBy { get; init; }
}
