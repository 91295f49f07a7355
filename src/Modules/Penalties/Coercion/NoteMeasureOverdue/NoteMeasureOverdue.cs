using Fazhi.Data.Matters;

namespace Fazhi.Penalties.Coercion;

/// <summary>期限预警 — note that the time of a measure ran out, and tell who watches over it.</summary>
internal sealed class NoteMeasureOverdue : OverdueNote<CoerciveMeasure>
{
    protected override string Module => "coercion";
}
