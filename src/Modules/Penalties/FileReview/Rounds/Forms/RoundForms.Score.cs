using Fazhi.Ui;
using static Fazhi.Penalties.FormField;

namespace Fazhi.Penalties.FileReview.Rounds;

/// <content>The score sheet as a form: what the record can answer is filled in, the rest waits for the reviewer.</content>
internal static partial class RoundForms
{
    private static RoundForm Score => new("score-file", (file, _) => Sheet(file), ScoreOf) { FileTitle = "评查记录" };

    private static IReadOnlyList<FormSection> Sheet(RoundFile file) => file is not { Part: { } part, Review: { } review } ? [] :
    [
        new("案卷", [new("file", "案卷") { Kind = FieldKind.Select, Options = [new() { Value = $"{part.Position}", Text = $"{part.Number} {part.Cause}" }] }]),
        new("否决项，有一项不符合全卷零分", [.. review.Vetoes.SelectMany(i => Item(file, i))]),
        .. review.Items.GroupBy(i => i.Item.Stage).Select(stage =>
            new FormSection($"{stage.Key}，{stage.Sum(i => i.Item.Points):0.##}分", [.. stage.SelectMany(i => Item(file, i))])),
        new("全卷",
        [
            Flag("rest", "其余由人判断的项目已经对照案卷看过，都符合"),
            Area("remark", "总的评价") with { Optional = true, Value = part.Remark },
        ]),
    ];

    private static IEnumerable<FormField> Item(RoundFile file, ReviewedItem item)
    {
        var earlier = file.Matter.Lines.FirstOrDefault(l => l.File == file.Part!.Position && l.Item == item.Item.Id);
        var record = Scoring.OfRecord(item);
        yield return new FormField($"v-{item.Item.Id}", $"{item.Item.Id} {item.Item.Text}")
        {
            Kind = FieldKind.Select,
            Optional = record is null,
            Options = [.. Verdicts(record)],
            Value = (earlier?.Verdict ?? record)?.ToString() ?? "",
            Hint = $"{(item.Item.Points > 0 ? $"{item.Item.Points:0.##}分。" : "")}{Said(item, record)}（{item.Basis.Citation}）",
        };
        if (item.Item.Parts > 1)
            yield return new FormField($"n-{item.Item.Id}", $"{item.Item.Id} 不符合的处数")
            {
                Kind = FieldKind.Number,
                Unit = "处",
                Optional = true,
                Value = item.Verdict == Verdict.NotMet ? $"{item.Answer.Faults}" : "",
                Hint = $"共{item.Item.Parts}处，不填按全部",
            };
        yield return new FormField($"r-{item.Item.Id}", $"{item.Item.Id} 问题或者改判的理由") { Optional = true, Value = earlier?.Reason ?? "" };
    }

    private static string Said(ReviewedItem item, ScoreVerdict? record) =>
        record is null ? item.Answer.Reason : $"系统核对：{ReviewWords.Of(item.Verdict).Word}，{item.Answer.Reason}";

    private static IEnumerable<Choice> Verdicts(ScoreVerdict? record) =>
    [
        .. record is null ? new[] { new Choice { Value = "", Text = "尚未评定" } } : [],
        .. Enum.GetValues<ScoreVerdict>().Select(v => new Choice { Value = v.ToString(), Text = v.Label() }),
    ];

    // An item left as the record has it, without a word, is not an answer of the reviewer.
    private static ScoreDraft ScoreOf(TypedForm f) => new()
    {
        File = f.Count("file", "份"),
        RestMet = f.Flag("rest"),
        Remark = f.Long("remark"),
        Answers =
        [
            .. f.Fields.Where(n => n.StartsWith("v-", StringComparison.Ordinal)).Select(n => n[2..])
                .Where(id => f.Maybe<ScoreVerdict>("v-" + id) is not null)
                .Select(id => new ScoreAnswer
                {
                    Item = id,
                    Verdict = f.One<ScoreVerdict>("v-" + id),
                    Faults = f.One<ScoreVerdict>("v-" + id) == ScoreVerdict.NotMet ? f.Count("n-" + id, "处") : 0,
                    Reason = f.Text("r-" + id),
                }),
        ],
    };
}
