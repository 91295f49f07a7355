using Fazhi.Data.Acts;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties.FileReview.Rounds;

/// <summary>评分 — score a file: what the record can answer is there already, and may be overruled with a reason.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 75 (1). Every deduction quotes the article of its item as it stood at the decision.</remarks>
internal sealed class ScoreFile(ReviewFiles files) : RoundAct<ScoreDraft>
{
    protected override Step<ReviewRound> Step => RoundSteps.Score;

    protected override async Task<object?> Gather(ActWork work, ReviewRound record, ScoreDraft input, CancellationToken ct) =>
        record.FileAt(input.File) is { } file && await files.Load(work.Db, [file.CaseId], ct) is [var material]
            ? SelfReview.Of(material, record.Sheet)
            : null;

    protected override IEnumerable<Unmet> Check(Facts<ReviewRound, ScoreDraft> f) =>
    [
        .. base.Check(f),
        .. f.Matter.FileAt(f.Input.File) is null ? []
            : f.Loaded is SelfReview review ? Scoring.Check(review, f.Input)
            : [new Unmet(null, "案卷已经销毁，或者没有向评查人员开放，不能评分") { Rule = SystemRule.Completeness }],
    ];

    protected override void Record(Facts<ReviewRound, ScoreDraft> f)
    {
        var review = (SelfReview)f.Loaded!;
        var lines = Scoring.Lines(review, f.Input, f.Matter.Lines.Select(l => l.Position).DefaultIfEmpty().Max());
        f.Matter.Record(f.Input.File, lines);
        f.Matter.FileAt(f.Input.File)!.Judge(f.On, Scoring.Result(review.Sheet, lines), f.Input.Remark);
    }
}

/// <summary>The score of a file.</summary>
public sealed record ScoreDraft
{
    /// <summary>Number of the file within the round.</summary>
    public required int File { get; init; }

    /// <summary>What the reviewer says of items; items left out stay as the record says.</summary>
    public IReadOnlyList<ScoreAnswer> Answers { get; init; } = [];

    /// <summary>True when the reviewer looked at all other items that only people can judge and found them met.</summary>
    public bool RestMet { get; init; }

    /// <summary>A remark on the file as a whole.</summary>
    public string Remark { get; init; } = "";
}

/// <summary>What a reviewer says of one item.</summary>
public sealed record ScoreAnswer
{
    /// <summary>Id of the item, such as C2.</summary>
    public required string Item { get; init; }

    /// <summary>The verdict.</summary>
    public ScoreVerdict Verdict { get; init; }

    /// <summary>Places at fault; 0 for the whole item.</summary>
    public int Faults { get; init; }

    /// <summary>What is wrong, or why the record is overruled.</summary>
    public string Reason { get; init; } = "";
}
