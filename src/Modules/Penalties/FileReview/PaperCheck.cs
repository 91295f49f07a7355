using Fazhi.Documents.Papers;
using Fazhi.Kernel.Reading;

namespace Fazhi.Penalties.FileReview;

/// <summary>文书互校: names, codes, dates, amounts and articles are the same in every paper of a case and in its record.</summary>
/// <remarks>
/// A paper is drafted from the record, so that the two part only when the record was corrected afterwards: then the paper
/// still says what it said when it was issued.
/// </remarks>
internal static class PaperCheck
{
    private const string Record = "案卷记录";

    public static IReadOnlyList<PaperDifference> Of(PenaltyCase matter, IEnumerable<CasePaper> papers, string agency)
    {
        // Proofs of service are of different papers: each counts.
        var latest = papers.GroupBy(p => p.Title == PaperKinds.ProofOfService ? $"{p.Id}" : p.Title).Select(g => g.MaxBy(p => p.Id)!).OrderBy(p => p.On).ThenBy(p => p.Id).ToArray();
        var said = new List<Said>(PaperWords.OfRecord(matter, agency).Select(w => new Said(Record, w.Field, w.Value)));
        foreach (var paper in latest)
            said.AddRange(PaperWords.Of(paper).Select(w => new Said(Name(paper), w.Field, w.Value)));
        // After a change of officers each paper names those of its day.
        if (matter.Officers.Any(o => !o.IsCurrent))
            said.RemoveAll(s => s.Field == PaperWords.Officers);
        if (IsLighterThanTold(matter))
            said.RemoveAll(s => s.Field == PaperWords.Proposed && s.Where.StartsWith(PaperKinds.Notice, StringComparison.Ordinal));
        return [.. Differences(said), .. ToldAndDecided(matter, latest)];
    }

    private static string Name(CasePaper paper) => paper.Number.Length > 0 ? $"{paper.Title}（{paper.Number}）" : paper.Title;

    private static IEnumerable<PaperDifference> Differences(IEnumerable<Said> said) => said
        .GroupBy(s => s.Field)
        .SelectMany(field =>
        {
            var values = field.GroupBy(s => Plain(s.Value)).ToArray();
            var reference = values.FirstOrDefault(v => v.Any(s => s.Where == Record)) ?? values.MaxBy(v => v.Count())!;
            return values.Where(v => v != reference).Select(v => new PaperDifference
            {
                Field = field.Key,
                Left = string.Join("、", v.Select(s => s.Where)),
                LeftValue = PartySeal.Shown(v.First().Value),
                Right = string.Join("、", reference.Select(s => s.Where)),
                RightValue = PartySeal.Shown(reference.First().Value),
            });
        });

    // A proposal amended upon legal review after the party was told may only be lighter: it is not told again.
    private static bool IsLighterThanTold(PenaltyCase matter) =>
        matter is { Conclusion.AmendedOn: { } amended, Notice: { } notice } && amended > notice.On;

    /// <summary>What was decided is what the party was told, unless the agency followed its defence or the legal review.</summary>
    private static IEnumerable<PaperDifference> ToldAndDecided(PenaltyCase matter, IReadOnlyList<CasePaper> papers)
    {
        var (told, decided) = (
            papers.FirstOrDefault(p => p.Title == PaperKinds.Notice), papers.FirstOrDefault(p => p.Title == PaperKinds.Decision));
        if (told?.Paper() is not NoticePaper notice || decided?.Paper() is not DecisionPaper decision)
            yield break;
        (string Field, IReadOnlyList<string> Told, IReadOnlyList<string> Decided)[] fields =
        [
            ("违反的条款", notice.Violated, decision.Violated), ("处罚的依据", notice.Basis, decision.Basis),
            .. matter.Statement is { IsAdopted: true } || IsLighterThanTold(matter)
                ? [] : new[] { ("处罚内容", notice.Proposed, decision.Penalties) },
        ];
        foreach (var (field, left, right) in fields)
        {
            var (a, b) = (string.Join("；", left), string.Join("；", right));
            if (Plain(a) != Plain(b))
                yield return new PaperDifference
                {
                    Field = field,
                    Left = Name(told),
                    LeftValue = a,
                    Right = Name(decided),
                    RightValue = b,
                };
        }
    }

    /// <summary>Without blanks, and with the same form for full-width and half-width signs.</summary>
    private static string Plain(string text) =>
        string.Concat(TypedText.Tidy(text).Where(c => !char.IsWhiteSpace(c))).TrimEnd('。', '.', ';');

    private sealed record Said(string Where, string Field, string Value);
}

/// <summary>Two places that say different things: both are named with what they say.</summary>
public sealed record PaperDifference
{
    /// <summary>What they disagree about.</summary>
    public required string Field { get; init; }

    /// <summary>The papers that say one thing.</summary>
    public required string Left { get; init; }

    /// <summary>What they say.</summary>
    public required string LeftValue { get; init; }

    /// <summary>The papers, or the record, that say another.</summary>
    public required string Right { get; init; }

    /// <summary>What those say.</summary>
    public required string RightValue { get; init; }

    /// <summary>Both in a sentence.</summary>
    public string Text => $"{Field}：{Left}写“{LeftValue}”，{Right}写“{RightValue}”";

    /// <summary>True when a paper of this title is one of the two.</summary>
    public bool Names(string title) => Left.Contains(title, StringComparison.Ordinal) || Right.Contains(title, StringComparison.Ordinal);
}
