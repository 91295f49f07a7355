using System.Text;

namespace Fazhi.Data.Exchange;

/// <summary>Tells by content, not by name, whether a file can be a table at all.</summary>
internal static class SheetFile
{
    private static readonly string[] TextNames = [".csv", ".txt", ".tsv", ""];
    private static readonly string[] WorkbookNames = [".xlsx", ".xlsm", ""];

    private static readonly (byte[] Begin, string What, string Advice)[] Others =
    [
        ([0xD0, 0xCF, 0x11, 0xE0], "旧版 Excel（xls）文件或加了密码的工作簿", "请去掉密码，另存为 xlsx 后再导入"),
        ("%PDF"u8.ToArray(), "PDF 文件", "请导入 xlsx 或 csv"),
        ([0xFF, 0xD8, 0xFF], "图片", "请导入 xlsx 或 csv"),
        ([0x89, 0x50, 0x4E, 0x47], "图片", "请导入 xlsx 或 csv"),
        ("Rar!"u8.ToArray(), "压缩包", "请解压后再导入"),
        ([0x37, 0x7A, 0xBC, 0xAF], "压缩包", "请解压后再导入"),
        ([0x1F, 0x8B], "压缩包", "请解压后再导入"),
        ("<?xml"u8.ToArray(), "XML 文件", "请用 Excel 打开，另存为 xlsx 后再导入"),
        ("<html"u8.ToArray(), "网页", "请用 Excel 打开，另存为 xlsx 后再导入"),
        ("<table"u8.ToArray(), "网页", "请用 Excel 打开，另存为 xlsx 后再导入"),
        ("<!DOCTYPE"u8.ToArray(), "网页", "请用 Excel 打开，另存为 xlsx 后再导入"),
    ];

    public static bool IsZip(Stream file)
    {
        Span<byte> head = stackalloc byte[4];
        return Peek(file, head) == 4 && head.SequenceEqual("PK\u0003\u0004"u8);
    }

    /// <summary>The reason why the file is refused before it is read; null when it may be tried.</summary>
    public static (string Code, string Message)? Refuse(Stream file, string name)
    {
        if (FileNames.Refuse(name) is { } bad)
            return ("name", bad);
        Span<byte> head = stackalloc byte[512];
        head = head[..Peek(file, head)];
        if (head.IsEmpty)
            return ("no-rows", "文件是空的（0 字节）。请重新导出或保存后再导入。");
        var extension = Path.GetExtension(name).ToLowerInvariant();
        if (IsZip(file))
            return Array.IndexOf(WorkbookNames, extension) >= 0 ? null : Mismatch(name, "Excel 工作簿或压缩包");
        foreach (var (begin, what, advice) in Others)
            if (StartsWith(head, begin))
                return ("type", $"“{name}”的内容是{what}，不是可以导入的表格。{advice}。");
        if (head.Contains((byte)0) && !IsUtf16(head))
            return ("type", $"“{name}”的内容不是文本也不是工作簿。请导入 xlsx 或 csv。");
        return Array.IndexOf(TextNames, extension) >= 0 ? null : Mismatch(name, "文本");
    }

    private static (string Code, string Message) Mismatch(string name, string content) =>
        ("type", $"“{name}”的内容是{content}，与扩展名不符。"
            + "请用 Excel 或 WPS 打开后另存为 xlsx 或 csv，不要只改文件名。");

    private static bool IsUtf16(ReadOnlySpan<byte> head) =>
        head.StartsWith(Encoding.Unicode.Preamble) || head.StartsWith(Encoding.BigEndianUnicode.Preamble);

    private static bool StartsWith(ReadOnlySpan<byte> head, byte[] begin)
    {
        if (begin[0] != '<')
            return head.StartsWith(begin);
        var markup = head.StartsWith(Encoding.UTF8.Preamble) ? head[3..] : head;
        markup = markup.TrimStart(" \t\r\n"u8);
        return markup.Length >= begin.Length && Ascii.EqualsIgnoreCase(markup[..begin.Length], begin);
    }

    private static int Peek(Stream file, Span<byte> head)
    {
        file.Position = 0;
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return read;
    }
}
