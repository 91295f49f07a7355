namespace Fazhi.Documents.Templates;

/// <summary>Something wrong with a template of a paper.</summary>
/// <param name="Line">Line of the template, from 1; 0 when it is about the whole.</param>
/// <param name="Message">What is wrong and what to do, in Chinese.</param>
public sealed record TemplateFault(int Line, string Message)
{
    /// <summary>The line and the message.</summary>
    public string Text => Line > 0 ? $"第{Line}行：{Message}" : Message;
}

/// <summary>A fact a paper must print, whatever its wording.</summary>
/// <param name="Field">Name as templates write it, such as <c>remedy</c> or <c>party.name</c>.</param>
/// <param name="What">What it is in Chinese.</param>
/// <param name="Basis">The article that asks for it; empty for what every paper has.</param>
public sealed record MandatoryField(string Field, string What, string Basis = "");
