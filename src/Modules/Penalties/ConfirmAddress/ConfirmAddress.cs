using Fazhi.Data.Acts;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>确认送达地址 — the party says in writing where papers reach it, and whether electronically; the last word
/// counts.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 61 (2). A citizen's address and account are sealed as its address
/// is.</remarks>
internal sealed class ConfirmAddress(PartySeal seal) : PenaltyAct<AddressDraft>
{
    protected override Step<PenaltyCase> Step => ServiceSteps.ConfirmAddress;

    protected override async Task<object?> Gather(ActWork work, PenaltyCase record,
        AddressDraft input, CancellationToken ct) =>
        new SealedAddress
        {
            Papers = [.. ((CasePaper[])(await base.Gather(work, record, input, ct))!)],
            Address = seal.Of(record, input.Address),
            Phone = seal.Of(record, input.Phone),
            Electronic = seal.Of(record, input.Electronic),
        };

    protected override void Record(Facts<PenaltyCase, AddressDraft> f)
    {
        var sealedAddress = (SealedAddress)f.Loaded!;
        f.Matter.Record(new AddressConfirmation
        {
            Position = f.Matter.AddressConfirmations.Count + 1,
            On = f.On,
            Recipient = f.Input.Recipient,
            Address = sealedAddress.Address,
            Phone = sealedAddress.Phone,
            Electronic = sealedAddress.Electronic,
            SignedBy = f.Input.SignedBy,
        });
    }

    protected override CasePaper Draft(PaperWriting writing) => writing.AddressConfirmation();

    private sealed record SealedAddress : IPapersSoFar
    {
        public required IReadOnlyList<CasePaper> Papers { get; init; }

        public required string Address { get; init; }

        public required string Phone { get; init; }

        public required string Electronic { get; init; }
    }
}

/// <summary>What the party confirmed.</summary>
public sealed record AddressDraft
{
    /// <summary>Who receives papers for the party.</summary>
    public required string Recipient { get; init; }

    /// <summary>Where papers are sent.</summary>
    public required string Address { get; init; }

    /// <summary>Telephone.</summary>
    public string Phone { get; init; } = "";

    /// <summary>Fax number, mailbox or account for electronic service; empty for none.</summary>
    public string Electronic { get; init; } = "";

    /// <summary>The party agreed in writing to electronic service.</summary>
    public bool AgreesToElectronic { get; init; }

    /// <summary>It was told what follows from a wrong address or an untold change.</summary>
    public bool ToldConsequences { get; init; }

    /// <summary>Who signed.</summary>
    public required string SignedBy { get; init; }
}
