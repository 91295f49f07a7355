using Fazhi.Documents.Papers;
using static Fazhi.Penalties.PenaltyLaw;

namespace Fazhi.Penalties;

/// <summary>Papers of endings without a decision.</summary>
internal sealed partial class PaperWriting
{
    public CasePaper Transfer()
    {
        var transfer = matter.OpenTransfer!;
        return Seal(PaperKinds.Transfer, transfer.Number, new TransferPaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = transfer.On,
            Organ = transfer.Organ,
            CaseNumber = matter.Number,
            FiledOn = matter.Filing?.On,
            Ground = transfer.Ground.Label(),
            Document = transfer.Document,
            Reason = Sentence(transfer.Reason),
            Materials = Each(transfer.Materials),
            Officers = Officers,
            Basis = Law(transfer.Ground is TransferGround.FiledElsewhere or TransferGround.Designated
                ? "ord.jurisdiction.dispute" : "ord.jurisdiction.place").Citation,
            DisputeBasis = Law("ord.jurisdiction.dispute").Citation,
        });
    }

    public CasePaper Withdrawal()
    {
        var withdrawal = matter.Withdrawal!;
        return Seal(PaperKinds.Withdrawal, withdrawal.Number, new WithdrawalPaper
        {
            Agency = agency,
            Party = Party,
            Cause = matter.Cause,
            Day = withdrawal.On,
            CaseNumber = matter.Number,
            FiledOn = matter.Filing!.On,
            Ground = withdrawal.Ground.Label(),
            Document = withdrawal.Document,
            ConductEndedOn = withdrawal.ConductEndedOn,
            Reason = Sentence(withdrawal.Reason),
            Basis = Law(withdrawal.Ground switch
            {
                WithdrawalGround.Duplicate => "ord.double_fine",
                WithdrawalGround.TimeBarred => "ord.limitation.two_years",
                _ => "ord.filing",
            }).Citation,
        });
    }
}
