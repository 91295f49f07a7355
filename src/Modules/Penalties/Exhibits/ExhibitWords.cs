using Fazhi.Ui;

namespace Fazhi.Penalties.Exhibits;

/// <summary>Exhibits in words.</summary>
internal static class ExhibitWords
{
    /// <summary>What stands beside the evidence among the parts of a case.</summary>
    public static IReadOnlyList<PageLink> Tabs(string address) =>
    [
        new() { Text = "证据物品", Href = $"{address}/exhibits" }, new() { Text = "记录情况", Href = $"{address}/recordings" },
    ];

    public static string Obtained(Exhibit e) => Join(
        e.At is { } at ? ExhibitTable.Moment(at) : $"{e.On:yyyy-MM-dd}",
        e.Place,
        e.Provider.Length > 0 ? "提供：" + e.Provider : "",
        e.Source);

    public static string Kept(Exhibit e) => e.IsEnded ? "" : Join(e.Keeper.Length > 0 ? e.Keeper : "没有写明保管人", e.KeptAt);

    public static StateWord State(Exhibit e) => e.IsEnded
        ? new() { Kind = StateKind.Done, Word = e.EndText }
        : e.Measure is not null ? new() { Kind = StateKind.Now, Word = "查封、扣押中" }
        : e.IsThing ? new() { Kind = StateKind.Now, Word = "在保管" }
        : new() { Kind = StateKind.Rest, Word = "在案" };

    /// <summary>Where a gap is put right while the case still allows it; null when nothing can be done any more.</summary>
    public static string? Cure(PenaltyCase matter, string address, CustodyGap gap)
    {
        var step = gap.IsUnstated && gap.Exhibit.StartsWith("evidence:", StringComparison.Ordinal) ? EvidenceSteps.Trace
            : gap.IsUnstated ? null : EvidenceSteps.End;
        return step is not null && step.From.Any(s => s.Name == matter.Stage)
            ? $"{address}/{step.Name[(step.Name.IndexOf('.', StringComparison.Ordinal) + 1)..]}"
            : null;
    }

    private static string Join(params string[] parts) => string.Join("，", parts.Where(p => p.Length > 0));
}
