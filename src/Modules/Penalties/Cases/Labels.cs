namespace Fazhi.Penalties;

/// <summary>Chinese names of the module's choices.</summary>
public static class Labels
{
    private static readonly Dictionary<Enum, string> Names = new()
    {
        [PenaltyKind.Warning] = "警告",
        [PenaltyKind.PublicCriticism] = "通报批评",
        [PenaltyKind.Fine] = "罚款",
        [PenaltyKind.ConfiscationOfGains] = "没收违法所得",
        [PenaltyKind.ConfiscationOfGoods] = "没收非法财物",
        [PenaltyKind.LicenceSuspension] = "暂扣许可证件",
        [PenaltyKind.Downgrading] = "降低资质等级",
        [PenaltyKind.LicenceRevocation] = "吊销许可证件",
        [PenaltyKind.RestrictionOfBusiness] = "限制开展生产经营活动",
        [PenaltyKind.SuspensionOfBusiness] = "责令停产停业",
        [PenaltyKind.Closure] = "责令关闭",
        [PenaltyKind.BanOnPractice] = "限制从业",
        [PenaltyKind.Detention] = "行政拘留",
        [ClueSource.Inspection] = "监督检查",
        [ClueSource.Complaint] = "投诉举报",
        [ClueSource.Assignment] = "上级交办",
        [ClueSource.Transfer] = "其他机关移送",
        [ClueSource.Monitoring] = "抽检监测",
        [ClueSource.Other] = "其他",
        [EvidenceKind.Document] = "书证",
        [EvidenceKind.Thing] = "物证",
        [EvidenceKind.Recording] = "视听资料",
        [EvidenceKind.ElectronicData] = "电子数据",
        [EvidenceKind.Testimony] = "证人证言",
        [EvidenceKind.PartyStatement] = "当事人的陈述",
        [EvidenceKind.ExpertOpinion] = "鉴定意见",
        [EvidenceKind.SiteRecord] = "勘验笔录、现场笔录",
        [PartyKind.Organisation] = "法人或者其他组织",
        [PartyKind.Citizen] = "公民",
        [StatementOutcome.Stated] = "已陈述申辩",
        [StatementOutcome.Waived] = "明确放弃",
        [StatementOutcome.NotRaised] = "期满未提出",
        [HearingCourse.Held] = "如期举行",
        [HearingCourse.Absent] = "无正当理由未到场，视为放弃",
        [HearingCourse.LeftMidway] = "未经许可中途退场，视为放弃",
        [DecisionOutcome.Penalty] = "给予行政处罚",
        [DecisionOutcome.NoPenalty] = "不予行政处罚",
        [ServiceMethod.Direct] = "直接送达",
        [ServiceMethod.Left] = "留置送达",
        [ServiceMethod.Post] = "邮寄送达",
        [ServiceMethod.Electronic] = "电子送达",
        [ServiceMethod.Announcement] = "公告送达",
        [PaymentKind.Fine] = "罚款",
        [PaymentKind.Gains] = "没收违法所得",
        [ClosingGround.Performed] = "处罚决定履行完毕",
        [ClosingGround.NoPenalty] = "决定不予行政处罚",
        [ClosingGround.ExecutionEnded] = "人民法院裁定终结执行",
        [RetentionClass.Permanent] = "永久",
        [RetentionClass.ThirtyYears] = "30年",
        [RetentionClass.TenYears] = "10年",
    };

    /// <summary>The Chinese name of a choice.</summary>
    public static string Label(this Enum value) => Names[value];
}
