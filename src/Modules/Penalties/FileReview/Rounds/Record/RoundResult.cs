namespace Fazhi.Penalties.FileReview.Rounds;

/// <summary>What a round found, counted from its scores: totals, the places of offices and officers, common issues.</summary>
internal sealed record RoundResult
{
    public required int Files { get; init; }

    public required int Scored { get; init; }

    public required int Excellent { get; init; }

    public required int Passed { get; init; }

    public required int Failed { get; init; }

    /// <summary>Mean of the scores; null before one is there.</summary>
    public required decimal? Mean { get; init; }

    public required IReadOnlyList<RankedPlace> Offices { get; init; }

    public required IReadOnlyList<RankedPlace> Officers { get; init; }

    /// <summary>Items found wrong, the most frequent first.</summary>
    public required IReadOnlyList<CommonIssue> Common { get; init; }

    public static RoundResult Of(ReviewRound round)
    {
        var scored = round.Files.Where(f => f.IsScored).ToArray();
        return new RoundResult
        {
            Files = round.Files.Count,
            Scored = scored.Length,
            Excellent = scored.Count(f => f.Band == "优秀"),
            Passed = scored.Count(f => f.Band == "合格"),
            Failed = scored.Count(f => f.Band == "不合格"),
            Mean = scored.Length == 0 ? null : Round(scored.Average(f => f.Score)),
            Offices = Rank(scored.Select(f => (f.Office, f))),
            Officers = Rank(scored.SelectMany(f => f.Officers.Split('、', StringSplitOptions.RemoveEmptyEntries).Select(o => (o, f)))),
            Common = CommonIn(round, scored),
        };
    }

    // Equal means share a place, and the next place is counted on.
    private static IReadOnlyList<RankedPlace> Rank(IEnumerable<(string Name, SampledFile File)> files)
    {
        var places = files.GroupBy(f => f.Name).Select(g => new RankedPlace
        {
            Place = 0,
            Name = g.Key,
            Files = g.Count(),
            Mean = Round(g.Average(f => f.File.Score)),
            Lowest = g.Min(f => f.File.Score),
            Failed = g.Count(f => f.File.Band == "不合格"),
        }).OrderByDescending(p => p.Mean).ThenByDescending(p => p.Lowest).ThenBy(p => p.Name, StringComparer.Ordinal).ToArray();
        return [.. places.Select(p => p with { Place = places.Count(x => x.Mean > p.Mean) + 1 })];
    }

    private static IReadOnlyList<CommonIssue> CommonIn(ReviewRound round, SampledFile[] scored) =>
    [
        .. round.Lines.Where(l => l.IsWrong && scored.Any(f => f.Position == l.File)).GroupBy(l => l.Item)
            .Select(g => new CommonIssue
            {
                Item = g.Key,
                Text = g.First().Text,
                Rule = g.First().Rule,
                Citation = g.First().Citation,
                IsVeto = g.First().IsVeto,
                Files = g.Select(l => l.File).Distinct().Count(),
                Share = Round(100m * g.Select(l => l.File).Distinct().Count() / scored.Length),
                Deduction = g.Sum(l => l.Deduction),
            })
            .OrderByDescending(c => c.IsVeto).ThenByDescending(c => c.Files).ThenByDescending(c => c.Deduction)
            .ThenBy(c => c.Item, StringComparer.Ordinal),
    ];

    private static decimal Round(decimal value) => Math.Round(value, 1, MidpointRounding.AwayFromZero);
}

/// <summary>The place of an office or officer in a round.</summary>
public sealed record RankedPlace
{
    /// <summary>1 for the best.</summary>
    public required int Place { get; init; }

    /// <summary>Office or officer.</summary>
    public required string Name { get; init; }

    /// <summary>Files scored.</summary>
    public required int Files { get; init; }

    /// <summary>Mean score, one decimal.</summary>
    public required decimal Mean { get; init; }

    /// <summary>Lowest score.</summary>
    public required decimal Lowest { get; init; }

    /// <summary>Files that did not pass.</summary>
    public required int Failed { get; init; }
}

/// <summary>An item found wrong in some files of a round.</summary>
public sealed record CommonIssue
{
    /// <summary>Id of the item.</summary>
    public required string Item { get; init; }

    /// <summary>What it asks.</summary>
    public required string Text { get; init; }

    /// <summary>Key of the statute register.</summary>
    public required string Rule { get; init; }

    /// <summary>Law and article.</summary>
    public required string Citation { get; init; }

    /// <summary>True for a veto item.</summary>
    public required bool IsVeto { get; init; }

    /// <summary>Files in which it is wrong.</summary>
    public required int Files { get; init; }

    /// <summary>Their share of the scored files in per cent, one decimal.</summary>
    public required decimal Share { get; init; }

    /// <summary>Points taken off in all of them.</summary>
    public required decimal Deduction { get; init; }
}
