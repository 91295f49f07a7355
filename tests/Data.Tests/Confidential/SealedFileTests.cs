using System.Security.Cryptography;
using Fazhi.Data.Confidential;
using Fazhi.Data.Storage;
using Fazhi.TestKit;

namespace Fazhi.Data.Tests.Confidential;

public sealed class SealedFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("fazhi-sealed-").FullName;
    private readonly FieldCipher cipher;

    public SealedFileTests()
    {
        var options = DatabaseOptions.For(folder);
        FieldKeyFile.Add(options, null, FakeClock.At("2026-03-02 09:00").GetUtcNow());
        cipher = new FieldCipher(options);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Target => Path.Combine(folder, "sealed");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory(DisplayName = "存进去什么读出来就是什么，从哪里读都行，摘要是原文的")]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(SealedFile.PieceLength)]
    [InlineData(SealedFile.PieceLength + 1)]
    [InlineData((SealedFile.PieceLength * 3) - 1)]
    public async Task Round_trip(int length)
    {
        var content = RandomNumberGenerator.GetBytes(length);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), await Keep(content));
        await using var read = SealedFile.Open(cipher, Target)!;
        Assert.Equal(length, read.Length);
        using var whole = new MemoryStream();
        await read.CopyToAsync(whole, Ct);
        Assert.Equal(content, whole.ToArray());
        for (var n = 0; n < 20 && length > 0; n++)
        {
            var at = RandomNumberGenerator.GetInt32(length);
            read.Position = at;
            Assert.Equal(content[at], read.ReadByte());
        }
    }

    [Fact(DisplayName = "改一个字节、截去末尾一块、调换两块，都读不出来")]
    public async Task Altered()
    {
        await Keep(RandomNumberGenerator.GetBytes(SealedFile.PieceLength * 3));
        var good = await File.ReadAllBytesAsync(Target, Ct);
        const int Piece = SealedFile.PieceLength + SealedFile.Overhead;
        var flipped = good.ToArray();
        flipped[^20] ^= 1;
        byte[] swapped =
        [
            .. good[..SealedFile.HeaderLength], .. good[(SealedFile.HeaderLength + Piece)..(SealedFile.HeaderLength + (2 * Piece))],
            .. good[SealedFile.HeaderLength..(SealedFile.HeaderLength + Piece)], .. good[(SealedFile.HeaderLength + (2 * Piece))..],
        ];
        foreach (var bad in (byte[][])[flipped, good[..^Piece], swapped])
        {
            await File.WriteAllBytesAsync(Target, bad, Ct);
            await using var read = SealedFile.Open(cipher, Target)!;
            await Assert.ThrowsAsync<ConfidentialException>(() => read.CopyToAsync(Stream.Null, Ct));
        }

        await File.WriteAllTextAsync(Target, "培训主题,培训类别\n", Ct);
        Assert.Null(SealedFile.Open(cipher, Target));
    }

    private async Task<string> Keep(byte[] content)
    {
        await using var target = File.Create(Target);
        return await SealedFile.Write(cipher, new MemoryStream(content), target, Ct);
    }
}
