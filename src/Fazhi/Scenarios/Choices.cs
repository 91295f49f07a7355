namespace Fazhi.Scenarios;

/// <summary>Choices of an input by the words that pages show, or by their name in the program.</summary>
internal static class Choices
{
    /// <summary>The choice that a word means; null for none.</summary>
    public static string? Find(Type choice, string word) =>
        Names(choice).Where(n => n.Name == word || n.Label == word).Select(n => n.Name).FirstOrDefault();

    /// <summary>Words to choose from.</summary>
    public static IEnumerable<string> Of(Type choice) => Names(choice).Select(n => n.Label);

    private static IEnumerable<(string Name, string Label)> Names(Type choice) => Enum.GetValues(choice).Cast<Enum>()
        .Select(v => (v.ToString(), Penalties.Labels.Find(v) ?? v.ToString()));
}
