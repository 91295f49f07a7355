using Fazhi.Data.Acts;
using Fazhi.Data.Files;
using Fazhi.Data.Numbering;
using Fazhi.Data.Scopes;
using Fazhi.Kernel.Procedures;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Data.Retention;

/// <summary>销毁 — destroys the content of one record under an approved 销毁清单, in one transaction.</summary>
/// <remarks>
/// What stays: the row with key, kind, number and office; the changes with header, hash and reason; this change, which
/// names the 销毁清单. What goes: every other column and child row, what is attached, payload, salt and warnings of every
/// change before, words of the index. Files go after the commit, see <see cref="EraseJob"/>. Only the system takes it.
/// </remarks>
public abstract class DisposeRecord<TRecord> : Act<TRecord, DisposeDraft>
    where TRecord : ScopedRecord, IRetained
{
    /// <inheritdoc/>
    public override string Label => "依法销毁";

    /// <inheritdoc/>
    public override IReadOnlyList<Role> Roles => [];

    /// <inheritdoc/>
    protected override async Task<object?> Gather(
        ActWork work, TRecord record, DisposeDraft input, CancellationToken ct) =>
        await work.Db.Set<Hold>().AnyAsync(h => h.TargetId == record.Id && h.LiftedOn == null, ct) ? null
        : await work.Db.Whole<Disposal>().AsNoTracking()
            .FirstOrDefaultAsync(d => d.Id == input.Disposal && d.Stage == Disposal.Approved, ct);

    /// <inheritdoc/>
    protected override IEnumerable<Unmet> Check(Facts<TRecord, DisposeDraft> f)
    {
        var item = (f.Loaded as Disposal)?.Items.Find(i => i.Kind == RecordKind && i.Record == f.Matter.Id);
        if (item is null)
            yield return new Unmet(RetentionTerm.Basis, "没有列入经批准的销毁清单，或者已经暂缓，不得销毁");
        else if (item.Change != f.Matter.ChangeNumber || item.Hash != f.Matter.LastHash)
            yield return new Unmet(RetentionTerm.Basis, "列入销毁清单以后记录又有变更，请另行提出");
    }

    /// <summary>Digest of the workbook from which the record was imported; null when it came otherwise.</summary>
    protected virtual Task<string?> Workbook(ActWork work, TRecord record, CancellationToken ct) =>
        Task.FromResult<string?>(null);

    /// <inheritdoc/>
    protected override void Apply(Facts<TRecord, DisposeDraft> f)
    {
        // The context is needed to empty the record: see Follow.
    }

    /// <inheritdoc/>
    protected override async Task Follow(ActWork work, Facts<TRecord, DisposeDraft> f, CancellationToken ct)
    {
        var (record, disposal) = (f.Matter, (Disposal)f.Loaded!);
        var mark = new DisposalMark(disposal.Id, disposal.ListNumber, record.RetainedNumber);
        if (await Workbook(work, record, ct) is { } workbook)
            work.Db.Add(new Erasure { Hash = workbook, IsWorkbook = true });
        await Detach(work, ct);
        if (record is IVersioned)
            await RemoveVersions(work, record.Id, ct);
        Blanking.Empty(work.Db, record);
        record.MarkDisposed(mark);
        await work.Db.Changes.Where(c => c.RecordKind == RecordKind && c.RecordId == record.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.Payload, (string?)null)
                .SetProperty(c => c.Salt, (string?)null).SetProperty(c => c.Warnings, ""), ct);
        work.Db.Add(new Erasure());
    }

    // A number that was issued stays, whatever becomes of the record; everything else that hangs on it goes.
    private static async Task Detach(ActWork work, CancellationToken ct)
    {
        foreach (var row in work.Attached.Where(a => a is not IssuedNumber).ToArray())
        {
            work.Attached.Remove(row);
            work.Db.Remove(row);
            if (row is not FileLink file)
                continue;
            await work.Db.Set<ReceivedFile>().Where(r => r.LinkId == file.Id).ExecuteDeleteAsync(ct);
            work.Db.Add(new Erasure { Hash = file.Hash });
        }
    }

    private static async Task RemoveVersions(ActWork work, Guid id, CancellationToken ct)
    {
        var type = work.Db.Model.FindEntityType(typeof(TRecord))!;
        foreach (var version in await work.Db.Whole<TRecord>().Where(r => r.Id == id).ToListAsync(ct))
        {
            foreach (var child in type.GetNavigations().Where(n => n.IsCollection && !n.IsOnDependent))
                work.Db.RemoveRange((IEnumerable<object>)child.GetGetter().GetClrValue(version)!);
            work.Db.Remove(version);
        }
    }
}

/// <summary>Under which 销毁清单 a record is destroyed.</summary>
public sealed record DisposeDraft
{
    /// <summary>Key of the approved 销毁清单.</summary>
    public required Guid Disposal { get; init; }
}
