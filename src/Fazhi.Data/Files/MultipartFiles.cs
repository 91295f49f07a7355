using System.Globalization;
using Fazhi.Data.Exchange;
using Fazhi.Data.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Fazhi.Data.Files;

/// <summary>Reads a posted form of files as it comes in; nothing is held in memory.</summary>
/// <remarks>Fields <c>captured</c> (yyyy-MM-ddTHH:mm) and <c>device</c> hold for the files behind them.</remarks>
internal sealed class MultipartFiles(HttpRequest request, FileStore store, long limit)
{
    private const int MaxFiles = 20;
    private const int MaxField = 200;

    private DateTimeOffset? captured;
    private string device = "";

    /// <summary>Keeps each file and hands it over; returns a message when the form cannot be taken.</summary>
    public async Task<string?> Read(
        Action<string, StoredFile, DateTimeOffset?, string> take, CancellationToken ct)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 100 } boundary)
            return "没有收到文件。请重新选择文件后上传。";
        var reader = new MultipartReader(boundary, request.Body);
        var count = 0;
        while (await reader.ReadNextSectionAsync(ct) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                continue;
            if (!disposition.IsFileDisposition())
            {
                await Note(disposition.Name.Value, section.Body, ct);
                continue;
            }

            var name = HeaderUtilities.RemoveQuotes(
                disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString();
            if (name.Length == 0)
                continue;
            if (FileNames.Refuse(name) is { } refusal)
                return refusal;
            if (++count > MaxFiles)
                return $"一次最多上传 {MaxFiles} 个文件。请分几次上传。";
            var stored = await store.Save(section.Body, limit, ct);
            if (ContentType.Refuse(name, stored) is { } wrong)
                return wrong;
            take(name, stored, captured, device);
        }

        return count == 0 ? "没有收到文件。请重新选择文件后上传。" : null;
    }

    private async Task Note(string? name, Stream body, CancellationToken ct)
    {
        using var reader = new StreamReader(body, leaveOpen: true);
        var buffer = new char[MaxField];
        var text = new string(buffer, 0, await reader.ReadBlockAsync(buffer, ct)).Trim();
        if (name == "device")
            device = text;
        else if (name == "captured")
            captured = DateTime.TryParse(text, CultureInfo.InvariantCulture, out var local)
                ? Moments.Cut(new DateTimeOffset(local, TimeSpan.FromHours(8)))
                : null;
    }
}
