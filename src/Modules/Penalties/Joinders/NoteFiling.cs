using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Matters;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties;

/// <summary>登记并案案件立案日期的更正 — what a corrected day of filing writes into the cases joined with it.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 60: the ninety days run from the earliest filing among them.</remarks>
internal sealed class NoteFiling : Sequel<PenaltyCase, FilingNote>
{
    public override string Name => "penalties.note-filing";

    public override string Label => "登记并案案件立案日期的更正";

    public override IReadOnlyList<Role> Roles => [Role.Officer, Role.SectionHead];

    protected override ProcedureVersions<PenaltyCase> ProcedureOf(PenaltyCase matter) => Procedures.Of(matter);

    // Who corrects one case need not see the others: their period moves all the same.
    protected override async Task<PenaltyCase?> Load(ActWork work, Guid id, CancellationToken ct)
    {
        if (!work.IsPart)
            return await base.Load(work, id, ct);
        return await work.Db.Whole<PenaltyCase>().IgnoreQueryFilters([FazhiDbContext.ScopeFilter])
            .FirstOrDefaultAsync(c => c.Id == id, ct);
    }

    protected override void Apply(Facts<PenaltyCase, FilingNote> f) => f.Matter.Refile(f.Input);
}

/// <summary>Days of filing by the position of the joinder. Nothing of it can be handed in from outside.</summary>
public sealed record FilingNote
{
    internal IReadOnlyDictionary<int, DateOnly> Days { get; init; } = new Dictionary<int, DateOnly>();
}
