using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties.FileReview.Rounds;

/// <summary>The answers of a reviewer laid over those of the record. Pure.</summary>
internal static class Scoring
{
    public static IEnumerable<Unmet> Check(SelfReview review, ScoreDraft draft)
    {
        var items = Items(review).ToDictionary(i => i.Item.Id, StringComparer.Ordinal);
        foreach (var answer in draft.Answers.GroupBy(a => a.Item).Where(g => g.Count() > 1))
            yield return Incomplete($"{answer.Key}填写了不止一次");
        foreach (var answer in draft.Answers)
        {
            if (!items.TryGetValue(answer.Item, out var item))
                yield return Incomplete($"评分表没有“{answer.Item}”这一项");
            else if (answer.Verdict == ScoreVerdict.NotMet && OfRecord(item) != ScoreVerdict.NotMet && answer.Reason.Length == 0)
                yield return Incomplete($"{answer.Item}不符合的，请写明问题");
            else if (IsOverruled(item, answer.Verdict) && answer.Reason.Length == 0)
                yield return Incomplete($"{answer.Item}与系统核对的结果不同，请写明理由");
            else if (answer.Faults < 0 || answer.Faults > item.Item.Parts)
                yield return Incomplete($"{answer.Item}不符合的处数为一到{item.Item.Parts}处");
        }

        var open = items.Values.Where(i => i.Verdict == Verdict.Person && draft.Answers.All(a => a.Item != i.Item.Id))
            .Select(i => i.Item.Id).ToArray();
        if (open.Length > 0 && !draft.RestMet)
            yield return Incomplete($"尚有由人判断的项目没有评定：{string.Join("、", open)}；其余都符合的，请确认");
    }

    /// <summary>The lines worth keeping: what is wrong, and what was overruled.</summary>
    /// <param name="review">What the record says.</param>
    /// <param name="draft">What the reviewer says.</param>
    /// <param name="last">Position of the last line of the round.</param>
    public static IReadOnlyList<ScoreLine> Lines(SelfReview review, ScoreDraft draft, int last) =>
    [
        .. Items(review).Select(i => Line(review, draft, i)).Where(l => l.IsWrong || l.IsOverruled)
            .Select((l, i) => Placed(l, last + i + 1)),
    ];

    /// <summary>Points left, the band, and whether a veto item is not met: then nothing is left.</summary>
    public static (decimal Score, string Band, bool IsVetoed) Result(ScoreSheet sheet, IReadOnlyList<ScoreLine> lines)
    {
        var vetoed = lines.Any(l => l is { IsVeto: true, IsWrong: true });
        var score = vetoed ? 0 : Math.Max(0, sheet.Full - lines.Sum(l => l.Deduction));
        return (score, vetoed ? "不合格" : sheet.BandOf(score), vetoed);
    }

    /// <summary>Vetoes first, then the items of the sheet.</summary>
    public static IEnumerable<ReviewedItem> Items(SelfReview review) => review.Vetoes.Concat(review.Items);

    /// <summary>What the record says of an item, as a reviewer would; null when it leaves that to people.</summary>
    public static ScoreVerdict? OfRecord(ReviewedItem item) => item.Verdict switch
    {
        Verdict.Met => ScoreVerdict.Met,
        Verdict.NotMet => ScoreVerdict.NotMet,
        Verdict.Absent or Verdict.Open => ScoreVerdict.Absent,
        _ => null,
    };

    private static bool IsOverruled(ReviewedItem item, ScoreVerdict verdict) => OfRecord(item) is { } machine && machine != verdict;

    private static ScoreLine Line(SelfReview review, ScoreDraft draft, ReviewedItem item)
    {
        var answer = draft.Answers.FirstOrDefault(a => a.Item == item.Item.Id);
        var verdict = answer?.Verdict ?? OfRecord(item) ?? ScoreVerdict.Met;
        return new ScoreLine
        {
            Position = 0,
            File = draft.File,
            Item = item.Item.Id,
            IsVeto = review.Vetoes.Contains(item),
            Text = item.Item.Text,
            Verdict = verdict,
            Machine = OfRecord(item) is null ? "" : $"{ReviewWords.Of(item.Verdict).Word}：{item.Answer.Reason}",
            IsOverruled = answer is not null && IsOverruled(item, answer.Verdict),
            Deduction = verdict == ScoreVerdict.NotMet ? Math.Round(Deducted(item, answer), 2) : 0,
            Reason = answer is { Reason.Length: > 0 } ? answer.Reason : item.Answer.Reason,
            Rule = item.Item.Rule,
            Citation = item.Basis.Citation,
        };
    }

    // Points are kept to the hundredth, whatever a local sheet divides an item into.
    private static decimal Deducted(ReviewedItem item, ScoreAnswer? answer) =>
        answer is null || (answer.Faults == 0 && OfRecord(item) == ScoreVerdict.NotMet) ? item.Deduction
        : item.Item.Deduction(answer.Faults > 0 ? answer.Faults : null);

    private static ScoreLine Placed(ScoreLine line, int position) => new()
    {
        Position = position,
        File = line.File,
        Item = line.Item,
        IsVeto = line.IsVeto,
        Text = line.Text,
        Verdict = line.Verdict,
        Machine = line.Machine,
        IsOverruled = line.IsOverruled,
        Deduction = line.Deduction,
        Reason = line.Reason,
        Rule = line.Rule,
        Citation = line.Citation,
    };

    private static Unmet Incomplete(string message) => new(null, message + "。") { Rule = SystemRule.Completeness };
}
