using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties.FileReview.Rounds;

/// <summary>案卷评查程序 — from the plan of a round to its report.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 75 (1) on supervision and appraisal; the sheet and its points are local.</remarks>
internal static class RoundProcedure
{
    public static readonly Stage Planned = new("planned", "计划");
    public static readonly Stage Sampled = new("sampled", "抽样");
    public static readonly Stage Scored = new("scored", "评分");
    public static readonly Stage Issued = new("issues", "提出问题") { IsAside = true };
    public static readonly Stage Rectifying = new("rectifying", "整改") { IsAside = true };
    public static readonly Stage Rechecked = new("rechecked", "复查") { IsAside = true };
    public static readonly Stage Reported = new("reported", "报告") { IsFinal = true };

    /// <summary>The version under the Act of 2021.</summary>
    public static readonly Procedure<ReviewRound> Version2021 = new()
    {
        Key = "reviews.round",
        Label = "案卷评查程序",
        Version = "2021年版",
        EffectiveFrom = new DateOnly(2021, 7, 15),
        Stages = [Planned, Sampled, Scored, Issued, Rectifying, Rechecked, Reported],
        Steps =
        [
            RoundSteps.Plan, RoundSteps.Draw, RoundSteps.Score, RoundSteps.Raise, RoundSteps.Answer, RoundSteps.Recheck,
            RoundSteps.Report,
        ],
        Duties =
        [
            new(Planned, RoundSteps.Draw.Name),
            new(Sampled, RoundSteps.Score.Name) { Each = Unscored },
            new(Scored, RoundSteps.Raise.Name) { When = m => m.Lines.Any(l => l.IsWrong) },
            new(Scored, RoundSteps.Report.Name),
            new(Issued, RoundSteps.Answer.Name) { Alongside = true, Each = Unanswered },
            new(Rectifying, RoundSteps.Answer.Name) { Alongside = true, Each = Unanswered },
            new(Rectifying, RoundSteps.Recheck.Name) { Alongside = true, Each = Unchecked },
            new(Rechecked, RoundSteps.Report.Name),
        ],
    };

    /// <summary>All versions.</summary>
    public static readonly ProcedureVersions<ReviewRound> Versions = new(Version2021);

    private static IReadOnlyList<Errand> Unscored(ReviewRound round) =>
        [.. round.Files.Where(f => !f.IsScored).Select(f => f.ReviewerId).Distinct().Select(p => new Errand(p))];

    private static IReadOnlyList<Errand> Unanswered(ReviewRound round) =>
    [
        .. round.Issues.Where(i => i.AwaitsOfficer).GroupBy(i => i.OfficerId)
            .Select(g => new Errand(g.Key) { DueOn = g.Min(i => i.DueOn) }),
    ];

    private static IReadOnlyList<Errand> Unchecked(ReviewRound round) =>
    [
        .. round.Issues.Where(i => i.AwaitsRecheck).Select(i => round.FileAt(i.File)!.ReviewerId).Distinct().Select(p => new Errand(p)),
    ];
}
