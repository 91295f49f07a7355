using Fazhi.Kernel.Procedures;
using Fazhi.Penalties.Coercion;
using Fazhi.Penalties.Exhibits;
using static Fazhi.Penalties.PenaltyLaw;
using static Fazhi.Penalties.Stages;

namespace Fazhi.Penalties;

/// <summary>Sampling, and what is learnt from samples by test, examination or appraisal.</summary>
/// <remarks>
/// Basis: 行政处罚法 (2021) art. 56 for sampling, art. 46 for what counts. No verified rule asks for a certificate of the body
/// or gives a period for another examination: the first is pointed out, the second is entered with its own article.
/// </remarks>
internal static class SamplingSteps
{
    public static readonly Step<PenaltyCase> Take =
        Step("take-sample", "抽样取证（采样）", [Filed, Investigating], null, Law("ord.sampling"), Officer)
            .Aside()
            .ByCaseOfficers()
            .RequiresOfInput<SampleDraft>(
                f => f.Input.ToldParty, Law("ord.show_id"), "采样时须出示执法证件，并向被采样人说明采样的目的和内容")
            .RequiresOfInput<SampleDraft>(
                f => f.Input.Number.Length > 0 && f.Input.Name.Length > 0 && f.Input.Quantity > 0 && f.Input.Unit.Length > 0
                    && f.Input.Place.Length > 0 && f.Input.Items.Length > 0,
                SystemRule.Completeness,
                "请填写样品编号、名称、数量和单位、采样地点、检验项目")
            .RequiresOfInput<SampleDraft>(
                f => f.Matter.Samples.All(s => s.Number != f.Input.Number), SystemRule.Order, "本案已有这个样品编号，请换一个编号")
            .RequiresOfInput<SampleDraft>(
                f => f.Input.Sealing.Length > 0 && f.Input.Attending.Length > 0 && f.Input.KeptAt.Length > 0,
                SystemRule.Completeness,
                "请填写封样情况、样品保管地点，以及被采样人在场签字的情况；拒绝签字的写明")
            .RequiresOfInput<SampleDraft>(
                f => !f.Input.ReserveRequired || (f.Input.Reserve > 0 && f.Input.ReserveAt.Length > 0),
                SystemRule.Completeness,
                "该项检验要求留备样的，请填写备样数量和保存地点")
            .RequiresOfInput<SampleDraft>(
                f => EvidenceSteps.IsOfDay(f, f.Input.At), SystemRule.Order, "采样的时间须在办理日期当天，不晚于现在")
            .Drafts(PaperKinds.ProductSample, PaperKinds.OtherSample);

    public static readonly Step<PenaltyCase> Ask =
        Step("ask-producer", "告知生产单位确认样品", AsideSteps.UntilDecided, null, Law("ord.evidence.kinds"), Officer)
            .Aside()
            .ByCaseOfficers()
            .Requires(f => f.Matter.Samples.Any(s => s.MayBeAsked), SystemRule.Order, "没有标明生产单位而尚未请其确认的产品样品")
            .RequiresOfInput<ProducerDraft>(
                f => f.Matter.Samples.Any(s => s.MayBeAsked && s.Position == f.Input.Position && s.On <= f.On),
                SystemRule.Order,
                "请选择尚未请生产单位确认的产品样品，日期不早于采样之日")
            .RequiresOfInput<ProducerDraft>(
                f => f.Input.AnswerBy > f.On && f.Input.Contact.Length > 0,
                SystemRule.Completeness,
                "请填写晚于告知之日的回复期限，以及联系人")
            .Drafts(PaperKinds.SampleConfirmation)
            .Numbered("penalty.sample");

