using Fazhi.Data;
using Fazhi.Data.Retention;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties;

/// <summary>How long a penalty case is kept: by the class of its archive, from the day of archiving.</summary>
internal sealed class CaseRetention : IRetentionSource
{
    private static readonly RetentionGroup Group = new("penalties.case", "处罚案件");

    public string Kind => Group.Key;

    public string Label => Group.Name;

    public string DisposeAct => DisposeCase.Act;

    public IReadOnlyList<RetentionGroup> Groups => [Group];

    public IQueryable<RetainedRow> Due(FazhiDbContext db, RetentionCutoffs cutoffs) => Rows(db.Set<PenaltyCase>()
        .Where(c => (c.Archiving!.Retention == RetentionClass.TenYears && c.Archiving.On < cutoffs.TenYears)
            || (c.Archiving.Retention == RetentionClass.ThirtyYears && c.Archiving.On < cutoffs.ThirtyYears)));

    public async Task<IReadOnlyList<RetainedRow>> Find(
        FazhiDbContext db, IReadOnlyCollection<Guid> records, CancellationToken ct) =>
        [.. (await Rows(db.Set<PenaltyCase>().Where(c => records.Contains(c.Id))).ToListAsync(ct)).Select(Complete)];

    public RetainedRow Complete(RetainedRow row) => row with
    {
        Kind = Kind,
        GroupName = Group.Name,
        StartWord = "归档",
        NotYet = "案件还没有归档，保管期限没有起算",
    };

    public string Address(string group, Guid record) => $"/cases/{record}";

    public RetentionGroup? GroupOf(string rowSet) =>
        rowSet.StartsWith("penalty.", StringComparison.Ordinal) ? Group : null;

    private static IQueryable<RetainedRow> Rows(IQueryable<PenaltyCase> cases) =>
        cases.AsNoTracking().Where(c => c.DisposalId == null).Select(c => new RetainedRow
        {
            Id = c.Id,
            Change = c.ChangeNumber,
            Hash = c.LastHash,
            Group = "penalties.case",
            Number = c.Filing != null ? c.Filing.Number : c.Decision != null ? c.Decision.Number : "",
            Title = c.Party.Name + c.Cause + "案",
            Class = c.Archiving != null ? c.Archiving.Retention : RetentionClass.ThirtyYears,
            StartOn = c.Archiving != null ? c.Archiving.On : null,
            OfficeId = c.OfficeId,
        });
}
