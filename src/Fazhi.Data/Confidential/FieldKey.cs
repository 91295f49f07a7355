using System.Security.Cryptography;

namespace Fazhi.Data.Confidential;

/// <summary>A key for confidential fields: one secret, from which the key of the cipher and that of the MAC are derived.</summary>
/// <remarks>HKDF-SHA256 (RFC 5869). The id is derived as well, so a secret cannot stand under another's name.</remarks>
internal sealed class FieldKey
{
    private const int SecretLength = 32;

    private readonly byte[] cipherKey;
    private readonly byte[] macKey;

    public FieldKey(byte[] secret, AuthenticatedCipher cipher)
    {
        if (secret.Length != SecretLength)
            throw new ConfidentialException("密钥文件里的密钥长度不对，应为32字节。请放回未改动的密钥文件。");
        Cipher = cipher;
        Id = Convert.ToHexStringLower(Derive(secret, "fazhi field key id", 4));
        cipherKey = Derive(secret, "fazhi field cipher " + cipher.Name, cipher.KeyLength);
        macKey = Derive(secret, "fazhi field mac", 32);
    }

    /// <summary>Eight hexadecimal digits, kept in each value.</summary>
    public string Id { get; }

    public AuthenticatedCipher Cipher { get; }

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretLength);

    public string Mac(byte[] what) => Convert.ToHexStringLower(HMACSHA256.HashData(macKey, what));

    public byte[] Encrypt(byte[] text, byte[] place)
    {
        var nonce = RandomNumberGenerator.GetBytes(AuthenticatedCipher.NonceLength);
        return [.. nonce, .. Cipher.Encrypt(cipherKey, nonce, text, place)];
    }

    public byte[] Decrypt(byte[] body, byte[] place)
    {
        if (body.Length < AuthenticatedCipher.NonceLength + AuthenticatedCipher.TagLength)
            throw new CryptographicException("The value is too short.");
        return Cipher.Decrypt(
            cipherKey, body[..AuthenticatedCipher.NonceLength], body[AuthenticatedCipher.NonceLength..], place);
    }

    private static byte[] Derive(byte[] secret, string purpose, int length) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, length, info: System.Text.Encoding.ASCII.GetBytes(purpose));
}
