using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Fazhi.Documents.Tree;

namespace Fazhi.Documents.Json;

/// <summary>Keeps a document as text: what is read back renders to the same bytes.</summary>
public static class TreeJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The document as JSON.</summary>
    public static string Write(Document document) => JsonSerializer.Serialize(document, Options);

    /// <summary>The document that was written.</summary>
    /// <exception cref="JsonException">The text was not written by <see cref="Write"/>.</exception>
    public static Document Read(string json) => JsonSerializer.Deserialize<Document>(json, Options)!;
}
