using Fazhi.Data.Acts;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>变更承办人员 — put a case into other hands; who investigated stays on its record.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 42 and 43; recusal is decided by a head and does not stop the investigation.</remarks>
internal sealed class ChangeOfficers : PenaltyAct<OfficersDraft>
{
    protected override Step<PenaltyCase> Step => AsideSteps.ChangeOfficers;

    protected override async Task<object?> Gather(
        ActWork work, PenaltyCase record, OfficersDraft input, CancellationToken ct) =>
        await AssignedOfficers.Find(work, input.Officers, ct);

    protected override void Record(Facts<PenaltyCase, OfficersDraft> f)
    {
        var chosen = (AssignedOfficers)f.Loaded!;
        f.Matter.Reassign(
            [.. chosen.Officers.Select(p => p.Person)],
            (person, position) => AssignedOfficers.Appoint(chosen.Officers.First(p => p.Person == person), position),
            (f.On, f.Input.Change));
    }
}

/// <summary>Who handles the case from now on.</summary>
public sealed record OfficersDraft
{
    /// <summary>Keys of the officers, the lead first.</summary>
    public required IReadOnlyList<Guid> Officers { get; init; }

    /// <summary>Why those who leave it do.</summary>
    public required OfficerChange Change { get; init; }

    /// <summary>What happened.</summary>
    public required string Reason { get; init; }
}
