using Fazhi.Data.Acts;
using Fazhi.Data.Numbering;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>立案 — file a case and assign it to officers; the period for the decision runs from here.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 54; time bar of art. 36; two certified officers of art. 42.</remarks>
internal sealed class FileCase : PenaltyAct<FilingDraft>
{
    protected override Step<PenaltyCase> Step => InvestigationSteps.File;

    protected override async Task<object?> Gather(
        ActWork work, PenaltyCase record, FilingDraft input, CancellationToken ct) =>
        await AssignedOfficers.Find(work, input.Officers, ct);

    protected override CasePaper Draft(PaperWriting writing) => writing.Filing();

    protected override void Record(Facts<PenaltyCase, FilingDraft> f)
    {
        f.Matter.Record(new Filing
        {
            On = f.On,
            RecordedAt = f.RecordedAt,
            ApprovedBy = f.Names(),
            Reason = f.Input.Reason,
        });
        f.Matter.Assign(((AssignedOfficers)f.Loaded!).Officers.Select((p, i) => AssignedOfficers.Appoint(p, i + 1)));
    }

    protected override NumberRequest Number(Facts<PenaltyCase, FilingDraft> f) =>
        new(Step.NumberKind!, "{agency}卫罚立〔{year}〕{serial}号", n => f.Matter.Filing!.Number = n);
}

/// <summary>What is entered to file a case.</summary>
public sealed record FilingDraft
{
    /// <summary>Keys of the officers, the lead first.</summary>
    public required IReadOnlyList<Guid> Officers { get; init; }

    /// <summary>Why a penalty is likely: facts first verified and jurisdiction.</summary>
    public string Reason { get; init; } = "";
}

/// <summary>The officers a case is assigned to, with what they held on the day.</summary>
internal sealed record AssignedOfficers(IReadOnlyList<Performer> Officers)
{
    public IReadOnlyList<Performer> Uncertified { get; } =
        [.. Officers.Where(p => Persons.CertificateOf(p).Length == 0)];

    public static async Task<AssignedOfficers> Find(ActWork work, IEnumerable<Guid> persons, CancellationToken ct)
    {
        var officers = new List<Performer>();
        foreach (var person in persons.Distinct())
            officers.Add(await work.Known("officers", person, ct));
        return new AssignedOfficers(officers);
    }

    public static CaseOfficer Appoint(Performer person, int position) => new()
    {
        Position = position,
        PersonId = person.Person,
        Name = person.Name,
        Certificate = Persons.CertificateOf(person),
    };
}
