using System.Linq.Expressions;
using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Data.Lists;
using Fazhi.Data.Storage;

namespace Fazhi.Penalties;

/// <summary>The list of cases.</summary>
internal sealed class CaseList(FazhiDb database, IRegisterReader registers, ReadMemory memory)
    : MatterList<PenaltyCase, CaseListRow>(database, registers, memory)
{
    protected override string Kind => "penalties.case";

    protected override Expression<Func<PenaltyCase, Party>> Party => c => c.Party;

    protected override IQueryable<CaseListRow> Rows(FazhiDbContext db, IQueryable<PenaltyCase> matters) =>
        matters.Select(c => new CaseListRow
        {
            Id = c.Id,
            Number = c.Filing != null ? c.Filing.Number : c.Decision != null ? c.Decision.Number : c.FormerNumber ?? "",
            Party = c.Party.Name,
            Cause = c.Cause,
            Stage = c.Stage ?? MatterQuery.Disposed,
            IsSimple = c.IsSimple,
            IsCompanion = c.LeadId != null && c.Stage != "merged",
            FiledOn = c.Filing != null ? c.Filing.On : null,
            DecidedOn = c.Decision != null ? c.Decision.On : null,
            Fine = c.Decision != null ? c.Decision.Sanction.Fine : null,
            Gains = c.Decision != null ? c.Decision.Sanction.Gains : null,
        });

    // A case whose content was destroyed has no stage left; by the stage the indexes know it.
    protected override IQueryable<PenaltyCase> Matching(
        FazhiDbContext db, IQueryable<PenaltyCase> matters, MatterQuery query)
    {
        var stage = query.Stage;
        matters = stage switch
        {
            "" => matters.Where(c => c.Stage != null),
            MatterQuery.Disposed => matters.Where(c => c.Stage == null),
            _ => matters.Where(c => c.Stage == stage),
        };
        return query.Kind switch
        {
            "simple" => matters.Where(c => c.IsSimple),
            "ordinary" => matters.Where(c => !c.IsSimple),
            _ => matters,
        };
    }
}

internal sealed record CaseListRow : IMatterRow
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required string Party { get; init; }

    public required string Cause { get; init; }

    public required string Stage { get; init; }

    public required bool IsSimple { get; init; }

    /// <summary>True while it is handled with a lead.</summary>
    public required bool IsCompanion { get; init; }

    public required DateOnly? FiledOn { get; init; }

    public required DateOnly? DecidedOn { get; init; }

    public required decimal? Fine { get; init; }

    public required decimal? Gains { get; init; }
}
