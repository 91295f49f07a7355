using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Fazhi.Api;

namespace Fazhi.Modules.Tests.Penalties.BadInput;

/// <summary>A field of an input, with what stands in the good one.</summary>
internal sealed record InputField
{
    /// <summary>Where it stands: names and indexes.</summary>
    public required IReadOnlyList<object> Steps { get; init; }

    public required Type Type { get; init; }

    public required bool IsNullable { get; init; }

    public required bool IsRequired { get; init; }

    public required JsonNode? Value { get; init; }

    public string Path => string.Join('.', Steps);

    public string Name => Steps.OfType<string>().Last();

    /// <summary>Puts a value in its place.</summary>
    public void Put(JsonNode root, JsonNode? value)
    {
        var at = root;
        foreach (var step in Steps.SkipLast(1))
            at = step is int index ? at[index]! : at[(string)step]!;
        if (Steps[^1] is int last)
            at[last] = value;
        else
            at[(string)Steps[^1]] = value;
    }
}

/// <summary>The fields of an input by its type, those of its parts and of the first line of each list included.</summary>
internal static class InputFields
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static IEnumerable<InputField> Of(Type type, JsonNode? input) => Of(type, input, []);

    private static IEnumerable<InputField> Of(Type type, JsonNode? node, IReadOnlyList<object> at)
    {
        if (node is not JsonObject mapping)
            yield break;
        foreach (var property in ApiJson.Options.GetTypeInfo(type).Properties.Where(p => p.Set is not null))
        {
            IReadOnlyList<object> steps = [.. at, property.Name];
            var value = mapping[property.Name];
            yield return new InputField
            {
                Steps = steps,
                Type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType,
                IsNullable = IsNullable(property),
                IsRequired = property.IsRequired,
                Value = value,
            };
            foreach (var part in Within(property.PropertyType, value, steps))
                yield return part;
        }
    }

    private static IEnumerable<InputField> Within(Type type, JsonNode? value, IReadOnlyList<object> steps)
    {
        if (value is JsonObject)
            return ApiJson.Options.GetTypeInfo(type).Kind == JsonTypeInfoKind.Object ? Of(type, value, steps) : [];
        if (value is not JsonArray { Count: > 0 } list || !type.IsGenericType)
            return [];
        var element = type.GetGenericArguments()[0];
        IReadOnlyList<object> first = [.. steps, 0];
        return list[0] is JsonObject
            ? Of(element, list[0], first)
            : [new InputField { Steps = first, Type = element, IsNullable = false, IsRequired = true, Value = list[0] }];
    }

    private static bool IsNullable(JsonPropertyInfo property)
    {
        if (property.PropertyType.IsValueType)
            return Nullable.GetUnderlyingType(property.PropertyType) is not null;
        lock (Nullability)
            return property.AttributeProvider is PropertyInfo declared
                && Nullability.Create(declared).WriteState == NullabilityState.Nullable;
    }
}
