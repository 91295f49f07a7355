using System.Collections;
using System.Text.Json;
using Fazhi.Documents.Papers;

namespace Fazhi.Documents.Templates;

/// <summary>Which facts the template of a paper may name: the properties of the paper, and of what stands in its
/// lists.</summary>
internal static class TemplateFields
{
    /// <summary>The facts of a type by the names templates use.</summary>
    public static IReadOnlyDictionary<string, Type> Of(Type type) => type.GetProperties()
        .ToDictionary(p => JsonNamingPolicy.SnakeCaseLower.ConvertName(p.Name), p => p.PropertyType,
            StringComparer.Ordinal);

    /// <summary>What a list holds; null when it is none.</summary>
    public static Type? ElementOf(Type type) =>
        type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type) ? type.GetGenericArguments()[0] : null;

    /// <summary>True for what is printed as it is.</summary>
    public static bool IsLeaf(Type type) => ElementOf(type) is null && type.Namespace != typeof(PenaltyPaper).Namespace;

    /// <summary>Sample facts of a paper: every one filled in, or every one left out.</summary>
    public static IReadOnlyDictionary<string, object?> Sample(Type paper, bool filled) =>
        Of(paper).ToDictionary(f => f.Key, f => Value(f.Key, f.Value, filled));

    private static object? Value(string name, Type type, bool filled)
    {
        if (ElementOf(type) is { } element)
            return filled ? new List<object?> { Value(name, element, true), Value(name, element,
                true) } : new List<object?>();
        if (!IsLeaf(type))
            return Sample(type, filled);
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(bool) ? filled
            : !filled ? (plain == typeof(int) || plain == typeof(decimal) ? 0 : null)
            : plain == typeof(DateOnly) ? new DateOnly(2026, 3, 2)
            : plain == typeof(int) || plain == typeof(decimal) ? 1
            : $"［{name}］";
    }
}
