using Fazhi.Kernel.Law;

namespace Fazhi.Penalties.FileReview;

/// <summary>数据核查: was everything typed in time, done in time, and published; and is everything there.</summary>
internal static class DataChecks
{
    /// <summary>Calendar days within which an act is typed; our own rule, for what the reports complain of.</summary>
    public const int EntryDays = 7;

    /// <summary>Of a case that is loaded, beside its self-review: that asks in its own items what is missing.</summary>
    public static IEnumerable<DataFinding> Of(CaseMaterial m) =>
        [.. Timely(DataFacts.Of(m)), .. CustodyChecks.Of(m), .. RecordingChecks.Of(m), .. m.Elsewhere];

    /// <summary>All that is wrong with the data of a case.</summary>
    public static IEnumerable<DataFinding> Of(DataFacts f) => Timely(f).Concat(Complete(f));

    private static IEnumerable<DataFinding> Timely(DataFacts f) => LateEntries(f).Concat(LateClocks(f)).Concat(Unpublished(f));

    private static IEnumerable<DataFinding> LateEntries(DataFacts f) => f.Entries.Where(e => e.Delay > EntryDays)
        .Select(e => new DataFinding
        {
            Kind = DataFinding.Entry,
            Text = $"{LabelOf(f, e.Act)}：{e.On:yyyy-MM-dd}办理，{e.Delay}日以后才录入（{e.RecordedBy}）",
            Href = $"{f.Address}#timeline",
        });

    private static IEnumerable<DataFinding> LateClocks(DataFacts f) => f.LateClocks.Select(c => new DataFinding
    {
        Kind = DataFinding.Clock,
        Text = $"{c.Label}：期限{c.Alarm:yyyy-MM-dd}，{(c.MetOn is { } on ? $"{on:yyyy-MM-dd}办理" : "至今没有办理")}",
        Basis = StatuteRegister.Default.Rules.Any(r => r.Id == c.Rule) ? StatuteRegister.Default[c.Rule].Basis : null,
        Href = $"{f.Address}#clocks",
    });

    private static IEnumerable<DataFinding> Unpublished(DataFacts f)
    {
        if (f.IsClosedUnpublished)
            yield return new DataFinding
            {
                Kind = DataFinding.Publicity,
                Text = "已经结案，处罚决定没有登记公示",
                Basis = PenaltyLaw.Law("publicity.decision"),
                Href = $"{f.Address}/record-publication",
            };
    }

    private static IEnumerable<DataFinding> Complete(DataFacts f)
    {
        string[] fields =
        [
            .. f.LacksPartyAddress ? ["当事人地址"] : Array.Empty<string>(), .. f.LacksPartyCode ? ["统一社会信用代码"] : Array.Empty<string>(),
            .. f.LacksPrincipal ? ["负责人"] : Array.Empty<string>(), .. f.LacksFilingReason ? ["立案理由"] : Array.Empty<string>(),
            .. f.LacksDiscretion ? ["裁量理由"] : Array.Empty<string>(),
        ];
        if (fields.Length > 0)
            yield return Missing(f, DataFinding.Field, "缺少：" + string.Join("、", fields), null, "#facts");
        if (f.EvidenceWithoutFile > 0)
            yield return Missing(f, DataFinding.Evidence, $"{f.EvidenceWithoutFile}件证据没有上传原件或者复制件", "ord.evidence.kinds", "#evidence");
        if (f.LacksReceiptOfService)
            yield return Missing(f, DataFinding.Paper, "决定书已经送达，没有上传签收的送达回执", "service.direct", "#papers");
    }

    private static DataFinding Missing(DataFacts f, string kind, string text, string? rule, string place) => new()
    {
        Kind = kind,
        Text = text,
        Basis = rule is null ? null : PenaltyLaw.Law(rule),
        Href = f.Address + place,
    };

    private static string LabelOf(DataFacts f, string act) =>
        (f.IsSimple ? SimpleProcedure.Versions : OrdinaryProcedure.Versions).Latest.StepOf(act)?.Label ?? "更正";
}

/// <summary>Something about the data of a case that a person should look at.</summary>
internal sealed record DataFinding
{
    public const string Entry = "录入迟延";
    public const string Clock = "逾期";
    public const string Publicity = "未公示";
    public const string Provenance = "来源不明";
    public const string Custody = "保管";
    public const string Appraisal = "检验鉴定";
    public const string Process = "过程记录";
    public const string ProcessHint = "过程记录（提示）";
    public const string Field = "信息不全";
    public const string Evidence = "证据没有原件";
    public const string Paper = "缺少回证";
    public const string Twin = "证据重复";
    public const string Overlap = "询问时间冲突";

    /// <summary>All kinds an officer's list tells apart, in the order in which pages offer them.</summary>
    public static readonly IReadOnlyList<string> Kinds = [Entry, Clock, Publicity, Field, Evidence, Paper, Twin, Overlap];

    public required string Kind { get; init; }

    public required string Text { get; init; }

    public LegalBasis? Basis { get; init; }

    public required string Href { get; init; }
}
