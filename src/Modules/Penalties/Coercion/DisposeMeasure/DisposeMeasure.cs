using Fazhi.Data.Acts;
using Fazhi.Data.Retention;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Penalties.Coercion;

/// <summary>销毁强制措施的案卷 — destroys the content of a measure under an approved 销毁清单, with that of its case.</summary>
internal sealed class DisposeMeasure : DisposeRecord<CoerciveMeasure>
{
    public const string Act = "coercion.dispose-measure";

    public override string Name => Act;

    protected override Task<CoerciveMeasure?> Load(ActWork work, Guid id, CancellationToken ct) =>
        work.Db.Set<CoerciveMeasure>().AsSplitQuery().FirstOrDefaultAsync(m => m.Id == id, ct);
}
