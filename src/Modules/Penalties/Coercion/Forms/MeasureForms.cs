using System.Globalization;
using Fazhi.Kernel.Calendar;
using Fazhi.Ui;
using static Fazhi.Penalties.FormField;

namespace Fazhi.Penalties.Coercion;

/// <summary>The forms of the acts upon a coercive measure.</summary>
internal static partial class MeasureForms
{
    /// <summary>All forms by act.</summary>
    public static IReadOnlyDictionary<string, MeasureForm> All { get; } = new[]
    {
        Propose, SubmitReview, Review, Approve, Drop, Apply, ApplyAtOnce, Confirm, Announce, TestGoods, ReceiveResult, Extend, Release, Dispose, Transfer,
        LinkCase, ServePaper, CorrectDate, RecountClocks,
    }.ToDictionary(f => f.Act, StringComparer.Ordinal);

    private static MeasureForm Propose => new(
        "propose",
        (file, people) => [.. What(file), CaseForms.Officers(people), Scope],
        MeasureOf)
    { ChoosesOfficers = true, NamesParty = true, FileTitle = "线索和现场材料" };

    private static MeasureForm SubmitReview =>
        new("submit-review", (file, _) => [CaseForms.Submission(file.Matter)], CaseForms.SubmissionOf) { ByOfficers = true };

    private static MeasureForm Review => new(
        "review-legality",
        (file, _) => [CaseForms.Reviewed(file.Matter, "职权、依据、对象和范围、事实和证据、程序")],
        CaseForms.ReviewOf);

    private static MeasureForm Approve => new(
        "approve",
        (_, _) => [new("审批", [Area("opinion", "批准意见") with { Value = "同意实施" }])],
        f => new ApprovalDraft { Opinion = f.Long("opinion") })
    { FileTitle = "签字的审批表" };

    private static MeasureForm Drop => new(
        "drop",
        (_, _) => [new("不予采取", [Area("reason", "不予批准或者不再需要采取的理由")])],
        f => new DroppingDraft { Reason = f.Long("reason") });

    private static MeasureForm Apply => new(
        "apply",
        (file, _) => [OnTheSpot(file), Things(file)],
        ApplicationOf)
    { ByOfficers = true, FileTitle = "现场照片、录音录像" };

    private static MeasureForm ApplyAtOnce => new(
        "apply-at-once",
        (file, people) =>
        [
            .. What(file),
            new("当场实施", [Area("urgency", "情况紧急、需要当场实施的理由") with { Hint = "二十四小时内向负责人报告并补办批准手续" }]),
            OnTheSpot(file), Things(file), CaseForms.Officers(people), Scope,
        ],
        f => new UrgentMeasureDraft
        {
            Measure = MeasureOf(f),
            Application = ApplicationOf(f),
            Urgency = f.Long("urgency"),
        })
    { ChoosesOfficers = true, NamesParty = true, FileTitle = "现场照片、录音录像" };

    private static MeasureForm Confirm => new(
        "confirm",
        (file, _) =>
        [
            new("补办批准", [Time("at", "补办批准的时间", file), new("justified", "意见")
            {
                Kind = FieldKind.Radio,
                Options =
                [
                    new() { Value = "true", Text = "应当采取，补办批准" },
                    new() { Value = "false", Text = "不应当采取，立即解除" },
                ],
            }, Area("opinion", "理由")]),
        ],
        f => new ConfirmationDraft
        {
            At = f.Moment("at", "补办批准的时间"),
            IsJustified = f.Required("justified", "意见") == "true",
            Opinion = f.Long("opinion"),
        })
    { FileTitle = "签字的审批表" };

