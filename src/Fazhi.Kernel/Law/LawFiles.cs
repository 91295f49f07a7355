using System.Text.Json;
using System.Text.Json.Serialization;

namespace Fazhi.Kernel.Law;

/// <summary>The data files of the root folder <c>law/</c>, embedded in this assembly.</summary>
internal static class LawFiles
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    public static T Read<T>(string name)
    {
        using var stream = typeof(LawFiles).Assembly.GetManifestResourceStream("law/" + name)
            ?? throw new InvalidOperationException($"law/{name} is not embedded in Fazhi.Kernel.");
        return Parse<T>(stream);
    }

    public static T Parse<T>(Stream stream) =>
        JsonSerializer.Deserialize<T>(stream, Options) ?? throw new InvalidDataException("文件内容为空。");
}
