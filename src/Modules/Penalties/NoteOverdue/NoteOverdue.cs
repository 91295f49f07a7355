using Fazhi.Data.Matters;

namespace Fazhi.Penalties;

/// <summary>期限预警 — note that a period of a case ran out, and tell who watches over it.</summary>
internal sealed class NoteOverdue : OverdueNote<PenaltyCase>
{
    protected override string Module => "penalties";
}
