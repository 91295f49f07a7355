using Fazhi.Data.RowSets;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties.Coercion;

/// <summary>行政强制措施 as rows: those that were taken, by the day of the measure.</summary>
internal sealed class MeasureRowSets : IRowSetProvider
{
    public string Name => "module penalties, coercive measures";

    public IEnumerable<IRowSet> RowSets => [Measures];

    private static RowSet<MeasureRow> Measures { get; } = new(
        "coercion.measures",
        "行政强制措施",
        new StandardColumns<MeasureRow>
        {
            Record = r => r.Id,
            Change = r => r.Change,
            Office = r => r.Office,
            Title = r => r.Party + r.Kind,
            KnownFrom = r => r.KnownFrom,
            Number = r => r.Number,
            Kind = r => r.Kind,
            OccurredOn = r => r.AppliedOn,
        },
        [
            Column.Text("reason", "事由", (MeasureRow r) => r.Cause),
            Column.Text("party", "当事人", (MeasureRow r) => r.Party),
            Column.Reference("subject", "监管对象", (MeasureRow r) => r.Subject),
            Column.Text("stage", "状态", (MeasureRow r) => r.Progress),
            Column.Text("urgent", "当场实施", (MeasureRow r) => r.Urgent),
            Column.Text("extended", "延长", (MeasureRow r) => r.Extended),
            Column.Text("legal_review", "法制审核", (MeasureRow r) => r.Review),
            Column.Date("lifted_on", "结束日期", (MeasureRow r) => r.EndedOn),
            Column.Reference("case", "处罚案件", (MeasureRow r) => r.Case),
        ])
    {
        Counted = MeasureRow.Of,
        Address = id => $"{MeasureFile.List.Href}/{id}",
    };
}

/// <summary>A measure that was taken.</summary>
internal sealed record MeasureRow
{
    public required Guid Id { get; init; }

    public required int Change { get; init; }

    public required Guid Office { get; init; }

    public required DateTimeOffset KnownFrom { get; init; }

    public required DateOnly? AppliedOn { get; init; }

    public required string? Number { get; init; }

    public required string Kind { get; init; }

    public required string Party { get; init; }

    public required string Cause { get; init; }

    public required Guid? Subject { get; init; }

    public required string Progress { get; init; }

    public required string Urgent { get; init; }

    public required string Extended { get; init; }

    public required string Review { get; init; }

    public required DateOnly? EndedOn { get; init; }

    public required Guid? Case { get; init; }

    public static IQueryable<MeasureRow> Of(DbContext db, RowView view) =>
        db.Set<CoerciveMeasure>().AsNoTracking()
            .Where(m => m.Application != null && (view.KnownAt == null || m.Application.RecordedAt <= view.KnownAt))
            .Select(m => new MeasureRow
            {
                Id = m.Id,
                Change = m.ChangeNumber,
                Office = m.OfficeId,
                KnownFrom = m.Application!.RecordedAt,
                AppliedOn = m.Application.On,
                Number = m.Application.Number,
                Kind = m.KindName,
                Party = m.Party.Name,
                Cause = m.Cause,
                Subject = m.Party.SubjectId,
                Progress = m.Release != null ? "已解除" : m.Disposal != null ? "已处理" : m.Handover != null ? "已移送" : "实施中",
                Urgent = m.Application.Urgency != "" ? "是" : "否",
                Extended = m.Extension != null ? "是" : "否",
                Review = m.LegalReviews.Any(r => r.Result == ReviewResult.Passed) ? "通过"
                    : m.LegalReviews.Any() ? "未通过"
                    : "未审核",
                EndedOn = m.Release != null ? m.Release.On
                    : m.Disposal != null ? m.Disposal.On
                    : m.Handover != null ? m.Handover.On
                    : null,
                Case = m.CaseId,
            });
}
