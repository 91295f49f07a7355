using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Fazhi.Documents.Papers;

namespace Fazhi.Modules.Tests.Documents;

/// <content>Papers of a coercive measure.</content>
public sealed partial class PaperTests
{
    private const string Agency = "青岚县卫生健康局";
    private const string MeasureNumber = "青卫查扣决〔2026〕1号";
    private const string Remedy = "不服本决定的，可以自收到本决定书之日起六十日内申请行政复议，也可以自收到之日起六个月内提起行政诉讼。";
    private const string Costs = "因采取措施发生的保管费用和检测、检验、检疫、技术鉴定的费用由本机关承担（《行政强制法》第二十五条第三款、第二十六条第三款）。";

    private static readonly DateOnly TakenOn = new(2026, 1, 20);

    private static readonly ListedThing[] Things =
    [
        new() { Name = "注射用药品", Spec = "无中文标识", Quantity = "12支", State = "未开封", KeptAt = "本机关物证室" },
        new() { Name = "一次性注射器", Quantity = "30支", State = "部分已开封", KeptAt = "本机关物证室" },
    ];

    private static MeasurePaper[] MeasureSamples =>
    [
        new MeasureApprovalPaper
        {
            Agency = Agency, Party = Clinic, Cause = "擅自执业", Day = TakenOn, Heading = "行政强制措施审批表", Measure = "扣押",
            Grounds = "现场有用于注射的药品和器械。", Target = "注射用药品、器械（松风路18号一层）", Power = "《医疗机构管理条例》第四十三条",
            Violated = "《基本医疗卫生与健康促进法》第三十八条第二款", Officers = ["高景行（证号甲）", "许安澜（证号乙）"], Opinion = "同意实施",
            ApprovedBy = "程望舒", Basis = "《行政强制法》第十八条第一项",
        },
        new MeasureDecisionPaper
        {
            Agency = Agency, Party = Clinic, Cause = "擅自执业", Day = TakenOn, Heading = "查封、扣押决定书", Measure = "扣押",
            Grounds = "现场有用于注射的药品和器械。", Violated = "《基本医疗卫生与健康促进法》第三十八条第二款",
            Power = "《医疗机构管理条例》第四十三条", Target = "注射用药品、器械", Place = "松风路18号一层",
            Time = "三十日，自2026年1月20日起至2026年2月19日止", TimeBasis = "《行政强制法》第二十五条", HasList = true, Costs = Costs,
            Remedy = Remedy, Officers = ["高景行（证号甲）", "许安澜（证号乙）"],
        },
        new MeasureListPaper
        {
            Agency = Agency, Party = Clinic, Cause = "擅自执业", Day = TakenOn, Heading = "物品清单", Measure = "扣押",
            Attached = $"查封、扣押决定书（{MeasureNumber}）", Things = Things,
            Copies = "本清单一式二份，由当事人和本机关分别保存（《行政强制法》第二十四条）。", Officers = ["高景行（证号甲）", "许安澜（证号乙）"],
        },
        new MeasureRecordPaper
        {
            Agency = Agency, Party = Clinic, Cause = "擅自执业", Day = TakenOn, Heading = "行政强制措施现场笔录", Measure = "扣押",
            At = "2026年1月20日 10:00", Place = "松风路18号一层", Officers = ["高景行（证号甲）", "许安澜（证号乙）"], Witness = "社区工作人员",
            Told = "已告知采取措施的理由、依据，以及陈述、申辩、申请行政复议和提起行政诉讼的权利。", Target = "注射用药品、器械",
            Statement = "没有提出", Signing = "当事人拒绝到场，见证人签名", Basis = "《行政强制法》第十八条",
        },
        new MeasureTestingPaper
        {
            Agency = Agency, Party = Clinic, Cause = "擅自执业", Day = new DateOnly(2026, 1, 26), Heading = "检测、检验期间告知书",
            Measure = "扣押", DecisionNumber = MeasureNumber, DecidedOn = TakenOn, Things = "注射用药品12支。", Institution = "青岚县疾控检验所",
            From = new DateOnly(2026, 1, 27), Until = new DateOnly(2026, 2, 5), Basis = "《行政强制法》第二十五条", Costs = Costs,
        },
        new MeasureExtensionPaper
        {
            Agency = Agency, Party = Clinic, Cause = "擅自执业", Day = new DateOnly(2026, 2, 10), Heading = "查封、扣押延期通知书",
            Measure = "扣押", DecisionNumber = MeasureNumber, DecidedOn = TakenOn, Reason = "涉案药品来源需跨省核查。", Added = "三十日",
            Until = new DateOnly(2026, 3, 21), Basis = "《行政强制法》第二十五条", ApprovedBy = "程望舒", Remedy = Remedy,
        },
        new MeasureReleasePaper
        {
            Agency = Agency, Party = Clinic, Cause = "擅自执业", Day = new DateOnly(2026, 3, 20), Heading = "解除查封、扣押决定书",
            Measure = "扣押", DecisionNumber = MeasureNumber, DecidedOn = TakenOn, Ground = "当事人没有违法行为",
            Basis = "《行政强制法》第二十八条", Note = "经核查，药品来源合法。", Things = Things, Receiver = "陆青禾", Costs = Costs,
        },
        new MeasureDisposalPaper
        {
            Agency = Agency, Party = Clinic, Cause = "擅自执业", Day = new DateOnly(2026, 3, 20), Heading = "查封、扣押处理决定书",
            Measure = "扣押", DecisionNumber = MeasureNumber, DecidedOn = TakenOn, Way = "没收", PenaltyDecision = "青卫罚〔2026〕7号",
            Ground = "《医疗机构管理条例》第四十三条。", Note = "由本机关统一保管待处置。", Things = Things, Basis = "《行政强制法》第二十七条",
            Remedy = Remedy,
        },
        new MeasureHandoverPaper
        {
            Agency = Agency, Party = Clinic, Cause = "擅自执业", Day = new DateOnly(2026, 2, 2), Heading = "涉案财物移送告知书",
            Measure = "扣押", DecisionNumber = MeasureNumber, DecidedOn = TakenOn, Organ = "青岚县公安局", ReferralNumber = "青卫移〔2026〕1号",
            Things = Things, Basis = "《行政强制法》第二十一条",
        },
    ];

    [Theory(DisplayName = "行政强制措施的文书都能成文：符合架构、两次相同，写明依据和要害内容")]
    [InlineData(0, "同意实施")]
    [InlineData(1, "至2026年2月19日止（《行政强制法》第二十五条）。物品的名称、数量等见所附清单。")]
    [InlineData(2, "一式二份")]
    [InlineData(3, "社区工作人员")]
    [InlineData(4, "自2026年1月27日起至2026年2月5日止")]
    [InlineData(5, "将期限延长三十日，至2026年3月21日止")]
    [InlineData(6, "领回人：陆青禾")]
    [InlineData(7, "没收（行政处罚决定书青卫罚〔2026〕7号）")]
    [InlineData(8, "一并移送")]
    public void Every_measure_paper_renders(int sample, string wanted)
    {
        var paper = MeasureSamples[sample];
        var seal = Seal with { Number = MeasureNumber };
        var bytes = Papers.Docx(paper, seal);
        Assert.Equal(bytes, Papers.Docx(paper, seal));
        Keep(paper, bytes);
        using var package = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        Assert.Empty(new OpenXmlValidator().Validate(package, TestContext.Current.CancellationToken)
            .Select(e => $"{e.Path?.XPath}: {e.Description}"));
        Assert.Contains(wanted, Papers.Compose(paper, seal).PlainText, StringComparison.Ordinal);
    }
}
