using Fazhi.Data.Retention;

namespace Fazhi.Penalties.Coercion;

/// <summary>销毁强制措施的案卷 — destroys the content of a measure under an approved 销毁清单, with that of its case.</summary>
internal sealed class DisposeMeasure : DisposeRecord<CoerciveMeasure>
{
    public const string Act = "coercion.dispose-measure";

    public override string Name => Act;
}