    public static readonly Step<PenaltyCase> Answer =
        Step("record-producer-answer", "登记生产单位的回复", AsideSteps.UntilDecided, null, Law("ord.evidence.kinds"), Officer, Clerk)
            .Aside()
            .Requires(f => f.Matter.Samples.Any(s => s.AwaitsProducer), SystemRule.Order, "没有等待生产单位确认的样品")
            .RequiresOfInput<ProducerAnswerDraft>(
                f => f.Matter.Samples.Any(s => s.AwaitsProducer && s.Position == f.Input.Position && s.AskedOn <= f.On
                    && (f.Input.Answer != ProducerAnswer.NoAnswer || f.On > s.AnswerBy)),
                SystemRule.Order,
                "请选择等待确认的样品，日期不早于告知；没有回复的，须等回复期限届满")
            .RequiresOfInput<ProducerAnswerDraft>(
                f => f.Input.Note.Length > 0, SystemRule.Completeness, "请填写回复的内容或者没有回复的情况");

    public static readonly Step<PenaltyCase> Entrust =
        Step("entrust-appraisal", "委托检验、检测、鉴定", AsideSteps.UntilDecided, null, Law("ord.evidence.kinds"), Officer)
            .Aside()
            .ByCaseOfficers()
            .RequiresOfInput<AppraisalDraft>(
                f => f.Input.Body.Length > 0 && f.Input.Qualification.Length > 0 && f.Input.Question.Length > 0
                    && (f.Input.Exhibits.Count > 0 || f.Input.Materials.Length > 0) && f.Input.DueOn > f.On,
                SystemRule.Completeness,
                "请填写受托机构和它的资质证书、委托事项、送检的样品或者材料，以及晚于委托之日的完成日期")
            .RequiresOfInput<AppraisalDraft>(
                f => f.Input.Exhibits.All(k => Exhibit.Find(f.Matter, k) is { IsEnded: false } e && e.On <= f.On
                    && !(f.Input.SentAt < e.LastAt)),
                SystemRule.Order,
                "送检的样品、物品须是本案尚未了结的，送检不早于取得和上一次交接")
            .RequiresOfInput<AppraisalDraft>(
                f => f.Input.Exhibits.Count == 0 || (f.Input.SentAt is not null && f.Input.Condition.Length > 0),
                SystemRule.Completeness,
                "送检样品、物品的，请填写交给受托机构的时间，以及物品和封条的状况")
            .RequiresOfInput<AppraisalDraft>(
                f => f.Input.Exhibits.Count == 0 || f.Input.SentAt is not { } at || EvidenceSteps.IsOfDay(f, at), SystemRule.Order, "送检的时间须在办理日期当天，不晚于现在")
            .RequiresOfInput<AppraisalDraft>(
                f => f.Input.Repeats is not { } first || f.Matter.Appraisals.Any(a => a.Position == first && a.RetestGranted),
                SystemRule.Order,
                "复检须针对当事人申请、本机关同意复检的那一次检验")
            .Warns(
                f => f is not Facts<PenaltyCase, AppraisalDraft> { Input.QualifiedUntil: { } until } || until >= f.On,
                Law("ord.evidence.kinds"),
                "受托机构的资质在委托之日已经过期，检验结果可能不能查证属实")
            .Warns(
                f => f is not Facts<PenaltyCase, AppraisalDraft> { Loaded: UntoldMeasures { Numbers.Count: > 0 } },
                Law(Holding.RuleId),
                "送检的物品在查封、扣押中，检测期间还没有书面告知当事人；请在该措施上办理送检并告知检测期间，否则查封、扣押的期限照常计算")
            .Warns(
                f => SamplingTerms.StopsDecision(f.Parameters),
                Law("ord.decision.90"),
                "检验期间九十日照常计算：只有法律、法规、规章另有规定才停止，本机关没有设定这样的规定")
            .Drafts(PaperKinds.Entrustment)
            .Numbered("penalty.appraisal");

