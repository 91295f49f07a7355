using Fazhi.Kernel.Law;
using Fazhi.Kernel.Procedures;
using Fazhi.Ui;
using static Fazhi.Penalties.FormField;

namespace Fazhi.Penalties;

internal static partial class CaseForms
{
    /// <summary>Most contraventions one form asks for; the act takes any number.</summary>
    private const int MostContraventions = 3;

    private static CaseForm Conclude => new(
        "conclude-investigation",
        (_, people) =>
        [
            new("事实和意见", [Area("findings", "认定的违法事实", 4), Area("opinion", "处理意见"), .. Articles(null).Select(Fillable)]),
            .. Enumerable.Range(1, MostContraventions).Select(n => Contravened(n, people.Benchmark)),
            Proposal(null) with { Title = "拟处罚内容" },
            new("不予处罚", [Maybe<NoPenaltyGround>("no-penalty", "不予处罚的理由", "拟给予处罚"),
                Area("no-penalty-reason", "该理由的事实和证据") with { Optional = true }]) { IsFolded = true },
            new("案件性质", [Flag("complex", "情节复杂、涉及多个法律关系"), Flag("serious", "重大违法行为"),
                Flag("public", "涉及重大公共利益"),
                new("approver", "批准偏离裁量基准的负责人") { Kind = FieldKind.Select, Options = people.Choices, Optional = true,
                    Hint = "本机关规定由负责人批准的才填；规定集体讨论的，系统列为集体讨论的事由" }]),
        ],
        f => new ConclusionDraft
        {
            Findings = f.Long("findings"),
            Opinion = f.Long("opinion"),
            ViolatedArticles = f.Text("violated"),
            PenaltyArticles = f.Text("basis"),
            Contraventions = [.. Enumerable.Range(1, MostContraventions).Where(n => f.Text($"violation-{n}").Length > 0).Select(n => Contravention(f, n))],
            NoPenaltyGround = f.Maybe<NoPenaltyGround>("no-penalty"),
            NoPenaltyReason = f.Long("no-penalty-reason"),
            Proposed = f.Sanction(),
            Approver = f.Key("approver"),
            IsComplex = f.Flag("complex"),
            IsSerious = f.Flag("serious"),
            IsPublicInterest = f.Flag("public"),
        })
    { ByOfficers = true, Preview = Reckon, Known = Held };

    private static CaseForm ProposeAnew => Conclude with
    {
        Act = "propose-anew",
        Sections = (m, people) =>
        [
            new("新事实", [Area("new-facts", "告知以后查明的新事实、新证据") with { Hint = "没有新事实的不得加重；保存以后重新告知、重新听取意见" }]),
            .. Conclude.Sections(m, people),
        ],
        Read = f => ((ConclusionDraft)Conclude.Read(f)) with { NewFacts = f.Long("new-facts") },
    };

    // What a measure still holds may be confiscated: the number of pieces is taken from its list.
    private static string? Held(CaseFile file, string field) => field == "goods"
        && file.Things.Where(t => t.IsHeld).Sum(t => t.Quantity) is > 0 and var pieces && decimal.Truncate(pieces) == pieces ? $"{pieces:0}" : null;

    private static readonly IReadOnlyList<Choice> Catalogue =
    [
        new() { Value = "", Text = "不从目录选择，只填写条款" },
        .. ViolationCatalogue.Default.All.Select(v => new Choice
        {
            Value = v.Code,
            Text = $"{v.Title}（{(v.Basis.Length > 0 ? v.Basis : "条款待填")}{(v.Verified ? "" : "，未核对")}）",
        }),
    ];

    private static IReadOnlyList<Choice> Mitigating => Ticks(Circumstance.OfLaw.Where(c => c.Mitigates));

    private static IReadOnlyList<Choice> Ticks(IEnumerable<Circumstance> circumstances) =>
        [.. circumstances.Select(c => new Choice { Value = c.Key, Text = c.Text, Hint = c.Effect == Effect.Heavier ? "从重" : null })];

    private static FormField Fillable(FormField articles) =>
        articles with { Optional = true, Hint = "从目录选择违法行为的可以不填，由目录填入" };

    private static FormSection Contravened(int n, Benchmark benchmark) => new(
        n == 1 ? "违法行为和裁量" : $"违法行为和裁量（第{n}项）",
        [
            new($"violation-{n}", $"第{n}项违法行为") { Kind = FieldKind.Select, Options = Catalogue },
            One<Gravity>($"gravity-{n}", $"第{n}项适用的情节"),
            Money($"gains-{n}", $"第{n}项违法所得") with { Hint = n == 1 ? "只有一项违法行为的，不填时取下面的没收违法所得" : null },
            Some<Measure>($"circumstances-{n}", $"第{n}项裁量情形", []) with { Options = Ticks(benchmark.AllCircumstances) },
            One<Measure>($"measure-{n}", $"第{n}项裁量") with { Hint = benchmark.Label.Length > 0 ? benchmark.Label : "没有载入本机关的裁量基准，只核对法定幅度" },
            new($"multiple-{n}", $"第{n}项罚款倍数") { Unit = "倍", Kind = FieldKind.Number, Optional = true, Hint = "罚则按违法所得的倍数计算的，填倍数，金额由系统算出" },
            Money($"fine-{n}", $"第{n}项罚款") with { Hint = "按数额计算的填这里" },
            Area($"deviation-{n}", $"第{n}项偏离裁量基准的理由", 2) with { Optional = true },
            .. n == 1 ? [] : new[] { Flag($"same-{n}", $"与第{n - 1}项是同一违法行为（只罚款一次）") },
            Maybe<LawInTime>($"law-{n}", $"第{n}项适用的规定", "规定没有变化"),
            new($"law-reason-{n}", $"第{n}项适用该规定的理由") { Optional = true },
        ])
    { IsFolded = n > 1 };

    private static ContraventionDraft Contravention(TypedForm f, int n) => new()
    {
        Violation = f.Text($"violation-{n}"),
        Gravity = f.One<Gravity>($"gravity-{n}"),
        Gains = f.Money($"gains-{n}"),
        Circumstances = f.Chosen($"circumstances-{n}"),
        Measure = f.One<Measure>($"measure-{n}"),
        Multiple = f.Number($"multiple-{n}", "倍"),
        Fine = f.Money($"fine-{n}"),
        Deviation = f.Long($"deviation-{n}"),
        IsSameAct = f.Flag($"same-{n}"),
        LawInTime = f.Maybe<LawInTime>($"law-{n}"),
        LawReason = f.Text($"law-reason-{n}"),
    };

    private static FormPreview Reckon(CaseFile file, object input)
    {
        var draft = (ConclusionDraft)input;
        var facts = new Facts<PenaltyCase, ConclusionDraft>
        {
            Matter = file.Matter,
            Input = draft,
            On = file.Facts.On,
            Today = file.Facts.Today,
            RecordedAt = file.Facts.RecordedAt,
            By = [],
            RecordedBy = file.Facts.RecordedBy,
            Parameters = file.Facts.Parameters,
        };
        var reckoned = Reckoned.Of(draft, file.Matter.Party.Kind, file.Benchmark);
        var loaded = new DiscretionFacts { Papers = [], Benchmark = file.Benchmark, Earlier = [] };
        return new FormPreview
        {
            Parts =
            [
                .. reckoned.Items.Select(i => ($"第{i.Position}项 {i.Violation.Name}", i.Lines)),
                ("合计", [$"罚款{reckoned.Total:0.##}元"]),
            ],
            Unmet = [.. DiscretionCheck.Of(facts, loaded)],
        };
    }
}
