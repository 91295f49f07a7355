using Fazhi.Data;
using Fazhi.Data.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties;

/// <summary>
/// The cases that came together or apart, one after the other: a corrected day of filing moves the earliest filing in each of
/// them, as if it had been known when they were joined.
/// </summary>
internal sealed class JoinedFilings(IReadOnlyDictionary<Guid, PenaltyCase> cases)
{
    /// <summary>The case itself and all that are joined with it, directly or through others, whoever may see them.</summary>
    public static async Task<JoinedFilings> Find(ActWork work, PenaltyCase matter, CancellationToken ct)
    {
        var found = new Dictionary<Guid, PenaltyCase> { [matter.Id] = matter };
        for (var next = OthersOf(matter); next.Length > 0;)
        {
            var read = await work.Db.Whole<PenaltyCase>().AsNoTracking().IgnoreQueryFilters([FazhiDbContext.ScopeFilter])
                .Where(c => next.Contains(c.Id) && c.DisposalId == null).ToListAsync(ct);
            read.ForEach(c => found.Add(c.Id, c));
            next = [.. read.SelectMany(OthersOf).Distinct().Where(id => !found.ContainsKey(id))];
        }

        return new(found);
    }

    /// <summary>The other cases whose joinders have another day now, each with the days by position.</summary>
    public IEnumerable<(Guid Case, FilingNote Note)> Moved(PenaltyCase matter) => cases.Values
        .Where(c => c.Id != matter.Id).Select(c => (c.Id, Of(c))).Where(m => m.Item2.Days.Count > 0);

    /// <summary>The days of the joinders of a case that are others now.</summary>
    public FilingNote Of(PenaltyCase matter) => new()
    {
        Days = matter.Joinders.Select(j => (j.Position, Then: DayThen(matter, j), j.FiledOn)).Where(j => j.Then != j.FiledOn)
            .ToDictionary(j => j.Position, j => j.Then),
    };

    private static Guid[] OthersOf(PenaltyCase matter) => [.. matter.Joinders.Select(j => j.OtherId).Distinct()];

    // From when the period of the other case ran at the time: its own filing, or an earlier one it had been joined with before.
    private DateOnly DayThen(PenaltyCase matter, Joinder joinder) => !cases.TryGetValue(joinder.OtherId, out var other) || other.Filing is null
        ? joinder.FiledOn
        : other.Joinders.Where(j => j.Position < PlaceOf(other, matter, joinder)).Select(j => DayThen(other, j))
            .Append(other.Filing.On).Min();

    // The counterpart in the other case; a companion that only learnt of the merger of its lead has none.
    private static int PlaceOf(PenaltyCase other, PenaltyCase matter, Joinder joinder) =>
        other.Joinders.FirstOrDefault(j => j.OtherId == matter.Id && j.Kind == joinder.Kind && j.On == joinder.On)?.Position
        ?? other.Joinders.FirstOrDefault(j => !j.IsLead && j.Kind == joinder.Kind && j.On == joinder.On)?.Position
        ?? other.Joinders.Count(j => j.On < joinder.On) + 1;
}
