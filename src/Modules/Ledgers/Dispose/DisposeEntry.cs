using Fazhi.Data.Acts;
using Fazhi.Data.Retention;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Ledgers;

/// <summary>销毁台账记录 — destroys the content of an entry, in all its versions, under an approved 销毁清单.</summary>
internal sealed class DisposeEntry : DisposeRecord<LedgerEntry>
{
    public const string Act = "ledgers.dispose-entry";

    public override string Name => Act;

    protected override Task<string?> Workbook(ActWork work, LedgerEntry record, CancellationToken ct) =>
        work.Db.Set<LedgerImport>().Where(i => i.Id == record.ImportId).Select(i => (string?)i.Digest).FirstOrDefaultAsync(ct);
}
