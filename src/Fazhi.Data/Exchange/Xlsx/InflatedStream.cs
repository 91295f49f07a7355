namespace Fazhi.Data.Exchange.Xlsx;

/// <summary>Counts what all parts of a workbook inflate to and stops at a limit.</summary>
internal sealed class InflatedBudget(long limit)
{
    private long spent;

    public void Spend(int bytes)
    {
        spent += bytes;
        if (spent > limit)
            throw new RefusedFileException("bomb",
                $"工作簿解压后超过 {limit >> 20} MB，已停止读取。请删去空白行列和图片，或拆成几个文件再导入。");
    }
}

internal sealed class InflatedStream(Stream inner, InflatedBudget budget) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        budget.Spend(read);
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
