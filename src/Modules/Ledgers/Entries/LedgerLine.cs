using Fazhi.Data;

namespace Fazhi.Ledgers;

/// <summary>A row of the small table in a field of an entry, of one version of the entry.</summary>
internal sealed class LedgerLine : IScoped
{
    public Guid RecordId { get; init; }

    public int Version { get; init; }

    public long OfficePosition { get; init; }

    public required string Field { get; init; }

    /// <summary>Place in the table, from 1.</summary>
    public required int Ordinal { get; init; }

    [JsonColumn]
    public required string Data { get; init; }

    public LedgerLine Copy() => new()
    {
        RecordId = RecordId,
        OfficePosition = OfficePosition,
        Field = Field,
        Ordinal = Ordinal,
        Data = Data,
    };
}
