using Fazhi.Data.Matters;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties.FileReview.Rounds;

/// <summary>A step of a round of file review.</summary>
internal abstract class RoundAct<TInput> : ProcedureAct<ReviewRound, TInput>
{
    protected override ProcedureVersions<ReviewRound> ProcedureOf(ReviewRound matter) => RoundProcedure.Versions;
}
