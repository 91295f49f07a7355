using Fazhi.Kernel.Procedures;
using static Fazhi.Penalties.PenaltyLaw;

namespace Fazhi.Penalties;

/// <summary>送达决定书 — serve the decision; an announcement counts as service only when it has run.</summary>
/// <remarks>The notice on credit goes with it (国办发〔2025〕22号); the place in that document is not verified, so it is pointed out.</remarks>
internal sealed class ServeDecision : PenaltyAct<DeliveryDraft>
{
    protected override Step<PenaltyCase> Step => DecisionSteps.Serve;

    protected override IEnumerable<Unmet> Check(Facts<PenaltyCase, DeliveryDraft> f)
    {
        foreach (var unmet in base.Check(f))
            yield return unmet;
        if (PaperWriting.OwesCreditNotice(f.Matter) && !f.Input.CreditNotice)
            yield return new Unmet(Law("credit.tworeports"), "信用修复告知书没有随决定书一并送达，请另行送达", Blocks: false);
        if (f.Input.Method == ServiceMethod.Announcement && f.Matter.ServiceAttempts.Count == 0)
            yield return new Unmet(Law("service.public"), "案卷中没有其他方式送达未成的记录，请用“登记送达未成”补记经过", Blocks: false);
    }

    protected override void Record(Facts<PenaltyCase, DeliveryDraft> f) =>
        f.Matter.Record(new Delivery
        {
            On = f.On,
            EffectiveOn = Delivery.EffectiveFrom(f.Input.Method, f.On),
            Method = f.Input.Method,
            Receiver = f.Input.Receiver,
            Relation = f.Input.Relation,
            Note = f.Input.Note,
            SentOn = f.Input.SentOn,
            Tracking = f.Input.Tracking,
            ReviewChannel = f.Input.ReviewChannel,
            WithCreditNotice = f.Input.CreditNotice && PaperWriting.OwesCreditNotice(f.Matter),
        });

    protected override IEnumerable<CasePaper> DraftAll(PaperWriting writing) => writing.ProofOfDecision();
}

/// <summary>What is entered about the service of the decision.</summary>
public sealed record DeliveryDraft : ServiceDraft
{
    /// <summary>Where the party may apply for reconsideration online; asked for with electronic service.</summary>
    public string ReviewChannel { get; init; } = "";

    /// <summary>True when the notice on credit went with the decision; it means nothing where none is due.</summary>
    public bool CreditNotice { get; init; } = true;
}
