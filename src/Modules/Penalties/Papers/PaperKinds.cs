using Fazhi.Kernel.Procedures;
using Fazhi.Penalties.Coercion;

namespace Fazhi.Penalties;

/// <summary>Kinds of paper the procedures draft (卫生行政执法文书规范).</summary>
internal static class PaperKinds
{
    public const string Acceptance = "案件受理记录";
    public const string Filing = "立案报告";
    public const string InvestigationReport = "案件调查终结报告";
    public const string Notice = "行政处罚事先告知书";
    public const string Preservation = "证据先行登记保存决定书";
    public const string PreservationEnd = "证据先行登记保存处理决定书";
    public const string ProductSample = "产品样品采样记录";
    public const string OtherSample = "非产品样品采样记录";
    public const string SampleConfirmation = "产品样品确认告知书";
    public const string Entrustment = "技术鉴定委托书";
    public const string AppraisalResult = "检验结果告知书";
    public const string CorrectionOrder = "责令改正通知书";
    public const string HearingCall = "行政处罚听证通知书";
    public const string HearingRecord = "听证笔录";
    public const string HearingReport = "听证意见书";
    public const string LegalReview = "法制审核意见书";
    public const string Discussion = "重大案件集体讨论笔录";
    public const string Decision = "行政处罚决定书";
    public const string NoPenalty = "不予行政处罚决定书";
    public const string SpotDecision = "当场行政处罚决定书";
    public const string ProofOfService = "送达回执";
    public const string Deferral = "延期（分期）缴纳罚款通知书";
    public const string Urging = "履行行政处罚决定催告书";
    public const string CourtApplication = "行政强制执行申请书";
    public const string Pause = "中止执行决定书";
    public const string End = "终结执行决定书";
    public const string ReferralReport = "移送涉嫌犯罪案件的报告";
    public const string Referral = "涉嫌犯罪案件移送书";
    public const string Transfer = "案件移送书";
    public const string Withdrawal = "撤销案件决定书";
    public const string MajorFiling = "重大行政处罚决定备案报告";
    public const string ClosingReport = "结案报告";
    public const string AddressConfirmation = "送达地址确认书";
    public const string CreditNotice = "行政处罚信息信用修复告知书";
    public const string Announcement = "公告";
    public const string SiteRecord = "现场笔录";
    public const string Interview = "询问笔录";
    public const string Advice = "卫生监督意见书";
    public const string Removal = "职业禁忌人员调离通知书";
    public const string Approval = "卫生行政执法事项审批表";
    public const string Panel = "合议记录";
    public const string StatementRecord = "陈述和申辩笔录";
    public const string StatementReview = "陈述和申辩复核意见书";
    public const string EvidencePage = "证据材料粘贴页";
    public const string RecordingPage = "视听资料、电子数据说明";
    public const string CaseExtension = "办案期限延长审批表";

    /// <summary>
    /// Papers for the party that must say who it is in full: the decision its name and address (行政处罚法第五十九条), the
    /// proof of service where it was served, the application to the court and the referral to the police against whom, and the decision on sealing or
    /// seizure name and address (行政强制法第二十四条). On all others a citizen's number and address are masked, as they name
    /// the party or stay within the agency (个人信息保护法第六条: no more than needed).
    /// </summary>
    public static bool IsForParty(string title) => title is Decision or NoPenalty or SpotDecision or ProofOfService
        or CourtApplication or Referral or Transfer or Withdrawal or AddressConfirmation or Removal
        or MeasurePapers.Decision or MeasurePapers.Control;

    /// <summary>Papers that are served by <c>penalties.serve-paper</c>: every one that needs a proof of service but the decision.</summary>
    public static bool NeedsService(string title) => title is Notice or Preservation or PreservationEnd or CorrectionOrder
        or HearingCall or Deferral or Urging or Pause or End or CreditNotice or Advice or Removal or Transfer or Withdrawal;

    /// <summary>Papers of a case or a measure that need a proof of service.</summary>
    public static bool IsServed(string title) => NeedsService(title) || MeasurePapers.IsServed(title);

    /// <summary>
    /// Papers on which the parties of a common file are judged or heard together: they name the others with their part. What
    /// tells one party of its own rights and duties names that party alone, and what is made public no more than it needs
    /// (个人信息保护法第六条).
    /// </summary>
    public static bool NamesOthers(string title) =>
        title is Filing or InvestigationReport or HearingCall or HearingRecord or Discussion or Approval;

    /// <summary>Newest first; of those drafted together the one the act is about stands first.</summary>
    public static IReadOnlyList<CasePaper> Sort(IEnumerable<CasePaper> papers) =>
        [.. papers.OrderByDescending(p => p.On).ThenByDescending(p => Millisecond(p.Id)).ThenBy(p => IsCompanion(p.Title)).ThenBy(p => p.Title, StringComparer.Ordinal)];

    private static bool IsCompanion(string title) =>
        title is CreditNotice or Approval or Announcement or StatementReview or EvidencePage or RecordingPage or MeasurePapers.Goods;

    // The first forty-eight bits of a key are the moment at which it was made.
    private static string Millisecond(Guid key) => key.ToString("N")[..12];

    /// <summary>The papers a step of this case drafts: with a decision one of two, and the notice on credit with a penalty.</summary>
    public static IEnumerable<string> Of(IStep step, PenaltyCase matter) => step.Papers.Where(
        p => matter.Conclusion is { ProposesPenalty: false } ? p is not (Decision or CreditNotice) : p != NoPenalty);
}
