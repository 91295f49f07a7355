using Fazhi.Data.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Files;

/// <summary>Hangs received files on the record of the act that hands them in.</summary>
internal static class FileLinks
{
    /// <exception cref="InvalidInputException">A file was not received for this act by this person.</exception>
    public static async Task Attach(
        ActWork work, RecordKindAttribute kind, Record record, (string Act, IReadOnlyList<Guid> Files) entry,
        CancellationToken ct)
    {
        if (entry.Files.Count == 0)
            return;
        var keys = entry.Files.Distinct().ToArray();
        var received = await work.Db.Set<ReceivedFile>()
            .Where(f => keys.Contains(f.Id) && f.PersonId == work.Actor.PersonId && f.LinkId == null
                && f.Act == entry.Act && (f.RecordId == null || f.RecordId == record.Id))
            .OrderBy(f => f.Id).ToListAsync(ct);
        if (received.Count < keys.Length || !kind.Attaches.Contains(typeof(FileLink)))
            throw new InvalidInputException(new Dictionary<string, string>
            {
                ["files"] = "附件已经用过、不是本人为这一步上传的，或这类记录不收附件。请重新上传。",
            });
        foreach (var file in received)
        {
            file.LinkId = file.Id;
            work.Attach(Link(file, kind.Kind, record, work.Actor.Name));
        }
    }

    private static FileLink Link(ReceivedFile file, string kind, Record record, string by) => new()
    {
        Id = file.Id,
        RecordKind = kind,
        RecordId = record.Id,
        OfficePosition = (record as IScoped)?.OfficePosition ?? 0,
        Act = file.Act,
        Change = record.ChangeNumber + 1,
        By = by,
        Hash = file.Hash,
        Name = file.Name,
        Size = file.Size,
        Type = file.Type,
        Kind = ContentType.Kind(file.Type),
        CapturedAt = file.CapturedAt,
        Device = file.Device,
        ReceivedAt = file.ReceivedAt,
    };
}
