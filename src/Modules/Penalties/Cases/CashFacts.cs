using System.Text.Json.Serialization;

namespace Fazhi.Penalties;

/// <summary>当场收缴罚款: cash the officers took themselves, and its way to the bank (行政处罚法 art. 68 to 71).</summary>
internal sealed class CashCollection
{
    public required int Position { get; init; }

    public required DateOnly On { get; init; }

    public required CashGround Ground { get; init; }

    /// <summary>Why it is hard to collect afterwards, or what the party asked for.</summary>
    public required string Reason { get; init; }

    /// <summary>Yuan.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Number of the receipt of the finance department handed to the party.</summary>
    public required string Receipt { get; init; }

    /// <summary>True when it was taken on the water: the two days run from the landing.</summary>
    public required bool IsAfloat { get; init; }

    /// <summary>The day of landing; null on land, and while it is not known.</summary>
    public DateOnly? LandedOn { get; private set; }

    /// <summary>The day the agency had it; null while the officers hold it.</summary>
    public DateOnly? HandedOverOn { get; private set; }

    public string ReceivedBy { get; private set; } = "";

    /// <summary>The day it was paid in; null while the agency holds it.</summary>
    public DateOnly? BankedOn { get; private set; }

    /// <summary>Number of the bank's voucher.</summary>
    public string Voucher { get; private set; } = "";

    public bool IsWithOfficers => HandedOverOn is null;

    public bool IsWithAgency => HandedOverOn is not null && BankedOn is null;

    /// <summary>The day from which the officers have two working days; null while they are on the water.</summary>
    public DateOnly? HandOverFrom => IsAfloat ? LandedOn : On;

    public void HandOver(DateOnly on, DateOnly? landedOn, string receivedBy) =>
        (HandedOverOn, LandedOn, ReceivedBy) = (on, landedOn, receivedBy);

    public void Bank(DateOnly on, string voucher) => (BankedOn, Voucher) = (on, voucher);
}

/// <summary>Why cash may be taken on the spot.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CashGround>))]
public enum CashGround
{
    /// <summary>小额罚款: decided on the spot, up to the amount of art. 68 (1).</summary>
    Small,

    /// <summary>事后难以执行: decided on the spot (art. 68 (2)).</summary>
    HardToCollect,

    /// <summary>边远、水上、交通不便地区，当事人提出 (art. 69).</summary>
    Remote,
}
