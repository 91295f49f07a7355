using Fazhi.Data.Acts;

namespace Fazhi.Registry;

/// <summary>Input that cannot be read.</summary>
internal static class Invalid
{
    public static InvalidInputException Field(string field, string message) =>
        new(new Dictionary<string, string> { [field] = message });
}
