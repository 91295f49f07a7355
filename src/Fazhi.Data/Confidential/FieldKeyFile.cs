using System.Text.Json;
using Fazhi.Data.Storage;

namespace Fazhi.Data.Confidential;

/// <summary>A key as a person may see it.</summary>
/// <param name="Id">Its id, as it stands in values.</param>
/// <param name="Cipher">Its cipher.</param>
/// <param name="MadeAt">When it was made (UTC).</param>
public sealed record FieldKeyName(string Id, string Cipher, DateTimeOffset MadeAt);

/// <summary>
/// The keys of confidential fields in a file of their own, readable by its owner only; never in the database, never in a
/// backup. The last one seals, the others still open what they sealed.
/// </summary>
public static class FieldKeyFile
{
    /// <summary>Environment variable that names the file when it is not in the data folder.</summary>
    public const string Variable = "FAZHI_KEY_FILE";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>The names of the keys, the one in use last.</summary>
    /// <exception cref="ConfidentialException">There is no readable file.</exception>
    public static IReadOnlyList<FieldKeyName> Names(DatabaseOptions options) =>
        [.. Read(options).Select(k => new FieldKeyName(k.Open(options.KeyFile).Id, k.Cipher, k.MadeAt))];

    /// <summary>Adds a key; it seals from now on.</summary>
    /// <param name="options">Where the data is kept.</param>
    /// <param name="cipher">Such as <c>sm4-gcm</c>; null for the default.</param>
    /// <param name="madeAt">Now.</param>
    /// <exception cref="ConfidentialException">There is no such cipher, or the file that exists cannot be read.</exception>
    public static void Add(DatabaseOptions options, string? cipher, DateTimeOffset madeAt)
    {
        cipher ??= AuthenticatedCipher.All[0].Name;
        if (AuthenticatedCipher.Find(cipher) is null)
            throw new ConfidentialException(
                $"没有名为 {cipher} 的算法，可用的有：{string.Join("、", AuthenticatedCipher.All.Select(c => c.Name))}。");
        List<StoredKey> keys = File.Exists(options.KeyFile) ? Read(options) : [];
        keys.Add(new(cipher, Convert.ToBase64String(FieldKey.NewSecret()), madeAt));
        Write(options.KeyFile, keys);
    }

    internal static IReadOnlyList<FieldKey> Load(DatabaseOptions options) =>
        [.. Read(options).Select(k => k.Open(options.KeyFile))];

    private static List<StoredKey> Read(DatabaseOptions options)
    {
        if (!File.Exists(options.KeyFile))
            throw new ConfidentialException(
                $"缺少保密字段的密钥文件 {options.KeyFile}，保密字段不能登记，也不能查看。"
                + $"请把当初另行保管的密钥文件放回这个位置，或用环境变量 {Variable} 指明它在哪里。");
        try
        {
            return JsonSerializer.Deserialize<List<StoredKey>>(File.ReadAllText(options.KeyFile), Json) is { Count: > 0 } keys
                ? keys
                : throw new JsonException();
        }
        catch (Exception wrong) when (wrong is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new ConfidentialException(
                $"保密字段的密钥文件 {options.KeyFile} 读不出来。请放回未改动的密钥文件，并检查文件的属主和权限。", wrong);
        }
    }

    // Written beside and renamed: a full disk must not cost the keys that are there.
    private static void Write(string file, List<StoredKey> keys)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var part = $"{file}.{Guid.CreateVersion7():N}.part";
        using (var stream = new FileStream(part, options))
        {
            JsonSerializer.Serialize(stream, keys, Json);
            stream.Flush(flushToDisk: true);
        }

        File.Move(part, file, overwrite: true);
    }

    private sealed record StoredKey(string Cipher, string Secret, DateTimeOffset MadeAt)
    {
        public FieldKey Open(string file)
        {
            try
            {
                return new(Convert.FromBase64String(Secret), AuthenticatedCipher.Find(Cipher) ?? throw new FormatException());
            }
            catch (FormatException wrong)
            {
                throw new ConfidentialException(
                    $"保密字段的密钥文件 {file} 里有一把读不懂的密钥。请放回未改动的密钥文件。", wrong);
            }
        }
    }
}
