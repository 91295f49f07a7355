using Fazhi.Kernel.Law;

namespace Fazhi.Penalties.Recordings;

/// <summary>In which form a step has to be recorded.</summary>
internal enum RecordingNeed
{
    /// <summary>文字.</summary>
    Text,

    /// <summary>音像: photographs, sound or film.</summary>
    Audiovisual,
}

/// <summary>全过程记录清单: which steps need a record in text, which in sound and pictures, and by which rule.</summary>
internal sealed class RecordingTable
{
    public const string Folder = "recordings";

    public string Version { get; set; } = "";

    public string Label { get; set; } = "";

    /// <summary>Seconds between two recordings of a step that are no hole.</summary>
    public int Tolerance { get; set; }

    public List<RecordedStep> Steps { get; set; } = [];

    /// <summary>The table of the program, or that of the agency when its data folder has one of the same name.</summary>
    /// <exception cref="InvalidDataException">The file is missing or unsound; the message names the place.</exception>
    public static RecordingTable Load(string dataFolder, string name = "penalties.yaml") =>
        AgencyTable.Load<RecordingTable>(dataFolder, Path.Combine(Folder, name), t => t.Faults());

    public static RecordingTable Read(string text, string path) => AgencyTable.Read<RecordingTable>(text, path, t => t.Faults());

    /// <summary>What a step has to have, by the rows that speak of it.</summary>
    public IEnumerable<RecordedStep> For(CaseStep step) =>
        Steps.Where(s => s.Act == step.Act && (s.Manner.Length == 0 || s.Manner == step.Manner));

    private IEnumerable<string> Faults()
    {
        if (Version.Length == 0 || Label.Length == 0 || Steps.Count == 0)
            yield return "须写 version、label 和至少一行 steps";
        if (Tolerance is < 0 or > 3600)
            yield return "tolerance 为0至3600秒";
        foreach (var row in Steps)
        {
            if (!IsKnown(row.Act))
                yield return $"step “{row.Step}”不是处罚程序的办理事项，也不是 coercion.apply";
            if (StatuteRegister.Default.Rules.All(r => r.Id != row.Rule))
                yield return $"“{row.Step}”的 rule “{row.Rule}”不在法规库中";
        }
    }

    private static bool IsKnown(string act) => act == MeasureSteps.Apply
        || OrdinaryProcedure.Version2021.StepOf(act) is not null || SimpleProcedure.Version2021.StepOf(act) is not null;
}

/// <summary>A row of the table.</summary>
internal sealed class RecordedStep
{
    public string Step { get; set; } = "";

    /// <summary>The manner in which the step was taken, where the row speaks of one alone; empty for every manner.</summary>
    public string Manner { get; set; } = "";

    public RecordingNeed Form { get; set; }

    /// <summary>Key of the statute register.</summary>
    public string Rule { get; set; } = "";

    /// <summary>What the rule lets stand in its place, such as 有见证人签名; the record does not show it, so that it is only pointed out.</summary>
    public string Unless { get; set; } = "";

    public string Act => Step.Contains('.', StringComparison.Ordinal) ? Step : "penalties." + Step;

    public LegalBasis Basis => StatuteRegister.Default[Rule].Basis;
}
