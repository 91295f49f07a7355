using Fazhi.Data.Acts;
using Fazhi.Data.Matters;
using Fazhi.Kernel.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties.FileReview.Rounds;

/// <summary>A step of a round of file review.</summary>
internal abstract class RoundAct<TInput> : ProcedureAct<ReviewRound, TInput>
{
    protected override ProcedureVersions<ReviewRound> ProcedureOf(ReviewRound matter) => RoundProcedure.Versions;

    // Separate queries: one with files, lines and issues joined would multiply their rows.
    protected override Task<ReviewRound?> Load(ActWork work, Guid id, CancellationToken ct) =>
        work.Db.Set<ReviewRound>().AsSplitQuery().FirstOrDefaultAsync(r => r.Id == id, ct);
}
