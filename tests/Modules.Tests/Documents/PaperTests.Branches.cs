using Fazhi.Documents.Papers;

namespace Fazhi.Modules.Tests.Documents;

/// <content>Papers of the branches beside the main path.</content>
public sealed partial class PaperTests
{
    private static PenaltyPaper[] Branches =>
    [
        new HearingCallPaper
        {
            Agency = "青岚县卫生健康局",
            Party = Clinic,
            Cause = "使用非卫生技术人员",
            RequestedOn = new DateOnly(2025, 4, 8),
            HeldOn = new DateOnly(2025, 4, 22),
            Place = "三楼会议室",
            Chair = "沈以宁",
            RecordKeeper = "韩予清",
            NoticeBasis = "《行政处罚法》第六十四条第二项",
            MostAgents = 2,
            AgentsBasis = "《行政处罚法》第六十四条第五项",
            WaiverBasis = "《行政处罚法》第六十四条第六项",
            ChairBasis = "《行政处罚法》第六十四条第四项",
            Day = new DateOnly(2025, 4, 10),
        },
        new HearingRecordPaper
        {
            Agency = "青岚县卫生健康局",
            Party = Clinic,
            Cause = "使用非卫生技术人员",
            CaseNumber = "青卫罚立〔2025〕7号",
            Place = "三楼会议室",
            Publicity = "公开",
            Chair = "沈以宁",
            RecordKeeper = "韩予清",
            Officers = ["高景行", "许安澜"],
            Attending = "陆青禾、江律师（代理人）",
            Course = "如期举行",
            Accusation = "现场笔录和询问笔录证明一名护理员独立开展诊疗，建议警告并罚款5000元。",
            Defence = "承认事实，请求从轻。",
            Signing = "当事人核对无误后逐页签字",
            Day = new DateOnly(2025, 4, 22),
        },
        new HearingReportPaper
        {
            Agency = "青岚县卫生健康局",
            Party = Clinic,
            Cause = "使用非卫生技术人员",
            CaseNumber = "青卫罚立〔2025〕7号",
            HeldOn = new DateOnly(2025, 4, 22),
            Chair = "沈以宁",
            Course = "如期举行",
            Findings = "一名护理员独立开展诊疗。",
            Defence = "承认事实，请求从轻。",
            Proposed = ["警告", "罚款人民币5000元"],
            Opinion = "事实清楚，证据充分，建议维持拟处罚意见。",
            RecordBasis = "《行政处罚法》第六十五条",
            Day = new DateOnly(2025, 4, 23),
        },
        new PreservationPaper
        {
            Agency = "青岚县卫生健康局",
            Party = Clinic,
            Cause = "使用非卫生技术人员",
            Things = ["诊疗登记簿 1本", "处方笺 12张"],
            Place = "县卫生监督所证据室",
            Reason = "登记簿可能被涂改",
            ApprovedBy = "程望舒",
            Officers = ["高景行", "许安澜"],
            Time = "7个工作日",
            Basis = "《行政处罚法》第五十六条",
            Day = new DateOnly(2025, 3, 6),
        },
        new PreservationEndPaper
        {
            Agency = "青岚县卫生健康局",
            Party = Clinic,
            Cause = "使用非卫生技术人员",
            DecisionNumber = "青卫证保决〔2025〕3号",
            PreservedOn = new DateOnly(2025, 3, 6),
            Things = ["诊疗登记簿 1本", "处方笺 12张"],
            Handling = "解除保存，退还",
            Note = "已复制取证，原件退还。",
            Basis = "《行政处罚法》第五十六条",
            Day = new DateOnly(2025, 3, 12),
        },
        new CorrectionOrderPaper
        {
            Agency = "青岚县卫生健康局",
            Party = Clinic,
            Cause = "使用非卫生技术人员",
            Conduct = "使用非卫生技术人员独立开展诊疗",
            Violated = "《医疗机构管理条例》第二十七条",
            Demand = "停止安排护理员独立诊疗。",
            DueOn = new DateOnly(2025, 3, 20),
            Basis = "《行政处罚法》第二十八条",
            Remedy = "不服本决定的，可以依法申请行政复议。",
            Day = new DateOnly(2025, 3, 7),
        },
        .. PerformancePapers, .. ReferralPapers, .. OutcomePapers,
    ];

    // FAZHI_PAPERS names a folder for papers to be looked at
    private static void Keep(PenaltyPaper paper, byte[] docx)
    {
        if (Environment.GetEnvironmentVariable("FAZHI_PAPERS") is { Length: > 0 } folder)
            File.WriteAllBytes(Path.Combine(folder, paper.GetType().Name + ".docx"), docx);
    }
}
