using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Penalties.Coercion;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties;

/// <summary>Measures that hold what is sent to be examined, and in which the party has not been told the time of testing.</summary>
internal sealed record UntoldMeasures : IPapersSoFar
{
    public required IReadOnlyList<string> Numbers { get; init; }

    public required IReadOnlyList<CasePaper> Papers { get; init; }

    public static async Task<UntoldMeasures> Of(
        ActWork work, PenaltyCase matter, IReadOnlyList<string> exhibits, CancellationToken ct)
    {
        var held = matter.Evidence.Where(e => exhibits.Contains(e.Key)).Select(e => e.MeasureId).OfType<Guid>().Distinct().ToArray();
        var measures = held.Length == 0 ? [] : await work.Db.Whole<CoerciveMeasure>().AsNoTracking()
            .Where(m => held.Contains(m.Id)).ToListAsync(ct);
        return new UntoldMeasures
        {
            Numbers =
            [
                .. measures.Where(m => m is { IsHolding: true, Rules.TermRule: not null }
                    && !m.Testings.Any(t => t.On <= work.On && t.LastDay >= work.On)).Select(m => m.Number),
            ],
            Papers = [.. work.Attached.OfType<CasePaper>()],
        };
    }
}
