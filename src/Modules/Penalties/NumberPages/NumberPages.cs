using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;

namespace Fazhi.Penalties;

/// <summary>登记页数 — write down how many pages the pieces of a file have, before it is archived.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 47: the full record is archived; the contents list says on which page each piece is.</remarks>
internal sealed class NumberPages : Act<PenaltyCase, PagesDraft>
{
    public const int Most = 9_999;

    public override string Name => "penalties.number-pages";

    public override string Label => "登记页数";

    public override IReadOnlyList<Role> Roles => [Role.Officer, Role.Clerk];

    protected override IEnumerable<Unmet> Check(Facts<PenaltyCase, PagesDraft> f)
    {
        if (f.Matter.Archiving is not null)
            yield return new Unmet(PenaltyLaw.Law("close.archive"), "已经归档，卷内目录和页数不再改动。");
        if (f.Input.Pieces.Count == 0)
            yield return new Unmet(null, "没有要登记的页数。");
        if (f.Matter.Path.Any(e => e.Position == 1 && e.On > f.On))
            yield return new Unmet(null, "登记页数的日期早于登记线索之日，请改为实际日期。") { Rule = SystemRule.Order };
        if (f.Input.Pieces.Any(p => p.Item.Length == 0) || f.Input.Pieces.DistinctBy(p => p.Item).Count() < f.Input.Pieces.Count)
            yield return new Unmet(null, "每一份材料登记一次页数，请核对。") { Rule = SystemRule.Completeness };
        if (f.Input.Pieces.Any(p => p.Pages is < 1 or > Most))
            yield return new Unmet(null, $"页数为1至{Most}。");
    }

    protected override void Apply(Facts<PenaltyCase, PagesDraft> f)
    {
        foreach (var piece in f.Input.Pieces)
            f.Matter.CountPages(piece.Item, piece.Pages);
    }
}

/// <summary>Pages counted by hand.</summary>
public sealed record PagesDraft
{
    /// <summary>The pieces whose pages were counted.</summary>
    public required IReadOnlyList<PieceDraft> Pieces { get; init; }
}

/// <summary>Pages of one piece of a file.</summary>
public sealed record PieceDraft
{
    /// <summary>Its key in the contents list.</summary>
    public required string Item { get; init; }

    /// <summary>How many pages.</summary>
    public required int Pages { get; init; }
}
