namespace Fazhi.Data.Search;

/// <summary>A record that is found by its words. Only records that belong to an office are searched.</summary>
public interface ISearchable : IScoped
{
    /// <summary>
    /// What it is found by, the title first. Never a confidential field: personal data and reporters stay out.
    /// </summary>
    IEnumerable<SearchText> SearchTexts();

    /// <summary>
    /// What only lists of its own kind and of tasks find it by, because it stands there in clear: a title with the name
    /// of a citizen.
    /// </summary>
    IEnumerable<string> ListTexts() => [];
}

/// <summary>A text by which a record is found.</summary>
/// <param name="Label">What it is, such as 名称; shown before the excerpt.</param>
/// <param name="Text">The text; empty ones are passed by.</param>
public readonly record struct SearchText(string Label, string Text);
