using Fazhi.Data.Acts;
using Fazhi.Data.Files;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties.Exhibits;

/// <summary>The same content twice in a case is one file: the earlier one is named, and the second is not taken.</summary>
internal static class TwinFiles
{
    /// <exception cref="InvalidInputException">A file is in the case already, or was sent twice; told at the files.</exception>
    public static async Task Refuse(ActWork work, PenaltyCase matter, CancellationToken ct)
    {
        if (work.Files.Count == 0)
            return;
        var keys = work.Files.Distinct().ToArray();
        var sent = await work.Db.Set<ReceivedFile>().AsNoTracking().Where(f => keys.Contains(f.Id)).OrderBy(f => f.Id).ToListAsync(ct);
        var hashes = sent.Select(f => f.Hash).ToArray();
        var earlier = await work.Db.Set<FileLink>().AsNoTracking()
            .Where(f => f.RecordId == matter.Id && hashes.Contains(f.Hash)).OrderBy(f => f.Id).ToListAsync(ct);
        var twin = sent.Select(f => (File: f, Earlier: earlier.FirstOrDefault(e => e.Hash == f.Hash)))
            .FirstOrDefault(t => t.Earlier is not null);
        if (twin.Earlier is { } first)
            throw Told($"“{twin.File.Name}”与本案已有的“{first.Name}”内容相同（{Where(matter, first)}，摘要{first.Hash[..12]}），不重复收。请取消勾选，或者换成要交的文件。");
        if (sent.GroupBy(f => f.Hash).FirstOrDefault(g => g.Count() > 1) is { } same)
            throw Told($"{string.Join("、", same.Select(f => $"“{f.Name}”"))}内容相同，只交一份。请取消勾选重复的。");
    }

    private static string Where(PenaltyCase matter, FileLink link) =>
        matter.Evidence.FirstOrDefault(e => e.Holds(link)) is { } item
            ? $"证据{item.Position} {item.Name}，{item.On:yyyy-MM-dd}"
            : $"{link.By}在{ExhibitTable.Moment(link.ReceivedAt)}交入";

    private static InvalidInputException Told(string message) => new(new Dictionary<string, string> { ["files"] = message });
}
