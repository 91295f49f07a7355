using Fazhi.Data.Acts;
using Fazhi.Data.Retention;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties;

/// <summary>销毁案卷 — destroys the content of a case under an approved 销毁清单.</summary>
internal sealed class DisposeCase : DisposeRecord<PenaltyCase>
{
    public const string Act = "penalties.dispose-case";

    public override string Name => Act;

    protected override Task<PenaltyCase?> Load(ActWork work, Guid id, CancellationToken ct) =>
        work.Db.Set<PenaltyCase>().AsSplitQuery().FirstOrDefaultAsync(c => c.Id == id, ct);
}
