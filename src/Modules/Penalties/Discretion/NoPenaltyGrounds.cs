using Fazhi.Kernel.Law;
using Fazhi.Kernel.Procedures;
using static Fazhi.Penalties.PenaltyLaw;

namespace Fazhi.Penalties;

/// <summary>Grounds on which no penalty is imposed, and what each asks of the file.</summary>
internal static class NoPenaltyGrounds
{
    /// <summary>The article of a ground.</summary>
    public static LegalBasis Basis(this NoPenaltyGround ground) => ground switch
    {
        NoPenaltyGround.NotProven => Law("ord.outcomes"),
        NoPenaltyGround.TimeBarred => Law("ord.limitation.two_years"),
        NoPenaltyGround.NoLongerUnlawful => Law("ord.law_in_time"),
        _ => Law("ord.minor_no_penalty"),
    };

    /// <summary>Why a ground does not hold in this case.</summary>
    public static IEnumerable<Unmet> Check(
        PenaltyCase matter, NoPenaltyGround ground, string reason, IReadOnlyList<EarlierPenalty> earlier, IReadOnlyList<string> codes)
    {
        var corrected = ground is NoPenaltyGround.MinorCorrectedHarmless or NoPenaltyGround.FirstMinorCorrected;
        if (reason.Length == 0)
            yield return new Unmet(ground.Basis(), corrected
                ? "请写明违法行为轻微、何时怎样改正的事实和证据"
                : $"请写明“{ground.Label()}”的事实和证据");
        if (corrected && matter.CorrectionOrders.Any(c => c.IsOpen || !c.IsCorrected))
            yield return new Unmet(ground.Basis(), "责令改正以后还没有复查，或者复查未改正，不能以及时改正为由不予处罚");
        if (ground == NoPenaltyGround.FirstMinorCorrected && earlier.Count > 0)
        {
            var same = earlier.Where(e => e.Cause == matter.Cause || e.Codes.Intersect(codes).Any()).ToArray();
            var told = string.Join("、", (same.Length > 0 ? same : earlier).Select(e => $"{e.Number}（{e.On:yyyy-MM-dd}）"));
            yield return new Unmet(
                ground.Basis(),
                same.Length > 0 ? $"当事人因同样的行为受过处罚：{told}，不是初次违法" : $"当事人受过其他处罚：{told}，请核对是否初次违法",
                same.Length > 0);
        }

        if (ground == NoPenaltyGround.TimeBarred && Limitation.IsKept(matter))
            yield return new Unmet(ground.Basis(), "按登记的违法行为终了日和发现日，没有超过追究时效");
    }
}
