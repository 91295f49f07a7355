using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Fazhi.Data.Storage;

namespace Fazhi.Data.Confidential;

/// <summary>Seals and opens confidential texts.</summary>
/// <remarks>
/// The place is authenticated with the text, so a value copied to another record or field does not open. Equality is by
/// HMAC-SHA256 over field and text: equal texts of the same field are found, and nothing else can be asked.
/// </remarks>
public sealed class FieldCipher(DatabaseOptions options)
{
    private IReadOnlyList<FieldKey>? keys;

    /// <summary>Why nothing can be sealed or opened; null when the keys are there.</summary>
    public string? Problem()
    {
        try
        {
            Reload();
            return null;
        }
        catch (ConfidentialException missing)
        {
            return missing.Message;
        }
    }

    /// <summary>Seals a text for its place; what is sealed there already stays as it is when the text is the same.</summary>
    /// <exception cref="ConfidentialException">There is no key.</exception>
    public SealedText Seal(FieldPlace place, string text, SealedText? before = null)
    {
        text = ComposedText.Of(text);
        if (before is not null && Prefixes(place.Kind, place.Field, text).Any(p => IsOf(before, p)))
            return before;
        var key = Current;
        var mac = key.Mac(What(place.Kind, place.Field, text));
        var body = key.Encrypt(Encoding.UTF8.GetBytes(text), Bytes(place, mac));
        return SealedText.Of(key.Id, mac, Base64Url.EncodeToString(body));
    }

    /// <summary>The key that seals.</summary>
    internal FieldKey Current => Keys()[^1];

    /// <summary>Opens what was sealed for the place.</summary>
    /// <exception cref="ConfidentialException">No such key, another place, or altered.</exception>
    public string Open(FieldPlace place, SealedText value)
    {
        var key = Key(value.Key);
        try
        {
            return Encoding.UTF8.GetString(key.Decrypt(Base64Url.DecodeFromChars(value.Body), Bytes(place, value.Mac)));
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException)
        {
            throw new ConfidentialException(
                "这个值不是为这条记录的这个字段加密的，或者被改动过，不能显示。请运行 verify 核验，并告诉系统管理员。", wrong);
        }
    }

    /// <summary>What stored values equal to the text begin with, one for each key.</summary>
    /// <exception cref="ConfidentialException">There is no key.</exception>
    public IReadOnlyList<string> Prefixes(string kind, string field, string text)
    {
        var what = What(kind, field, ComposedText.Of(text.Trim()));
        return [.. Keys().Select(k => SealedText.Prefix(k.Id, k.Mac(what)))];
    }

    /// <summary>A key by its id.</summary>
    /// <exception cref="ConfidentialException">It is not in the file.</exception>
    internal FieldKey Key(string id) =>
        Keys().FirstOrDefault(k => k.Id == id) ?? Reload().FirstOrDefault(k => k.Id == id)
        ?? throw new ConfidentialException(
            $"这个内容是用密钥 {id} 加密的，密钥文件 {options.KeyFile} 里没有这一把。请把含有它的密钥文件放回来再打开。");

    private static bool IsOf(SealedText value, string prefix) => value.Stored.StartsWith(prefix, StringComparison.Ordinal);

    private IReadOnlyList<FieldKey> Keys() => keys ?? Reload();

    private IReadOnlyList<FieldKey> Reload() => keys = FieldKeyFile.Load(options);

    private static byte[] Bytes(FieldPlace place, string mac) =>
        Encoding.UTF8.GetBytes($"{place.Kind}\n{place.Record}\n{place.Field}\n{mac}");

    private static byte[] What(string kind, string field, string text) => Encoding.UTF8.GetBytes($"{kind}\n{field}\n{text}");
}
