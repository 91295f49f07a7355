using Microsoft.AspNetCore.Components;

namespace Fazhi.Ui;

/// <summary>Small drawings that stand beside a word. Names: late, soon, open, now, done, draft, stop, no, cross, fix,
/// skip, info, search, file, photo, audio, video, box, up.</summary>
public static class Marks
{
    /// <summary>The mark as SVG that refers to the sprite of the page; hidden from screen readers.</summary>
    /// <param name="name">Name of the mark; never text a person typed.</param>
    public static string Svg(string name) =>
        $"<svg class=\"fz-mark\" aria-hidden=\"true\"><use href=\"#m-{name}\"/></svg>";

    /// <summary>The mark as markup for a Razor page.</summary>
    public static MarkupString Html(string name) => new(Svg(name));
}
