using Fazhi.Data.Acts;
using Fazhi.Data.Matters;
using Fazhi.Data.Retention;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Disposals;

/// <summary>A step of the disposal procedure.</summary>
internal abstract class DisposalAct<TInput> : ProcedureAct<Disposal, TInput>
{
    protected override ProcedureVersions<Disposal> ProcedureOf(Disposal matter) => DisposalProcedure.Versions;

    protected static (Guid Id, string Name) Who(Facts<Disposal> f) =>
        f.RecordedBy.Person == Guid.Empty ? (f.By[0].Person, f.By[0].Name) : (f.RecordedBy.Person, f.RecordedBy.Name);

    /// <summary>The day of the act with the local parameters in force.</summary>
    protected static async Task<RetentionCutoffs> Cutoffs(ActWork work, CancellationToken ct) =>
        RetentionTerm.Cutoffs(work.On, await work.Registers.Parameters(work.Db, work.On, ct));
}

/// <summary>What is entered to approve or refuse.</summary>
public sealed record DisposalDecision
{
    /// <summary>What who decides writes.</summary>
    public string Opinion { get; init; } = "";
}
