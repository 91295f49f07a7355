using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Fazhi.Documents.Papers;
using Fazhi.Documents.Templates;

namespace Fazhi.Modules.Tests.Documents;

public sealed partial class PaperTests
{
    private static readonly PaperRenderer Papers = new(TemplateFolder.Over(null));
    private static readonly PaperSeal Seal = new("青卫罚〔2025〕7号", new string('a', 64));

    private static readonly PaperParty Clinic = new()
    {
        Name = "青岚<康宁>口腔诊所",
        Code = "91990121MA00000000",
        Representative = "陆青禾",
    };

    private static readonly PenaltyPaper[] Samples =
    [
        new NoticePaper
        {
            Agency = "青岚县卫生健康局",
            Party = Clinic,
            Cause = "使用非卫生技术人员",
            Findings = "2025年3月3日检查发现一名护理员独立开展诊疗。",
            Evidence = ["现场笔录", "询问笔录"],
            Violated = ["《医疗机构管理条例》第二十七条"],
            Basis = ["《医疗机构管理条例》第四十七条"],
            Proposed = ["警告", "罚款人民币5000元"],
            DefenceBasis = "《行政处罚法》第四十五条",
            DefenceTime = "三个工作日",
            Day = new DateOnly(2025, 4, 7),
        },
        new DecisionPaper
        {
            Agency = "青岚县卫生健康局",
            Party = Clinic,
            Cause = "使用非卫生技术人员",
            Findings = "2025年3月3日检查发现一名护理员独立开展诊疗。",
            Evidence = ["现场笔录", "询问笔录"],
            Violated = ["《医疗机构管理条例》第二十七条"],
            Basis = ["《医疗机构管理条例》第四十七条"],
            Defence = "本机关已依法告知，当事人未陈述申辩。",
            Penalties = ["警告", "罚款人民币5000元"],
            Performance = "自收到本决定书之日起十五日内缴纳罚款。",
            Remedy = "不服本决定的，可以在六十日内申请行政复议，或者在六个月内提起行政诉讼。",
            Day = new DateOnly(2025, 5, 6),
        },
        new SummaryDecisionPaper
        {
            Agency = "青岚县卫生健康局",
            Party = Clinic,
            Cause = "未公示卫生许可证",
            Findings = "未在经营场所醒目位置公示许可证。",
            Violated = ["《公共场所卫生管理条例实施细则》第二十二条"],
            Basis = ["《公共场所卫生管理条例实施细则》第三十五条"],
            Penalties = ["警告"],
            Remedy = "不服本决定的，可以在六十日内申请行政复议。",
            Officers = ["高景行（证号甲）", "许安澜（证号乙）"],
            Place = "青岚县云栖路",
            Day = new DateOnly(2025, 5, 6),
        },
        new ServicePaper
        {
            Agency = "青岚县卫生健康局",
            Party = Clinic,
            Cause = "使用非卫生技术人员",
            Papers = ["行政处罚决定书（青卫罚〔2025〕7号）"],
            Mode = "直接送达",
            ModeBasis = "《行政处罚法》第六十一条",
            Officers = ["高景行", "许安澜"],
            Receiver = "陆青禾",
            Day = new DateOnly(2025, 5, 9),
        },
        new ClosingPaper
        {
            Agency = "青岚县卫生健康局",
            Party = Clinic,
            Cause = "使用非卫生技术人员",
            CaseNumber = "青卫案〔2025〕7号",
            FiledOn = new DateOnly(2025, 3, 5),
            DecisionNumber = "青卫罚〔2025〕7号",
            DecidedOn = new DateOnly(2025, 5, 6),
            Penalties = ["警告", "罚款人民币5000元"],
            Performance = "罚款已于2025年5月12日缴清。",
            Reason = "处罚决定已经执行完毕",
            Officers = ["高景行", "许安澜"],
            Day = new DateOnly(2025, 5, 20),
        },
    ];

