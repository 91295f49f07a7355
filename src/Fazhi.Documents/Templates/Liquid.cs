using System.Collections;
using System.Globalization;
using System.Net;
using System.Xml;
using DotLiquid;
using Fazhi.Documents.Figures;

namespace Fazhi.Documents.Templates;

/// <summary>Renders Liquid to the markup of <see cref="TreeReader"/>.</summary>
/// <remarks>
/// Every printed value is encoded. An unknown variable is an error, because it would print nothing. The registrations
/// of the engine are global, therefore made once here.
/// </remarks>
internal static class Liquid
{
    static Liquid()
    {
        Template.RegisterValueTypeTransformer(typeof(string), text => Encode((string)text));
        Template.RegisterTag<FigureTag>("figure");
        Template.RegisterTag<HavingBlock>("having");
        Template.RegisterTag<SayTag>("say");
        Template.RegisterTag<ItemsTag>("items");
    }

    public static string Render(
        string name, string source, IReadOnlyDictionary<string, object?> variables, Drafting? drafting = null)
    {
        var template = Parse(name, source);
        var parameters = new RenderParameters(CultureInfo.InvariantCulture)
        {
            LocalVariables = (Hash)ToLiquid(variables)!,
            ErrorsOutputMode = ErrorsOutputMode.Suppress,
            Registers = new Hash { [Drafting.Register] = drafting },
        };
        var text = template.Render(parameters);
        if (template.Errors.Count > 0)
            throw new TemplateException(name, string.Join("；", template.Errors.Select(e => e.Message).Distinct()));
        return text;
    }

    /// <summary>Text made safe for the markup; characters XML cannot hold are dropped.</summary>
    public static string Encode(string text) =>
        string.Concat(WebUtility.HtmlEncode(text).Where(XmlConvert.IsXmlChar));

    private static Template Parse(string name, string source)
    {
        try
        {
            return Template.Parse(source);
        }
        catch (DotLiquid.Exceptions.SyntaxException wrong)
        {
            throw new TemplateException(name, wrong.Message);
        }
    }

    // Days are worded and numbers written plainly here, so that no template decides about either.
    private static object? ToLiquid(object? value) => value switch
    {
        null => "",
        string text => text,
        bool yes => yes,
        DateOnly day => Stating.InWords(day),
        decimal number => Stating.Digits(number),
        int number => number.ToString(CultureInfo.InvariantCulture),
        IReadOnlyDictionary<string, object?> map => Hash.FromDictionary(
            map.ToDictionary(p => p.Key, p => ToLiquid(p.Value)!)),
        IEnumerable list => list.Cast<object?>().Select(ToLiquid).ToList(),
        _ => throw new ArgumentException($"模板变量不支持类型 {value.GetType().Name}", nameof(value)),
    };
}
