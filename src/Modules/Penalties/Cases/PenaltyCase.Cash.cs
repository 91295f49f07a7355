namespace Fazhi.Penalties;

/// <content>Cash taken by the officers themselves.</content>
internal sealed partial class PenaltyCase
{
    public List<CashCollection> Cash { get; private set; } = [];

    /// <summary>The earliest sum the officers have not handed over; null when there is none.</summary>
    public CashCollection? CashWithOfficers => Cash.Where(c => c.IsWithOfficers).MinBy(c => c.On);

    /// <summary>The earliest sum the agency has not paid in; null when there is none.</summary>
    public CashCollection? CashWithAgency => Cash.Where(c => c.IsWithAgency).MinBy(c => c.HandedOverOn);

    public void Record(CashCollection cash) => Cash.Add(cash);
}
