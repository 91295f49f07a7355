using Fazhi.Kernel.Procedures;
using static Fazhi.Penalties.PenaltyLaw;

namespace Fazhi.Penalties;

/// <summary>Conditions on what is imposed and how it is performed, shared by both procedures.</summary>
internal static class Sanctions
{
    public const string Inconsistent = "处罚种类与金额、数量不一致，或者金额不是以分为最小单位的非负数，请核对";

    private static readonly PenaltyKind[] AlwaysWithHearing =
    [
        PenaltyKind.Downgrading, PenaltyKind.LicenceRevocation, PenaltyKind.SuspensionOfBusiness, PenaltyKind.Closure,
        PenaltyKind.BanOnPractice,
    ];

    /// <summary>Why the right to a hearing must be told (art. 63); empty when there is none.</summary>
    public static string HearingGround(
        Sanction proposed, PartyKind party, IReadOnlyDictionary<string, string> parameters)
    {
        var always = AlwaysWithHearing.Select(k => k.Label()).Where(proposed.KindNames.Contains).ToArray();
        if (always.Length > 0)
            return "拟" + string.Join("、", always);
        var key = party == PartyKind.Citizen
            ? Parameters.HearingAmountCitizen
            : Parameters.HearingAmountOrganisation;
        if (Parameters.Reaches(parameters, key, proposed.Fine))
            return "拟处较大数额罚款";
        return Parameters.Reaches(parameters, key, proposed.Gains) ? "拟没收较大数额违法所得" : "";
    }

    public static bool IsSevere(Sanction proposed) =>
        AlwaysWithHearing.Select(k => k.Label()).Any(proposed.KindNames.Contains);

    /// <summary>True when the decision goes beyond what was proposed and told.</summary>
    public static bool IsHeavier(SanctionDraft decided, Sanction? told) =>
        told is not null
        && (decided.Fine > told.Fine || decided.Gains > told.Gains || decided.Goods > told.Goods
            || decided.AllKinds.Any(k => !told.KindNames.Contains(k.Label())));

    public static Step<PenaltyCase> RequiresPayment(this Step<PenaltyCase> step) => step
        .Requires(
            f => f.Matter.Owed > 0 || f.Matter.SurchargeUnpaid(f.On) > 0, SystemRule.Order, "没有待缴的罚没款")
        .RequiresOfInput<PaymentDraft>(
            f => f.Input.Amount > 0 && decimal.Round(f.Input.Amount, 2) == f.Input.Amount,
            SystemRule.Completeness,
            "请填写大于零、最小到分的金额（单位：元）")
        .RequiresOfInput<PaymentDraft>(
            f => f.Input.Amount <= f.Matter.OwingOn(f.Input.Kind, f.On),
            SystemRule.Completeness,
            "缴款金额超过该项尚欠的金额，请核对")
        .RequiresOfInput<PaymentDraft>(
            f => f.Input.Receipt.Length > 0, Law("exec.separation"), "请填写代收机构的缴款凭证号或者非税票据号");

    public static Step<PenaltyCase> RequiresPerformance(this Step<PenaltyCase> step) => step
        .ApprovedBy("结案须由科室负责人或者单位负责人批准", SectionHead, Head)
        .RequiresOfInput<ClosingDraft>(
            f => f.Input.Ground != ClosingGround.Performed || (f.Matter.IsPerformed && !f.Matter.IsRevoked),
            SystemRule.Completeness,
            "罚没款尚未缴清或者没收财物尚未处置，不能以履行完毕结案")
        .RequiresOfInput<ClosingDraft>(
            f => f.Input.Ground == ClosingGround.NoPenalty == (f.Matter.Decision?.Outcome == DecisionOutcome.NoPenalty),
            SystemRule.Completeness,
            "结案理由与决定不符：不予处罚的案件以“决定不予行政处罚”结案，其他案件不得使用该理由")
        .RequiresOfInput<ClosingDraft>(
            f => f.Input.Ground != ClosingGround.ExecutionEnded || f.Matter.LastCourtEvent == CourtEventKind.Ended,
            SystemRule.Completeness,
            "没有登记人民法院终结执行的裁定，不能以此结案")
        .RequiresOfInput<ClosingDraft>(
            f => f.Input.Ground != ClosingGround.EndedByAgency || f.Matter.ExecutionEnd is not null,
            SystemRule.Completeness,
            "没有终结执行的决定，不能以此结案")
        .RequiresOfInput<ClosingDraft>(
            f => f.Input.Ground != ClosingGround.Referred || f.Matter.LastReferral is { End: ReferralEnd.Punished },
            SystemRule.Completeness,
            "没有登记人民法院判处刑罚，不能以此结案")
        .RequiresOfInput<ClosingDraft>(
            f => f.Input.Ground == ClosingGround.Revoked == f.Matter.IsRevoked,
            SystemRule.Completeness,
            "处罚决定被撤销的以此结案，没有被撤销的不得使用该理由")
        .Warns(
            f => f.Matter.Cash.All(c => c.BankedOn is not null),
            Law("simple.cash.bank"),
            "当场收缴的罚款尚未交回本机关并缴付银行")
        .Warns(
            f => f.Matter.ClaimsSurcharge || f.Matter.SurchargeOn(f.On).Total == 0,
            Law("exec.surcharge"),
            "罚款逾期缴纳而没有催缴加处罚款；是否加处由机关决定，请确认")
        .RequiresOfInput<ClosingDraft>(
            f => f.Input.Summary.Length > 0, SystemRule.Completeness, "请填写执行和结案情况");
}
