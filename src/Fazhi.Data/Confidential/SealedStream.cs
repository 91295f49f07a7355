using System.Security.Cryptography;

namespace Fazhi.Data.Confidential;

/// <summary>Reads a sealed file, one piece at hand at a time.</summary>
internal sealed class SealedStream : Stream
{
    private const int Stored = SealedFile.PieceLength + SealedFile.Overhead;

    private readonly FileStream file;
    private readonly byte[] header;
    private readonly FieldKey key;
    private readonly long pieces;
    private long at;
    private long held = -1;
    private byte[] piece = [];

    public SealedStream(FileStream file, byte[] header, FieldKey key)
    {
        (this.file, this.header, this.key) = (file, header, key);
        var body = file.Length - SealedFile.HeaderLength;
        pieces = (body + Stored - 1) / Stored;
        Length = Math.Max(0, body - (pieces * SealedFile.Overhead));
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position { get => at; set => at = value; }

    public override int Read(Span<byte> buffer)
    {
        if (at >= Length || buffer.IsEmpty)
            return 0;
        Hold(at / SealedFile.PieceLength);
        var from = (int)(at % SealedFile.PieceLength);
        var count = Math.Min(buffer.Length, piece.Length - from);
        piece.AsSpan(from, count).CopyTo(buffer);
        at += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => at = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => at + offset,
        _ => Length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            file.Dispose();
        base.Dispose(disposing);
    }

    private void Hold(long number)
    {
        if (held == number)
            return;
        var start = SealedFile.HeaderLength + (number * Stored);
        var body = new byte[Math.Min(Stored, file.Length - start)];
        RandomAccess.Read(file.SafeFileHandle, body, start);
        try
        {
            piece = key.Decrypt(body, SealedFile.Place(header, number, number == pieces - 1));
        }
        catch (CryptographicException wrong)
        {
            throw new ConfidentialException("存放的导入文件被改动过或不完整，不能读取。请重新上传。", wrong);
        }

        held = number;
    }
}
