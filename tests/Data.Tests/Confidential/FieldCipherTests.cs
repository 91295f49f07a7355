using Fazhi.Data.Confidential;
using Fazhi.Data.Storage;
using Fazhi.TestKit;

namespace Fazhi.Data.Tests.Confidential;

public sealed class FieldCipherTests : IDisposable
{
    private static readonly FieldPlace Place = new("ledgers.entry", new Guid("01890000-0000-7000-8000-000000000001"), "a/b");

    private readonly string folder = Directory.CreateTempSubdirectory("fazhi-keys-").FullName;

    private DatabaseOptions Options => DatabaseOptions.For(folder);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory(DisplayName = "两种算法都加密得了也解得开；同一内容两次密文不同而可判相等")]
    [InlineData("aes-256-gcm")]
    [InlineData("sm4-gcm")]
    public void Seals_and_opens(string name)
    {
        var cipher = With(name);
        foreach (var text in (string[])["", "张三", "𠮷野家 138-0000", new string('长', 20_000)])
        {
            var (one, two) = (cipher.Seal(Place, text), cipher.Seal(Place, text));
            Assert.Equal(text, cipher.Open(Place, SealedText.Parse(one.Stored)));
            Assert.NotEqual(one.Stored, two.Stored);
            Assert.StartsWith(cipher.Prefixes(Place.Kind, Place.Field, text).Single(), two.Stored, StringComparison.Ordinal);
            Assert.Equal("＊＊＊", $"{one}");
        }
    }

    [Theory(DisplayName = "别的记录、别的字段、别的种类，或改了一个字符，都打不开")]
    [InlineData("aes-256-gcm")]
    [InlineData("sm4-gcm")]
    public void Opens_only_where_it_belongs(string name)
    {
        var cipher = With(name);
        var value = cipher.Seal(Place, "张三");
        FieldPlace[] others =
        [
            Place with { Record = Guid.CreateVersion7() }, Place with { Field = "a/c" }, Place with { Kind = "penalties.case" },
        ];
        Assert.All(others, p => Assert.Throws<ConfidentialException>(() => cipher.Open(p, value)));
        var at = value.Stored.Length - 10;
        var altered = value.Stored[..at] + (value.Stored[at] == 'A' ? 'B' : 'A') + value.Stored[(at + 1)..];
        Assert.Throws<ConfidentialException>(() => cipher.Open(Place, SealedText.Parse(altered)));
        var other = cipher.Seal(Place, "李四").Stored.Split('.');
        var mixed = string.Join('.', value.Stored.Split('.')[..2].Append(other[2]).Append(value.Stored.Split('.')[3]));
        Assert.Throws<ConfidentialException>(() => cipher.Open(Place, SealedText.Parse(mixed)));
        Assert.Throws<ConfidentialException>(() => SealedText.Parse("张三"));
    }

    [Fact(DisplayName = "相等只在同一字段里可判；同一内容再封不变")]
    public void Equality_is_of_one_field()
    {
        var cipher = With("aes-256-gcm");
        Assert.NotEqual(cipher.Prefixes("ledgers.entry", "a/b", "张三"), cipher.Prefixes("ledgers.entry", "a/c", "张三"));
        Assert.Equal(cipher.Prefixes("ledgers.entry", "a/b", "张三"), cipher.Prefixes("ledgers.entry", "a/b", " 张三 "));
        var before = cipher.Seal(Place, "张三");
        Assert.Same(before, cipher.Seal(Place, "张三", before));
        Assert.NotEqual(before.Stored, cipher.Seal(Place, "李四", before).Stored);
    }

    [Fact(DisplayName = "新库建密钥文件，只有属主可读；命令行列出、新增，不认识的算法和读不懂的文件都说明")]
    public async Task Key_file()
    {
        Assert.Equal(1, await CommandLine.Run("keys", "--data", folder));
        Assert.Equal(0, await CommandLine.Run("migrate", "--data", folder));
        var first = Assert.Single(FieldKeyFile.Names(Options));
        Assert.Equal("aes-256-gcm", first.Cipher);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Options.KeyFile));
        Assert.Equal(1, await CommandLine.Run("keys", "--data", folder, "--new", "rot13"));
        Assert.Equal(0, await CommandLine.Run("keys", "--data", folder, "--new", "sm4-gcm"));
        Assert.Equal(["aes-256-gcm", "sm4-gcm"], FieldKeyFile.Names(Options).Select(n => n.Cipher));
        Assert.Equal(first.Id, FieldKeyFile.Names(Options)[0].Id);
        await File.WriteAllTextAsync(Options.KeyFile, "[{");
        Assert.Contains("读不出来", new FieldCipher(Options).Problem(), StringComparison.Ordinal);
        File.Delete(Options.KeyFile);
        Assert.Equal(1, await CommandLine.Run("migrate", "--data", folder));
        Assert.False(File.Exists(Options.KeyFile));
    }

    private FieldCipher With(string cipher)
    {
        FieldKeyFile.Add(Options, cipher, FakeClock.At("2026-03-02 09:00").GetUtcNow());
        return new FieldCipher(Options);
    }
}