    [Theory(DisplayName = "文书称公民为“你”，称单位为“你单位”，不写“你（单位）”")]
    [InlineData("你单位")]
    [InlineData("你")]
    public void Speaks_to_the_party(string you)
    {
        var text = Papers.Compose(Samples[0] with { Party = Clinic with { You = you } }, Seal).PlainText;
        Assert.Contains($"本机关对{you}使用非卫生技术人员一案", text, StringComparison.Ordinal);
        Assert.DoesNotContain("你（单位）", text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "表格里的记录逐行分段；当事人签收一行不单独落在下一页")]
    public void Lines_of_a_record_and_the_last_line()
    {
        var record = new SiteRecordPaper
        {
            Agency = "青岚县卫生健康局",
            Party = Clinic,
            Cause = "使用非卫生技术人员",
            Time = "2025年3月3日9时0分至10时0分",
            Place = "诊疗室",
            Attending = "陆青禾",
            Officers = "高景行、许安澜",
            ShownBasis = "《行政处罚法》第五十五条第一款",
            RecusalBasis = "《行政处罚法》第四十三条",
            Content = "一、诊疗室有病人一名。\n二、护理员正在开方。",
            Signing = "逐页签字",
        };
        Read(record, body => Assert.Equal(
            ["一、诊疗室有病人一名。", "二、护理员正在开方。"],
            body.Descendants<TableRow>().Single(r => r.InnerText.StartsWith("检查记录", StringComparison.Ordinal))
                .Elements<TableCell>().Last().Elements<Paragraph>().Select(p => p.InnerText)));
        Read(Samples[0], body => Assert.All(
            body.Elements<Paragraph>().SkipLast(1).TakeLast(3), p => Assert.NotNull(p.ParagraphProperties?.KeepNext)));
    }

    private static void Read(PenaltyPaper paper, Action<Body> look)
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(Papers.Docx(paper, Seal)), false);
        look(package.MainDocumentPart!.Document!.Body!);
    }

    [Theory(DisplayName = "每种文书都能成文：符合架构、两次相同、带文号和摘要")]
    [InlineData(0, "2025年4月7日")]
    [InlineData(1, "2025年5月6日")]
    [InlineData(2, "2025年5月6日")]
    [InlineData(3, "2025年5月9日")]
    [InlineData(4, "2025年5月20日")]
    [InlineData(5, "2025年4月10日")]
    [InlineData(6, "2025年4月22日")]
    [InlineData(7, "2025年4月23日")]
    [InlineData(8, "2025年3月6日")]
    [InlineData(9, "2025年3月12日")]
    [InlineData(10, "2025年3月7日")]
    [InlineData(11, "2025年5月20日")]
    [InlineData(12, "2025年6月10日")]
    [InlineData(13, "2025年12月1日")]
    [InlineData(14, "2025年12月8日")]
    [InlineData(15, "2025年4月7日")]
    [InlineData(16, "2025年4月8日")]
    [InlineData(17, "2025年5月20日")]
    public void Every_paper_renders(int sample, string day)
    {
        var paper = Samples.Concat(Branches).ElementAt(sample);
        var bytes = Papers.Docx(paper, Seal);
        Assert.Equal(bytes, Papers.Docx(paper, Seal));
        Keep(paper, bytes);
        using var package = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        var faults = new OpenXmlValidator().Validate(package, TestContext.Current.CancellationToken);
        Assert.Empty(faults.Select(e => $"{e.Path?.XPath}: {e.Description}"));
        Assert.All(
            package.MainDocumentPart!.FooterParts,
            f => Assert.Contains(Seal.Digest, f.Footer!.InnerText, StringComparison.Ordinal));
        var text = Papers.Compose(paper, Seal).PlainText;
        Assert.Contains(day, text, StringComparison.Ordinal);
        Assert.Contains("青岚<康宁>口腔诊所", text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "决定书写明事实、证据、依据、处罚、履行、救济和日期")]
    public void Decision_has_its_contents()
    {
        var paper = (DecisionPaper)Samples[1];
        var text = Papers.Compose(paper, Seal).PlainText;
        string[] wanted =
        [
            "青卫罚〔2025〕7号", "法定代表人（负责人）：陆青禾", "1．现场笔录；",
            "违反了《医疗机构管理条例》第二十七条的规定", "2．罚款人民币5000元。", paper.Performance!, paper.Remedy, "2025年5月6日",
        ];
        Assert.All(wanted, w => Assert.Contains(w, text, StringComparison.Ordinal));
        Assert.DoesNotContain("地址：", text, StringComparison.Ordinal);
    }

    [Fact(DisplayName = "没有听证权利时不写听证")]
    public void Notice_without_hearing()
    {
        var paper = (NoticePaper)Samples[0];
        Assert.DoesNotContain("听证", Papers.Compose(paper, Seal).PlainText, StringComparison.Ordinal);
        const string Hearing = "《行政处罚法》第六十三条";
        var withHearing = paper with { HearingBasis = Hearing, HearingTime = "五个工作日" };
        var text = Papers.Compose(withHearing, Seal).PlainText;
        Assert.Contains("依据" + Hearing, text, StringComparison.Ordinal);
    }
}
