namespace Fazhi.Penalties.Exhibits;

/// <summary>Something that is missing or broken in the provenance or the custody of an exhibit.</summary>
/// <param name="Exhibit">Key of the exhibit.</param>
/// <param name="Text">What is wrong, with the exhibit named.</param>
internal sealed record CustodyGap(string Exhibit, string Text)
{
    /// <summary>True when it can be put right by stating what was not written down.</summary>
    public bool IsUnstated { get; init; }
}

/// <summary>
/// Holds provenance and custody of each exhibit against what a court asks: where from, original or copy, in whose hands
/// without a break, until the end. Pure.
/// </summary>
internal static class CustodyGaps
{
    public static IReadOnlyList<CustodyGap> Of(PenaltyCase matter) =>
        [.. Exhibit.Of(matter).SelectMany(e => Unstated(e).Concat(Broken(e)).Concat(Left(matter, e)))];

    /// <summary>True for a copy nobody has held against its original.</summary>
    public static bool IsUncheckedCopy(EvidenceItem item) =>
        item.Provenance is { Form: EvidenceForm.Copy or EvidenceForm.Extract, CopyStatement.Length: 0 };

    private static IEnumerable<CustodyGap> Unstated(Exhibit e)
    {
        string[] missing =
        [
            .. e.Place.Length == 0 && e.Source.Length == 0 ? ["取得的地点"] : Array.Empty<string>(),
            .. e.Provider.Length == 0 && !e.IsMadeByOfficers ? ["提供人"] : Array.Empty<string>(),
            .. e.Form is null && !e.IsMadeByOfficers ? ["原件还是复制件"] : Array.Empty<string>(),
            .. e.IsThing && e.Measure is null && e.FirstKeeper.Length == 0 ? ["保管人"] : Array.Empty<string>(),
            .. e.IsThing && e.Measure is null && e.FirstKeptAt.Length == 0 ? ["保管地点"] : Array.Empty<string>(),
        ];
        if (missing.Length > 0)
            yield return new CustodyGap(e.Key, $"{e.Mark} {e.Name}没有写明{string.Join("、", missing)}") { IsUnstated = true };
        if (e.IsCopy && e.CopyStatement.Length == 0)
            yield return new CustodyGap(e.Key, $"{e.Mark} {e.Name}是{e.Form!.Value.Label()}，没有核对无异的说明") { IsUnstated = true };
    }

    private static IEnumerable<CustodyGap> Broken(Exhibit e)
    {
        var keeper = e.FirstKeeper;
        foreach (var step in e.Steps)
        {
            if (keeper.Length > 0 && step.From.Length > 0 && step.From != keeper)
                yield return new CustodyGap(
                    e.Key, $"{e.Mark} {e.Name}的保管链中断：{step.On:yyyy-MM-dd}由{step.From}移交，记录上的保管人是{keeper}");
            keeper = step.To;
        }
    }

    // An exhibit that is still out when the case ends is a thing nobody answers for.
    private static IEnumerable<CustodyGap> Left(PenaltyCase matter, Exhibit e)
    {
        if (matter.Closing is not null && e.IsThing && e.Measure is null && !e.IsEnded)
            yield return new CustodyGap(e.Key, $"{e.Mark} {e.Name}结案时没有了结，{(e.Keeper.Length > 0 ? $"由{e.Keeper}保管" : "不知由谁保管")}");
    }
}
