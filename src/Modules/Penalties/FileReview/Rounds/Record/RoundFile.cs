using Fazhi.Kernel.Procedures;
using Fazhi.Ui;

namespace Fazhi.Penalties.FileReview.Rounds;

/// <summary>A round of file review as its pages show it.</summary>
internal sealed record RoundFile : MatterFile<ReviewRound>
{
    public static readonly PageLink List = new() { Text = "案卷评查", Href = "/reviews" };

    /// <summary>Name of the office whose files are reviewed.</summary>
    public string Office { get; init; } = "";

    /// <summary>Offices for which a round may be planned.</summary>
    public IReadOnlyList<Choice> Offices { get; init; } = [];

    /// <summary>The file an act is about; null when it is about none.</summary>
    public SampledFile? Part { get; init; }

    /// <summary>The issue an act is about; null when it is about none.</summary>
    public ReviewIssue? Issue { get; init; }

    /// <summary>What the record says of that file; null when it cannot be read.</summary>
    public SelfReview? Review { get; init; }

    public override Party Party { get; } = new() { Name = "", Code = "", Address = "", Principal = "" };

    public override string Cause => Matter.Title;

    public override string Module => "reviews.";

    public override PageLink Home => List;

    public override IReadOnlyList<CaseOfficer> Officers => [];

    public override Procedure<ReviewRound> Procedure =>
        RoundProcedure.Versions.For(Matter.ProcedureVersion, Facts.On) ?? RoundProcedure.Versions.Latest;

    public override IReadOnlyList<Fact> About =>
    [
        new() { Name = "评查", Value = Matter.Title }, new() { Name = "机构", Value = Office },
        new() { Name = "阶段", Value = StageLabel },
        .. Part is { } file ? new[] { new Fact { Name = "案卷", Value = $"{file.Number} {file.Cause}" } } : [],
    ];

    protected override IEnumerable<string> PapersOf(IStep step) => [];
}
