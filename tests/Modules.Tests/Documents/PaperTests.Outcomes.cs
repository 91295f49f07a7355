using Fazhi.Documents.Papers;

namespace Fazhi.Modules.Tests.Documents;

/// <content>Papers of endings without a decision.</content>
public sealed partial class PaperTests
{
    private static PenaltyPaper[] OutcomePapers =>
    [
        new TransferPaper
        {
            Agency = "青岚县卫生健康局",
            Party = Clinic,
            Cause = "使用非卫生技术人员",
            Organ = "云岭县卫生健康局",
            CaseNumber = "青卫罚立〔2025〕3号",
            FiledOn = new DateOnly(2025, 3, 4),
            Ground = "其他有管辖权的机关先立案",
            Document = "云卫立〔2025〕11号",
            Reason = "该诊所在两县连续实施同一违法行为，云岭县先立案。",
            Materials = ["案件受理记录一份", "现场笔录一份"],
            Officers = ["高景行（12345678）"],
            Basis = "《行政处罚法》第二十五条",
            DisputeBasis = "《行政处罚法》第二十五条",
            Day = new DateOnly(2025, 3, 12),
        },
        new WithdrawalPaper
        {
            Agency = "青岚县卫生健康局",
            Party = Clinic,
            Cause = "使用非卫生技术人员",
            CaseNumber = "青卫罚立〔2025〕3号",
            FiledOn = new DateOnly(2025, 3, 4),
            Ground = "超过追究时效",
            ConductEndedOn = new DateOnly(2023, 2, 28),
            Reason = "排班表载明该人员最后一次独立诊疗的日期。",
            Basis = "《行政处罚法》第三十六条",
            Day = new DateOnly(2025, 3, 12),
        },
    ];
}
