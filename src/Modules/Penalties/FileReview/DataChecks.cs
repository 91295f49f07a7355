using Fazhi.Data.Clocks;
using Fazhi.Kernel.Law;

namespace Fazhi.Penalties.FileReview;

/// <summary>数据核查: was everything typed in time, done in time, and published.</summary>
internal static class DataChecks
{
    /// <summary>Calendar days within which an act is typed; our own rule, for what the reports complain of.</summary>
    public const int EntryDays = 7;

    public static IEnumerable<DataFinding> Of(CaseMaterial m) =>
        [.. LateEntries(m), .. LateClocks(m), .. Unpublished(m), .. CustodyChecks.Of(m), .. RecordingChecks.Of(m)];

    private static IEnumerable<DataFinding> LateEntries(CaseMaterial m) => m.Entries.Where(e => e.Delay > EntryDays)
        .Select(e => new DataFinding
        {
            Kind = DataFinding.Entry,
            Text = $"{LabelOf(m, e.Act)}：{e.On:yyyy-MM-dd}办理，{e.Delay}日以后才录入（{e.RecordedBy}）",
            Href = $"{m.Address}#timeline",
        });

    private static IEnumerable<DataFinding> LateClocks(CaseMaterial m) => m.Clocks
        .Where(c => !c.IsOfParty && (c.State == ClockState.MetLate || (c.State == ClockState.Running && c.Alarm < m.Today)))
        .Select(c => new DataFinding
        {
            Kind = DataFinding.Clock,
            Text = $"{c.Label}：期限{c.Alarm:yyyy-MM-dd}，{(c.MetOn is { } on ? $"{on:yyyy-MM-dd}办理" : "至今没有办理")}",
            Basis = StatuteRegister.Default.Rules.Any(r => r.Id == c.Rule) ? StatuteRegister.Default[c.Rule].Basis : null,
            Href = $"{m.Address}#clocks",
        });

    private static IEnumerable<DataFinding> Unpublished(CaseMaterial m)
    {
        if (m.Matter is { IsUnpublished: true, Closing: not null })
            yield return new DataFinding
            {
                Kind = DataFinding.Publicity,
                Text = "已经结案，处罚决定没有登记公示",
                Basis = PenaltyLaw.Law("publicity.decision"),
                Href = m.Cure("record-publication", "登记公示").Href,
            };
    }

    private static string LabelOf(CaseMaterial m, string act) => Procedures.Of(m.Matter).Latest.StepOf(act)?.Label ?? "更正";
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
    public const string Recording = "过程记录";
    public const string RecordingHint = "过程记录（提示）";

    public required string Kind { get; init; }

    public required string Text { get; init; }

    public LegalBasis? Basis { get; init; }

    public required string Href { get; init; }
}
