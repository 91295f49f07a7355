using System.Globalization;
using System.Text;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Security;

namespace Fazhi.Data.Changes.Sealing;

/// <summary>
/// What the log was at a moment: its size and root, signed. Text in the form of a tlog checkpoint; copies kept elsewhere
/// prove later that nothing before was altered.
/// </summary>
/// <param name="Size">How many changes.</param>
/// <param name="Root">Root hash, 32 bytes.</param>
public sealed record Checkpoint(long Size, byte[] Root)
{
    private const string Origin = "fazhi/changes";

    /// <summary>The text that is signed.</summary>
    public string Body => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Convert.ToBase64String(Root)}\n");

    /// <summary>The signed text.</summary>
    public string Sign(SigningKey key) => $"{Body}\n— {Origin} {Convert.ToBase64String(key.Sign(Encoding.UTF8.GetBytes(Body)))}\n";

    /// <summary>Reads a signed text; null when it is malformed or its signature is not by the key.</summary>
    public static Checkpoint? Open(string text, VerifyingKey key)
    {
        var lines = text.Split('\n');
        if (lines.Length < 5 || lines[0] != Origin || lines[3].Length > 0
            || !long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            return null;
        try
        {
            var checkpoint = new Checkpoint(size, Convert.FromBase64String(lines[2]));
            var signature = Convert.FromBase64String(lines[4][(lines[4].LastIndexOf(' ') + 1)..]);
            return key.Verifies(Encoding.UTF8.GetBytes(checkpoint.Body), signature)
                && text == $"{checkpoint.Body}\n— {Origin} {Convert.ToBase64String(signature)}\n" ? checkpoint : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}

/// <summary>Ed25519 key with which checkpoints are signed; kept in the data folder, readable by its owner only.</summary>
public sealed class SigningKey
{
    private readonly Ed25519PrivateKeyParameters key;

    private SigningKey(Ed25519PrivateKeyParameters key) => this.key = key;

    /// <summary>The key of a data folder; made when there is none.</summary>
    public static SigningKey Of(string dataFolder)
    {
        var folder = Directory.CreateDirectory(Path.Combine(dataFolder, "keys"));
        var file = Path.Combine(folder.FullName, "checkpoint.key");
        if (File.Exists(file))
            return new(new Ed25519PrivateKeyParameters(Convert.FromBase64String(File.ReadAllText(file))));
        var made = new Ed25519PrivateKeyParameters(new SecureRandom());
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(file, Encoding.ASCII, options))
            writer.Write(Convert.ToBase64String(made.GetEncoded()));
        File.WriteAllText(
            Path.Combine(folder.FullName, "checkpoint.pub"),
            Convert.ToBase64String(made.GeneratePublicKey().GetEncoded()));
        return new(made);
    }

    /// <summary>What others need to check a signature.</summary>
    public VerifyingKey Public => new(key.GeneratePublicKey());

    /// <summary>Signs a message; what is signed begins with its kind, so that no signature stands for another text.</summary>
    public byte[] Sign(byte[] message)
    {
        var signer = new Ed25519Signer();
        signer.Init(true, key);
        signer.BlockUpdate(message, 0, message.Length);
        return signer.GenerateSignature();
    }
}

/// <summary>The public half of a signing key.</summary>
public sealed class VerifyingKey
{
    private readonly Ed25519PublicKeyParameters key;

    internal VerifyingKey(Ed25519PublicKeyParameters key) => this.key = key;

    /// <summary>Base 64, as it stands in keys/checkpoint.pub.</summary>
    public string Text => Convert.ToBase64String(key.GetEncoded());

    /// <summary>SHA-256 of the key, lower-case hexadecimal: short enough to be published and read out.</summary>
    public string Fingerprint => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(key.GetEncoded()));

    /// <summary>Reads a key; null when the text is none.</summary>
    public static VerifyingKey? Read(string text)
    {
        var bytes = new byte[32];
        if (!Convert.TryFromBase64String(text, bytes, out var read) || read != 32 || Convert.ToBase64String(bytes) != text)
            return null;
        try
        {
            return new(new Ed25519PublicKeyParameters(bytes));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>True when a text names this key, by itself or by its fingerprint.</summary>
    public bool Is(string known) => known == Text || string.Equals(known, Fingerprint, StringComparison.OrdinalIgnoreCase);

    /// <summary>True when the signature over the message is by this key.</summary>
    public bool Verifies(byte[] message, byte[] signature)
    {
        if (signature.Length != 64)
            return false;
        var verifier = new Ed25519Signer();
        verifier.Init(false, key);
        verifier.BlockUpdate(message, 0, message.Length);
        return verifier.VerifySignature(signature);
    }
}
