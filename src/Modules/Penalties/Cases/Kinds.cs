using System.Text.Json.Serialization;

namespace Fazhi.Penalties;

/// <summary>Kinds of administrative penalty (行政处罚法 art. 9).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PenaltyKind>))]
public enum PenaltyKind
{
    /// <summary>警告.</summary>
    Warning,

    /// <summary>通报批评.</summary>
    PublicCriticism,

    /// <summary>罚款.</summary>
    Fine,

    /// <summary>没收违法所得.</summary>
    ConfiscationOfGains,

    /// <summary>没收非法财物.</summary>
    ConfiscationOfGoods,

    /// <summary>暂扣许可证件.</summary>
    LicenceSuspension,

    /// <summary>降低资质等级.</summary>
    Downgrading,

    /// <summary>吊销许可证件.</summary>
    LicenceRevocation,

    /// <summary>限制开展生产经营活动.</summary>
    RestrictionOfBusiness,

    /// <summary>责令停产停业.</summary>
    SuspensionOfBusiness,

    /// <summary>责令关闭.</summary>
    Closure,

    /// <summary>限制从业.</summary>
    BanOnPractice,

    /// <summary>行政拘留.</summary>
    Detention,
}

/// <summary>Where a clue came from.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ClueSource>))]
public enum ClueSource
{
    /// <summary>监督检查.</summary>
    Inspection,

    /// <summary>投诉举报.</summary>
    Complaint,

    /// <summary>上级交办.</summary>
    Assignment,

    /// <summary>其他机关移送.</summary>
    Transfer,

    /// <summary>抽检监测.</summary>
    Monitoring,

    /// <summary>司法机关移送（不起诉、免予刑事处罚后的反向移送）.</summary>
    Justice,

    /// <summary>媒体曝光.</summary>
    Media,

    /// <summary>当事人主动报告.</summary>
    SelfReport,

    /// <summary>其他.</summary>
    Other,
}

/// <summary>Kinds of evidence (行政处罚法 art. 46).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EvidenceKind>))]
public enum EvidenceKind
{
    /// <summary>书证.</summary>
    Document,

    /// <summary>物证.</summary>
    Thing,

    /// <summary>视听资料.</summary>
    Recording,

    /// <summary>电子数据.</summary>
    ElectronicData,

    /// <summary>证人证言.</summary>
    Testimony,

    /// <summary>当事人的陈述.</summary>
    PartyStatement,

    /// <summary>鉴定意见.</summary>
    ExpertOpinion,

    /// <summary>勘验笔录、现场笔录.</summary>
    SiteRecord,
}

/// <summary>Whether the party is a citizen or an organisation: the law sets different amounts.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PartyKind>))]
public enum PartyKind
{
    /// <summary>法人或者其他组织.</summary>
    Organisation,

    /// <summary>公民.</summary>
    Citizen,
}

/// <summary>What the party did after the notice.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StatementOutcome>))]
public enum StatementOutcome
{
    /// <summary>已陈述申辩.</summary>
    Stated,

    /// <summary>明确放弃.</summary>
    Waived,

    /// <summary>期满未提出.</summary>
    NotRaised,
}

/// <summary>What became of a hearing on its day (行政处罚法 art. 64).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HearingCourse>))]
public enum HearingCourse
{
    /// <summary>如期举行.</summary>
    Held,

    /// <summary>无正当理由未到场.</summary>
    Absent,

    /// <summary>未经许可中途退场.</summary>
    LeftMidway,
}

/// <summary>What became of evidence kept in place (行政处罚法 art. 56).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PreservationEnd>))]
public enum PreservationEnd
{
    /// <summary>解除保存，退还.</summary>
    Returned,

    /// <summary>送检验、检测或者鉴定.</summary>
    Tested,

    /// <summary>依法查封、扣押.</summary>
    Seized,

    /// <summary>移送有关部门.</summary>
    Transferred,
}

/// <summary>Why an officer no longer handles a case.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OfficerChange>))]
public enum OfficerChange
{
    /// <summary>回避.</summary>
    Recusal,

    /// <summary>工作调整.</summary>
    Reassignment,

    /// <summary>离岗、退休或者证件失效.</summary>
    Leaving,
}

/// <summary>What was decided.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DecisionOutcome>))]
public enum DecisionOutcome
{
    /// <summary>给予行政处罚.</summary>
    Penalty,

    /// <summary>不予行政处罚.</summary>
    NoPenalty,
}

/// <summary>How a paper is served (民事诉讼法 art. 88 to 95).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ServiceMethod>))]
public enum ServiceMethod
{
    /// <summary>直接送达.</summary>
    Direct,

    /// <summary>留置送达.</summary>
    Left,

    /// <summary>邮寄送达.</summary>
    Post,

    /// <summary>电子送达.</summary>
    Electronic,

    /// <summary>公告送达.</summary>
    Announcement,
}

/// <summary>What the one who signed for a paper is to the party (民事诉讼法 art. 88).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReceiverRelation>))]
public enum ReceiverRelation
{
    /// <summary>受送达人本人.</summary>
    Self,

    /// <summary>法定代表人或者主要负责人.</summary>
    Representative,

    /// <summary>同住成年家属.</summary>
    Family,

    /// <summary>负责收件的人员.</summary>
    MailRoom,

    /// <summary>代理人或者指定的代收人.</summary>
    Agent,
}

/// <summary>What a payment is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PaymentKind>))]
public enum PaymentKind
{
    /// <summary>罚款.</summary>
    Fine,

    /// <summary>没收违法所得.</summary>
    Gains,

    /// <summary>加处罚款.</summary>
    Surcharge,
}

/// <summary>What became of confiscated goods (行政处罚法 art. 74).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DisposalManner>))]
public enum DisposalManner
{
    /// <summary>销毁.</summary>
    Destroyed,

    /// <summary>公开拍卖.</summary>
    Auctioned,

    /// <summary>移交有关部门处理.</summary>
    HandedOver,
}

/// <summary>Why a case is closed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ClosingGround>))]
public enum ClosingGround
{
    /// <summary>处罚决定履行完毕.</summary>
    Performed,

    /// <summary>决定不予行政处罚.</summary>
    NoPenalty,

    /// <summary>人民法院裁定终结执行.</summary>
    ExecutionEnded,

    /// <summary>行政机关终结执行.</summary>
    EndedByAgency,

    /// <summary>处罚决定被撤销.</summary>
    Revoked,

    /// <summary>案件已移送司法机关追究刑事责任.</summary>
    Referred,

    /// <summary>案件已移送有管辖权的其他机关.</summary>
    Transferred,

    /// <summary>案件已经撤销.</summary>
    Withdrawn,
}