    public static readonly Step<PenaltyCase> Receive =
        Step("receive-appraisal", "登记检验、检测、鉴定结果", AsideSteps.UntilDecided, null, Law("ord.evidence.kinds"), Officer)
            .Aside()
            .Requires(f => f.Matter.Appraisals.Any(a => a.IsOpen), SystemRule.Order, "没有等待结果的检验、检测、鉴定")
            .RequiresOfInput<AppraisalResultDraft>(
                f => f.Matter.Appraisals.Any(a => a.IsOpen && a.Position == f.Input.Position && a.On <= f.On),
                SystemRule.Order,
                "请选择等待结果的一次委托，日期不早于委托之日")
            .RequiresOfInput<AppraisalResultDraft>(
                f => f.Input.ReportNumber.Length > 0 && f.Input.Finding.Length > 0, SystemRule.Completeness, "请填写报告编号和结论");

    public static readonly Step<PenaltyCase> Tell =
        Step("tell-appraisal", "告知检验结果", AsideSteps.UntilDecided, null, Law("ord.evidence.kinds"), Officer)
            .Aside()
            .ByCaseOfficers()
            .Requires(f => f.Matter.Appraisals.Any(a => a.AwaitsTelling), SystemRule.Order, "没有尚未告知当事人的检验结果")
            .RequiresOfInput<AppraisalTellingDraft>(
                f => f.Matter.Appraisals.Any(a => a.AwaitsTelling && a.Position == f.Input.Position && a.ResultOn <= f.On),
                SystemRule.Order,
                "请选择尚未告知的一次结果，日期不早于收到结果之日")
            .RequiresOfInput<AppraisalTellingDraft>(
                f => f.Input.Receiver.Length > 0, SystemRule.Completeness, "请填写签收人；拒绝签收的写明")
            .RequiresOfInput<AppraisalTellingDraft>(
                f => f.Input.RetestUntil is { } until ? f.Input.RetestBasis.Length > 0 && until > f.On : f.Input.RetestBasis.Length == 0,
                SystemRule.Completeness,
                "有复检期限的，须同时写明规定它的条款和晚于告知之日的最后一日；没有规定的两项都不填")
            .Drafts(PaperKinds.AppraisalResult)
            .Numbered("penalty.appraisal.result");

    public static readonly Step<PenaltyCase> Retest =
        Step("request-reappraisal", "登记复检申请", AsideSteps.UntilDecided, null, Law("ord.evidence.kinds"), Officer)
            .Aside()
            .Requires(f => f.Matter.Appraisals.Any(MayBeRepeated), SystemRule.Order, "没有已经告知而尚未申请复检的结果")
            .RequiresOfInput<ReappraisalDraft>(
                f => f.Matter.Appraisals.Any(a => MayBeRepeated(a) && a.Position == f.Input.Position && a.ToldOn <= f.On),
                SystemRule.Order,
                "请选择已经告知的一次结果，日期不早于告知之日")
            .RequiresOfInput<ReappraisalDraft>(
                f => f.Input.Note.Length > 0, SystemRule.Completeness, "请填写申请的理由和是否同意复检的理由")
            .Warns(
                f => f is not Facts<PenaltyCase, ReappraisalDraft> { Input: var draft }
                    || f.Matter.Appraisals.FirstOrDefault(a => a.Position == draft.Position) is not { RetestUntil: { } until } || until >= f.On,
                Law("ord.evidence.kinds"),
                "申请已经超过告知书写明的复检期限；是否同意由本机关依照该规定决定，并写明理由");

    /// <summary>All of them, in the order in which pages list them.</summary>
    public static IReadOnlyList<Step<PenaltyCase>> All => [Take, Ask, Answer, Entrust, Receive, Tell, Retest];

    public static bool MayBeRepeated(Appraisal a) => a.ToldOn is not null && a.RetestAskedOn is null;

    /// <summary>Points out, when the investigation ends, what is still out or has not been told.</summary>
    public static Step<PenaltyCase> WithResultsTold(this Step<PenaltyCase> step) => step
        .Warns(f => f.Matter.Appraisals.All(a => !a.IsOpen), Law("ord.evidence.kinds"), "还有检验、检测、鉴定没有收到结果")
        .Warns(f => f.Matter.Appraisals.All(a => !a.AwaitsTelling), Law("ord.evidence.kinds"), "还有检验结果没有告知当事人");
}
