using Fazhi.Kernel.Procedures;
using Fazhi.Ui;

namespace Fazhi.Penalties.Coercion;

/// <summary>A coercive measure as its pages show it.</summary>
internal sealed record MeasureFile : MatterFile<CoerciveMeasure>
{
    public static readonly PageLink List = new() { Text = "行政强制措施", Href = "/measures" };

    /// <summary>The moment, as the form of an act puts it in.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The penalty case it belongs to, or is about to; null while it stands alone.</summary>
    public CaseReference? Case { get; init; }

    /// <summary>Cases against the same party that it may join.</summary>
    public IReadOnlyList<CaseReference> Candidates { get; init; } = [];

    public override Party Party => Matter.Party;

    public override string Cause => Matter.Cause;

    public override string Module => "coercion.";

    public override PageLink Home => List;

    public override IReadOnlyList<CaseOfficer> Officers => [.. Matter.Officers.OrderBy(o => o.Position)];

    public override Procedure<CoerciveMeasure> Procedure =>
        CoercionProcedure.Versions.For(Matter.ProcedureVersion, Facts.On) ?? CoercionProcedure.Versions.Latest;

    protected override IEnumerable<string> PapersOf(IStep step) => MeasurePapers.Of(step, Matter);
}

/// <summary>A penalty case as a measure names it.</summary>
internal sealed record CaseReference
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required string Party { get; init; }

    public required string Cause { get; init; }

    public string Title => $"{Party}{Cause}案";
}
