using Fazhi.Ui;

namespace Fazhi.Penalties.FileReview.Rounds;

/// <summary>Rows of a round as its tables show them.</summary>
internal static class RoundLines
{
    /// <param name="file">The round.</param>
    /// <param name="me">Who looks: may score what is given to this person.</param>
    public static IReadOnlyList<FileLine> Files(RoundFile file, Guid me) =>
    [
        .. file.Matter.Files.OrderBy(f => f.Position).Select(f => new FileLine
        {
            Position = f.Position,
            Number = f.Number + (f.IsPicked ? "（指定）" : ""),
            CaseHref = $"{CaseFile.List.Href}/{f.CaseId}",
            Cause = f.Cause,
            Office = f.Office,
            Officers = f.Officers,
            Reviewer = f.Reviewer,
            Band = RoundWords.Band(f),
            Found = f.IsScored ? $"{file.Matter.WrongIn(f).Count}" : "",
            Link = Link(file, f, me),
        }),
    ];

    public static IReadOnlyList<IssueLine> Issues(RoundFile file) =>
    [
        .. file.Matter.Issues.OrderBy(i => i.Position).Select(i => new IssueLine
        {
            Number = file.Matter.FileAt(i.File)!.Number,
            Demand = i.Demand,
            Officer = i.Officer,
            DueOn = i.DueOn,
            State = RoundWords.Standing(i, file.Today),
            Answer = i.Answer,
            Rechecks = string.Join("；", file.Matter.Rechecks.Where(r => r.Issue == i.Position)
                .Select(r => $"{r.On:MM-dd}{r.By}：{r.Opinion}")),
            Link = i.AwaitsOfficer ? new() { Text = "登记", Href = $"{file.Address}/answer-issue?part={i.Position}" }
                : i.AwaitsRecheck ? new() { Text = "复查", Href = $"{file.Address}/recheck-issue?part={i.Position}" }
                : null,
        }),
    ];

    public static IReadOnlyList<FoundLine> Found(ReviewRound round, SampledFile file) =>
    [
        .. round.Lines.Where(l => l.File == file.Position).OrderByDescending(l => l.IsVeto).ThenBy(l => l.Position)
            .Select(l => new FoundLine
            {
                Item = l.Item + (l.IsVeto ? "（否决）" : ""),
                Text = l.Text,
                Verdict = l.Verdict.Label() + (l.IsOverruled ? "（改判）" : ""),
                Deduction = l.Deduction == 0 ? "" : $"{l.Deduction:0.##}",
                Reason = l.Reason,
                Citation = l.Citation,
                Machine = l.Machine,
            }),
    ];

    private static PageLink? Link(RoundFile file, SampledFile row, Guid me) =>
        row.ReviewerId == me && RoundSteps.Score.From.Any(s => s.Name == file.Matter.Stage)
            ? new() { Text = row.IsScored ? "重新评分" : "评分", Href = $"{file.Address}/score-file?part={row.Position}" }
            : row.IsScored ? new() { Text = "查看", Href = $"{file.Address}/report#file-{row.Position}" }
            : null;
}

/// <summary>A drawn file.</summary>
public sealed record FileLine
{
    /// <summary>Number within the round.</summary>
    public required int Position { get; init; }

    /// <summary>Number of the case.</summary>
    public required string Number { get; init; }

    /// <summary>Address of the case.</summary>
    public required string CaseHref { get; init; }

    /// <summary>Cause.</summary>
    public required string Cause { get; init; }

    /// <summary>Office.</summary>
    public required string Office { get; init; }

    /// <summary>Officers.</summary>
    public required string Officers { get; init; }

    /// <summary>Reviewer.</summary>
    public required string Reviewer { get; init; }

    /// <summary>Score and band.</summary>
    public required StateWord Band { get; init; }

    /// <summary>How many items are wrong; empty before it was scored.</summary>
    public required string Found { get; init; }

    /// <summary>To the sheet; null for nothing.</summary>
    public PageLink? Link { get; init; }
}

/// <summary>Something to be put right.</summary>
public sealed record IssueLine
{
    /// <summary>Number of the case.</summary>
    public required string Number { get; init; }

    /// <summary>What is demanded.</summary>
    public required string Demand { get; init; }

    /// <summary>Who puts it right.</summary>
    public required string Officer { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>How it stands.</summary>
    public required StateWord State { get; init; }

    /// <summary>What was done.</summary>
    public required string Answer { get; init; }

    /// <summary>What the rechecks said.</summary>
    public required string Rechecks { get; init; }

    /// <summary>To what is due next; null for nothing.</summary>
    public PageLink? Link { get; init; }
}

/// <summary>An item found wrong, or judged otherwise than the record.</summary>
public sealed record FoundLine
{
    /// <summary>Id of the item.</summary>
    public required string Item { get; init; }

    /// <summary>What it asks.</summary>
    public required string Text { get; init; }

    /// <summary>The verdict.</summary>
    public required string Verdict { get; init; }

    /// <summary>Points taken off; empty for none.</summary>
    public required string Deduction { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Law and article.</summary>
    public required string Citation { get; init; }

    /// <summary>What the record said.</summary>
    public required string Machine { get; init; }
}
