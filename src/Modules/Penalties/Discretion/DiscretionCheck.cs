using Fazhi.Kernel.Law;
using Fazhi.Kernel.Procedures;
using static Fazhi.Penalties.PenaltyLaw;

namespace Fazhi.Penalties;

/// <summary>Conditions on the weighing of a conclusion, each with its article; what the source has not verified only warns.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 28, 29, 32, 34, 37 and the penalty provision of each violation.</remarks>
internal static class DiscretionCheck
{
    public static IEnumerable<Unmet> Of(Facts<PenaltyCase, ConclusionDraft> f, DiscretionFacts loaded)
    {
        var reckoned = Reckoned.Of(f.Input, f.Matter.Party.Kind, loaded.Benchmark);
        foreach (var code in reckoned.Unknown)
            yield return new Unmet(null, $"违法行为目录里没有“{code}”，请重新选择，或者改为填写条款");
        var found = f.Input.ProposesPenalty
            ? reckoned.Items.SelectMany(i => Item(i, f, loaded)).Concat(OneFine(reckoned)).Concat(Whole(reckoned, f))
            : reckoned.Items.Where(i => i.Fine > 0).Select(i => Say(i, null, "不予处罚的，不填罚款"));
        foreach (var unmet in found)
            yield return unmet;
    }

    private static IEnumerable<Unmet> Item(Reckoning i, Facts<PenaltyCase, ConclusionDraft> f, DiscretionFacts loaded) =>
    [
        .. i.Scale is null ? Unscaled(i) : Scaled(i),
        .. LawInTimeCheck.Of(i, f.Matter, f.On),
        .. i.FinedWith is null ? Weighed(i) : [],
        .. i.Deviates ? Deviation(i, f.Parameters, loaded) : [],
        .. i.Draft.Gravity == Gravity.Overdue && !f.Matter.CorrectionOrders.Any(c => !c.IsOpen && !c.IsCorrected)
            ? [Say(i, i.Violation.BasisOf(i.Scale), "该幅度以逾期或者拒不改正为前提，案卷里没有责令改正以后复查未改正的记录", blocks: false)]
            : Array.Empty<Unmet>(),
    ];

    private static IEnumerable<Unmet> Unscaled(Reckoning i)
    {
        var basis = i.Violation.BasisOf(null);
        if (i.Fine == 0)
            yield break;
        if (!i.Violation.Kinds.Contains(PenaltyKind.Fine.Label()))
            yield return Say(i, basis, "该罚则没有罚款", i.Violation.Verified);
        else if (i.Violation.Scales.Count > 0)
            yield return Say(i, basis, $"该罚则在“{i.Draft.Gravity.Label()}”、违法所得{i.Gains:0.##}元时没有罚款，请核对情节", i.Violation.Verified);
        else
            yield return Say(i, basis, "目录里没有数额，请对照条文核对罚款", blocks: false);
    }

    private static IEnumerable<Unmet> Scaled(Reckoning i)
    {
        var (scale, basis) = (i.Scale!, i.Violation.BasisOf(i.Scale));
        if (i.Draft.Multiple is { } times && (scale.Unit != ScaleUnit.Gains || decimal.Round(times, 2) != times || times < 0))
            yield return Say(i, null, scale.Unit == ScaleUnit.Gains ? "倍数不小于零，最多两位小数" : "该罚则不按违法所得的倍数计算，请填写罚款数额");
        if (i.Draft.Multiple is not null && i.Draft.Fine > 0 && i.Draft.Fine != i.Fine)
            yield return Say(i, null, $"倍数算出的罚款是{i.Fine:0.##}元，与填写的{i.Draft.Fine:0.##}元不同，请改成一致或者只填一项");
        if (i.Fine > i.Most)
            yield return Say(i, basis, i.Base == 0
                ? "没有违法所得，该罚则没有罚款的基数"
                : $"罚款{i.Fine:0.##}元超过法定最高额{i.Most:0.##}元", i.Violation.Verified);
        var optional = i.FinedWith is not null || (i.Fine == 0 && scale.May);
        if (i.Fine < i.Least && i.Draft.Measure != Measure.Reduced && !optional)
            yield return Say(
                i,
                Law("ord.mitigate"),
                $"罚款{i.Fine:0.##}元低于法定最低额{i.Least:0.##}元；只有依法减轻处罚才可以低于法定最低额，请选择减轻并勾选法定情形",
                i.Violation.Verified);
    }

