using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;
using Fazhi.Reports.Indicators;

namespace Fazhi.Reports.Targets;

/// <summary>确定年度目标 — set a target for a year.</summary>
internal sealed class SetTarget(IndicatorCatalogue catalogue) : Act<Target, TargetDraft>
{
    public override string Name => "reports.set-target";

    public override string Label => "确定年度目标";

    public override bool Creates => true;

    public override IReadOnlyList<Role> Roles => [Role.Head, Role.SectionHead, Role.LegalReviewer, Role.Clerk];

    protected override Target New() => new();

    protected override IEnumerable<Unmet> Check(Facts<Target, TargetDraft> f)
    {
        if (catalogue.Find(f.Input.Target) is not { Rows: "reports.targets" })
            yield return new Unmet(null, $"没有名为“{f.Input.Target}”的目标，请从目标清单里选择。");
        if (f.Input.Measures.Length > 0 && catalogue.Find(f.Input.Measures) is null)
            yield return new Unmet(null, $"没有名为“{f.Input.Measures}”的指标，请从指标清单里选择。");
        if (f.Input.Year < f.On.Year)
            yield return new Unmet(null, $"{f.Input.Year}年已经过去，不能再确定目标。");
    }

    protected override void Apply(Facts<Target, TargetDraft> f) => f.Matter.Set(f.Input, f.On, f.RecordedAt);
}
