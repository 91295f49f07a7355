using System.Buffers;
using System.Text;

namespace Fazhi.Data.Exchange.Csv;

/// <summary>
/// Finds the encoding of a text by reading all of it: a mark, valid UTF-8, valid GB18030, in this order.
/// </summary>
internal static class TextEncoding
{
    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding, one that throws on invalid bytes; the stream is left at its beginning.</summary>
    /// <exception cref="DecoderFallbackException">The text is in none of the encodings.</exception>
    public static Encoding Detect(Stream file)
    {
        Span<byte> head = stackalloc byte[3];
        file.Position = 0;
        var mark = head[..file.ReadAtLeast(head, 3, throwOnEndOfStream: false)];
        var encoding =
            mark.StartsWith(Encoding.Unicode.Preamble) ? Strict("utf-16")
            : mark.StartsWith(Encoding.BigEndianUnicode.Preamble) ? Strict("utf-16BE")
            : Fits(file, Strict("utf-8")) ? Strict("utf-8") : Strict("gb18030");
        if (encoding.CodePage == Strict("gb18030").CodePage && !Fits(file, encoding))
            throw new DecoderFallbackException();
        file.Position = 0;
        return encoding;
    }

    private static Encoding Strict(string name) =>
        Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static bool Fits(Stream file, Encoding encoding)
    {
        var decoder = encoding.GetDecoder();
        var bytes = ArrayPool<byte>.Shared.Rent(1 << 16);
        var characters = ArrayPool<char>.Shared.Rent(encoding.GetMaxCharCount(bytes.Length));
        try
        {
            file.Position = 0;
            int read;
            do
            {
                read = file.Read(bytes);
                decoder.GetChars(bytes.AsSpan(0, read), characters, flush: read == 0);
            }
            while (read > 0);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
            ArrayPool<char>.Shared.Return(characters);
        }
    }
}
