using DotLiquid;
using Fazhi.Documents.Tree;

namespace Fazhi.Documents.Templates;

/// <summary><c>{% figure id unit: 名 %}</c>: the only way a number comes into a report.</summary>
internal sealed class FigureTag : Tag
{
    private string indicator = "";
    private FigureWording wording = FigureWording.AsDeclared;

    public override void Initialize(string tagName, string markup, List<string> tokens)
    {
        var words = markup.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            throw new DotLiquid.Exceptions.SyntaxException("figure 要写指标编号");
        indicator = words[0];
        wording = words.Length == 1 ? FigureWording.AsDeclared : FigureWording.Read(words[1..]);
        base.Initialize(tagName, markup, tokens);
    }

    public override void Render(Context context, TextWriter result) =>
        result.Write(Drafting.Of(context).Markup(indicator, wording));
}

/// <summary><c>{% having id %}…{% endhaving %}</c>: printed only when the figure has a value.</summary>
internal sealed class HavingBlock : DotLiquid.Block
{
    private string indicator = "";

    public override void Initialize(string tagName, string markup, List<string> tokens)
    {
        indicator = markup.Trim();
        base.Initialize(tagName, markup, tokens);
    }

    public override void Render(Context context, TextWriter result)
    {
        if (Drafting.Of(context).Has(indicator))
            base.Render(context, result);
    }
}

/// <summary><c>{% say key %}</c>: the confirmed texts of a place, one after the other in the line.</summary>
internal sealed class SayTag : Tag
{
    private string key = "";

    public override void Initialize(string tagName, string markup, List<string> tokens)
    {
        key = markup.Trim();
        base.Initialize(tagName, markup, tokens);
    }

    public override void Render(Context context, TextWriter result)
    {
        foreach (var text in Drafting.Of(context).Texts(key))
            result.Write(text);
    }
}

/// <summary><c>{% items key %}</c>: each confirmed text of a place as a paragraph 一是…, 二是….</summary>
internal sealed class ItemsTag : Tag
{
    private string key = "";

    public override void Initialize(string tagName, string markup, List<string> tokens)
    {
        key = markup.Trim();
        base.Initialize(tagName, markup, tokens);
    }

    public override void Render(Context context, TextWriter result)
    {
        var count = 0;
        foreach (var text in Drafting.Of(context).Texts(key))
            result.Write($"<p>{Numbering.Chinese(++count)}是{text}</p>");
    }
}
