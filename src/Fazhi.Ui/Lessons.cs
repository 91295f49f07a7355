namespace Fazhi.Ui;

/// <summary>A scenario of the training pages, by what it teaches.</summary>
public sealed record Lesson
{
    /// <summary>Title of the scenario.</summary>
    public required string Title { get; init; }

    /// <summary>Address of its page.</summary>
    public required string Href { get; init; }

    /// <summary>Keys of the statute register by which acts are refused in it.</summary>
    public required IReadOnlySet<string> Rules { get; init; }

    /// <summary>Articles it teaches, such as 行政处罚法第五十六条.</summary>
    public required IReadOnlyList<string> Teaches { get; init; }
}

/// <summary>The scenarios that may be practised; a module finds by it which of them show a fault it has found.</summary>
/// <param name="read">Reads them; called when they are first needed.</param>
public sealed class Lessons(Func<IReadOnlyList<Lesson>> read)
{
    private readonly Lazy<IReadOnlyList<Lesson>> all = new(read);

    /// <summary>Those in which an act is refused by a rule, then those that teach its article; the first few.</summary>
    /// <param name="rule">Key of the statute register.</param>
    /// <param name="law">Name of the law.</param>
    /// <param name="article">Article, such as 第四十四条第一款.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<Lesson> Of(string rule, string law, string article, int most = 3)
    {
        var named = Short(law) + Head(article);
        return
        [
            .. all.Value.Where(l => l.Rules.Contains(rule))
                .Concat(all.Value.Where(l => l.Teaches.Any(t => Short(t).StartsWith(named, StringComparison.Ordinal))))
                .DistinctBy(l => l.Href).Take(most),
        ];
    }

    private static string Short(string law) =>
        law.Replace("中华人民共和国", "", StringComparison.Ordinal).Trim('《', '》');

    // A scenario names the article; its paragraph may differ from that of the rule.
    private static string Head(string article) =>
        article.IndexOf('条', StringComparison.Ordinal) is >= 0 and var at ? article[..(at + 1)] : article;
}
