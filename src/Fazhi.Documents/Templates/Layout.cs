using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Fazhi.Documents.Templates;

/// <summary>A report layout: its parts in order and the pairs of figures that need a sentence side by side.</summary>
public sealed class Layout
{
    /// <summary>Id, which is the name of its folder.</summary>
    public string Id { get; set; } = "";

    /// <summary>Name in Chinese.</summary>
    public string Name { get; set; } = "";

    /// <summary>Templates in the order they are printed.</summary>
    public List<string> Parts { get; set; } = [];

    /// <summary>Pairs that are true and yet look as if they could not both be.</summary>
    public List<Contradiction> Contradictions { get; set; } = [];

    /// <summary>Reads <c>ID/layout.yaml</c>.</summary>
    /// <exception cref="TemplateException">The file is missing or wrong.</exception>
    public static Layout Read(TemplateFolder folder, string id)
    {
        var name = $"{id}/layout.yaml";
        try
        {
            var layout = new DeserializerBuilder()
                .WithNamingConvention(UnderscoredNamingConvention.Instance)
                .Build()
                .Deserialize<Layout>(folder.Read(name));
            layout.Id = id;
            return layout;
        }
        catch (YamlDotNet.Core.YamlException wrong)
        {
            throw new TemplateException(name, $"第{wrong.Start.Line}行：{wrong.InnerException?.Message ?? wrong.Message}");
        }
    }
}

/// <summary>Two statements that need an explanation to stand side by side; it applies when every condition holds.</summary>
public sealed class Contradiction
{
    /// <summary>Id under which the explanation is recorded.</summary>
    public string Id { get; set; } = "";

    /// <summary>What a reader will ask.</summary>
    public string Question { get; set; } = "";

    /// <summary>Conditions, all of which must hold.</summary>
    public List<Clause> When { get; set; } = [];
}

/// <summary>One condition on a figure; exactly one of the comparisons is given.</summary>
public sealed class Clause
{
    /// <summary>Indicator looked at.</summary>
    public string Figure { get; set; } = "";

    /// <summary>Its value is above that of another indicator.</summary>
    public string? Above { get; set; }

    /// <summary>Its value is equal to that of another indicator, and not zero.</summary>
    public string? SameAs { get; set; }

    /// <summary>It is one hundred per cent of a base that is not empty.</summary>
    public bool Whole { get; set; }

    /// <summary>It is above zero.</summary>
    public bool Positive { get; set; }

    /// <summary>A title among its records holds this word.</summary>
    public string? Mentions { get; set; }

    /// <summary>Its base is smaller than the value of another indicator.</summary>
    public string? BaseBelow { get; set; }

    /// <summary>It is a ratio whose parts are not printed.</summary>
    public bool Bare { get; set; }

    /// <summary>It stands in several places of the document.</summary>
    public bool Repeated { get; set; }
}
