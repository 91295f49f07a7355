using Fazhi.Data.Files;
using Fazhi.Kernel.Law;
using Fazhi.Penalties.Exhibits;
using Fazhi.Penalties.FileReview;

namespace Fazhi.Penalties.Recordings;

/// <summary>记录情况: each step of a case with what records it, what it needs, and what is missing or has a hole. Pure.</summary>
internal static class RecordingReview
{
    public static IReadOnlyList<StepRecords> Of(CaseMaterial m, RecordingTable table) =>
        [.. CaseSteps.Of(m.Matter, m.MeasureSteps).Select(s => Of(m, table, s))];

    private static StepRecords Of(CaseMaterial m, RecordingTable table, CaseStep step)
    {
        var recordings = m.Matter.Recordings.Where(r => r.Covers == step.Key).OrderBy(r => r.Start ?? DateTimeOffset.MaxValue).ToArray();
        var texts = Texts(m, step).Concat(recordings.Where(r => !r.HasSoundOrPicture).Select(r => r.Note.Length > 0 ? r.Note : "文字记录"))
            .Distinct().ToArray();
        var shown = recordings.Where(r => r.HasSoundOrPicture).ToArray();
        var needs = table.For(step).ToArray();
        return new StepRecords
        {
            Step = step,
            Needs = needs,
            Texts = texts,
            Recordings = shown,
            Problems = [.. Missing(needs, texts.Length > 0, shown.Length > 0), .. Holes(step, shown, table.Tolerance), .. Unchecked(shown)],
        };
    }

    private static IEnumerable<RecordingProblem> Missing(IEnumerable<RecordedStep> needs, bool hasText, bool isShown) => needs
        .Where(n => n.Form == RecordingNeed.Text ? !hasText : !isShown)
        .Select(n => new RecordingProblem(Absent(n), n.Basis) { IsMissing = true, IsHint = !n.Basis.Verified || n.Unless.Length > 0 });

    private static string Absent(RecordedStep need) => (need.Form == RecordingNeed.Text ? "没有文字记录" : "没有音像记录")
        + (need.Unless.Length > 0 ? $"（{need.Unless}的除外）" : "") + (need.Basis.Verified ? "" : "（条文未核对，仅提示）");

    /// <summary>The stated moment lies outside what was filmed, or the film breaks off between two pieces.</summary>
    private static IEnumerable<RecordingProblem> Holes(CaseStep step, IReadOnlyList<Recording> shown, int tolerance)
    {
        var pieces = shown.Where(r => r is { Start: not null, End: not null }).ToArray();
        if (pieces.Length > 0 && step.At is { } at && !pieces.Any(r => r.Start <= at && at <= r.End))
            yield return Problem($"记录的时间{ExhibitTable.Moment(at)}不在录音录像之内");
        var end = pieces.Length > 0 ? pieces[0].End!.Value : default;
        foreach (var piece in pieces.Skip(1))
        {
            if ((piece.Start!.Value - end).TotalSeconds > tolerance)
                yield return Problem($"录音录像在{ExhibitTable.Moment(end)}至{ExhibitTable.Moment(piece.Start)}之间中断");
            if (piece.End > end)
                end = piece.End!.Value;
        }
    }

    private static IEnumerable<RecordingProblem> Unchecked(IEnumerable<Recording> shown) => shown
        .Where(r => r is { DeviceStart: not null, Offset: null }).Select(r => r.Recorder).Distinct()
        .Select(r => Problem($"{r}没有校时记录，时间没有校正") with { IsHint = true });

    private static RecordingProblem Problem(string text) => new(text, PenaltyLaw.Law("ord.full_record"));

    // What the step itself left in writing: its papers, and papers handed in with it.
    private static IEnumerable<string> Texts(CaseMaterial m, CaseStep step)
    {
        var titles = Procedures.Of(m.Matter).Latest.StepOf(step.Act)?.Papers ?? [];
        var papers = m.Papers.Where(p => titles.Contains(p.Title) && p.On == step.On)
            .Concat(step.Act == MeasureSteps.Apply ? m.MeasurePapers.Where(p => p.On == step.On) : []);
        var files = m.Files.Where(f => f.Act == step.Act && f.Kind is FileKind.Text or FileKind.Photo
            && (f.Change - 1) is var at && at < m.Entries.Count && m.Entries[at].On == step.On);
        var records = step.Act == InvestigationSteps.Investigate.Name
            ? m.Matter.Evidence.Where(e => e.Kind is EvidenceKind.SiteRecord or EvidenceKind.PartyStatement or EvidenceKind.Testimony)
            : [];
        return [.. papers.Select(p => p.Title), .. files.Select(f => f.Name), .. records.Select(e => $"证据{e.Position} {e.Name}")];
    }
}

/// <summary>A step with what records it.</summary>
internal sealed record StepRecords
{
    public required CaseStep Step { get; init; }

    public required IReadOnlyList<RecordedStep> Needs { get; init; }

    /// <summary>What records it in writing.</summary>
    public required IReadOnlyList<string> Texts { get; init; }

    /// <summary>What shows it.</summary>
    public required IReadOnlyList<Recording> Recordings { get; init; }

    public required IReadOnlyList<RecordingProblem> Problems { get; init; }
}

/// <summary>What is missing or broken.</summary>
/// <param name="Text">In words.</param>
/// <param name="Basis">The rule that asks for it.</param>
internal sealed record RecordingProblem(string Text, LegalBasis Basis)
{
    /// <summary>True when there is no recording at all in the form that is needed.</summary>
    public bool IsMissing { get; init; }

    /// <summary>True for what is only pointed out: the rule was not read to its text, or a clock was never checked.</summary>
    public bool IsHint { get; init; }
}
