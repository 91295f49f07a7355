using Fazhi.Kernel.Procedures;
using Fazhi.Penalties.Coercion;
using Fazhi.Ui;

namespace Fazhi.Penalties;

/// <summary>A case as its pages show it.</summary>
internal sealed record CaseFile : MatterFile<PenaltyCase>
{
    public static readonly PageLink List = new() { Text = "处罚案件", Href = "/cases" };

    public IReadOnlyList<RelatedCase> Related { get; init; } = [];

    /// <summary>Coercive measures taken in it, newest first.</summary>
    public IReadOnlyList<MeasureListRow> Measures { get; init; } = [];

    /// <summary>What those measures hold.</summary>
    public IReadOnlyList<MeasuredThing> Things { get; init; } = [];

    /// <summary>The benchmark by which fines are weighed today.</summary>
    public Benchmark Benchmark { get; init; } = Benchmark.None;

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

    protected override IEnumerable<string> PapersOf(IStep step) => PaperKinds.Of(step, Matter);
}

/// <summary>Another case against the same party.</summary>
internal sealed record RelatedCase(Guid Id, string Number, string Cause, DateOnly? DecidedOn);
