using Fazhi.Data.Acts;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>引用共同案卷的证据 — what a joined case collected since is used here by reference.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 46; the files stay where they were handed in.</remarks>
internal sealed class ShareEvidence : PenaltyAct<EvidenceSharingDraft>
{
    protected override Step<PenaltyCase> Step => JoinderSteps.Share;

    protected override async Task<object?> Gather(
        ActWork work, PenaltyCase record, EvidenceSharingDraft input, CancellationToken ct)
    {
        var other = await Joining.Other(work, "case", input.Case, ct);
        return new SharingFacts
        {
            Other = other,
            IsJoined = record.Joinders.Any(j => j.OtherId == other.Id) || (record.LeadId is { } lead && other.LeadId == lead),
            New = other.Evidence.Count(e => !record.Evidence.Any(own => own.OfCase == (e.OfCase ?? other.Id)
                && own.OfPosition == (e.OfCase is null ? e.Position : e.OfPosition)) && e.OfCase != record.Id),
        };
    }

    protected override void Record(Facts<PenaltyCase, EvidenceSharingDraft> f) =>
        f.Matter.Share(((SharingFacts)f.Loaded!).Other, f.Names());
}

/// <summary>Of which case.</summary>
public sealed record EvidenceSharingDraft
{
    /// <summary>Key of the joined case.</summary>
    public required Guid Case { get; init; }
}

/// <summary>The joined case, and how much of it is new here.</summary>
internal sealed record SharingFacts
{
    public required PenaltyCase Other { get; init; }

    public required bool IsJoined { get; init; }

    public required int New { get; init; }
}
