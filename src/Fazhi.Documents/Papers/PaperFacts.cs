using System.Collections;
using System.Text.Json;

namespace Fazhi.Documents.Papers;

/// <summary>Turns the properties of a paper into the variables of its template: <c>FiledOn</c> is <c>filed_on</c>.</summary>
internal static class PaperFacts
{
    public static IReadOnlyDictionary<string, object?> Of(object paper) => paper.GetType()
        .GetProperties()
        .ToDictionary(p => JsonNamingPolicy.SnakeCaseLower.ConvertName(p.Name), p => Value(p.GetValue(paper)));

    private static object? Value(object? value) => value switch
    {
        null or string or bool or DateOnly or decimal or int => value,
        IEnumerable list => list.Cast<object?>().Select(Value).ToList(),
        _ => Of(value),
    };
}
