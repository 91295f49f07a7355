using Fazhi.Data.Matters;
using Fazhi.Ui;
using static Fazhi.Penalties.FormField;

namespace Fazhi.Penalties.Coercion;

/// <content>Forms while a measure lasts, and those that end it.</content>
internal static partial class MeasureForms
{
    private static MeasureForm Announce => new(
        "announce",
        (_, _) => [new("公告", [new("channel", "公告的渠道"), Area("content", "公告的内容") with { Hint = "措施的内容、范围和期限" }])],
        f => new AnnouncementDraft { Channel = f.Text("channel"), Content = f.Long("content") })
    { FileTitle = "公告文本" };

    private static MeasureForm TestGoods => new(
        "test-goods",
        (file, _) =>
        [
            new("送检", [new("institution", "检测、检验机构"), Area("things", "送检的物品和项目") with { Value = file.Matter.Things },
                new("until", "检测期间的截止日") { Kind = FieldKind.Date, Hint = "告知当事人的最后一日；从送检次日到该日不计入期限" },
                new("receiver", "告知当事人的签收情况")]),
        ],
        f => new TestingDraft
        {
            Institution = f.Text("institution"),
            Things = f.Long("things"),
            Until = f.RequiredDay("until", "检测期间的截止日"),
            Receiver = f.Text("receiver"),
        })
    { ByOfficers = true };

    private static MeasureForm ReceiveResult => new(
        "receive-result",
        (_, _) => [new("结果", [Area("result", "检测结果和报告编号")])],
        f => new TestResultDraft { Result = f.Long("result") })
    { FileTitle = "检测报告" };

    private static MeasureForm Extend => new(
        "extend",
        (_, _) =>
        [
            new("延长", [new("days", "延长的天数") { Kind = FieldKind.Number, Unit = "日", Value = $"{Holding.MostAdded}" },
                Area("reason", "情况复杂、需要延长的理由"), new("receiver", "书面告知当事人的签收情况")]),
        ],
        f => new ExtensionDraft
        {
            Days = f.Count("days", "日"),
            Reason = f.Long("reason"),
            Receiver = f.Text("receiver"),
        })
    { FileTitle = "签字的审批件" };

    private static MeasureForm Release => new(
        "release",
        (file, people) =>
        [
            new("解除", [One<ReleaseGround>("ground", "解除的理由") with { Value = Expected(file) }, Area("note", "事实和理由"), Head(people),
                new("receiver", "领回财物的签收人") { Optional = file.Matter.Items.Count == 0 }, Money("costs", "保管、检测费用"), Costs]),
        ],
        f => new ReleaseDraft
        {
            Ground = f.One<ReleaseGround>("ground"),
            Note = f.Long("note"),
            Approver = f.RequiredKey("approver", "批准的负责人"),
            Receiver = f.Text("receiver"),
            Costs = f.Money("costs"),
            ChargedNobody = f.Flag("costs-own"),
        })
    { ByOfficers = true, FileTitle = "签收的清单和照片" };

    private static MeasureForm Dispose => new(
        "dispose",
        (file, people) =>
        [
            new("处理", [new("way", "处理方式")
            {
                Kind = FieldKind.Select,
                Options = [.. file.Matter.Rules.Ways.Select(w => new Choice { Value = $"{w}", Text = w.Label() })],
            }, new("basis", "处理依据") { Value = file.Matter.Proposal?.Power ?? "" }, Area("note", "处理的经过"), Head(people),
                Money("costs", "保管、检测费用"), Costs]),
        ],
        f => new MeasureDisposalDraft
        {
            Way = f.One<DisposalWay>("way"),
            Basis = f.Text("basis"),
            Note = f.Long("note"),
            Approver = f.RequiredKey("approver", "批准的负责人"),
            Costs = f.Money("costs"),
            ChargedNobody = f.Flag("costs-own"),
        })
    { ByOfficers = true, FileTitle = "处理记录和照片" };

    private static MeasureForm Transfer => new(
        "transfer",
        (_, people) =>
        [
            new("移送", [new("organ", "接收的机关"), new("referral", "案件移送函文号") { Optional = true },
                new("receiver", "接收财物的签收人"), new("notice", "书面告知当事人的方式和签收情况"), Head(people)]),
        ],
        f => new HandoverDraft
        {
            Organ = f.Text("organ"),
            ReferralNumber = f.Text("referral"),
            Receiver = f.Text("receiver"),
            Notice = f.Text("notice"),
            Approver = f.RequiredKey("approver", "批准的负责人"),
        })
    { ByOfficers = true, FileTitle = "移送清单" };

    private static MeasureForm LinkCase => new(
        "link-case",
        (file, _) =>
        [
            new("处罚案件", [new("case", "同一当事人的处罚案件")
            {
                Kind = FieldKind.Select,
                Options = [.. file.Candidates.Select(Choice)],
            }]),
        ],
        f => new LinkDraft { Case = f.RequiredKey("case", "处罚案件") });

    private static MeasureForm CorrectDate => new(
        "correct-date",
        (file, _) =>
        [
            new("更正", [new("stage", "阶段")
            {
                Kind = FieldKind.Select,
                Options = [.. file.Matter.Path.Select(e => new Choice
                {
                    Value = e.Stage,
                    Text = $"{file.Procedure.StageOf(e.Stage)?.Label} {e.On:yyyy-MM-dd}",
                })],
            }, new("to", "正确的日期") { Kind = FieldKind.Date }, Area("reason", "理由")]),
        ],
        f => new DateCorrectionDraft
        {
            Stage = f.Text("stage"),
            On = f.RequiredDay("to", "正确的日期"),
            Reason = f.Required("reason", "更正的理由"),
        })
    { IsDated = false };

    private static MeasureForm RecountClocks => new("recount-clocks", (_, _) => [], _ => new ClockRecountDraft());

    private static FormField Costs => Flag("costs-own", "保管、检测费用由本机关承担，没有向当事人收取");

    private static FormField Head(People people) =>
        new("approver", "批准的负责人") { Kind = FieldKind.Select, Options = people.Choices };

    private static string Expected(MeasureFile file) => file.Matter.MustBeReleased ? nameof(ReleaseGround.NotJustified)
        : Holding.IsOver(file.Matter, file.Today) ? nameof(ReleaseGround.Expired)
        : nameof(ReleaseGround.NoViolation);
}
