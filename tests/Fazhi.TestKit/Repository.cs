namespace Fazhi.TestKit;

/// <summary>The source tree the tests were built from.</summary>
public static class Repository
{
    private static readonly string[] NotOurs =
        ["bin", "obj", "node_modules", "data", ".git", ".vs", ".idea", "TestResults", "BenchmarkDotNet.Artifacts"];

    /// <summary>The folder that holds <c>Fazhi.slnx</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path inside the tree.</summary>
    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>Files of the tree with one of the endings, as paths from the root with forward slashes.</summary>
    public static IReadOnlyList<string> Files(string under, params string[] endings) =>
        [.. Walk(Path(under))
            .Where(f => endings.Any(e => f.EndsWith(e, StringComparison.Ordinal)))
            .Select(f => System.IO.Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Walk(string folder) =>
        !Directory.Exists(folder) ? [] :
        [.. Directory.GetFiles(folder),
            .. Directory.GetDirectories(folder)
                .Where(d => !NotOurs.Contains(System.IO.Path.GetFileName(d)))
                .SelectMany(Walk)];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Fazhi.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests run outside the source tree.");
    }
}
