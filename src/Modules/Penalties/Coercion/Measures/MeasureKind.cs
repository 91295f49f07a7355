using Fazhi.Kernel.Law;

namespace Fazhi.Penalties.Coercion;

/// <summary>
/// 行政强制措施的种类: the power a measure rests on, what it may be laid upon, how long it may last, and the papers it
/// is done with. One row for each kind; the procedure reads the row and knows no kind by name.
/// </summary>
internal sealed record MeasureKind
{
    /// <summary>Stable key kept on the record.</summary>
    public required string Key { get; init; }

    /// <summary>What people read.</summary>
    public required string Label { get; init; }

    /// <summary>
    /// Rule of the register that gives the power; null when another statute does, which is then named with each measure
    /// (行政强制法 art. 10: only laws and regulations create measures).
    /// </summary>
    public string? PowerRule { get; init; }

    /// <summary>What it may be laid upon.</summary>
    public required IReadOnlyList<string> Targets { get; init; }

    /// <summary>What has to be found before it is taken, for the form.</summary>
    public required string Trigger { get; init; }

    /// <summary>
    /// Rule that sets the longest time; null when the power names none and nothing is sealed or seized. The special
    /// statutes on sealing name no days, so that 行政强制法 art. 25 holds for them too.
    /// </summary>
    public string? TermRule { get; init; } = Holding.RuleId;

    /// <summary>When it ends, on the paper of a kind without a longest time.</summary>
    public string Lasting { get; init; } = "";

    /// <summary>True when things are listed and handed over against a signature.</summary>
    public bool HasList { get; init; } = true;

    /// <summary>True when a label is put on what is sealed.</summary>
    public bool HasLabel { get; init; }

    /// <summary>Title of the decision (卫生行政执法文书规范).</summary>
    public string Decision { get; init; } = MeasurePapers.Decision;

    /// <summary>Series and print of the decision's number.</summary>
    public (string Series, string Pattern) Number { get; init; } =
        ("coercion.decision", "{agency}卫查扣决〔{year}〕{serial}号");

    /// <summary>Title of the release, and the series of its number.</summary>
    public (string Title, string Series, string Pattern) Release { get; init; } =
        (MeasurePapers.Release, "coercion.disposal", "{agency}卫查扣处〔{year}〕{serial}号");

    /// <summary>Title of the record made on the spot.</summary>
    public string SiteRecord { get; init; } = MeasurePapers.SiteRecord;

    /// <summary>What may become of it other than release and transfer.</summary>
    public IReadOnlyList<DisposalWay> Ways { get; init; } = [DisposalWay.Confiscated, DisposalWay.Destroyed];

    /// <summary>True when the measure itself has to be announced (传染病防治法 art. 67).</summary>
    public bool IsAnnounced { get; init; }

    /// <summary>All kinds, in the order of the form.</summary>
    public static IReadOnlyList<MeasureKind> All { get; } =
    [
        new()
        {
            Key = "seal",
            Label = "查封",
            HasLabel = true,
            Targets = ["场所", "设施", "财物"],
            Trigger = "涉案的场所、设施或者财物，有法律、法规授权查封的",
        },
        new()
        {
            Key = "seize",
            Label = "扣押",
            Targets = ["财物"],
            Trigger = "涉案的财物，有法律、法规授权扣押的",
        },
        Control(new()
        {
            Key = "close-water",
            Label = "封闭公共饮用水源",
            PowerRule = "coerce.water_food",
            Targets = ["水源"],
            Trigger = "公共饮用水源被传染病病原体污染，不采取措施可能导致传染病传播",
            HasList = false,
            Ways = [DisposalWay.Treated],
            IsAnnounced = true,
        }),
        Control(new()
        {
            Key = "hold-food",
            Label = "封存食品、物品或者暂停销售",
            HasLabel = true,
            PowerRule = "coerce.water_food",
            Targets = ["食品", "物品"],
            Trigger = "食品、物品被传染病病原体污染，不采取措施可能导致传染病传播",
            Ways = [DisposalWay.Destroyed, DisposalWay.Treated],
            IsAnnounced = true,
        }),
        Control(new()
        {
            Key = "stop-work",
            Label = "责令暂停导致职业病危害事故的作业",
            PowerRule = "coerce.occupational",
            Targets = ["作业"],
            Trigger = "发生职业病危害事故，或者有证据证明危害状态可能导致事故发生",
            TermRule = null,
            Lasting = "至职业病危害事故或者危害状态得到有效控制时止",
            HasList = false,
            Ways = [],
        }),
        Control(new()
        {
            Key = "seal-hazard",
            Label = "封存造成或者可能导致职业病危害事故的材料和设备",
            HasLabel = true,
            PowerRule = "coerce.occupational",
            Targets = ["材料", "设备"],
            Trigger = "发生职业病危害事故，或者有证据证明危害状态可能导致事故发生",
            Ways = [DisposalWay.Destroyed],
        }),
        new()
        {
            Key = "waste",
            Label = "查封或者暂扣（医疗废物）",
            HasLabel = true,
            PowerRule = "coerce.waste",
            Targets = ["场所", "设备", "运输工具", "物品"],
            Trigger = "涉嫌违反《医疗废物管理条例》规定的场所、设备、运输工具和物品",
        },
        Control(new()
        {
            Key = "disinfect",
            Label = "强制消毒",
            PowerRule = "coerce.disinfect",
            Targets = ["污水", "污物", "场所", "物品"],
            Trigger = "被传染病病原体污染，有关单位拒绝消毒处理：写明拒绝的情况",
            TermRule = null,
            Lasting = "至消毒处理完毕时止",
            HasList = false,
            SiteRecord = MeasurePapers.DisinfectionRecord,
            Ways = [DisposalWay.Treated],
        }),
    ];

    /// <summary>The kind of a key; null when there is none.</summary>
    public static MeasureKind? Find(string key) => All.FirstOrDefault(k => k.Key == key);

    /// <summary>The kind of a stored key.</summary>
    public static MeasureKind Of(string key) =>
        Find(key) ?? throw new InvalidOperationException($"There is no kind of measure {key}.");

    /// <summary>True when the agency counts measures of this kind among the major decisions that are reviewed.</summary>
    public bool NeedsReview(IReadOnlyDictionary<string, string> parameters) =>
        parameters.GetValueOrDefault(Parameters.MeasureReview) switch
        {
            "全部措施" => true,
            "查封、扣押" => Decision == MeasurePapers.Decision,
            _ => false,
        };

    /// <summary>The rule that gives the power; null when another statute does.</summary>
    public StatuteRule? Power => PowerRule is null ? null : StatuteRegister.Default[PowerRule];

    // 卫生行政控制决定书: the papers of control measures under the statutes on health.
    private static MeasureKind Control(MeasureKind kind) => kind with
    {
        Decision = MeasurePapers.Control,
        Number = ("coercion.control", "{agency}卫控〔{year}〕{serial}号"),
        Release = (MeasurePapers.ControlRelease, "coercion.control.release", "{agency}卫控解〔{year}〕{serial}号"),
    };
}
