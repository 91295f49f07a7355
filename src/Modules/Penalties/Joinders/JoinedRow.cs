using System.Globalization;

namespace Fazhi.Penalties;

/// <summary>A case of a common file: whose it is, how far it is, and what is decided, paid and owed in it.</summary>
public sealed record JoinedRow
{
    /// <summary>Number.</summary>
    public required string Number { get; init; }

    /// <summary>Its page; null for the case looked at.</summary>
    public required string? Href { get; init; }

    /// <summary>主案、从案、已并入、分案 or 本案.</summary>
    public required string Place { get; init; }

    /// <summary>Party.</summary>
    public required string Party { get; init; }

    /// <summary>Cause.</summary>
    public required string Cause { get; init; }

    /// <summary>Stage in words.</summary>
    public required string Stage { get; init; }

    /// <summary>Day of filing, yyyy-MM-dd.</summary>
    public required string FiledOn { get; init; }

    /// <summary>Yuan of fine and gains as they stand.</summary>
    public required decimal Decided { get; init; }

    /// <summary>Yuan paid of them.</summary>
    public required decimal Paid { get; init; }

    /// <summary>Yuan still owed, with a surcharge that was demanded.</summary>
    public required decimal Owed { get; init; }

    internal static IReadOnlyList<JoinedRow> Of(CaseFile file) => [.. file.Joined.Select(c => Of(c, file.Matter, file.Today))];

    private static JoinedRow Of(PenaltyCase one, PenaltyCase matter, DateOnly today) => new()
    {
        Number = one.Number,
        Href = one.Id == matter.Id ? null : $"/cases/{one.Id}",
        Place = JoinderWords.Place(one, matter),
        Party = one.Party.Name,
        Cause = one.Cause,
        Stage = Procedures.Of(one).Latest.StageOf(one.Stage)?.Label ?? "",
        FiledOn = one.Filing?.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        Decided = one.FineInForce + (one.IsRevoked ? 0 : one.Decision?.Sanction.Gains ?? 0),
        Paid = one.Payments.Where(p => p.Kind != PaymentKind.Surcharge).Sum(p => p.Amount),
        Owed = one.Decision is null ? 0 : one.OwedOn(today),
    };
}
