using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;
using Fazhi.Reports.Indicators;

namespace Fazhi.Reports.Obligations;

/// <summary>设定定期任务 — set what must be done at least so often.</summary>
internal sealed class SetObligation(IndicatorCatalogue catalogue) : Act<Obligation, ObligationDraft>
{
    public override string Name => "reports.set-obligation";

    public override string Label => "设定定期任务";

    public override bool Creates => true;

    public override IReadOnlyList<Role> Roles => [Role.Head, Role.SectionHead, Role.LegalReviewer];

    protected override Obligation New() => new();

    protected override IEnumerable<Unmet> Check(Facts<Obligation, ObligationDraft> f)
    {
        if (catalogue.Find(f.Input.Indicator) is not { } indicator)
            yield return new Unmet(null, $"没有名为“{f.Input.Indicator}”的指标，请从指标清单里选择。");
        else if (indicator.Aggregate is not (Aggregate.Count or Aggregate.Sum or Aggregate.Distinct or Aggregate.Day))
            yield return new Unmet(null, $"“{indicator.Name}”不是次数或数量，不能按期计数。");
        if (f.Input.Least < 1)
            yield return new Unmet(null, "每期最少次数从1起。");
        if (f.Input.DueMonth is < 1 or > 12 || f.Input.DueDay is < 1 or > 31)
            yield return new Unmet(null, "完成日期的月份为1至12，日为1至31。");
        if (f.Input.DueMonth is not null && f.Input.Every != Every.Year)
            yield return new Unmet(null, "只有按年的任务才能另定完成日期。");
    }

    protected override void Apply(Facts<Obligation, ObligationDraft> f) => f.Matter.Set(f.Input, f.On);
}

/// <summary>终止定期任务 — end an obligation.</summary>
internal sealed class EndObligation : Act<Obligation, EndObligationDraft>
{
    public override string Name => "reports.end-obligation";

    public override string Label => "终止定期任务";

    public override IReadOnlyList<Role> Roles => [Role.Head, Role.SectionHead, Role.LegalReviewer];

    protected override IEnumerable<Unmet> Check(Facts<Obligation, EndObligationDraft> f)
    {
        if (f.Matter.ValidTo is not null)
            yield return new Unmet(null, "该任务已终止。");
        if (f.On < f.Matter.ValidFrom)
            yield return new Unmet(null, $"终止日期不得早于起始日期{f.Matter.ValidFrom:yyyy-MM-dd}。");
    }

    protected override void Apply(Facts<Obligation, EndObligationDraft> f) => f.Matter.End(f.On);
}