    private static IEnumerable<Unmet> Weighed(Reckoning i)
    {
        var mitigates = i.Circumstances.Any(c => c.Mitigates);
        var aggravates = i.Circumstances.Any(c => c.Effect == Effect.Heavier);
        switch (i.Draft.Measure)
        {
            case Measure.Reduced when !mitigates:
                yield return Say(i, Law("ord.mitigate"), "减轻处罚须有法定的从轻或者减轻情形，请勾选");
                break;
            case Measure.Reduced when i.Scale is null || i.Least == 0 || i.Fine >= i.Least:
                yield return Say(i, Law("ord.mitigate"), i.Least == 0
                    ? "该罚则没有罚款下限，不存在减轻；请选择从轻"
                    : $"减轻处罚是在法定最低额{i.Least:0.##}元以下处罚；在幅度以内的请选择从轻");
                break;
            case Measure.Lighter when i.Circumstances.All(c => c.Effect != Effect.Lighter):
                yield return Say(i, Law("ord.mitigate"), "从轻处罚须有法律或者裁量基准规定的情形，请勾选");
                break;
            case Measure.Heavier when !aggravates:
                yield return Say(i, Law("ord.benchmark.publish"), "从重处罚须有法律或者裁量基准规定的情形，请勾选");
                break;
            case Measure.Ordinary or Measure.Heavier when mitigates && !aggravates:
                yield return Say(i, Law("ord.mitigate"), "有应当从轻或者减轻处罚的法定情形，请选择从轻或者减轻");
                break;
            default:
                break;
        }
    }

    private static IEnumerable<Unmet> Deviation(Reckoning i, IReadOnlyDictionary<string, string> parameters, DiscretionFacts loaded)
    {
        var binding = !loaded.Benchmark.Sample;
        var (least, most) = i.BandYuan!.Value;
        if (i.Draft.Deviation.Length == 0)
            yield return Say(
                i,
                Law("ord.benchmark.publish"),
                $"罚款{i.Fine:0.##}元不在{i.Band!.Label}（{least:0.##}元至{most:0.##}元）之内，请写明偏离裁量基准的理由",
                binding);
        if (Deviations.ByHead(parameters) && loaded.Approver?.Posts.Any(p => p.Role == Head) != true)
            yield return Say(i, Law("ord.benchmark.publish"), "偏离裁量基准须经单位负责人批准，请选择批准的负责人", binding);
    }

    private static IEnumerable<Unmet> OneFine(Reckoned reckoned) => reckoned.Items
        .Where(i => Reckoned.SameAct(reckoned.Items, i).Count() > 1 && i.Fine > 0
            && Reckoned.Heaviest(reckoned.Items, i) is var bearer && bearer.Position != i.Position)
        .Select(i => Say(
            i,
            Law("ord.double_fine"),
            $"与第{Reckoned.Heaviest(reckoned.Items, i).Position}项是同一违法行为，不得再处罚款；"
                + $"罚款数额高的是第{Reckoned.Heaviest(reckoned.Items, i).Position}项，罚款只填在该项"));

    private static IEnumerable<Unmet> Whole(Reckoned reckoned, Facts<PenaltyCase, ConclusionDraft> f)
    {
        if (reckoned.Items.Count == 0)
            yield break;
        var proposed = f.Input.Proposed;
        if (reckoned.Total != proposed.Fine)
            yield return new Unmet(null, $"各项罚款合计{reckoned.Total:0.##}元，与拟处罚款{proposed.Fine:0.##}元不同，请核对");
        if (reckoned.Items.Sum(i => i.Gains) is var gains && gains != proposed.Gains)
            yield return new Unmet(
                Law("ord.correct_order"),
                $"各项违法所得合计{gains:0.##}元，拟没收{proposed.Gains:0.##}元；除依法退赔的以外应当没收",
                Blocks: false);
        var unknown = proposed.AllKinds.Where(k => !reckoned.Items.Any(i => Kinds.Knows(i.Violation, k))).Select(k => k.Label()).ToArray();
        if (unknown.Length > 0)
            yield return new Unmet(
                reckoned.Items[0].Violation.BasisOf(null), $"目录所列的处罚种类里没有{string.Join("、", unknown)}，请对照条文核对", Blocks: false);
    }

    private static Unmet Say(Reckoning i, LegalBasis? basis, string message, bool blocks = true) =>
        new(basis, $"第{i.Position}项违法行为：{message}", blocks);
}

/// <summary>Who allows an amount outside the band.</summary>
internal static class Deviations
{
    /// <summary>True when the head approves it; otherwise the heads discuss it.</summary>
    public static bool ByHead(IReadOnlyDictionary<string, string> parameters) =>
        parameters.GetValueOrDefault(Parameters.Deviation) == "负责人批准";
}

/// <summary>Kinds of penalty in the words of the catalogue.</summary>
internal static class Kinds
{
    public static bool Knows(Violation violation, PenaltyKind kind) => kind switch
    {
        PenaltyKind.ConfiscationOfGains or PenaltyKind.ConfiscationOfGoods => violation.Kinds.Contains("没收"),
        PenaltyKind.SuspensionOfBusiness or PenaltyKind.RestrictionOfBusiness => violation.Kinds.Contains("停业或者停止执业"),
        PenaltyKind.LicenceSuspension => violation.Kinds.Contains("停业或者停止执业") || violation.Kinds.Contains("暂扣许可证件"),
        _ => violation.Kinds.Contains(kind.Label()),
    };
}
