using Fazhi.Penalties.Coercion;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties.Recordings;

/// <summary>A step of a case that was taken and can be shown by a recording.</summary>
internal sealed record CaseStep
{
    /// <summary>Names it in a recording: <c>investigation</c>, <c>sample:1</c>, <c>measure:KEY</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The act behind it, such as <c>penalties.take-sample</c>.</summary>
    public required string Act { get; init; }

    public required string Label { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>The moment stated in the record; null when only the day is.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>In which way, where that decides what has to be recorded: 留置送达.</summary>
    public string Manner { get; init; } = "";

    public string Text => $"{Label}（{(At is { } at ? Exhibits.ExhibitTable.Moment(at) : $"{On:yyyy-MM-dd}")}）";
}

/// <summary>The steps of a case in the order of their dates.</summary>
internal static class CaseSteps
{
    public static IReadOnlyList<CaseStep> Of(PenaltyCase m, IEnumerable<CaseStep> measures) =>
    [
        .. ((IEnumerable<CaseStep?>)
        [
            One("clue", "record-clue", "登记线索", m.Clue?.On),
            One("filing", "file-case", "立案", m.Filing?.On),
            One("investigation", "start-investigation", "开展调查", m.Investigation?.On),
            .. m.Evidence.Select(e => Nth("evidence", e.Position, "add-evidence", $"收集证据{e.Position} {e.Name}", e.On, e.Provenance?.ObtainedAt)),
            .. m.Samples.Select(s => Nth("sample", s.Position, "take-sample", $"采样 {s.Number}", s.On, s.At)),
            .. m.Preservations.Select(p => Nth("preserved", p.Position, "preserve-evidence", $"先行登记保存 {p.Number}", p.On, null)),
            .. measures,
            One("notice", "notify-party", "事先告知", m.Notice?.On),
            One("hearing", "hold-hearing", "听证", m.HearingSession?.On),
            .. m.LegalReviews.Select(r => Nth("review", r.Position, "review-legality", $"第{r.Position}次法制审核", r.On, null)),
            .. m.Discussions.Select(d => Nth("discussion", d.Position, "discuss-case", $"第{d.Position}次集体讨论", d.On, null)),
            One("decision", m.IsSimple ? "decide-on-the-spot" : "decide", m.IsSimple ? "当场处罚" : "作出处罚决定", m.Decision?.On),
            m.IsSimple ? null : One("delivery", "serve-decision", "送达决定书", m.Delivery?.On) is { } delivery
                ? delivery with { Label = m.Delivery!.Method.Label(), Manner = m.Delivery.Method.Label() } : null,
            .. m.Custody.Where(s => s.End == ExhibitEnd.Destroyed)
                .Select(s => Nth("destroyed", s.Position, "end-exhibit", $"销毁证据物品 {s.Exhibit}", s.On, s.At) with { Manner = "销毁" }),
            One("goods", "dispose-goods", "没收财物处置", m.GoodsDisposal?.On),
        ]).OfType<CaseStep>().OrderBy(s => s.On),
    ];

    private static CaseStep? One(string key, string act, string label, DateOnly? on) => on is { } day
        ? new CaseStep { Key = key, Act = "penalties." + act, Label = label, On = day } : null;

    private static CaseStep Nth(string key, int position, string act, string label, DateOnly on, DateTimeOffset? at) =>
        new() { Key = $"{key}:{position}", Act = "penalties." + act, Label = label.TrimEnd(), On = on, At = at };
}

/// <summary>The coercive measures taken in a case, as steps of it.</summary>
internal static class MeasureSteps
{
    public const string Apply = "coercion.apply";

    public static async Task<IReadOnlyList<CaseStep>> Of(DbContext db, Guid matter, CancellationToken ct) =>
        (await Of(db, [matter], ct))[matter].ToArray();

    /// <summary>Those of several cases, in one query.</summary>
    public static async Task<ILookup<Guid, CaseStep>> Of(DbContext db, Guid[] cases, CancellationToken ct)
    {
        var taken = await db.Set<CoerciveMeasure>().AsNoTracking()
            .Where(m => m.CaseId != null && cases.Contains(m.CaseId.Value) && m.Application != null)
            .Select(m => new { Case = m.CaseId!.Value, m.Id, m.KindName, m.Application!.Number, m.Application.On, m.Application.At })
            .ToListAsync(ct);
        return taken.ToLookup(m => m.Case, m => new CaseStep
        {
            Key = $"measure:{m.Id}",
            Act = Apply,
            Label = $"{m.KindName} {m.Number}",
            On = m.On,
            At = m.At,
        });
    }
}
