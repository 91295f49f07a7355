using Fazhi.Data.Acts;
using Fazhi.Data.Numbering;
using Fazhi.Kernel.Law;
using Fazhi.Kernel.Procedures;
using Fazhi.Penalties.Competence;

namespace Fazhi.Penalties;

/// <summary>立案 — file a case and assign it to officers; the period for the decision runs from here.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 54; time bar of art. 36; two certified officers of art. 42.</remarks>
internal sealed class FileCase(CompetenceFile competence) : PenaltyAct<FilingDraft>
{
    protected override Step<PenaltyCase> Step => InvestigationSteps.File;

    protected override async Task<object?> Gather(
        ActWork work, PenaltyCase record, FilingDraft input, CancellationToken ct) =>
        await AssignedOfficers.Find(work, input.Officers, ct) with
        {
            Subjects = SubjectCheck.Find(
                competence.Table, input.Violations, work.On, await work.Registers.Parameters(work.Db, work.On, ct)),
        };

    protected override IEnumerable<Unmet> Check(Facts<PenaltyCase, FilingDraft> f) =>
    [
        .. base.Check(f),
        .. f.Input.Violations.Where(c => ViolationCatalogue.Default.Find(c) is null)
            .Select(c => new Unmet(null, $"违法行为目录里没有“{c}”，请重新选择。") { Rule = SystemRule.Completeness }),
        .. SubjectCheck.Of(((AssignedOfficers)f.Loaded!).Subjects, f.Matter.Clue?.ConductEndedOn),
    ];

    protected override CasePaper Draft(PaperWriting writing) => writing.Filing();

    protected override void Record(Facts<PenaltyCase, FilingDraft> f)
    {
        f.Matter.Record(new Filing
        {
            On = f.On,
            RecordedAt = f.RecordedAt,
            ApprovedBy = f.Names(),
            Reason = f.Input.Reason,
            Suspected = string.Join('、', f.Input.Violations.Distinct()),
        });
        if (((AssignedOfficers)f.Loaded!).Subjects.Count > 0)
            f.Matter.Filing!.ActAs(SubjectCheck.BodyOf(((AssignedOfficers)f.Loaded!).Subjects), f.Parameters);
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

    /// <summary>Codes of the violations suspected; empty when none is chosen. They tell who the lawful subject is.</summary>
    public IReadOnlyList<string> Violations { get; init; } = [];
}

/// <summary>The officers a case is assigned to, with what they held on the day.</summary>
internal sealed record AssignedOfficers(IReadOnlyList<Performer> Officers)
{
    /// <summary>The lawful subjects for what is suspected; empty when nothing is.</summary>
    public IReadOnlyList<SubjectFinding> Subjects { get; init; } = [];

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
