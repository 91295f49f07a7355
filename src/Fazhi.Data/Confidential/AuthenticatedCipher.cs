using System.Security.Cryptography;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Parameters;

namespace Fazhi.Data.Confidential;

/// <summary>An authenticated cipher with nonces of 12 and tags of 16 bytes.</summary>
internal abstract class AuthenticatedCipher
{
    public const int NonceLength = 12;
    public const int TagLength = 16;

    /// <summary>All there are; the first is the default.</summary>
    public static IReadOnlyList<AuthenticatedCipher> All { get; } = [new AesCipher(), new Sm4Cipher()];

    /// <summary>Name in the key file and on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>Bytes of a key.</summary>
    public abstract int KeyLength { get; }

    /// <summary>Cipher text followed by the tag.</summary>
    public abstract byte[] Encrypt(byte[] key, byte[] nonce, byte[] text, byte[] place);

    /// <summary>The text; throws <see cref="CryptographicException"/> when anything differs.</summary>
    public abstract byte[] Decrypt(byte[] key, byte[] nonce, byte[] sealedText, byte[] place);

    public static AuthenticatedCipher? Find(string name) => All.FirstOrDefault(c => c.Name == name);
}

/// <summary>AES-256-GCM of the platform.</summary>
internal sealed class AesCipher : AuthenticatedCipher
{
    public override string Name => "aes-256-gcm";

    public override int KeyLength => 32;

    public override byte[] Encrypt(byte[] key, byte[] nonce, byte[] text, byte[] place)
    {
        using var aes = new AesGcm(key, TagLength);
        var output = new byte[text.Length + TagLength];
        aes.Encrypt(nonce, text, output.AsSpan(0, text.Length), output.AsSpan(text.Length), place);
        return output;
    }

    public override byte[] Decrypt(byte[] key, byte[] nonce, byte[] sealedText, byte[] place)
    {
        using var aes = new AesGcm(key, TagLength);
        var output = new byte[sealedText.Length - TagLength];
        aes.Decrypt(nonce, sealedText.AsSpan(0, output.Length), sealedText.AsSpan(output.Length), output, place);
        return output;
    }
}

/// <summary>SM4-GCM (GB/T 32907, GB/T 36624), for installations that must use national algorithms.</summary>
internal sealed class Sm4Cipher : AuthenticatedCipher
{
    public override string Name => "sm4-gcm";

    public override int KeyLength => 16;

    public override byte[] Encrypt(byte[] key, byte[] nonce, byte[] text, byte[] place) => Run(true, key, nonce, text, place);

    public override byte[] Decrypt(byte[] key, byte[] nonce, byte[] sealedText, byte[] place)
    {
        try
        {
            return Run(false, key, nonce, sealedText, place);
        }
        catch (InvalidCipherTextException wrong)
        {
            throw new CryptographicException("The tag does not fit.", wrong);
        }
    }

    private static byte[] Run(bool encrypt, byte[] key, byte[] nonce, byte[] input, byte[] place)
    {
        var gcm = new GcmBlockCipher(new SM4Engine());
        gcm.Init(encrypt, new AeadParameters(new KeyParameter(key), TagLength * 8, nonce, place));
        var output = new byte[gcm.GetOutputSize(input.Length)];
        var length = gcm.ProcessBytes(input, 0, input.Length, output, 0);
        gcm.DoFinal(output, length);
        return output;
    }
}
