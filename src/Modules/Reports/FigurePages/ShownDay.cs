using System.Globalization;
using Fazhi.Data;
using Fazhi.Data.Storage;
using Fazhi.Reports.Figures;
using Fazhi.Reports.Snapshots;

namespace Fazhi.Reports.FigurePages;

/// <summary>For which day a page shows figures: a frozen snapshot, or a day as it is known now.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Snapshot">The snapshot; null shows what is known now.</param>
/// <param name="Request">The request that computes the same figures live.</param>
/// <param name="Value">How the address names it.</param>
public sealed record ShownDay(DateOnly AsOf, SnapshotReference? Snapshot, FigureRequest Request, string Value)
{
    /// <summary>Words: 2025-12-31（快照，已冻结）.</summary>
    public string Words => Snapshot is null ? $"{AsOf:yyyy-MM-dd}（随时变化）" : $"{AsOf:yyyy-MM-dd}（快照，已冻结）";
}

/// <summary>Reads the day of a page's address.</summary>
public sealed class ShownDays(FazhiDb database, SnapshotDesk snapshots, ICurrentActor current, TimeProvider time)
{
    /// <summary>What the address asks for; without it the newest snapshot, or today when there is none.</summary>
    /// <returns>The moment and every choice offered; null when the address names a snapshot nobody may see.</returns>
    public async Task<(ShownDay ShownDay, IReadOnlyList<(string Value, string Words)> Choices)?> Read(
        string? at, CancellationToken ct)
    {
        var known = await snapshots.List(current.Actor, null, ct);
        var today = time.Today();
        var choices = known.Take(12).Select(s => (s.Id.ToString(), $"{s.AsOf:yyyy-MM-dd}（快照，已冻结）"))
            .Append(("today", "今天（随时变化）")).ToList();
        await using var db = database.Open(current.Actor);
        var agency = await AgencyScope.Of(db, current.Actor.AgencyId, ct);
        if (string.IsNullOrEmpty(at))
            at = known.Count > 0 ? known[0].Id.ToString() : "today";
        if (Guid.TryParse(at, out var id))
            return known.FirstOrDefault(s => s.Id == id) is { } snapshot ? (Of(snapshot), choices) : null;
        var day = DateOnly.TryParseExact(at, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
            ? read : today;
        return (new ShownDay(day, null, new FigureRequest { AsOf = day, Agency = agency }, at), choices);

        ShownDay Of(SnapshotReference s) => new(
            s.AsOf, s, new FigureRequest { AsOf = s.AsOf, From = s.From, KnownAt = s.KnownAt, Agency = agency }, at);
    }
}
