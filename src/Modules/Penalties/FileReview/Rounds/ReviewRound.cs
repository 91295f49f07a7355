using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Fazhi.Data;
using Fazhi.Data.Clocks;
using Fazhi.Data.Files;
using Fazhi.Data.Matters;
using Fazhi.Data.Numbering;
using Fazhi.Data.Tasks;

namespace Fazhi.Penalties.FileReview.Rounds;

/// <summary>案卷评查: a round in which people review a sample of the files of an office and all below it.</summary>
/// <remarks>Kept for ever, as it proves how files were judged; it names cases by number and cause only.</remarks>
[RecordKind(RecordKindName, "案卷评查", Keeping.Permanent,
    Attaches = [typeof(Clock), typeof(TaskItem), typeof(IssuedNumber), typeof(FileLink)])]
internal sealed class ReviewRound : Matter
{
    public const string RecordKindName = "reviews.round";

    // The canonical form of a record knows whole numbers only; half a point is kept as text.
    private static readonly JsonSerializerOptions AsText = new()
    {
        NumberHandling = JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public RoundPlan? Plan { get; private set; }

    public List<RoundReviewer> Reviewers { get; private set; } = [];

    public SampleDraw? Draw { get; private set; }

    /// <summary>The score sheet as it stood when the sample was drawn: the whole round is judged by it.</summary>
    [JsonColumn]
    public string SheetText { get; private set; } = "{}";

    public List<SampledFile> Files { get; private set; } = [];

    public List<ScoreLine> Lines { get; private set; } = [];

    public List<ReviewIssue> Issues { get; private set; } = [];

    public List<Recheck> Rechecks { get; private set; } = [];

    public RoundReport? Report { get; private set; }

    public override string Title => Plan?.Name ?? "";

    public override string Number => Plan?.Number ?? "";

    public override Guid? InHandsOf => null;

    public ScoreSheet Sheet => JsonSerializer.Deserialize<ScoreSheet>(SheetText, AsText)!;

    public SampledFile? FileAt(int position) => Files.FirstOrDefault(f => f.Position == position);

    public ReviewIssue? IssueAt(int position) => Issues.FirstOrDefault(i => i.Position == position);

    /// <summary>What was found in a file, vetoes first.</summary>
    public IReadOnlyList<ScoreLine> WrongIn(SampledFile file) =>
        [.. Lines.Where(l => l.File == file.Position && l.IsWrong).OrderByDescending(l => l.IsVeto).ThenBy(l => l.Position)];

    public void Record(RoundPlan plan, IEnumerable<RoundReviewer> reviewers)
    {
        Plan = plan;
        Reviewers.AddRange(reviewers);
    }

    public void Record(SampleDraw draw, IEnumerable<SampledFile> files, ScoreSheet sheet)
    {
        (Draw, SheetText) = (draw, JsonSerializer.Serialize(sheet, AsText));
        Files.AddRange(files);
    }

    /// <summary>Writes the score of a file; a second scoring before issues are raised takes the place of the first.</summary>
    public void Record(int file, IEnumerable<ScoreLine> lines)
    {
        Lines.RemoveAll(l => l.File == file);
        Lines.AddRange(lines);
    }

    public void Record(IEnumerable<ReviewIssue> issues) => Issues.AddRange(issues);

    public void Record(Recheck recheck) => Rechecks.Add(recheck);

    public void Record(RoundReport report) => Report = report;

    /// <summary>Puts the date of the fact behind a stage right.</summary>
    public void Redate(string stage, DateOnly on)
    {
        switch (stage)
        {
            case "planned": Plan!.On = on; break;
            case "sampled": Draw!.On = on; break;
            case "reported": Report!.On = on; break;
            default: break;
        }
    }
}
