using Fazhi.Data;
using Fazhi.Data.Retention;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties.Coercion;

/// <summary>How long a measure is kept: with its penalty case, by the class and from the day of that archive.</summary>
/// <remarks>
/// A measure without a case has no class yet and is kept. A case is destroyed only together with its measures, or after
/// them: see <see cref="Find(FazhiDbContext, IReadOnlyList{RetainedRow}, CancellationToken)"/>.
/// </remarks>
internal sealed class MeasureRetention : IRetentionSource, IDisposalBar
{
    private static readonly RetentionGroup Group = new(CoerciveMeasure.RecordKindName, "行政强制措施");

    public string Kind => Group.Key;

    public string Label => Group.Name;

    public string DisposeAct => DisposeMeasure.Act;

    public IReadOnlyList<RetentionGroup> Groups => [Group];

    public IQueryable<RetainedRow> Due(FazhiDbContext db, RetentionCutoffs cutoffs) => Rows(db, db.Set<CoerciveMeasure>())
        .Where(r => (r.Class == RetentionClass.TenYears && r.StartOn < cutoffs.TenYears)
            || (r.Class == RetentionClass.ThirtyYears && r.StartOn < cutoffs.ThirtyYears));

    public async Task<IReadOnlyList<RetainedRow>> Find(
        FazhiDbContext db, IReadOnlyCollection<Guid> records, CancellationToken ct) =>
        [.. (await Rows(db, db.Set<CoerciveMeasure>().Where(m => records.Contains(m.Id))).ToListAsync(ct)).Select(Complete)];

    public RetainedRow Complete(RetainedRow row) => row with
    {
        Kind = Kind,
        GroupName = Group.Name,
        StartWord = "所属案件归档",
        NotYet = "没有所属的处罚案件，或者案件还没有归档，保管期限没有起算",
    };

    public string Address(string group, Guid record) => $"{MeasureFile.List.Href}/{record}";

    public RetentionGroup? GroupOf(string rowSet) =>
        rowSet.StartsWith("coercion.", StringComparison.Ordinal) ? Group : null;

    /// <summary>Cases whose measures are neither destroyed nor on the same list.</summary>
    public async Task<IReadOnlyList<(Guid Record, string Message)>> Find(
        FazhiDbContext db, IReadOnlyList<RetainedRow> rows, CancellationToken ct)
    {
        var keys = rows.Select(r => r.Id).ToArray();
        var left = await db.Set<CoerciveMeasure>().AsNoTracking()
            .Where(m => m.DisposalId == null && m.CaseId != null && keys.Contains(m.CaseId.Value) && !keys.Contains(m.Id))
            .Select(m => new { Case = m.CaseId!.Value, Number = m.Application != null ? m.Application.Number : "尚未实施" })
            .ToListAsync(ct);
        return [.. left.Select(m => (m.Case, $"本案的行政强制措施（{m.Number}）须列入同一份销毁清单"))];
    }

    private static IQueryable<RetainedRow> Rows(FazhiDbContext db, IQueryable<CoerciveMeasure> measures) =>
        from measure in measures.AsNoTracking()
        where measure.DisposalId == null
        join matter in db.Set<PenaltyCase>().AsNoTracking()
            on measure.CaseId equals matter.Id into found
        from matter in found.DefaultIfEmpty()
        select new RetainedRow
        {
            Id = measure.Id,
            Change = measure.ChangeNumber,
            Hash = measure.LastHash,
            Group = CoerciveMeasure.RecordKindName,
            Number = measure.Application != null ? measure.Application.Number : "",
            Title = measure.Party.Name + measure.KindName,
            Class = matter != null && matter.Archiving != null ? matter.Archiving.Retention : RetentionClass.ThirtyYears,
            StartOn = matter != null && matter.Archiving != null ? matter.Archiving.On : null,
            OfficeId = measure.OfficeId,
        };
}
