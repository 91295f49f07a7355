namespace Fazhi.Documents.Templates;

/// <summary>Finds template files; a folder named later lies over an earlier one.</summary>
public sealed class TemplateFolder(params string[] roots)
{
    /// <summary>The templates delivered with the program, overlaid by those under a data folder.</summary>
    public static TemplateFolder Over(string? data) => data is null
        ? new(Path.Combine(AppContext.BaseDirectory, "templates"))
        : new(Path.Combine(AppContext.BaseDirectory, "templates"), Path.Combine(data, "templates"));

    /// <summary>Text of a template.</summary>
    /// <exception cref="TemplateException">There is no such file.</exception>
    public string Read(string name) => Find(name) is { } path
        ? File.ReadAllText(path)
        : throw new TemplateException(name, $"找不到模板；找过 {string.Join("、", roots)}");

    /// <summary>Path of a template; null when there is none.</summary>
    public string? Find(string name) =>
        roots.Reverse().Select(r => Path.Combine(r, name)).FirstOrDefault(File.Exists);

    /// <summary>Every template as path relative to its root, in order.</summary>
    public IEnumerable<string> Names() => roots
        .Where(Directory.Exists)
        .SelectMany(r => Directory.EnumerateFiles(r, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(r, f).Replace('\\', '/')))
        .Distinct()
        .Order(StringComparer.Ordinal);
}

/// <summary>A template cannot be rendered: unknown variable, wrong markup, missing file.</summary>
/// <param name="template">Name of the template.</param>
/// <param name="message">What is wrong.</param>
public sealed class TemplateException(string template, string message) : Exception($"模板 {template}：{message}")
{
    /// <summary>Name of the template.</summary>
    public string Template { get; } = template;
}
