using Fazhi.Documents.Papers;

namespace Fazhi.Modules.Tests.Documents;

/// <content>Papers of a referral to criminal justice and of the filing of a major decision.</content>
public sealed partial class PaperTests
{
    private static PenaltyPaper[] ReferralPapers =>
    [
        new ReferralReportPaper
        {
            Agency = "青岚县卫生健康局",
            Party = Clinic,
            Cause = "使用非卫生技术人员",
            CaseNumber = "青卫罚立〔2025〕3号",
            Crime = "非法行医罪，刑法第三百三十六条",
            Findings = "经两次处罚后再次开展诊疗，致患者轻伤。",
            Evidence = ["现场笔录", "鉴定意见"],
            Team = "高景行、许安澜",
            MustBasis = "《行政执法机关移送涉嫌犯罪案件的规定》第三条第一款",
            Basis = "《行政执法机关移送涉嫌犯罪案件的规定》第五条第一款",
            ApprovalTime = "三日",
            ApprovalBasis = "《行政执法机关移送涉嫌犯罪案件的规定》第五条第二款",
            Day = new DateOnly(2025, 4, 7),
        },
        new ReferralPaper
        {
            Agency = "青岚县卫生健康局",
            Party = Clinic,
            Cause = "使用非卫生技术人员",
            Police = "青岚县公安局",
            CaseNumber = "青卫罚立〔2025〕3号",
            FiledOn = new DateOnly(2025, 3, 4),
            Crime = "非法行医罪，刑法第三百三十六条",
            Findings = "经两次处罚后再次开展诊疗，致患者轻伤。",
            Penalties = ["警告"],
            DecisionNumber = "青卫罚〔2025〕7号",
            Materials = ["调查报告一份", "涉案物品清单一份"],
            CopiedTo = "青岚县人民检察院",
            HandedOverAt = "2025年4月8日9时30分",
            Receiver = "岑行舟",
            Basis = "《行政执法机关移送涉嫌犯罪案件的规定》第五条第二款",
            MustBasis = "《行政执法机关移送涉嫌犯罪案件的规定》第三条第一款",
            AnswerTime = "三日",
            AnswerBasis = "《行政执法机关移送涉嫌犯罪案件的规定》第八条",
            Day = new DateOnly(2025, 4, 8),
        },
        new MajorFilingPaper
        {
            Agency = "青岚县卫生健康局",
            Party = Clinic,
            Cause = "使用非卫生技术人员",
            Organ = "青岚县司法局",
            Ground = "处较大数额罚款",
            DecisionNumber = "青卫罚〔2025〕7号",
            DecidedOn = new DateOnly(2025, 5, 6),
            Findings = "2025年3月3日检查发现一名护理员独立开展诊疗。",
            Violated = "《医疗机构管理条例》第二十七条",
            PenaltyBasis = "《医疗机构管理条例》第四十七条",
            Penalties = ["罚款人民币60000元"],
            Hearing = "已举行听证",
            Review = "已经法制审核",
            Discussion = "已经负责人集体讨论",
            Day = new DateOnly(2025, 5, 20),
        },
    ];
}
