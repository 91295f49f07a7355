using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Fazhi.Data.Packages;

namespace Fazhi.TestKit.Packages;

/// <summary>Takes packages apart and puts them together again, as somebody who wants to deceive would.</summary>
public static class Stored
{
    /// <summary>The members of a zip of stored entries, with the place and size of their contents.</summary>
    public static IReadOnlyList<(string Name, long From, long Size)> Members(byte[] zip)
    {
        var end = zip.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        var (count, at) = (Short(zip, end + 10), (int)Int(zip, end + 16));
        var members = new List<(string, long, long)>();
        for (var i = 0; i < count; i++)
        {
            if (Short(zip, at + 10) != 0)
                throw new InvalidDataException("An entry is compressed.");
            var (name, extra, comment) = (Short(zip, at + 28), Short(zip, at + 30), Short(zip, at + 32));
            var head = (int)Int(zip, at + 42);
            members.Add((
                Encoding.UTF8.GetString(zip, at + 46, name),
                head + 30 + Short(zip, head + 26) + Short(zip, head + 28),
                Int(zip, at + 24)));
            at += 46 + name + extra + comment;
        }

        return members;
    }

    /// <summary>The package with its members changed, left out (null), or one added.</summary>
    public static byte[] Rewrite(byte[] package, Func<string, byte[], byte[]?> change, string? added = null)
    {
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, from, size) in Members(package))
                if (change(name, package.AsSpan((int)from, (int)size).ToArray()) is { } content)
                    Write(zip, name, content);
            if (added is not null)
                Write(zip, added, [1]);
        }

        return output.ToArray();
    }

    /// <summary>The package with its members changed, listed anew and signed.</summary>
    public static byte[] Resign(byte[] package, Func<byte[], byte[]> sign, Func<string, byte[], byte[]> change)
    {
        var contents = Members(package).ToDictionary(
            m => m.Name, m => change(m.Name, package.AsSpan((int)m.From, (int)m.Size).ToArray()));
        var manifest = PackageManifest.Read(contents[PackageManifest.Place])!;
        var text = (manifest with
        {
            Files = [.. manifest.Files.Select(f => f with
            {
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(contents[f.Path])),
                Size = contents[f.Path].Length,
            })],
        }).ToBytes();
        var signature = Encoding.ASCII.GetBytes(Convert.ToBase64String(sign(PackageManifest.ToSign(text))) + "\n");
        return Rewrite(package, (name, _) =>
            name == PackageManifest.Place ? text : name == PackageManifest.Signature ? signature : contents[name]);
    }

    private static void Write(ZipArchive zip, string name, byte[] content)
    {
        using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
        entry.Write(content);
    }

    private static int Short(byte[] zip, int at) => BinaryPrimitives.ReadUInt16LittleEndian(zip.AsSpan(at));

    private static long Int(byte[] zip, int at) => BinaryPrimitives.ReadUInt32LittleEndian(zip.AsSpan(at));
}