    private static FormSection[] What(MeasureFile file) =>
    [
        new("措施",
        [
            .. file.Case is { } known
                ? new[] { new FormField("case", "所属处罚案件") { Kind = FieldKind.Select, Options = [Choice(known)] } }
                : [],
            new("cause", "事由") { Value = file.Case?.Cause ?? "" },
            new("kind", "措施种类")
            {
                Kind = FieldKind.Select,
                Options = [.. MeasureKind.All.Select(k => new Choice { Value = k.Key, Text = k.Label })],
            },
            new("power", "实施依据") { Optional = true, Hint = "查封、扣押须写明授权的法律、法规和条款；其他种类的依据由系统写入" },
            Area("grounds", "需要采取措施的情况") with { Hint = "查明的事实；强制消毒的，写明单位拒绝消毒处理的情况" },
            new("violated", "涉嫌违反的条款") { Optional = true },
            new("target-kind", "对象类别")
            {
                Kind = FieldKind.Select,
                Options = [.. MeasureKind.All.SelectMany(k => k.Targets).Distinct().Select(t => new Choice { Value = t, Text = t })],
            },
            new("target", "采取措施的对象") { Hint = "写明名称、位置、范围" },
            new("place", "地点"),
        ]),
    ];

    private static FormSection Scope => new("核对",
    [
        Flag("own", "属于本机关依法享有的权力，由本机关实施，没有委托"),
        Flag("related", "只涉及与违法行为有关的场所、设施或者财物"),
        Flag("necessity", "不涉及公民个人及其所扶养家属的生活必需品"),
        Flag("first", "没有被其他国家机关依法查封"),
    ]);

    private static FormSection OnTheSpot(MeasureFile file) => new("现场",
    [
        Time("at", "实施的时间", file), Flag("showed", "已出示执法身份证件"),
        new("attending", "到场的当事人") { Optional = true, Hint = "通知当事人到场；不到场的留空，填写见证人" },
        new("witness", "见证人") { Optional = true },
        Flag("told", "已当场告知理由、依据、权利和救济途径"),
        Area("statement", "当事人的陈述和申辩") with { Hint = "没有提出的，写明没有提出" },
        new("signing", "现场笔录的签名情况") { Hint = "例：当事人核对无误后签名；拒绝签名的写明" },
        Flag("handed", "已当场交付决定书和清单"),
    ]);

    private static FormSection Things(MeasureFile file) => file.Any.Stage is not null && !file.Matter.Rules.HasList
        ? new("清单", [])
        : new("清单",
        [
            Area("items", "物品清单", 5) with
            {
                Optional = true,
                Hint = "一行一件，可以从表格粘贴：名称，规格批号，数量，单位，状态，存放地点。封闭水源、暂停作业、强制消毒不填",
            },
        ]);

    private static FormField Time(string name, string label, MeasureFile file) => new(name, label)
    {
        Value = file.Now.ToOffset(BeijingTime.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        Hint = "写到时和分，例 2026-3-3 14:30",
    };

    internal static Choice Choice(CaseReference matter) =>
        new() { Value = $"{matter.Id}", Text = $"{matter.Number} {matter.Title}".Trim() };

    private static MeasureDraft MeasureOf(TypedForm f) => new()
    {
        Party = CaseForms.PartyOf(f, named: f.Key("case") is not null),
        Case = f.Key("case"),
        Cause = f.Required("cause", "事由"),
        Kind = f.Text("kind"),
        Power = f.Text("power"),
        Grounds = f.Long("grounds"),
        ViolatedArticles = f.Text("violated"),
        TargetKind = f.Text("target-kind"),
        Target = f.Text("target"),
        Place = f.Text("place"),
        Officers = CaseForms.OfficersOf(f),
        IsOwnPower = f.Flag("own"),
        IsRelated = f.Flag("related"),
        IsNoNecessity = f.Flag("necessity"),
        IsNotSealedYet = f.Flag("first"),
    };

    private static ApplicationDraft ApplicationOf(TypedForm f) => new()
    {
        At = f.Moment("at", "实施的时间"),
        ShowedCertificates = f.Flag("showed"),
        Attending = f.Text("attending"),
        Witness = f.Text("witness"),
        ToldRights = f.Flag("told"),
        Statement = f.Long("statement"),
        Signing = f.Text("signing"),
        HandedOver = f.Flag("handed"),
        Items = TypedItems.Read(f, "items"),
    };
}
