using Fazhi.Data.Acts;
using Fazhi.Data.Matters;
using Fazhi.Kernel.Procedures;
using Fazhi.Registry;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties.Coercion;

/// <summary>A step of the procedure of coercive measures.</summary>
internal abstract class MeasureAct<TInput> : ProcedureAct<CoerciveMeasure, TInput>
{
    protected override ProcedureVersions<CoerciveMeasure> ProcedureOf(CoerciveMeasure matter) => CoercionProcedure.Versions;

    protected override IEnumerable<Unmet> Check(Facts<CoerciveMeasure, TInput> f) => base.Check(f)
        .Concat((f.Loaded is MeasureOpening opening ? opening.Party : f.Matter.Party).Kind == PartyKind.Citizen
            ? PartyText.Check(f.Input!)
            : []);

    /// <summary>The papers the act drafts, in the order of the file.</summary>
    protected virtual IEnumerable<CasePaper> Draft(MeasureWriting writing) => [];

    protected override async Task Follow(ActWork work, Facts<CoerciveMeasure, TInput> f, CancellationToken ct)
    {
        var agency = await work.Db.OfficeReferences().Where(o => o.Id == f.Matter.OfficeId).Select(o => o.Agency)
            .FirstOrDefaultAsync(ct) ?? "";
        var papers = Draft(new MeasureWriting(agency, f.Matter, f.Parameters)).ToArray();
        f.Matter.Owe(papers, f.Parameters);
        await base.Follow(work, f, ct);
        foreach (var paper in papers)
            await KeptTemplates.Attach(work, f.Matter, paper, f.Parameters, ct);
    }

    /// <summary>Loads the head named in the form.</summary>
    protected static async Task<object?> Approver(ActWork work, Guid approver, CancellationToken ct) =>
        new ApprovedBy(await work.Known("approver", approver, ct));
}
