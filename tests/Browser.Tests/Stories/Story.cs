using System.Globalization;
using Fazhi.TestKit;
using YamlDotNet.RepresentationModel;

namespace Fazhi.Browser.Tests.Stories;

/// <summary>A file of what people fill in, page by page, and where each page leads.</summary>
internal sealed record Story(string File, string Title, IReadOnlyList<StoryStep> Steps)
{
    private static readonly string Folder = Repository.Path("tests", "Browser.Tests", "Stories");

    /// <summary>Names of the files.</summary>
    public static IEnumerable<string> Files => Directory.GetFiles(Folder, "story-*.yaml").Select(Path.GetFileName).Order()!;

    /// <summary>Acts that nobody fills into a form, each with its reason.</summary>
    public static IReadOnlyDictionary<string, string> Excused =>
        Text(Root("excused.yaml")).ToDictionary(e => e.Name, e => e.Value, StringComparer.Ordinal);

    public static Story Read(string file)
    {
        var root = Root(file);
        return new Story(file, Word(root, "title"), [.. List(root, "steps").OfType<YamlMappingNode>().Select(Step)]);
    }

    private static YamlMappingNode Root(string file)
    {
        using var reader = new StreamReader(Path.Combine(Folder, file));
        var yaml = new YamlStream();
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    private static StoryStep Step(YamlMappingNode node) => new()
    {
        Line = (int)node.Start.Line,
        On = Word(node, "on") is { Length: > 0 } on ? DateOnly.Parse(on, CultureInfo.InvariantCulture) : null,
        By = Word(node, "by"),
        Act = Word(node, "act"),
        Record = Word(node, "record"),
        As = Word(node, "as"),
        At = Word(node, "at"),
        Press = Word(node, "press"),
        Then = Word(node, "then"),
        Refused = Word(node, "refused"),
        Fill = Find(node, "fill") is YamlMappingNode fill ? [.. Fields(fill)] : [],
        Files = [.. Words(node, "files")],
        See = [.. Words(node, "see")],
        Look = [.. Words(node, "look")],
        Package = Word(node, "package"),
    };

    private static IEnumerable<(string Label, string[] Values)> Fields(YamlMappingNode fill) => fill.Children.Select(c =>
        ($"{c.Key}", c.Value is YamlSequenceNode many ? [.. many.Select(v => $"{v}")] : new[] { $"{c.Value}" }));

    private static IEnumerable<(string Name, string Value)> Text(YamlMappingNode node) =>
        node.Children.Select(c => ($"{c.Key}", $"{c.Value}"));

    private static YamlNode? Find(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var found) ? found : null;

    private static string Word(YamlMappingNode node, string key) => (Find(node, key) as YamlScalarNode)?.Value ?? "";

    private static IEnumerable<YamlNode> List(YamlMappingNode node, string key) =>
        (Find(node, key) as YamlSequenceNode)?.Children ?? [];

    private static IEnumerable<string> Words(YamlMappingNode node, string key) => List(node, key).Select(n => $"{n}");
}

/// <summary>One page, filled and sent by one person, or pages looked at.</summary>
internal sealed record StoryStep
{
    public int Line { get; init; }

    /// <summary>The day it is done; null for the day of the step before.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Who is signed in.</summary>
    public string By { get; init; } = "";

    /// <summary>Full name of the act, such as <c>penalties.decide</c>; empty when pages are only looked at.</summary>
    public string Act { get; init; } = "";

    /// <summary>The record it is done on, by the name given to it; empty for the one before.</summary>
    public string Record { get; init; } = "";

    /// <summary>Name for the record it opens.</summary>
    public string As { get; init; } = "";

    /// <summary>Address of the page; empty for the form of the act. <c>{name}</c> is the key of a record.</summary>
    public string At { get; init; } = "";

    /// <summary>The button; empty for the label of the act.</summary>
    public string Press { get; init; } = "";

    /// <summary>The button on the page that follows, where the first one only shows what would be done.</summary>
    public string Then { get; init; } = "";

    /// <summary>Part of the message when the law refuses it here.</summary>
    public string Refused { get; init; } = "";

    /// <summary>Fields by their label.</summary>
    public IReadOnlyList<(string Label, string[] Values)> Fill { get; init; } = [];

    /// <summary>Files to send; their names say what stands in them.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Words that have to stand on the page it leads to.</summary>
    public IReadOnlyList<string> See { get; init; } = [];

    /// <summary>Pages to be looked at.</summary>
    public IReadOnlyList<string> Look { get; init; } = [];

    /// <summary>The case whose package is downloaded and checked without a network; empty for none.</summary>
    public string Package { get; init; } = "";
}
