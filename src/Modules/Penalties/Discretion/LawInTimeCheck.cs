using Fazhi.Kernel.Law;
using Fazhi.Kernel.Procedures;
using static Fazhi.Penalties.PenaltyLaw;

namespace Fazhi.Penalties;

/// <summary>从旧兼从轻: the law of the conduct, unless the later one is lighter (行政处罚法 art. 37).</summary>
internal static class LawInTimeCheck
{
    public static IEnumerable<Unmet> Of(Reckoning i, PenaltyCase matter, DateOnly on)
    {
        var (violation, ended, chosen) = (i.Violation, matter.Clue?.ConductEndedOn, i.Draft.LawInTime);
        if (chosen is not null && i.Draft.LawReason.Length == 0)
            yield return Say(i, "请写明适用该规定的理由");
        if (violation.To is { } last && last < on)
        {
            if (ended is null || ended > last)
                yield return Say(i, $"{violation.BasisOf(i.Scale).Citation}已于{last:yyyy-MM-dd}停止施行，违法行为终了日在此以前的才可以适用");
            else if (chosen != LawInTime.OfConduct)
                yield return Say(i, "所选是违法行为发生时的规定，请选择适用违法行为发生时的规定，并写明新规定并不较轻");
            if (ViolationCatalogue.Default.SuccessorOf(violation) is { } later && Lighter(later, violation, i, matter))
                yield return Say(i, $"新规定（{later.BasisOf(null).Citation}）罚款较轻，应当适用新规定", later.Verified && violation.Verified);
        }
        else if (ended is { } day && violation.From is { } first && day < first)
        {
            if (chosen is null)
                yield return Say(
                    i,
                    $"违法行为终了于{day:yyyy-MM-dd}，{violation.BasisOf(i.Scale).Citation}自{first:yyyy-MM-dd}起施行："
                        + "请选择适用违法行为发生时的规定还是较轻的新规定，并写明理由");
            else if (chosen == LawInTime.OfConduct)
                yield return Say(i, "所选是新规定；适用违法行为发生时的规定的，请选择旧规定的条目，目录里没有的改为填写条款");
            if (violation.Replaces is { } code && ViolationCatalogue.Default.Find(code) is { } old && Lighter(old, violation, i, matter))
                yield return Say(
                    i, $"违法行为发生时的规定（{old.BasisOf(null).Citation}）罚款较轻，应当适用该规定", old.Verified && violation.Verified);
        }
    }

    /// <summary>True when one version punishes the same conduct with a lower fine than the other.</summary>
    private static bool Lighter(Violation one, Violation other, Reckoning i, PenaltyCase matter) =>
        Heaviest(one, i, matter) is { } a && Heaviest(other, i, matter) is { } b && (a.Most < b.Most || (a.Most == b.Most && a.Least < b.Least));

    private static (decimal Least, decimal Most)? Heaviest(Violation violation, Reckoning i, PenaltyCase matter)
    {
        var citizen = matter.Party.Kind == PartyKind.Citizen;
        var scales = violation.Scales.Where(s => s.Applies(i.Draft.Gravity, citizen, i.Gains)).ToArray();
        return scales.Length == 0 ? null : scales.Select(s => (s.Least * s.Base(i.Gains), s.Most * s.Base(i.Gains))).MaxBy(s => s.Item2);
    }

    private static Unmet Say(Reckoning i, string message, bool blocks = true) =>
        new(Law("ord.law_in_time"), $"第{i.Position}项违法行为：{message}", blocks);
}
