using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Fazhi.Data.Changes;

/// <summary>Reads the payload of a change back into objects, for looking at; they are never saved.</summary>
/// <remarks>What a payload of an older version lacks keeps its default.</remarks>
public static class StateReading
{
    private static readonly JsonSerializerOptions Options = new()
    {
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Converters = { new Choices() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { OpenSetters } },
    };

    /// <summary>The record as it stood after the change.</summary>
    public static T Record<T>(string payload) => JsonSerializer.Deserialize<T>(payload, Options)!;

    /// <summary>The rows of a type that hung on it.</summary>
    public static IReadOnlyList<T> Attached<T>(string payload)
        where T : IAttached
    {
        using var document = JsonDocument.Parse(payload);
        return document.RootElement.TryGetProperty("attached", out var attached) && attached.TryGetProperty(typeof(T).Name, out var rows)
            ? rows.Deserialize<T[]>(Options)!
            : [];
    }

    // Facts are written by methods with legal names, so their setters are private.
    private static void OpenSetters(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;
        foreach (var property in type.Properties)
        {
            property.IsRequired = false;
            if (property.AttributeProvider is not PropertyInfo declared)
                continue;
            if (declared.GetCustomAttribute<JsonColumnAttribute>() is not null)
                property.CustomConverter = new RawJson();
            if (property.Set is null && declared.GetSetMethod(nonPublic: true) is { } set)
                property.Set = (target, value) => set.Invoke(target, [value]);
        }
    }

    /// <summary>A choice stands in a payload by its name in the program, as in its column, whatever files call it.</summary>
    private sealed class Choices : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Choice<>).MakeGenericType(typeToConvert))!;
    }

    private sealed class Choice<T> : JsonConverter<T>
        where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Enum.Parse<T>(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }

    /// <summary>A column that holds JSON stands in a payload as JSON, not as text.</summary>
    private sealed class RawJson : JsonConverter<string>
    {
        public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            return document.RootElement.GetRawText();
        }

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value);
    }
}
