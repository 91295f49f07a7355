using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Numbering;

/// <summary>A series with its start.</summary>
public sealed record NumberRow
{
    /// <summary>Kind of number.</summary>
    public required string Series { get; init; }

    /// <summary>Calendar year.</summary>
    public required int Year { get; init; }

    /// <summary>First serial of the system.</summary>
    public required int First { get; init; }

    /// <summary>Last serial issued; one less than the first before any.</summary>
    public required int Last { get; init; }

    /// <summary>Serials that are not issued.</summary>
    public string LeftOut { get; init; } = "";

    /// <summary>Why not.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Where the start is known from.</summary>
    public string Source { get; init; } = "";
}

/// <summary>Reads the series of numbers.</summary>
public sealed class NumberList(FazhiDb database)
{
    /// <summary>All series, the latest year first.</summary>
    public async Task<IReadOnlyList<NumberRow>> All(Actor actor, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        var starts = await db.Set<NumberStart>().AsNoTracking().ToListAsync(ct);
        var series = await db.Set<NumberSeries>().AsNoTracking().OrderByDescending(s => s.Year).ThenBy(s => s.Kind).ToListAsync(ct);
        return
        [
            .. from s in series
               let start = starts.Find(t => t.AgencyId == s.AgencyId && t.Series == s.Kind && t.Year == s.Year)
               select new NumberRow
               {
                   Series = s.Kind,
                   Year = s.Year,
                   First = s.Start,
                   Last = s.Last,
                   LeftOut = start?.LeftOut ?? "",
                   Reason = start?.Reason ?? "",
                   Source = start?.Source ?? "",
               },
        ];
    }
}
