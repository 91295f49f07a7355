using Fazhi.Kernel.Procedures;
using Fazhi.Penalties.Coercion;
using Fazhi.Penalties.Competence;
using Fazhi.Penalties.Recorders;
using Fazhi.Penalties.Recordings;
using Fazhi.Ui;

namespace Fazhi.Penalties;

/// <summary>A case as its pages show it.</summary>
internal sealed record CaseFile : MatterFile<PenaltyCase>
{
    public static readonly PageLink List = new() { Text = "处罚案件", Href = "/cases" };

    public IReadOnlyList<RelatedCase> Related { get; init; } = [];

    /// <summary>The cases it is handled together with, came from or went into, itself among them; empty for a case alone.</summary>
    public IReadOnlyList<PenaltyCase> Joined { get; init; } = [];

    /// <summary>Cases it may be merged into.</summary>
    public IReadOnlyList<Choice> Joinable { get; init; } = [];

    /// <summary>Coercive measures taken in it, newest first.</summary>
    public IReadOnlyList<MeasureListRow> Measures { get; init; } = [];

    /// <summary>What those measures hold.</summary>
    public IReadOnlyList<MeasuredThing> Things { get; init; } = [];

    /// <summary>Those measures as steps of the case.</summary>
    public IReadOnlyList<CaseStep> MeasureSteps { get; init; } = [];

    /// <summary>Devices in use, to choose from.</summary>
    public IReadOnlyList<Recorder> Recorders { get; init; } = [];

    /// <summary>The benchmark by which fines are weighed today.</summary>
    public Benchmark Benchmark { get; init; } = Benchmark.None;

    /// <summary>Who punishes what, by date.</summary>
    public required CompetenceFile Competence { get; init; }

    public bool? IsSimple { get; init; }

    public override Party Party => Matter.Party;

    public override string Cause => Matter.Cause;

    public override string Module => "penalties.";

    public override PageLink Home => List;

    public override IReadOnlyList<CaseOfficer> Officers => [.. Matter.CurrentOfficers];

    public override Procedure<PenaltyCase> Procedure
    {
        get
        {
            var versions = IsSimple ?? Matter.IsSimple ? SimpleProcedure.Versions : OrdinaryProcedure.Versions;
            return versions.For(Matter.ProcedureVersion, Facts.On) ?? versions.Latest;
        }
    }

    // They open another case, so they are no steps from a stage of this one.
    protected override IEnumerable<ActOffer> Further =>
        Matter.IsSimple || Matter.IsMergedAway || !AsideSteps.UntilDecided.Any(s => s.Name == Matter.Stage) ? [] :
        [
            .. Matter.IsCompanion ? Array.Empty<ActOffer>() : [Beside("add-party", "共同违法的另一个当事人，另立一案一并办理")],
            .. Matter.Conclusion is null ? [Beside("split-case", "一部分事实另立一案；期限不重新起算")] : Array.Empty<ActOffer>(),
        ];

    protected override bool Begins(IStep step) => step.Name != JoinderSteps.AddParty.Name && step.Name != JoinderSteps.Split.Name;

    protected override IEnumerable<string> PapersOf(IStep step) => PaperKinds.Of(step, Matter);
}

/// <summary>Another case against the same party.</summary>
internal sealed record RelatedCase(Guid Id, string Number, string Cause, DateOnly? DecidedOn);
