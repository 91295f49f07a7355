using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Fazhi.Data.Confidential;

/// <summary>A file encrypted at rest that still can be read from any place, as a workbook must be.</summary>
/// <remarks>
/// <c>fzf1</c>, id of the key, 16 random bytes, then pieces of 64 KiB, each sealed with its number and whether it is the
/// last: pieces cannot be left out, exchanged or brought from another file.
/// </remarks>
public static class SealedFile
{
    internal const int PieceLength = 64 * 1024;
    internal const int Overhead = AuthenticatedCipher.NonceLength + AuthenticatedCipher.TagLength;
    internal const int HeaderLength = 4 + 4 + 16;

    /// <summary>Writes what comes, sealed.</summary>
    /// <returns>SHA-256 of what came, lower-case hexadecimal.</returns>
    /// <exception cref="ConfidentialException">There is no key.</exception>
    public static async Task<string> Write(FieldCipher cipher, Stream content, Stream target, CancellationToken ct)
    {
        var key = cipher.Current;
        var header = new byte[HeaderLength];
        "fzf1"u8.CopyTo(header);
        Convert.FromHexString(key.Id).CopyTo(header, 4);
        RandomNumberGenerator.Fill(header.AsSpan(8));
        await target.WriteAsync(header, ct);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (piece, next) = (new byte[PieceLength], new byte[PieceLength]);
        var length = await content.ReadAtLeastAsync(piece, PieceLength, false, ct);
        for (var number = 0L; ; number++)
        {
            hash.AppendData(piece, 0, length);
            var following = length < PieceLength ? 0 : await content.ReadAtLeastAsync(next, PieceLength, false, ct);
            await target.WriteAsync(key.Encrypt(piece[..length], Place(header, number, following == 0)), ct);
            if (following == 0)
                return Convert.ToHexStringLower(hash.GetHashAndReset());
            (piece, next, length) = (next, piece, following);
        }
    }

    /// <summary>Opens a sealed file for reading; null when it is none.</summary>
    /// <exception cref="ConfidentialException">Its key is not there.</exception>
    public static Stream? Open(FieldCipher cipher, string path)
    {
        var file = File.OpenRead(path);
        var header = new byte[HeaderLength];
        if (file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) == HeaderLength && header.AsSpan(0, 4).SequenceEqual("fzf1"u8))
            return new SealedStream(file, header, cipher.Key(Convert.ToHexStringLower(header.AsSpan(4, 4))));
        file.Dispose();
        return null;
    }

    internal static byte[] Place(byte[] header, long number, bool last)
    {
        var place = new byte[HeaderLength + 9];
        header.CopyTo(place, 0);
        BinaryPrimitives.WriteInt64BigEndian(place.AsSpan(HeaderLength), number);
        place[^1] = last ? (byte)1 : (byte)0;
        return place;
    }
}
