using Fazhi.Penalties.Exhibits;
using Fazhi.Ui;
using static Fazhi.Penalties.FormField;

namespace Fazhi.Penalties;

/// <content>Evidence: where it comes from, and in whose hands it is.</content>
internal static partial class CaseForms
{
    private static CaseForm AddEvidence => new(
        "add-evidence",
        (_, _) =>
        [
            new("证据", [One<EvidenceKind>("kind", "种类"), new("name", "名称"), new("source", "来源")]),
            Origin(null),
        ],
        f => new EvidenceDraft
        {
            Kind = f.One<EvidenceKind>("kind"),
            Measure = f.Text("thing").Split(':') is [var measure, _] && Guid.TryParse(measure, out var key) ? key : null,
            MeasureItem = f.Text("thing").Split(':') is [_, var item] && int.TryParse(item, out var position) ? position : 0,
            Preserved = Part(f, "kept", 0) is > 0 and var kept ? kept : null,
            PreservedItem = Part(f, "kept", 1),
            Name = f.Text("name"),
            Source = f.Text("source"),
            Provenance = ProvenanceOf(f),
        })
    { ByOfficers = true, FileTitle = "证据文件", FilesAreEvidence = true, Around = Listed };

    private static CaseForm TraceEvidence => new(
        "trace-evidence",
        (m, _) =>
        [
            new("证据", [Which("which", "哪一件证据", m.Evidence.OrderBy(e => e.Position).Select(e => (e.Position, $"证据{e.Position} {e.Name}")))]),
            Origin("已经写明的不改写，只补没有写的"),
        ],
        f => new TraceDraft { Position = f.Count("which", ""), Provenance = ProvenanceOf(f) })
    { ByOfficers = true, FileTitle = "证明来源的材料" };

    private static CaseForm HandOverExhibit => new(
        "hand-over-exhibit",
        (_, _) => [],
        f => new HandOverDraft
        {
            Exhibit = f.Text("exhibit"),
            At = f.Moment("at", "交接的时间"),
            From = f.Text("from"),
            To = f.Text("to"),
            Reason = f.Text("reason"),
            Condition = f.Text("condition"),
            KeptAt = f.Text("kept-at"),
        })
    {
        ByOfficers = true,
        FileTitle = "交接单",
        Around = file =>
        [
            new("交接", [Of(file.Matter), Time("at", "交接的时间", file),
                new("from", "移交人") { Value = SoleKeeper(file.Matter), Hint = "应当是记录上的保管人" },
                new("to", "接收人"), new("reason", "事由"),
                new("condition", "物品和封条的状况") { Hint = "例：外包装完好，封条完整" }, new("kept-at", "交接以后的保管地点")]),
        ],
    };

    private static CaseForm EndExhibit => new(
        "end-exhibit",
        (_, _) => [],
        f => new ExhibitEndDraft
        {
            Exhibit = f.Text("exhibit"),
            End = f.One<ExhibitEnd>("end"),
            At = f.Moment("at", "了结的时间"),
            To = f.Text("to"),
            Basis = f.Text("basis"),
            Note = f.Long("note"),
        })
    {
        ByOfficers = true,
        FileTitle = "收据、销毁记录",
        Around = file =>
        [
            new("了结", [Of(file.Matter), One<ExhibitEnd>("end", "怎样了结"), Time("at", "了结的时间", file),
                new("to", "接收人或者处理人"), new("basis", "依据") { Hint = "条款或者决定书文号" },
                Area("note", "经过和物品的状况") with { Hint = "销毁的写明方式和见证人" }]),
        ],
    };

    private static FormSection Origin(string? note) => new("来源和保管",
    [
        new("obtained", "取得的时间") { Optional = true, Hint = note ?? "写到时和分，例：2026-06-11 9:30" },
        new("place", "取得的地点") { Optional = true },
        new("provider", "提供人") { Optional = true, Hint = "谁交出的，或者在谁在场时提取的" },
        Maybe<EvidenceForm>("form", "原件还是复制件", "没有写明"),
        new("statement", "核对无异的说明") { Optional = true, Hint = "复制件须写：谁核对、与原件无异、原件在何处" },
        new("keeper", "保管人") { Optional = true },
        new("kept-at", "保管地点") { Optional = true },
    ]);

    private static ProvenanceDraft ProvenanceOf(TypedForm f) => new()
    {
        ObtainedAt = f.Text("obtained").Length == 0 ? null : f.Moment("obtained", "取得的时间"),
        Place = f.Text("place"),
        Provider = f.Text("provider"),
        Form = f.Maybe<EvidenceForm>("form"),
        CopyStatement = f.Text("statement"),
        Keeper = f.Text("keeper"),
        KeptAt = f.Text("kept-at"),
    };

    /// <summary>What stands on a list already: held by a measure, or kept in place.</summary>
    private static IReadOnlyList<FormSection> Listed(CaseFile file) =>
    [
        .. file.Things.Count == 0 ? [] : new[]
        {
            new FormSection("查封、扣押的物品", [From("thing", "清单上的物品", file.Things.Select(t => t.Choice))]),
        },
        .. PreservedThing.Of(file.Matter) is not { Count: > 0 } kept ? [] : new[]
        {
            new FormSection("先行登记保存的物品", [From("kept", "登记保存清单上的物品", kept.Select(t => t.Choice))]),
        },
    ];

    private static FormField From(string name, string label, IEnumerable<Choice> things) => new(name, label)
    {
        Kind = FieldKind.Select,
        Optional = true,
        Hint = "选定以后，名称和来源不必再填",
        Options = [new() { Value = "", Text = "不是" }, .. things],
    };

    private static FormField Of(PenaltyCase matter) => new("exhibit", "证据物品")
    {
        Kind = FieldKind.Select,
        Options = [.. Open(matter).Select(e => new Choice
        {
            Value = e.Key,
            Text = $"{e.Mark} {e.Name}，{(e.Keeper.Length > 0 ? e.Keeper + "保管" : "没有写明保管人")}",
        })],
    };

    private static string SoleKeeper(PenaltyCase matter) => Open(matter).Select(e => e.Keeper).Distinct().ToArray() is [var keeper] ? keeper : "";

    private static IEnumerable<Exhibit> Open(PenaltyCase matter) => Exhibit.Of(matter).Where(e => !e.IsEnded);

    private static int Part(TypedForm f, string name, int part) =>
        f.Text(name).Split(':') is { Length: 2 } parts && int.TryParse(parts[part], out var number) ? number : 0;
}
