using Fazhi.Data.Acts;
using Fazhi.Data.Scopes;
using Fazhi.Data.Tasks;
using Fazhi.Kernel.Procedures;
using Fazhi.Ledgers.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Ledgers.Import;

/// <summary>开始导入 — begin an import; nothing of it is visible yet.</summary>
internal sealed class BeginImport(LedgerCatalogue catalogue) : Act<LedgerImport, ImportStart>
{
    public override string Name => "ledgers.begin-import";

    public override string Label => "开始导入";

    public override bool Creates => true;

    public override IReadOnlyList<Role> Roles => EntryRules.Writers;

    protected override LedgerImport New() => new();

    protected override async Task<object?> Gather(
        ActWork work, LedgerImport record, ImportStart input, CancellationToken ct) =>
        await work.Db.Set<LedgerImport>()
            .Where(i => i.Ledger == input.Ledger && i.Digest == input.Digest)
            .Select(i => $"{i.StartedBy}导入的“{i.FileName}”").FirstOrDefaultAsync(ct);

    protected override IEnumerable<Unmet> Check(Facts<LedgerImport, ImportStart> f)
    {
        if (catalogue.Find(f.Input.Ledger) is not { ProvidedByModule: false })
            yield return new Unmet(null, $"没有名为“{f.Input.Ledger}”的台账可以导入。");
        if (f.Loaded is string earlier)
            yield return new Unmet(null, $"同一个文件已经导入过：{earlier}。");
    }

    protected override void Apply(Facts<LedgerImport, ImportStart> f) =>
        f.Matter.Begin(f.Input, f.RecordedAt, f.RecordedBy.Name);
}

/// <summary>发布导入 — make the staged entries visible in one short statement.</summary>
internal sealed class PublishImport(LedgerCatalogue catalogue) : Act<LedgerImport, ImportEnd>
{
    public override string Name => "ledgers.publish-import";

    public override string Label => "发布导入";

    public override IReadOnlyList<Role> Roles => EntryRules.Writers;

    protected override IEnumerable<Unmet> Check(Facts<LedgerImport, ImportEnd> f)
    {
        if (f.Matter.PublishedAt is not null)
            yield return new Unmet(null, "这次导入已经发布。");
    }

    protected override void Apply(Facts<LedgerImport, ImportEnd> f) => f.Matter.Publish(f.Input, f.RecordedAt);

    // The tasks came with the entries; those who must act and whose offices do not reach them see them from now on.
    protected override async Task Follow(ActWork work, Facts<LedgerImport, ImportEnd> f, CancellationToken ct)
    {
        if (catalogue.Find(f.Matter.Ledger)?.Flow is null)
            return;
        var opened = await work.Db.Set<TaskItem>().AsNoTracking()
            .Where(t => t.RecordKind == "ledgers.entry" && work.Db.Set<LedgerEntry>().Any(
                e => e.Id == t.RecordId && e.ImportId == f.Matter.Id)).ToListAsync(ct);
        await new TaskGrants(work, f.Matter, "ledgers.entry", []).Follow(new(opened, []), ct);
    }
}
