using System.Runtime.CompilerServices;
using Fazhi.Documents.Html;
using Fazhi.Documents.Official;
using Fazhi.Documents.Templates;
using Fazhi.Documents.Tree;

namespace Fazhi.Documents.Papers;

/// <summary>Renders enforcement papers; equal facts give equal bytes.</summary>
public sealed class PaperRenderer(TemplateFolder folder)
{
    private readonly Composer composer = new(folder);

    /// <summary>Name of the template of a kind of paper.</summary>
    public static string TemplateOf(Type paper) =>
        ((PenaltyPaper)RuntimeHelpers.GetUninitializedObject(paper)).Template; // a constant of the type, no fact

    /// <summary>A sample of a kind of paper as HTML: every fact named in brackets.</summary>
    /// <param name="paper">The type of the paper.</param>
    /// <param name="template">Text of the template; null for the one of the folder.</param>
    /// <exception cref="TemplateException">The template is wrong.</exception>
    public string Sample(Type paper, string? template) => HtmlWriter.Fragment(composer.Paper(
        TemplateOf(paper), TemplateFields.Sample(paper, filled: true), new PaperSeal(null, "") { Template = template }));

    /// <summary>The paper as a tree.</summary>
    /// <exception cref="TemplateException">The template is wrong or asks for something the paper does not have.</exception>
    public Document Compose(PenaltyPaper paper, PaperSeal seal) =>
        composer.Paper(paper.Template, PaperFacts.Of(paper), seal);

    /// <summary>The paper as a file for Word and WPS.</summary>
    /// <exception cref="TemplateException">The template is wrong or asks for something the paper does not have.</exception>
    public byte[] Docx(PenaltyPaper paper, PaperSeal seal) => DocxWriter.Write(Compose(paper, seal));

    /// <summary>The paper as HTML, for reading on a page.</summary>
    /// <exception cref="TemplateException">The template is wrong or asks for something the paper does not have.</exception>
    public string Html(PenaltyPaper paper, PaperSeal seal) => HtmlWriter.Fragment(Compose(paper, seal));
}
