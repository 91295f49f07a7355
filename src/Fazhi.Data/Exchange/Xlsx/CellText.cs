using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Fazhi.Data.Exchange.Xlsx;

/// <summary>Reads the text of an element in pieces, so that one giant text cannot fill the memory.</summary>
internal sealed partial class CellText
{
    /// <summary>Most characters of a cell, as in every spreadsheet program.</summary>
    public const int Max = 32_767;

    private readonly char[] buffer = new char[Max + 1];
    private int length;

    public bool TooLong { get; private set; }

    /// <summary>Text of the current element; the reader stands on its end afterwards.</summary>
    public string Value(XmlReader reader)
    {
        Clear();
        Append(reader);
        return Take();
    }

    /// <summary>Text of a string item (si, is): its runs joined, without the phonetic reading beside them.</summary>
    public string Item(XmlReader reader)
    {
        Clear();
        if (!reader.IsEmptyElement)
        {
            var depth = reader.Depth;
            while (reader.Read() && reader.Depth > depth)
            {
                if (reader.NodeType != XmlNodeType.Element)
                    continue;
                if (reader.LocalName == "t")
                    Append(reader);
                else if (reader.LocalName == "rPh" && !reader.IsEmptyElement)
                    PassBy(reader);
            }
        }

        return Unescape(Take());
    }

    /// <summary>Skips an element; the reader stands on its end afterwards.</summary>
    public static void PassBy(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
        }
    }

    /// <summary>Text with what spreadsheets write as _x000A_ turned back into the character.</summary>
    public static string Unescape(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escaped().Replace(text, m => ((char)ushort.Parse(m.Groups[1].ValueSpan, NumberStyles.HexNumber,
            CultureInfo.InvariantCulture)).ToString())
        : text;

    /// <summary>Text that looks like an escaped character, written so that it reads back as itself.</summary>
    public static ReadOnlySpan<char> Escape(ReadOnlySpan<char> text) =>
        text.Contains("_x", StringComparison.Ordinal) ? Escaped().Replace(text.ToString(), "_x005F$0") : text;

    private void Clear() => length = 0;

    private string Take()
    {
        TooLong = length > Max;
        return new string(buffer, 0, Math.Min(length, Max));
    }

    private void Append(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return;
        while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace
                or XmlNodeType.SignificantWhitespace))
                continue;
            int read;
            while (length < buffer.Length && (read = reader.ReadValueChunk(buffer, length, buffer.Length - length)) > 0)
                length += read;
        }
    }

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escaped();
}
