using System.Text.RegularExpressions;

namespace Fazhi.Data.Confidential;

/// <summary>
/// A confidential text as it is stored: <c>fz1.KEY.MAC.BODY</c>. One line of text, so it is canonical JSON as it stands,
/// and rows verify without any key.
/// </summary>
/// <remarks>Its words are the mask: what prints it by mistake prints no cipher text.</remarks>
public sealed partial record SealedText
{
    private SealedText(string key, string mac, string body) =>
        (Stored, Key, Mac, Body) = (Prefix(key, mac) + body, key, mac, body);

    /// <summary>The text in the database.</summary>
    public string Stored { get; }

    /// <summary>Id of the key, eight hexadecimal digits.</summary>
    public string Key { get; }

    /// <summary>HMAC-SHA256 of field and text.</summary>
    internal string Mac { get; }

    /// <summary>Nonce, cipher text and tag, base64url.</summary>
    internal string Body { get; }

    /// <summary>True when the text has the form of what is stored sealed.</summary>
    public static bool Is(string? text) => text is not null && Form().IsMatch(text);

    /// <summary>Reads what is stored.</summary>
    /// <exception cref="ConfidentialException">It is no sealed text.</exception>
    public static SealedText Parse(string stored) =>
        Form().Match(stored) is { Success: true } found
            ? new(found.Groups["key"].Value, found.Groups["mac"].Value, found.Groups["body"].Value)
            : throw new ConfidentialException("保密字段里存放的不是密文，不能显示。请运行 verify 核验，并告诉系统管理员。");

    /// <inheritdoc/>
    public override string ToString() => ConfidentialClasses.Mask;

    internal static SealedText Of(string key, string mac, string body) => new(key, mac, body);

    /// <summary>What the stored texts of equal values in the same field begin with.</summary>
    internal static string Prefix(string key, string mac) => $"fz1.{key}.{mac}.";

    [GeneratedRegex(
        @"^fz1\.(?<key>[0-9a-f]{8})\.(?<mac>[0-9a-f]{64})\.(?<body>[A-Za-z0-9_-]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}

/// <summary>Where a confidential text belongs; it opens nowhere else.</summary>
/// <param name="Kind">Kind of the record.</param>
/// <param name="Record">Key of the record.</param>
/// <param name="Field">Field; unique within the kind.</param>
public readonly record struct FieldPlace(string Kind, Guid Record, string Field);
