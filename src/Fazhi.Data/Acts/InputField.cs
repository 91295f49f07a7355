using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace Fazhi.Data.Acts;

/// <summary>A field of an input that may be entered.</summary>
internal sealed record InputField
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<InputField>> Known = new();

    private readonly PropertyInfo property;

    private InputField(PropertyInfo property, NullabilityInfoContext nullability)
    {
        this.property = property;
        Name = JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);
        IsNullable = nullability.Create(property).WriteState != NullabilityState.NotNull;
        IsSigned = property.IsDefined(typeof(SignedAttribute));
    }

    /// <summary>As programs write it: <c>conduct_ended_on</c>.</summary>
    public string Name { get; }

    /// <summary>True when nothing need stand in it.</summary>
    public bool IsNullable { get; init; }

    /// <summary>True when a number in it may be below zero.</summary>
    public bool IsSigned { get; }

    public object? Value(object part) => property.GetValue(part);

    /// <summary>Every field of a part of an input.</summary>
    public static IReadOnlyList<InputField> Of(Type part) => Known.GetOrAdd(part, static type =>
    {
        var nullability = new NullabilityInfoContext();
        return
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p.SetMethod is { IsPublic: true } && p.GetIndexParameters().Length == 0)
                .Select(p => new InputField(p, nullability)),
        ];
    });

    /// <summary>True for a record of ours, whose fields are looked at in turn.</summary>
    public static bool IsPart(Type type) => type.IsClass && type.Namespace?.StartsWith("Fazhi", StringComparison.Ordinal) == true;
}

/// <summary>A number that may be below zero, such as by how much a clock is slow; its act says how far it may go.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SignedAttribute : Attribute;
