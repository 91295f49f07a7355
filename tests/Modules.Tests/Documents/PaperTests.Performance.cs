using Fazhi.Documents.Papers;

namespace Fazhi.Modules.Tests.Documents;

/// <content>Papers between the service of a decision and its performance.</content>
public sealed partial class PaperTests
{
    private static PenaltyPaper[] PerformancePapers =>
    [
        new DeferralPaper
        {
            Agency = "青岚县卫生健康局",
            Party = Clinic,
            Cause = "使用非卫生技术人员",
            DecisionNumber = "青卫罚〔2025〕7号",
            DecidedOn = new DateOnly(2025, 5, 6),
            AppliedOn = new DateOnly(2025, 5, 15),
            Hardship = "门店停业整顿，流动资金不足",
            Schedule = ["2025年6月30日以前缴纳2000.00元", "2025年7月31日以前缴纳3000.00元"],
            Basis = "《行政处罚法》第六十六条第二款",
            SurchargeRate = "每日按未缴罚款的3%",
            SurchargeBasis = "《行政处罚法》第七十二条第一款第一项",
            Day = new DateOnly(2025, 5, 20),
        },
        new UrgingPaper
        {
            Agency = "青岚县卫生健康局",
            Party = Clinic,
            Cause = "使用非卫生技术人员",
            DecisionNumber = "青卫罚〔2025〕7号",
            DecidedOn = new DateOnly(2025, 5, 6),
            ServedOn = new DateOnly(2025, 5, 9),
            LastDay = new DateOnly(2025, 5, 26),
            Amounts = ["罚款5000.00元", "加处罚款2250.00元"],
            Working = ["2025-05-27至2025-06-10：逾期15日 × 3% × 未缴5,000.00元 = 2,250.00元", "合计2,250.00元；上限为罚款数额5,000.00元"],
            SurchargeRate = "每日按未缴罚款的3%",
            SurchargeBasis = "《行政处罚法》第七十二条第一款第一项",
            DueOn = new DateOnly(2025, 6, 24),
            Way = "青岚县农村商业银行代收罚款专户，凭决定书文号缴纳。",
            Basis = "《行政强制法》第三十五条",
            CourtBasis = "《行政强制法》第五十四条",
            CourtTime = "十个工作日",
            Day = new DateOnly(2025, 6, 10),
        },
        new CourtApplicationPaper
        {
            Agency = "青岚县卫生健康局",
            Party = Clinic,
            Cause = "使用非卫生技术人员",
            Court = "青岚县人民法院",
            DecisionNumber = "青卫罚〔2025〕7号",
            DecidedOn = new DateOnly(2025, 5, 6),
            ServedOn = new DateOnly(2025, 5, 9),
            Penalties = ["警告", "罚款5000.00元"],
            Amounts = ["罚款5000.00元", "加处罚款5000.00元"],
            SurchargeRate = "每日按未缴罚款的3%",
            ChallengesEndedOn = new DateOnly(2025, 11, 10),
            Challenges = "当事人在法定期限内没有申请行政复议，也没有提起行政诉讼",
            UrgingNumber = "青卫催〔2025〕2号",
            UrgedOn = new DateOnly(2025, 11, 12),
            Opinion = "当事人于2025年11月14日陈述：正在筹款。经复核：不影响履行。",
            Assets = "云栖路经营场所和对公账户。",
            Materials = ["行政处罚决定书（青卫罚〔2025〕7号）及作出决定的事实、理由和依据", "催告书及其送达回证"],
            Basis = "《行政强制法》第五十三条",
            FilesBasis = "《行政强制法》第五十五条",
            SignedBy = "程望舒",
            Day = new DateOnly(2025, 12, 1),
        },
        new ExecutionOrderPaper
        {
            Agency = "青岚县卫生健康局",
            Party = Clinic,
            Cause = "使用非卫生技术人员",
            Title = "终结执行决定书",
            DecisionNumber = "青卫罚〔2025〕7号",
            DecidedOn = new DateOnly(2025, 5, 6),
            Ground = "法人或者其他组织终止，没有财产和义务承受人",
            Note = "已经注销登记，没有财产和义务承受人。",
            Ends = true,
            Basis = "《行政强制法》第四十条",
            Day = new DateOnly(2025, 12, 8),
        },
    ];
}
