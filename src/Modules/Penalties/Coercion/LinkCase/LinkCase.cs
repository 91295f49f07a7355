using Fazhi.Data.Acts;
using Fazhi.Kernel.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties.Coercion;

/// <summary>归入处罚案件 — a measure that stood alone joins the case filed since.</summary>
internal sealed class LinkCase : MeasureAct<LinkDraft>
{
    protected override Step<CoerciveMeasure> Step => EndingSteps.LinkCase;

    protected override async Task<object?> Gather(
        ActWork work, CoerciveMeasure record, LinkDraft input, CancellationToken ct) =>
        await work.Db.Set<PenaltyCase>().AsNoTracking().IgnoreAutoIncludes().FirstOrDefaultAsync(c => c.Id == input.Case, ct)
            ?? throw new InvalidInputException(new Dictionary<string, string> { ["case"] = "查无此案件，请重新选择。" });

    protected override void Record(Facts<CoerciveMeasure, LinkDraft> f) => f.Matter.Join(f.Input.Case);
}

/// <summary>Which case.</summary>
public sealed record LinkDraft
{
    /// <summary>Key of the penalty case.</summary>
    public required Guid Case { get; init; }
}
