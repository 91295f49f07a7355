using Fazhi.Data.Acts;
using Fazhi.Data.Files;
using Fazhi.Data.Numbering;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>当场作出处罚决定 — decide and hand over on the spot: opens a case of the simple procedure.</summary>
internal sealed class DecideOnTheSpot(PartySeal seal) : PenaltyAct<SpotDecisionDraft>
{
    protected override Step<PenaltyCase> Step => SimpleProcedure.DecideOnTheSpot;

    public override long MostFileBytes => FileStore.MaxRecordingSize;

    protected override PenaltyCase New() => new();

    protected override ProcedureVersions<PenaltyCase> ProcedureOf(PenaltyCase matter) => SimpleProcedure.Versions;

    protected override async Task<object?> Gather(
        ActWork work, PenaltyCase record, SpotDecisionDraft input, CancellationToken ct) =>
        seal.Of(record.Id, await Parties.Find(work.Db, input, ct));

    protected override void Record(Facts<PenaltyCase, SpotDecisionDraft> f)
    {
        f.Matter.Open(f.Input, (Party)f.Loaded!, simple: true, f.RecordedAt);
        f.Matter.Assign(f.By.Select((p, i) => new CaseOfficer
        {
            Position = i + 1,
            PersonId = p.Person,
            Name = p.Name,
            Certificate = Persons.CertificateOf(p),
        }));
        f.Matter.Record(new Investigation { On = f.On, Place = PlaceOf(f.Input), Findings = f.Input.Findings });
        f.Matter.Record(new Decision
        {
            On = f.On,
            RecordedAt = f.RecordedAt,
            Outcome = DecisionOutcome.Penalty,
            Sanction = Sanction.Of(f.Input.Sanction),
            Findings = f.Input.Findings,
            ViolatedArticles = f.Input.ViolatedArticles,
            PenaltyArticles = f.Input.PenaltyArticles,
            Discretion = "",
            DecidedBy = f.Names(),
        });
        f.Matter.Record(new Delivery
        {
            On = f.On,
            EffectiveOn = f.On,
            Method = ServiceMethod.Direct,
            Receiver = f.Input.Receiver,
            Note = "当场交付",
            WithCreditNotice = PaperWriting.OwesCreditNotice(f.Matter),
        });
    }

    // A citizen penalised at home: the address itself stands once, sealed with the party.
    private static string PlaceOf(SpotDecisionDraft input) =>
        input.Party.Kind == PartyKind.Citizen && input.Place.Length > 0 && input.Place == input.Party.Address
            ? "当事人住所" : input.Place;

    protected override IEnumerable<CasePaper> DraftAll(PaperWriting writing) =>
        [.. writing.CreditNotice(), writing.SpotDecision()];

    protected override NumberRequest Number(Facts<PenaltyCase, SpotDecisionDraft> f) =>
        new(Step.NumberKind!, "{agency}卫当罚〔{year}〕{serial}号", n => f.Matter.Decision!.Number = n);
}

/// <summary>What is entered to decide on the spot.</summary>
public sealed record SpotDecisionDraft : CaseDraft
{
    /// <summary>A warning, a fine, or both.</summary>
    public required SanctionDraft Sanction { get; init; }

    /// <summary>Place of the decision; empty for the address of the party.</summary>
    public string Place { get; init; } = "";

    /// <summary>Facts.</summary>
    public required string Findings { get; init; }

    /// <summary>Articles violated.</summary>
    public required string ViolatedArticles { get; init; }

    /// <summary>Articles under which the penalty is imposed.</summary>
    public required string PenaltyArticles { get; init; }

    /// <summary>Who signed for the decision, or that signing was refused.</summary>
    public required string Receiver { get; init; }

    /// <summary>The officers showed their certificates.</summary>
    public required bool ShowedCertificates { get; init; }

    internal bool IsComplete => Findings.Length > 0 && ViolatedArticles.Length > 0 && PenaltyArticles.Length > 0
        && Receiver.Length > 0;
}
