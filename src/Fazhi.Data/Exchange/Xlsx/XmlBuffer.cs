using System.Buffers;
using System.Globalization;
using System.Text;

namespace Fazhi.Data.Exchange.Xlsx;

/// <summary>
/// Writes XML as UTF-8 through one buffer; the millions of cells of an export allow no more than that.
/// </summary>
internal sealed class XmlBuffer(Stream output)
{
    private const int Room = 256;
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "&<>\"\r\n\t\uFFFE\uFFFF" + string.Concat(Enumerable.Range(0, 32).Select(c => (char)c)));

    private readonly byte[] buffer = new byte[1 << 16];
    private int used;

    public void Raw(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > buffer.Length - used)
            Flush();
        if (bytes.Length > buffer.Length)
        {
            output.Write(bytes);
            return;
        }

        bytes.CopyTo(buffer.AsSpan(used));
        used += bytes.Length;
    }

    public void Number<T>(T value) where T : IUtf8SpanFormattable
    {
        if (buffer.Length - used < Room)
            Flush();
        value.TryFormat(buffer.AsSpan(used), out var written, default, CultureInfo.InvariantCulture);
        used += written;
    }

    /// <summary>Text with what XML forbids escaped; control characters as spreadsheets write them, _x0001_.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAny(Special);
            var run = plain < 0 ? text : text[..plain];
            Plain(run);
            if (plain < 0)
                return;
            Escape(text[plain]);
            text = text[(plain + 1)..];
        }
    }

    public void Flush()
    {
        output.Write(buffer, 0, used);
        used = 0;
    }

    private void Plain(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (buffer.Length - used < Room)
                Flush();
            var fits = Math.Min(text.Length, (buffer.Length - used) / 3);
            if (fits < text.Length && char.IsHighSurrogate(text[fits - 1]))
                fits--;
            used += Encoding.UTF8.GetBytes(text[..fits], buffer.AsSpan(used));
            text = text[fits..];
        }
    }

    private void Escape(char sign)
    {
        switch (sign)
        {
            case '&': Raw("&amp;"u8); break;
            case '<': Raw("&lt;"u8); break;
            case '>': Raw("&gt;"u8); break;
            case '"': Raw("&quot;"u8); break;
            case '\n': Raw("&#10;"u8); break;
            case '\t': Raw("&#9;"u8); break;
            default: Plain($"_x{(int)sign:X4}_"); break;
        }
    }
}
