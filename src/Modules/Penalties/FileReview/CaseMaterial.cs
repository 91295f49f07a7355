using Fazhi.Data.Clocks;
using Fazhi.Data.Files;
using Fazhi.Kernel.Calendar;
using Fazhi.Penalties.Competence;
using Fazhi.Penalties.Recordings;
using Fazhi.Registry;

namespace Fazhi.Penalties.FileReview;

/// <summary>All that is known of a case when its file is judged; the checks are pure functions of it.</summary>
internal sealed record CaseMaterial
{
    public required PenaltyCase Matter { get; init; }

    /// <summary>Name of the agency.</summary>
    public required string Agency { get; init; }

    public required DateOnly Today { get; init; }

    public IReadOnlyList<Clock> Clocks { get; init; } = [];

    public IReadOnlyList<CasePaper> Papers { get; init; } = [];

    /// <summary>Papers of the coercive measures taken in the case; they belong to its volumes.</summary>
    public IReadOnlyList<CasePaper> MeasurePapers { get; init; } = [];

    public IReadOnlyList<FileLink> Files { get; init; } = [];

    /// <summary>Papers of the cases of the same party that were merged into it; they belong to its volumes.</summary>
    public IReadOnlyList<CasePaper> MergedPapers { get; init; } = [];

    /// <summary>Files of other cases: those behind evidence shared by reference, and all of merged cases.</summary>
    public IReadOnlyList<FileLink> SharedFiles { get; init; } = [];

    /// <summary>What was handed in with steps of merged cases; their evidence is shared by reference.</summary>
    public IEnumerable<FileLink> MergedFiles => SharedFiles.Where(f => f.Act != InvestigationSteps.AddEvidence.Name);

    /// <summary>The coercive measures taken in the case, as steps of it.</summary>
    public IReadOnlyList<CaseStep> MeasureSteps { get; init; } = [];

    /// <summary>Which steps have to be recorded; null leaves it out.</summary>
    public RecordingTable? Recordings { get; init; }

    /// <summary>Certificates and qualifications of those who took part.</summary>
    public IReadOnlyList<CertificateReference> Certificates { get; init; } = [];

    public IReadOnlyList<EntryMade> Entries { get; init; } = [];

    /// <summary>Local parameters in force.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>The lawful subjects for what was found, or suspected, on the day of the decision; empty when nothing was chosen.</summary>
    public IReadOnlyList<SubjectFinding> Subjects { get; init; } = [];

    /// <summary>What it has in common with other cases of the agency and should not.</summary>
    public IReadOnlyList<DataFinding> Elsewhere { get; init; } = [];

    /// <summary>Other cases archived under the same number.</summary>
    public int ArchiveTwins { get; init; }

    public string Address => $"/cases/{Matter.Id}";

    public bool IsDecidedWithPenalty => Matter.Decision is { Outcome: DecisionOutcome.Penalty };

    public Clock? ClockOf(string term) => Clocks.LastOrDefault(c => c.Term == term && c.State != ClockState.Dropped);

    public CasePaper? PaperOf(string title) => Papers.Where(p => p.Title == title).MaxBy(p => p.Id);

    public IReadOnlyList<FileLink> FilesOf(EvidenceItem item) =>
        [.. item.OfCase is null ? Files.Where(item.Holds) : SharedFiles.Where(item.Shares)];

    public bool Holds(Guid person, string kind, DateOnly on) => Certificates.Any(
        c => c.Person == person && c.Kind == kind && c.ValidFrom <= on && (c.ValidTo is null || c.ValidTo >= on));

    /// <summary>What officers did in person, with the day in law and who took part.</summary>
    public IReadOnlyList<Doing> Doings =>
    [
        .. Of("调查", "start-investigation", Matter.Investigation?.On),
        .. Matter.Evidence.Select(e => new Doing($"收集证据{e.Position}", e.On, Names(e.TakenBy))),
        .. Of("调查终结", "conclude-investigation", Matter.Conclusion?.On),
        .. Of("事先告知", "notify-party", Matter.Notice?.On),
        .. Matter.IsSimple
            ? Of("当场处罚", "decide-on-the-spot", Matter.Decision?.On)
            : Of("送达", "serve-decision", Matter.Delivery?.On),
    ];

    /// <summary>Address of the act that cures a fault while the case still allows it; else the place on its page.</summary>
    public Cure Cure(string act, string text, string place = "facts")
    {
        var step = Procedures.Of(Matter).Latest.StepOf("penalties." + act);
        return step is not null && step.From.Any(s => s.Name == Matter.Stage)
            ? new Cure(text, $"{Address}/{act}")
            : new Cure("查看案卷", $"{Address}#{place}");
    }

    public Cure CorrectDate => new("更正日期", $"{Address}/correct-date");

    private IEnumerable<Doing> Of(string label, string act, DateOnly? on) => on is not { } day
        ? []
        : [new Doing(label, day, Entries.LastOrDefault(e => e.Act == "penalties." + act) is { PerformedBy.Length: > 0 } made
            ? Names(made.PerformedBy) : [.. Matter.Officers.Select(o => o.Name)])];

    private static IReadOnlyList<string> Names(string joined) =>
        [.. joined.Split('、', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
}

/// <summary>Something officers did in person.</summary>
internal sealed record Doing(string Label, DateOnly On, IReadOnlyList<string> By);

/// <summary>A change of the case: what was done on which day of law, and when it was typed.</summary>
internal sealed record EntryMade
{
    public required string Act { get; init; }

    public required DateOnly On { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    public required string PerformedBy { get; init; }

    /// <summary>Calendar days between the day in law and the day of typing.</summary>
    public int Delay => BeijingTime.Day(RecordedAt).DayNumber - On.DayNumber;
}

/// <summary>Where a fault is put right.</summary>
internal sealed record Cure(string Text, string Href);
