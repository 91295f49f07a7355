using System.Globalization;
using Fazhi.Ui;

namespace Fazhi.Penalties.FileReview;

/// <summary>A self-review in words.</summary>
internal static class ReviewWords
{
    public static StateWord Of(Verdict verdict) => verdict switch
    {
        Verdict.Met => new() { Kind = StateKind.Done, Word = "符合" },
        Verdict.NotMet => new() { Kind = StateKind.Bad, Word = "不符合" },
        Verdict.Person => new() { Kind = StateKind.Open, Word = "由人判断" },
        Verdict.Open => new() { Kind = StateKind.Rest, Word = "尚未办到" },
        _ => new() { Kind = StateKind.Skipped, Word = "不涉及" },
    };

    public static IReadOnlyList<Fact> Facts(SelfReview review) =>
    [
        new() { Name = "得分", Value = $"{review.Score:0.##}／{review.Sheet.Full:0.##}" },
        new() { Name = "等次", State = new StateWord { Kind = KindOf(review), Word = review.Band } },
        new() { Name = "待人评分", Value = $"{review.Pending:0.##}分" },
        new() { Name = "评分表", Value = $"{review.Sheet.Label}，{review.Sheet.Version}版" },
    ];

    public static IReadOnlyList<ReviewLine> Lines(IEnumerable<ReviewedItem> items) =>
    [
        .. items.Select(i => new ReviewLine
        {
            Id = i.Item.Id,
            Text = i.Item.Text,
            State = Of(i.Verdict),
            Reason = i.Answer.Reason,
            Basis = i.Basis.Citation,
            Points = Points(i.Item.Points),
            Deduction = Points(i.Deduction),
            Cure = i.Answer.Cure?.Text ?? "",
            CureHref = i.Answer.Cure?.Href,
        }),
    ];

    /// <summary>What the score stands for.</summary>
    public static string Explain(SelfReview review) => review.IsVetoed
        ? "有否决项不符合，全卷零分。"
        : $"只扣记录能够证明的问题；其中{review.Pending:0.##}分由评查人员对照案卷评定，最终得分不高于此数。";

    private static string Points(decimal points) =>
        points == 0 ? "" : points.ToString("0.##", CultureInfo.InvariantCulture);

    private static StateKind KindOf(SelfReview review) =>
        review.IsVetoed || review.Score < review.Sheet.Pass ? StateKind.Bad
        : review.Score < review.Sheet.Excellent ? StateKind.Doubt
        : StateKind.Done;
}

/// <summary>A line of a score sheet as it is shown.</summary>
public sealed record ReviewLine
{
    /// <summary>Id of the item.</summary>
    public required string Id { get; init; }

    /// <summary>What is asked.</summary>
    public required string Text { get; init; }

    /// <summary>The answer.</summary>
    public required StateWord State { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Law and article.</summary>
    public required string Basis { get; init; }

    /// <summary>Points of the item; empty for none.</summary>
    public required string Points { get; init; }

    /// <summary>Points taken off; empty for none.</summary>
    public required string Deduction { get; init; }

    /// <summary>What puts it right.</summary>
    public required string Cure { get; init; }

    /// <summary>Where; null when nothing has to be done.</summary>
    public string? CureHref { get; init; }
}
