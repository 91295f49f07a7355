using Fazhi.Data.Acts;

namespace Fazhi.Data.Lists;

/// <summary>
/// How lists are read for one who looks: a few offices each in the order of its own index, merged; many by walking the
/// list in its order, as most rows are seen anyway.
/// </summary>
/// <remarks>The scope filter stays on every query; this only says where to look first.</remarks>
public sealed record ListScope
{
    // Each office is a branch of the statement; beyond these a row of the list is soon one of the reader's.
    private const int MostOffices = 8;

    private ListScope(IReadOnlyList<long>? offices) => Offices = offices;

    /// <summary>Places of the offices; null when the list is walked.</summary>
    public IReadOnlyList<long>? Offices { get; }

    /// <summary>Of the actor the context was opened for.</summary>
    public static async Task<ListScope> Of(
        FazhiDbContext db, IRegisterReader registers, ReadMemory memory, CancellationToken ct)
    {
        if (db.Actor.IsSystem)
            return new((IReadOnlyList<long>?)null);
        var found = await memory.Of(
            db.Actor, "offices", () => registers.Positions(db, db.Actor.Ranges, MostOffices + 1, ct), ct);
        return new(found.Count > MostOffices ? null : found);
    }

    /// <summary>Joins branches, each with its own order and limit.</summary>
    internal static IQueryable<T> Concat<T>(IEnumerable<IQueryable<T>> branches) =>
        branches.Aggregate((all, next) => all.Concat(next));
}
