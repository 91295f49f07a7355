using Fazhi.Data;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Fazhi.Registry;
using Fazhi.Ui;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties.Recorders;

/// <summary>Reads the register of devices within the scope of who asks.</summary>
internal sealed class RecorderList(FazhiDb database)
{
    /// <summary>Where it stands.</summary>
    public const string Address = "/recorders";

    public static readonly PageLink Link = new() { Text = "记录设备", Href = Address };

    /// <summary>All devices, those in use first.</summary>
    public async Task<IReadOnlyList<Recorder>> All(Actor actor, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        return await db.Whole<Recorder>().AsNoTracking()
            .OrderBy(r => r.RetiredOn != null).ThenBy(r => r.Code).Take(1_000).ToListAsync(ct);
    }

    /// <summary>What the offices of devices are called.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Offices(Actor actor, IEnumerable<Recorder> of, CancellationToken ct)
    {
        var offices = of.Select(r => r.OfficeId).Distinct().ToArray();
        await using var db = database.Open(actor);
        return await db.OfficeReferences().Where(o => offices.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, ct);
    }

    public async Task<Recorder?> Find(Actor actor, Guid id, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        return await db.Set<Recorder>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, ct);
    }
}

/// <summary>Devices in words.</summary>
internal static class RecorderWords
{
    public static StateWord State(Recorder r) => r.RetiredOn is { } on
        ? new() { Kind = StateKind.Rest, Word = $"{on:yyyy-MM-dd}停用" }
        : r.Readings.Count == 0 ? new() { Kind = StateKind.Doubt, Word = "没有校时" }
        : new() { Kind = StateKind.Done, Word = "在用" };

    public static string Last(Recorder r) => r.Readings.MaxBy(c => c.At) is { } last
        ? $"{Exhibits.ExhibitTable.Moment(last.At)}，{Off(last.Offset)}{(last.WasSet ? "，已调准" : "")}" : "没有校时";

    /// <summary>快 12 秒, 慢 3 秒, 准.</summary>
    public static string Off(int seconds) => seconds == 0 ? "准" : seconds > 0 ? $"快{seconds}秒" : $"慢{-(long)seconds}秒";
}
