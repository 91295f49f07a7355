using Fazhi.Data.Acts;
using Fazhi.Data.Matters;
using Fazhi.Kernel.Procedures;
using Fazhi.Penalties.FileReview;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties;

/// <summary>A step of either penalty procedure.</summary>
internal abstract class PenaltyAct<TInput> : ProcedureAct<PenaltyCase, TInput>
{
    protected override ProcedureVersions<PenaltyCase> ProcedureOf(PenaltyCase matter) => Procedures.Of(matter);

    /// <summary>The papers issued so far: before the next is drafted they are held against the record.</summary>
    protected override Task<object?> Gather(ActWork work, PenaltyCase record, TInput input, CancellationToken ct) =>
        Task.FromResult<object?>(work.Attached.OfType<CasePaper>().ToArray());

    protected override IEnumerable<Unmet> Check(Facts<PenaltyCase, TInput> f) => base.Check(f)
        .Concat(PartyOf(f).Kind == PartyKind.Citizen ? PartyText.Check(f.Input!) : [])
        .Concat(Step.Papers.Count > 0 && SoFar(f.Loaded) is { } papers
            ? PaperCheck.Of(f.Matter, papers, papers.Count > 0 ? papers[0].Paper().Agency : "")
                .Select(d => new Unmet(null, $"文书互校：{d.Text}", Blocks: false))
            : []);

    // A case that is being opened has its party only among what was loaded for it.
    private static Party PartyOf(Facts<PenaltyCase, TInput> f) =>
        f.Loaded as Party ?? (f.Loaded as INamesParty)?.Party ?? f.Matter.Party;

    private static IReadOnlyList<CasePaper>? SoFar(object? loaded) =>
        loaded switch { CaseAtEnd end => end.Papers, IPapersSoFar with => with.Papers, _ => loaded as CasePaper[] };

    /// <summary>The paper the act drafts; null when it drafts none.</summary>
    protected virtual CasePaper? Draft(PaperWriting writing) => null;

    /// <summary>Every paper the act drafts, in the order of the file.</summary>
    protected virtual IEnumerable<CasePaper> DraftAll(PaperWriting writing) => Draft(writing) is { } paper ? [paper] : [];

    protected override async Task Follow(ActWork work, Facts<PenaltyCase, TInput> f, CancellationToken ct)
    {
        var papers = DraftAll(await PaperWriting.For(work, f.Matter, f.Parameters, ct)).ToArray();
        f.Matter.Owe(papers, f.Parameters);
        await base.Follow(work, f, ct);
        foreach (var paper in papers)
            await KeptTemplates.Attach(work, f.Matter, paper, f.Parameters, ct);
    }
}

/// <summary>Which procedure a case runs under.</summary>
internal static class Procedures
{
    public static ProcedureVersions<PenaltyCase> Of(PenaltyCase matter) =>
        matter.IsSimple ? SimpleProcedure.Versions : OrdinaryProcedure.Versions;
}
