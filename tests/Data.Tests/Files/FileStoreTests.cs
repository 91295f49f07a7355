using System.Security.Cryptography;
using System.Text;
using Fazhi.Data.Files;
using Fazhi.Data.Storage;

namespace Fazhi.Data.Tests.Files;

public sealed class FileStoreTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("fazhi-files-").FullName;
    private readonly FileStore store;

    public FileStoreTests() => store = new FileStore(DatabaseOptions.For(folder));

    [Fact(DisplayName = "文件按内容取名：摘要、大小、类型边读边得，取回一字不差")]
    public async Task KeptByContent()
    {
        var ct = TestContext.Current.CancellationToken;
        var content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("现场照片说明。", 20_000)));

        var stored = await store.Save(new MemoryStream(content), FileStore.MaxSize, ct);

        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        Assert.Equal(new StoredFile(hash, content.Length, "text/plain"), stored);
        await using var file = store.Open(stored.Hash)!;
        var back = new MemoryStream();
        await file.CopyToAsync(back, ct);
        Assert.Equal(content, back.ToArray());
        Assert.Equal(hash, await store.Recompute(hash, ct));
    }

    [Fact(DisplayName = "同样的内容只存一份，已有的文件从不改写")]
    public async Task NeverOverwritten()
    {
        var ct = TestContext.Current.CancellationToken;
        var first = await store.Save(new MemoryStream([1, 2, 3]), FileStore.MaxSize, ct);
        var path = Files().Single();
        var written = File.GetLastWriteTimeUtc(path);

        var second = await store.Save(new MemoryStream([1, 2, 3]), FileStore.MaxSize, ct);

        Assert.Equal(first, second);
        Assert.Equal([path], Files());
        Assert.Equal(written, File.GetLastWriteTimeUtc(path));
    }

    [Fact(DisplayName = "超过上限、中途断开：什么都不留下")]
    public async Task NothingHalfWritten()
    {
        var ct = TestContext.Current.CancellationToken;

        var large = await Assert.ThrowsAsync<FileTooLargeException>(
            () => store.Save(new MemoryStream(new byte[(2 << 20) + 1]), 2 << 20, ct));
        await Assert.ThrowsAsync<IOException>(() => store.Save(new BrokenStream(), FileStore.MaxSize, ct));

        Assert.Contains("超过 2 MB，没有保存", large.Message, StringComparison.Ordinal);
        Assert.Empty(Files());
    }

    [Fact(DisplayName = "大文件边收边算摘要边落盘：三百兆的录像，任何时候还没有落盘的不到一兆")]
    public async Task StreamsOntoTheDisk()
    {
        var ct = TestContext.Current.CancellationToken;
        const long Size = 300L << 20;
        var film = new LongStream(Size, () => Files().Sum(f => new FileInfo(f).Length));

        var stored = await store.Save(film, FileStore.MaxRecordingSize, ct);

        Assert.Equal(Size, stored.Size);
        Assert.InRange(film.MostHeld, 0, 1 << 20);
        Assert.Equal(stored.Hash, await store.Recompute(stored.Hash, ct));
    }

    [Theory(DisplayName = "类型看内容，不看名称")]
    [InlineData("FFD8FFE000104A464946", "image/jpeg", FileKind.Photo)]
    [InlineData("89504E470D0A1A0A0000", "image/png", FileKind.Photo)]
    [InlineData("255044462D312E37", "application/pdf", FileKind.Text)]
    [InlineData("0000001866747970" + "69736F6D", "video/mp4", FileKind.Video)]
    [InlineData("0000001866747970" + "4D344120", "audio/mp4", FileKind.Audio)]
    [InlineData("2321414D520A", "audio/amr", FileKind.Audio)]
    [InlineData("4D5A90000300", "application/octet-stream", FileKind.Text)]
    [InlineData("E58DABE7949F", "text/plain", FileKind.Text)]
    public void TypeByContent(string hex, string type, FileKind kind)
    {
        Assert.Equal(type, ContentType.Of(Convert.FromHexString(hex)));
        Assert.Equal(kind, ContentType.Kind(type));
    }

    [Fact(DisplayName = "摘要以外的名称不能用来取文件")]
    public void OnlyHashes() => Assert.Throws<ArgumentException>(() => store.Open("../../etc/passwd"));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string[] Files() => Directory.GetFiles(folder, "*", SearchOption.AllDirectories);

    private sealed class BrokenStream : MemoryStream
    {
        private int reads;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            reads++ < 3 ? ValueTask.FromResult(buffer.Length) : throw new IOException("gone");
    }

    /// <summary>So many bytes of a film that nobody holds; it looks now and then how many have reached the disk.</summary>
    private sealed class LongStream(long length, Func<long> onDisk) : Stream
    {
        private long left = length;
        private long given;
        private int reads;

        /// <summary>Most bytes handed out and not yet on the disk.</summary>
        public long MostHeld { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (reads++ % 100 == 99)
                MostHeld = Math.Max(MostHeld, given - onDisk());
            var read = (int)Math.Min(left, count);
            Array.Fill(buffer, (byte)7, offset, read);
            left -= read;
            given += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
