using System.IO.Compression;
using System.Text;

namespace Fazhi.Data.Files;

/// <summary>What a file is by its content, whatever it is called.</summary>
public static class ContentType
{
    /// <summary>So many bytes of the beginning are looked at.</summary>
    public const int HeadLength = 4_096;

    /// <summary>Anything not known.</summary>
    public const string Unknown = "application/octet-stream";

    private const string Open = "application/vnd.openxmlformats-officedocument.";

    private static readonly (byte[] Begin, int At, string Type)[] Signatures =
    [
        ([0xFF, 0xD8, 0xFF], 0, "image/jpeg"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], 0, "image/png"),
        ("GIF8"u8.ToArray(), 0, "image/gif"),
        ("WEBP"u8.ToArray(), 8, "image/webp"),
        ("heic"u8.ToArray(), 8, "image/heic"),
        ("heix"u8.ToArray(), 8, "image/heic"),
        ("mif1"u8.ToArray(), 8, "image/heic"),
        ("BM"u8.ToArray(), 0, "image/bmp"),
        ("%PDF-"u8.ToArray(), 0, "application/pdf"),
        ("WAVE"u8.ToArray(), 8, "audio/wav"),
        ("ID3"u8.ToArray(), 0, "audio/mpeg"),
        ([0xFF, 0xFB], 0, "audio/mpeg"),
        ([0xFF, 0xF3], 0, "audio/mpeg"),
        ("#!AMR"u8.ToArray(), 0, "audio/amr"),
        ("OggS"u8.ToArray(), 0, "audio/ogg"),
        ("ftypM4A"u8.ToArray(), 4, "audio/mp4"),
        ("ftyp"u8.ToArray(), 4, "video/mp4"),
        ("AVI "u8.ToArray(), 8, "video/x-msvideo"),
        ([0x1A, 0x45, 0xDF, 0xA3], 0, "video/webm"),
        ([0xD0, 0xCF, 0x11, 0xE0], 0, "application/x-ole-storage"),
        ("PK\u0003\u0004"u8.ToArray(), 0, "application/zip"),
    ];

    // only what is recognised for certain; text and sound come in forms without a signature
    private static readonly Dictionary<string, string[]> Promised = new(StringComparer.Ordinal)
    {
        [".jpg"] = ["image/"],
        [".jpeg"] = ["image/"],
        [".png"] = ["image/"],
        [".gif"] = ["image/"],
        [".webp"] = ["image/"],
        [".heic"] = ["image/"],
        [".bmp"] = ["image/"],
        [".pdf"] = ["application/pdf"],
        [".docx"] = [Open + "wordprocessingml"],
        [".xlsx"] = [Open + "spreadsheetml"],
        [".pptx"] = [Open + "presentationml"],
        [".ofd"] = ["application/ofd"],
        [".doc"] = ["application/x-ole-storage", Open + "wordprocessingml"],
        [".xls"] = ["application/x-ole-storage", Open + "spreadsheetml"],
        [".ppt"] = ["application/x-ole-storage", Open + "presentationml"],
        [".mp4"] = ["video/", "audio/"],
        [".mov"] = ["video/"],
        [".wav"] = ["audio/"],
        [".zip"] = ["application/zip", Open],
    };

    /// <summary>The type by the first bytes; a zip archive is not looked into.</summary>
    public static string Of(ReadOnlySpan<byte> head)
    {
        foreach (var (begin, at, type) in Signatures)
            if (head.Length >= at + begin.Length && head.Slice(at, begin.Length).SequenceEqual(begin))
                return type;
        return IsText(head) ? "text/plain" : Unknown;
    }

    /// <summary>The type of a whole file, office documents told from other archives.</summary>
    public static string Of(ReadOnlySpan<byte> head, Stream whole)
    {
        var type = Of(head);
        if (type != "application/zip")
            return type;
        try
        {
            using var zip = new ZipArchive(whole, ZipArchiveMode.Read, leaveOpen: true);
            foreach (var entry in zip.Entries)
                switch (entry.FullName)
                {
                    case "word/document.xml": return Open + "wordprocessingml.document";
                    case "xl/workbook.xml": return Open + "spreadsheetml.sheet";
                    case "ppt/presentation.xml": return Open + "presentationml.presentation";
                    case "OFD.xml": return "application/ofd";
                }
        }
        catch (InvalidDataException)
        {
            return Unknown;
        }

        return type;
    }

    /// <summary>Why a stored file is refused: it is empty, or holds something else than its name promises; null when it is fine.</summary>
    public static string? Refuse(string name, StoredFile stored) => stored.Size == 0
        ? $"“{name}”是空文件（0字节），没有保存。请检查文件是否选错，或者记录仪、存储卡是否没有写完。"
        : Refuse(name, stored.Type);

    /// <summary>Why a file is refused whose name promises something else than it holds; null when it is fine.</summary>
    /// <remarks>Names that promise nothing we can recognise are taken, and recorded by content.</remarks>
    public static string? Refuse(string name, string type)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        return Promised.TryGetValue(extension, out var types) && !types.Any(type.StartsWith)
            ? $"“{name}”按内容不是{extension}文件（识别为{type}），没有保存。请检查文件是否选错或者已经损坏。"
            : null;
    }

    /// <summary>Which kind of evidence a type is.</summary>
    public static FileKind Kind(string type) => type.Split('/')[0] switch
    {
        "image" => FileKind.Photo,
        "audio" => FileKind.Audio,
        "video" => FileKind.Video,
        _ => FileKind.Text,
    };

    private static bool IsText(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty || head.Contains((byte)0))
            return false;

        // The head may end within a character, so up to three bytes at the end do not count.
        for (var cut = 0; cut < 4 && cut <= head.Length; cut++)
            if (System.Text.Unicode.Utf8.IsValid(head[..^cut]))
                return true;
        return Ascii.IsValid(head);
    }
}

/// <summary>Kinds of evidence, as enforcement records call them.</summary>
public enum FileKind
{
    /// <summary>文字: documents and papers.</summary>
    Text,

    /// <summary>照片.</summary>
    Photo,

    /// <summary>录音.</summary>
    Audio,

    /// <summary>录像.</summary>
    Video,
}
