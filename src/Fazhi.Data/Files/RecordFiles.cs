using System.Globalization;
using Fazhi.Data.Scopes;
using Fazhi.Data.Storage;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Files;

/// <summary>Files of a record, within the scope of who asks.</summary>
public sealed class RecordFiles(FazhiDb database, FileStore store)
{
    /// <summary>Every file handed in for a record, in the order of arrival.</summary>
    public async Task<IReadOnlyList<FileLink>> Of(Actor actor, string kind, Guid record, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        return await db.Set<FileLink>().AsNoTracking().Where(f => f.RecordKind == kind && f.RecordId == record)
            .OrderBy(f => f.Change).ThenBy(f => f.Id).ToListAsync(ct);
    }

    /// <summary>A file with its content; null when there is none in the actor's scope.</summary>
    public async Task<(FileLink Link, FileStream Content)?> Open(Actor actor, Guid id, CancellationToken ct)
    {
        await using var db = database.Open(actor);
        var link = await db.Set<FileLink>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, ct);
        return link is not null && store.Open(link.Hash) is { } content ? (link, content) : null;
    }
}

/// <summary>Files in words.</summary>
public static class FileWords
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <summary>The Chinese name of a kind.</summary>
    public static string Label(this FileKind kind) => kind switch
    {
        FileKind.Photo => "照片",
        FileKind.Audio => "录音",
        FileKind.Video => "录像",
        _ => "文件",
    };

    /// <summary>Name of the mark beside a file: file, photo, audio or video.</summary>
    public static string Mark(this FileKind kind) =>
        kind == FileKind.Text ? "file" : kind.ToString().ToLowerInvariant();

    /// <summary>Bytes as people read them: 812 KB, 3.4 MB.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} 字节",
        < 1 << 20 => $"{bytes >> 10} KB",
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.0} MB"),
    };

    /// <summary>Kind, size, when and with what it was taken, who handed it in.</summary>
    public static string Describe(FileLink file) => string.Join(" · ", new[]
    {
        file.Kind.Label(),
        Size(file.Size),
        file.CapturedAt is { } at ? $"{at.ToOffset(China):yyyy-MM-dd HH:mm}摄录" : "",
        file.Device,
        $"{file.By} {file.ReceivedAt.ToOffset(China):yyyy-MM-dd HH:mm}交入",
    }.Where(t => t.Length > 0));

    /// <summary>Kind and size of a file that has arrived.</summary>
    public static string Describe(ReceivedFile file) => $"{ContentType.Kind(file.Type).Label()}，{Size(file.Size)}";
}
