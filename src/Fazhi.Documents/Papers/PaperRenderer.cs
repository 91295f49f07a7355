using Fazhi.Documents.Html;
using Fazhi.Documents.Official;
using Fazhi.Documents.Templates;
using Fazhi.Documents.Tree;

namespace Fazhi.Documents.Papers;

/// <summary>Renders enforcement papers; equal facts give equal bytes.</summary>
public sealed class PaperRenderer(TemplateFolder folder)
{
    private readonly Composer composer = new(folder);

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
