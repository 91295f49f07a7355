using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Fazhi.Documents.Papers;

namespace Fazhi.Modules.Tests.Documents;

/// <content>Records, advice, approvals and service.</content>
public sealed partial class PaperTests
{
    private const string Bureau = "青岚县卫生健康局";
    private const string Cause = "使用非卫生技术人员";
    private const string CaseNumber = "青卫罚立〔2025〕7号";

    private static readonly string[] Two = ["高景行（证号甲）", "许安澜（证号乙）"];

    public static TheoryData<int> OfRecords => [.. Enumerable.Range(0, RecordPapers.Length)];

    [Theory(DisplayName = "笔录、意见、审批和送达的文书都能成文：符合架构、两次相同、签署机关和日期在内")]
    [MemberData(nameof(OfRecords))]
    public void Every_record_renders(int sample)
    {
        var paper = RecordPapers[sample];
        var bytes = Papers.Docx(paper, Seal);
        Assert.Equal(bytes, Papers.Docx(paper, Seal));
        Keep(paper, bytes);
        using var package = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        Assert.Empty(new OpenXmlValidator().Validate(package,
            TestContext.Current.CancellationToken).Select(e => e.Description));
        var text = Papers.Compose(paper, Seal).PlainText;
        Assert.Contains(Bureau, text, StringComparison.Ordinal);
        Assert.Contains($"{paper.Day:yyyy年M月d日}", text, StringComparison.Ordinal);
    }

    private static DateOnly On(int month, int day) => new(2025, month, day);

    private static PenaltyPaper[] RecordPapers =>
    [
        new SiteRecordPaper
        {
            Agency = Bureau,
            Party = Clinic,
            Cause = Cause,
            Day = On(3, 3),
            Time = "2025年3月3日9时30分至10时40分",
            Place = "云栖路8号",
            Officers = "高景行（证号甲）、许安澜（证号乙）",
            Attending = "陆青禾",
            Content = "护理员独立开展诊疗。",
            Signing = "逐页签字",
            ShownBasis = "《行政处罚法》第五十五条",
            RecusalBasis = "《行政处罚法》第四十三条",
        },
        new InterviewPaper
        {
            Agency = Bureau,
            Party = Clinic,
            Cause = Cause,
            Day = On(3, 3),
            Time = "2025年3月3日14时0分至14时50分",
            Place = "询问室",
            Officers = "高景行（证号甲）、许安澜（证号乙）",
            Person = "陆青禾",
            Identity = "负责人",
            Lines = ["问：护理员有无执业证？", "答：没有。"],
            Signing = "逐页签字",
            ShownBasis = "《行政处罚法》第五十五条",
            RecusalBasis = "《行政处罚法》第四十三条",
        },
        new StatementPaper
        {
            Agency = Bureau,
            Party = Clinic,
            Cause = Cause,
            Day = On(4, 9),
            NoticeNumber = "青卫罚告〔2025〕7号",
            SpokenBy = "陆青禾",
            Place = "本机关",
            Content = "请求从轻。",
            TakenBy = "高景行、许安澜",
            Basis = "《行政处罚法》第四十五条",
        },
        new StatementReviewPaper
        {
            Agency = Bureau,
            Party = Clinic,
            Cause = Cause,
            Day = On(4, 9),
            CaseNumber = CaseNumber,
            Content = "请求从轻。",
            Review = "没有从轻的情形。",
            Result = "不予采纳",
            ReviewedBy = "高景行、许安澜",
            Basis = "《行政处罚法》第四十五条",
        },
        new EvidencePagePaper
        {
            Agency = Bureau,
            Party = Clinic,
            Cause = Cause,
            Day = On(3, 3),
            Heading = "证据材料粘贴页",
            Position = 2,
            Name = "诊疗登记簿复印件",
            Kind = "书证",
            Source = "诊所提供",
            TakenBy = "高景行、许安澜",
        },
        new AdvicePaper
        {
            Agency = Bureau,
            Party = Clinic,
            Cause = Cause,
            Day = On(3, 4),
            InspectedOn = On(3, 3),
            Problems = "没有消毒记录。",
            Violated = "《医疗机构管理条例》第二十五条",
            Advice = ["建立消毒记录", "每日消毒"],
            DueOn = On(3, 20),
            Officers = Two,
        },
        new RemovalPaper
        {
            Agency = Bureau,
            Party = Clinic,
            Cause = Cause,
            Day = On(3, 4),
            Worker = "方晓岚",
            Work = "口腔护理",
            Disease = "活动性肺结核",
            Basis = "《公共场所卫生管理条例》第七条",
            DueOn = On(3, 7),
            Officers = Two,
        },
        new ApprovalPaper
        {
            Agency = Bureau,
            Party = Clinic,
            Cause = Cause,
            Day = On(3, 5),
            CaseNumber = CaseNumber,
            Subject = "先行登记保存",
            Reasons = "登记簿可能被涂改。",
            Opinion = "同意。",
            ApprovedBy = "程望舒",
            Officers = Two,
        },
        new PanelPaper
        {
            Agency = Bureau,
            Party = Clinic,
            Cause = Cause,
            Day = On(4, 1),
            CaseNumber = CaseNumber,
            Place = "会议室",
            Host = "沈以宁",
            Participants = "高景行、许安澜",
            Report = "事实清楚。",
            Minutes = "高景行：建议警告。",
            Opinion = "同意警告并罚款。",
        },
        new ExtensionApprovalPaper
        {
            Agency = Bureau,
            Party = Clinic,
            Cause = Cause,
            Day = On(5, 20),
            CaseNumber = CaseNumber,
            FiledOn = On(3, 4),
            Former = On(6, 2),
            Until = On(7, 2),
            Reason = "鉴定尚未完成。",
            Ground = "规章的条款",
            ApprovedBy = "程望舒",
            Basis = "《行政处罚法》第六十条",
            Officers = Two,
        },
        new AddressPaper
        {
            Agency = Bureau,
            Party = Clinic,
            Cause = Cause,
            Day = On(4, 7),
            Recipient = "陆青禾",
            Address = "云栖路8号",
            Phone = "0990-1234567",
            Electronic = "lu@example.cn",
            ElectronicBasis = "《行政处罚法》第六十一条第二款",
            PostBasis = "《民事诉讼法》第九十一条",
            SignedBy = "陆青禾",
            Officers = Two,
        },
        new CreditNoticePaper
        {
            Agency = Bureau,
            Party = Clinic,
            Cause = Cause,
            Day = On(5, 6),
            DecisionNumber = "青卫罚〔2025〕7号",
            DecidedOn = On(5, 6),
            Channel = "信用平台",
            Times = ["一般失信信息最短3个月，最长1年"],
            TimeBasis = "国办发〔2025〕22号第二项",
            Conditions = ["最短公示期已满"],
            Application = "在信用平台申请",
            Basis = "国办发〔2025〕22号",
        },
        new AnnouncementPaper
        {
            Agency = Bureau,
            Party = Clinic,
            Cause = Cause,
            Day = On(5, 7),
            Papers = ["行政处罚决定书（青卫罚〔2025〕7号）"],
            Reason = "受送达人下落不明",
            Time = "30日",
            EffectiveOn = On(6, 6),
            Basis = "《民事诉讼法》第九十五条",
        },
    ];
}
