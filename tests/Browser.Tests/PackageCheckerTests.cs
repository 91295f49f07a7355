using System.Security.Cryptography;
using Fazhi.Data.Packages;
using Fazhi.TestKit.Packages;
using Microsoft.Playwright;

namespace Fazhi.Browser.Tests;

/// <summary>The checking page of an evidence package in a real browser, opened from a file without any network.</summary>
public sealed class PackageCheckerTests(SampleYear year, Chromium chromium)
    : IClassFixture<SampleYear>, IClassFixture<Chromium>, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("fazhi-package-");

    private string Package => Path.Combine(folder.FullName, "证据包.zip");

    [Fact(DisplayName = "下载证据包，离线打开核验页：通过；每个文件改一个字节都发现，说的和命令行一样；解压的文件夹、老浏览器也能核验")]
    public async Task A_lawyer_checks_a_package_offline()
    {
        await Download();
        var package = await File.ReadAllBytesAsync(Package);
        var page = await OfflineChecker.Open(chromium, Package);
        await OfflineChecker.Sound(page, Package);
        await Assertions.Expect(page.Locator("#contents")).ToContainTextAsync("卷内目录");
        await Assertions.Expect(page.Locator("#contents")).ToContainTextAsync("办理经过");
        foreach (var (name, from, size) in Stored.Members(package))
            await Flipped(page, package, name, from + (size / 2));
        await Unpacked(page, package);
        await page.Locator("#known").FillAsync(new string('0', 64));
        await OfflineChecker.Differs(page, Package, "包内的公钥不是给出的公钥");
    }

    [Fact(DisplayName = "浏览器没有 WebCrypto 时用页内的 SHA-256；SHA-512、Ed25519 与 FIPS 180-4、RFC 8032 的例子相同")]
    public async Task Without_the_cryptography_of_the_browser()
    {
        await Download();
        var page = await OfflineChecker.Open(chromium, Package, "Object.defineProperty(globalThis, 'crypto', { value: undefined })");
        await OfflineChecker.Sound(page, Package);
        foreach (var length in new[] { 0, 3, 55, 56, 63, 64, 111, 112, 127, 128, 1_000 })
        {
            var bytes = RandomNumberGenerator.GetBytes(length);
            var text = Convert.ToHexStringLower(bytes);
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), await page.EvaluateAsync<string>("t => hex(sha256Here(unhex(t)))", text));
            Assert.Equal(Convert.ToHexStringLower(SHA512.HashData(bytes)), await page.EvaluateAsync<string>("t => hex(sha512(unhex(t)))", text));
        }

        foreach (var (key, message, signature) in Rfc8032)
        {
            const string verify = "([k, m, s]) => signedBy(unhex(k), unhex(m), unhex(s))";
            Assert.True(await page.EvaluateAsync<bool>(verify, new[] { key, message, signature }));
            Assert.False(await page.EvaluateAsync<bool>(verify, new[] { key, message + "00", signature }));
            Assert.False(await page.EvaluateAsync<bool>(verify, new[] { key, message, "00" + signature[2..] }));
        }
    }

    /// <summary>RFC 8032 section 7.1, tests 1 to 3.</summary>
    private static (string Key, string Message, string Signature)[] Rfc8032 =>
    [
        ("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"),
        ("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"),
        ("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"),
    ];

    public void Dispose() => folder.Delete(recursive: true);

    private async Task Download()
    {
        var page = await chromium.Window(year.Address, 1366);
        await page.GotoAsync("/sign-in");
        await page.Locator("button[name=account][value=officer]").ClickAsync();
        await page.GotoAsync("/cases");
        await page.Locator("tbody a[href^='/cases/']").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "证据包" }).ClickAsync();
        await PageCheck.Of(page);
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "下载证据包" }).ClickAsync());
        await download.SaveAsAsync(Package);
    }

    private async Task Flipped(IPage page, byte[] package, string name, long at)
    {
        var spoilt = (byte[])package.Clone();
        spoilt[at] ^= 1;
        var path = Path.Combine(folder.FullName, $"spoilt-{at}.zip");
        await File.WriteAllBytesAsync(path, spoilt);
        using var stream = new MemoryStream(spoilt);
        var said = (await PackageCheck.Run(stream, null, default)).First;
        Assert.True(said is not null, name);
        Assert.Equal(said, await OfflineChecker.Differs(page, path, said));
    }

    private async Task Unpacked(IPage page, byte[] package)
    {
        var unpacked = folder.CreateSubdirectory("解压");
        foreach (var (name, from, size) in Stored.Members(package))
        {
            var path = Path.Combine(unpacked.FullName, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, package.AsMemory((int)from, (int)size));
        }

        await OfflineChecker.Sound(page, unpacked.FullName);
    }
}
