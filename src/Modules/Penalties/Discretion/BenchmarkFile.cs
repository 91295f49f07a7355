using System.Globalization;
using Fazhi.Data.Storage;

namespace Fazhi.Penalties;

/// <summary>The benchmark of this installation: the agency's own file, or in a demo the sample that ships.</summary>
internal sealed class BenchmarkFile(DatabaseOptions options)
{
    private readonly Lazy<Benchmark?> own = new(() => Read(Path.Combine(options.DataFolder, Benchmark.Folder)));
    private readonly Lazy<Benchmark?> shipped = new(() => Read(Path.Combine(AppContext.BaseDirectory, Benchmark.Folder)));

    /// <summary>The benchmark in force on a day; none when the agency has not loaded its own.</summary>
    /// <exception cref="InvalidDataException">The file is unsound; the message names the place.</exception>
    public Benchmark On(DateOnly on, IReadOnlyDictionary<string, string> parameters) =>
        (own.Value ?? (parameters.ContainsKey("installation.demo") ? shipped.Value : null)) is { } benchmark
        && on >= DateOnly.Parse(benchmark.ValidFrom, CultureInfo.InvariantCulture)
            ? benchmark
            : Benchmark.None;

    private static Benchmark? Read(string folder) => Path.Combine(folder, Benchmark.FileName) is var path && File.Exists(path)
        ? Benchmark.Read(File.ReadAllText(path), path)
        : null;
}
