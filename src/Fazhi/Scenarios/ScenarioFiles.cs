using Fazhi.Samples;

namespace Fazhi.Scenarios;

/// <summary>The scenario files shipped with the program.</summary>
internal static class ScenarioFiles
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "scenarios");

    /// <summary>Every scenario, by file name; what scenarios begin with lies in a folder of its own.</summary>
    public static IReadOnlyList<string> All =>
        Directory.Exists(Folder) ? [.. Directory.GetFiles(Folder, "*.yaml").Order(StringComparer.Ordinal)] : [];

    /// <summary>The agency in which scenarios are played.</summary>
    public static Recipe Agency() => Recipe.Load(Path.Combine(Folder, "shared", "agency.yaml"));

    /// <summary>The file that a scenario begins with: beside it, or among those shipped.</summary>
    public static string? Beginning(string scenario, string name) => new[]
    {
        Path.Combine(Path.GetDirectoryName(Path.GetFullPath(scenario))!, name), Path.Combine(Folder, name),
    }.FirstOrDefault(File.Exists);
}
