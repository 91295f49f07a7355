using Fazhi.Data;
using Fazhi.Data.Acts;
using Fazhi.Penalties.Coercion;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties;

/// <summary>What a measure of a case holds when it is sold: the number of its decision is never typed twice.</summary>
/// <param name="Number">Number of the decision; empty when no measure was named.</param>
/// <param name="Things">What it holds, in words.</param>
/// <param name="Held">Numbers of all measures that hold something of the case.</param>
internal sealed record SealedGoods(string Number, string Things, IReadOnlyList<string> Held)
{
    /// <exception cref="InvalidInputException">The measure named does not hold anything of this case; told at the field.</exception>
    public static async Task<SealedGoods> Find(FazhiDbContext db, Guid matter, Guid? measure, CancellationToken ct)
    {
        var held = await db.Whole<CoerciveMeasure>().AsNoTracking()
            .Where(m => m.CaseId == matter && m.Application != null && m.Release == null && m.Disposal == null && m.Handover == null)
            .ToListAsync(ct);
        var numbers = held.Select(m => m.Number).ToArray();
        if (measure is null)
            return new("", "", numbers);
        var sold = held.FirstOrDefault(m => m.Id == measure)
            ?? throw new InvalidInputException(new Dictionary<string, string> { ["measure"] = "本案没有这项仍在实施的措施，请重新选择。" });
        return new(sold.Number, sold.Things, numbers);
    }
}
