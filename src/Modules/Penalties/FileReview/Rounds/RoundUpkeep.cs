using Fazhi.Data.Matters;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties.FileReview.Rounds;

/// <summary>更正日期 — put the date of a step of a round right.</summary>
internal sealed class CorrectRoundDate : DateCorrection<ReviewRound>
{
    public override string Name => "reviews.correct-date";

    public override IReadOnlyList<Role> Roles => [Role.LegalReviewer, Role.SectionHead, Role.Head];

    protected override ProcedureVersions<ReviewRound> ProcedureOf(ReviewRound matter) => RoundProcedure.Versions;

    protected override void Redate(ReviewRound matter, string stage, DateOnly on) => matter.Redate(stage, on);
}

/// <summary>期限预警 — tell who watches over it that a remedy is due or late.</summary>
internal sealed class NoteRoundOverdue : OverdueNote<ReviewRound>
{
    protected override string Module => "reviews";
}
