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
        ActWork work, PenaltyCase record, FilingDraft input, CancellationToken ct)
    {
        var officers = new List<Performer>();
        foreach (var person in input.Officers.Distinct())
        {
            officers.Add(await work.Registers.Performer(work.Db, person, work.On, ct)
                ?? throw new InvalidInputException(new Dictionary<string, string> { ["officers"] = "查无此人，请重新选择承办人员。" }));
        }

        return new AssignedOfficers(officers);
    }

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
        f.Matter.Assign(((AssignedOfficers)f.Loaded!).Officers.Select((p, i) => new CaseOfficer
        {
            Position = i + 1,
            PersonId = p.Person,
            Name = p.Name,
            Certificate = Persons.CertificateOf(p),
        }));
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
}
