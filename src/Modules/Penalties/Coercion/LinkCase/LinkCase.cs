using Fazhi.Data.Acts;
using Fazhi.Kernel.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties.Coercion;

/// <summary>归入处罚案件 — a measure that stood alone joins the case filed since.</summary>
internal sealed class LinkCase(PartySeal seal) : MeasureAct<LinkDraft>
{
    protected override Step<CoerciveMeasure> Step => EndingSteps.LinkCase;

    protected override async Task<object?> Gather(
        ActWork work, CoerciveMeasure record, LinkDraft input, CancellationToken ct) =>
        await work.Db.Set<PenaltyCase>().AsNoTracking().Where(c => c.Id == input.Case).Select(c => c.Party).FirstOrDefaultAsync(ct)
            is { } party
            ? new JoinedCase(IsSame(record, input.Case, party))
            : throw new InvalidInputException(new Dictionary<string, string> { ["case"] = "查无此案件，请重新选择。" });

    protected override void Record(Facts<CoerciveMeasure, LinkDraft> f) => f.Matter.Join(f.Input.Case);

    // Two citizens may bear one name; a number that only one of the two knows tells nothing.
    private bool IsSame(CoerciveMeasure measure, Guid matter, Party party)
    {
        var (one, other) = (
            seal.Open(measure.Id, PartySeal.Code, measure.Party.Code), seal.Open(matter, PartySeal.Code, party.Code));
        return measure.Party.Name == party.Name && (one.Length == 0 || other.Length == 0 || one == other);
    }
}

/// <summary>The case to be joined.</summary>
/// <param name="IsOfSameParty">True when it is against the party of the measure.</param>
internal sealed record JoinedCase(bool IsOfSameParty);

/// <summary>Which case.</summary>
public sealed record LinkDraft
{
    /// <summary>Key of the penalty case.</summary>
    public required Guid Case { get; init; }
}
