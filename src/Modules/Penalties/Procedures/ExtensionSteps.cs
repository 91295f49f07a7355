using Fazhi.Kernel.Calendar;
using Fazhi.Kernel.Procedures;
using static Fazhi.Penalties.PenaltyLaw;

namespace Fazhi.Penalties;

/// <summary>A case that takes longer than ninety days where a provision allows it.</summary>
/// <remarks>Basis: 行政处罚法 (2021) art. 60.</remarks>
internal static class ExtensionSteps
{
    public static readonly Step<PenaltyCase> ExtendCase =
        Step("extend-case", "延长办案期限", AsideSteps.UntilDecided, null, Law("ord.decision.90"), SectionHead, Head)
            .Aside()
            .ApprovedBy("延长办案期限须由单位负责人批准", Head)
            .Requires(f => f.Matter.CaseExtension is null, SystemRule.Order, "已经延长过一次")
            .RequiresOfInput<CaseExtensionDraft>(
                f => f.Parameters.GetValueOrDefault(Parameters.DecisionExtension) == "是",
                Law("ord.decision.90"),
                "应当自立案之日起九十日内决定，法律、法规、规章另有规定的除外；本机关没有设定可以延长（本地参数“九十日期限可以延长”）")
            .RequiresOfInput<CaseExtensionDraft>(
                f => f.Input.Until > CaseExtensionDraft.Former(f.Matter), SystemRule.Order, "延长后的日期须晚于原来的期限")
            .RequiresOfInput<CaseExtensionDraft>(
                f => f.On <= CaseExtensionDraft.Former(f.Matter), SystemRule.Order, "原来的期限已经届满，不能再延长")
            .RequiresOfInput<CaseExtensionDraft>(
                f => f.Input.Reason.Length > 0 && f.Input.Ground.Length > 0, SystemRule.Completeness, "请填写延长的理由和允许延长的规定")
            .Drafts(PaperKinds.CaseExtension);

    /// <summary>The ninety days from the earliest of the cases merged, or until the day the head let them run on.</summary>
    public static Term Adjust(PenaltyCase matter, Term term) => term with
    {
        StartReason = matter.FiledFrom < matter.Filing!.On ? JoinderSteps.FromEarliest : "",
        SetTo = matter.CaseExtension is not { } longer ? null
            : new(longer.Until, $"{longer.ApprovedBy}批准延长（{longer.Ground}）") { Basis = Law("ord.decision.90") },
    };
}
