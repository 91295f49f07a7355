using System.Reflection;
using Fazhi.Documents.Papers;
using Fazhi.Penalties.Coercion;

namespace Fazhi.Penalties;

/// <summary>Every kind of paper with its template: what there is to edit, and which facts each may name.</summary>
internal static class PaperCatalogue
{
    private static readonly Dictionary<string, Type> ByTitle = new[] { typeof(PaperKinds), typeof(MeasurePapers) }
        .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Where(f => f is { IsLiteral: true } && f.FieldType == typeof(string))
        .Select(f => (string)f.GetRawConstantValue()!)
        .ToDictionary(title => title, CasePaper.TypeOf, StringComparer.Ordinal);

    /// <summary>Names of all templates, in order.</summary>
    public static IReadOnlyList<string> Templates { get; } =
        [.. ByTitle.Values.Select(PaperRenderer.TemplateOf).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Name of the template of a paper.</summary>
    public static string TemplateOf(string title) => PaperRenderer.TemplateOf(ByTitle[title]);

    /// <summary>Titles of the papers made with a template.</summary>
    public static IReadOnlyList<string> TitlesOf(string template) =>
        [.. ByTitle.Where(p => PaperRenderer.TemplateOf(p.Value) == template).Select(p => p.Key)];

    /// <summary>The type whose facts a template may name; null when there is no such template.</summary>
    public static Type? TypeOf(string template) => ByTitle.Values.FirstOrDefault(t => PaperRenderer.TemplateOf(t) == template);
}
