using Fazhi.Data.Files;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>举行听证 — the hearing itself; staying away or leaving without good reason gives it up.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 64 (5) to (8).</remarks>
internal sealed class HoldHearing : PenaltyAct<HearingSessionDraft>
{
    protected override Step<PenaltyCase> Step => HearingSteps.Hold;

    public override long MostFileBytes => FileStore.MaxRecordingSize;

    protected override CasePaper Draft(PaperWriting writing) => writing.HearingRecord();

    protected override void Record(Facts<PenaltyCase, HearingSessionDraft> f) =>
        f.Matter.Record(new HearingSession
        {
            On = f.On,
            Course = f.Input.Course,
            Attending = string.Join("、", f.Input.Agents.Select(a => a + "（代理人）").Prepend(f.Input.Attending)
                .Where(name => name.Length > 0)),
            Accusation = f.Input.Accusation,
            Defence = f.Input.Defence,
            Signing = f.Input.Signing,
        });
}

/// <summary>What is entered about the hearing.</summary>
public sealed record HearingSessionDraft
{
    /// <summary>What became of it.</summary>
    public required HearingCourse Course { get; init; }

    /// <summary>Who came for the party; empty when only agents did.</summary>
    public string Attending { get; init; } = "";

    /// <summary>Agents of the party, two at most.</summary>
    public IReadOnlyList<string> Agents { get; init; } = [];

    /// <summary>Facts, evidence and proposal that the investigators brought forward.</summary>
    public string Accusation { get; init; } = "";

    /// <summary>What the party answered, and what it said of the evidence.</summary>
    public string Defence { get; init; } = "";

    /// <summary>Whether the record was read and signed, or why not.</summary>
    public required string Signing { get; init; }
}
